package org.gradc.picture.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradc.AnalysedFunction;
import org.gradc.corpus.CorpusCase;
import org.gradc.evaluate.Inputs;
import org.gradc.picture.Diagram;
import org.gradc.picture.Diagram.Edge;
import org.gradc.picture.Drawn;
import org.gradc.picture.Graphs;
import org.gradc.picture.layout.Placement.Area;
import org.gradc.picture.layout.Placement.Line;
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
    Drawing drawing = Drawing.of(Graphs.written(function.written(), Optional.of(at)));
    textsFit(drawing);
    nothingOverlaps(drawing);
    Drawing derivative = Drawing.of(Graphs.derived(function.gradient(), Optional.empty()));
    textsFit(derivative);
    nothingOverlaps(derivative);
  }

  private static void textsFit(Drawing drawing) {
    Diagram diagram = drawing.diagram();
    for (int i = 0; i < diagram.nodes().size(); i++) {
      double width = Glyphs.width(diagram.nodes().get(i).text(), Drawing.TEXT);
      assertThat(drawing.placement().boxes().get(i).width()).isGreaterThan(width);
    }
    for (int i = 0; i < diagram.edges().size(); i++) {
      Edge edge = diagram.edges().get(i);
      double width = Glyphs.width(edge.above(), Drawing.SMALL);
      double below = Glyphs.width(edge.backward(), Drawing.SMALL);
      Area room = drawing.placement().lines().get(i).label();
      assertThat(room.width()).isGreaterThanOrEqualTo(Math.max(width, below));
    }
  }

  private static void nothingOverlaps(Drawing drawing) {
    List<Area> areas = new ArrayList<>(drawing.placement().boxes());
    drawing.placement().lines().stream()
        .map(Line::label)
        .filter(label -> label.width() > 0)
        .forEach(areas::add);
    for (int i = 0; i < areas.size(); i++) {
      Area one = areas.get(i);
      assertThat(one.x()).isGreaterThanOrEqualTo(0);
      assertThat(one.right()).isLessThanOrEqualTo(drawing.placement().width() + 1e-9);
      assertThat(one.bottom()).isLessThanOrEqualTo(drawing.placement().height() + 1e-9);
      for (Area other : areas.subList(i + 1, areas.size())) {
        boolean apart =
            other.x() >= one.right()
                || one.x() >= other.right()
                || other.y() >= one.bottom() - 1e-9
                || one.y() >= other.bottom() - 1e-9;
        assertThat(apart).as("%s and %s", one, other).isTrue();
      }
    }
    for (int i = 0; i < drawing.diagram().edges().size(); i++) {
      Edge edge = drawing.diagram().edges().get(i);
      Area from = drawing.placement().boxes().get(edge.from());
      assertThat(from.right()).isLessThan(drawing.placement().boxes().get(edge.to()).x());
    }
  }
}
