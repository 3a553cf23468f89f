package org.gradc.picture.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradc.AnalysedFunction;
import org.gradc.corpus.CorpusCase;
import org.gradc.evaluate.Inputs;
import org.gradc.picture.Diagram;
import org.gradc.picture.Drawn;
import org.gradc.picture.Graphs;
import org.gradc.program.ExternCalls;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published formulas of the corpus, drawn with numbers: what a reader sees. */
final class DrawingTest {

  static List<CorpusCase> cases() throws IOException {
    return CorpusCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everythingHasItsPlace(CorpusCase published) {
    AnalysedFunction function = Drawn.function(published.source());
    Map<String, double[]> point = new HashMap<>();
    for (int i = 0; i < published.variables().size(); i++) {
      point.put(published.variables().get(i), new double[] {published.points().get(0).x()[i]});
    }
    Graphs.At at = new Graphs.At(ExternCalls.NONE, new Inputs(Map.of(), point), 0);
    everythingHasItsPlace(Graphs.written(function.written(), Optional.of(at)));
    everythingHasItsPlace(Graphs.derived(function.gradient(), Optional.empty()));
  }

  private static void everythingHasItsPlace(Diagram diagram) {
    DrawnRules.check(Drawing.of(diagram));
    Drawing fitted = Fitting.of(diagram, FittingTest.WIDEST);
    DrawnRules.check(fitted);
    assertThat(fitted.placement().width()).isLessThanOrEqualTo(FittingTest.WIDEST + 1e-9);
  }
}
