package org.gradc.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.gradc.AnalysedFunction;
import org.gradc.Analysis;
import org.gradc.Compiler;
import org.gradc.CompilerOptions;
import org.gradc.corpus.CorpusCase;
import org.gradc.diagnostic.Source;
import org.gradc.evaluate.Inputs;
import org.gradc.program.ExternCalls;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Published formulas: nothing that is right is called wrong. */
final class CorpusCheckTest {
  private static final int POINTS = Integer.getInteger("gradc.check.points", 2);

  static Stream<CorpusCase> cases() throws IOException {
    return CorpusCase.all().stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noFalseAlarm(CorpusCase one) {
    Source source = Source.of(one.function() + ".grad", one.source());
    Analysis analysis = Compiler.analyse(source, CompilerOptions.DEFAULT);
    AnalysedFunction function = analysis.functions().get(0);
    Subject subject = Subject.of(function);
    Domain domain = Domain.of(subject.written());
    List<Inputs> points = PointSearch.find(subject.written(), domain, Checker.nothing(), POINTS, 1);
    assertThat(points).as(one.id()).hasSize(POINTS);
    Report report =
        FunctionCheck.of(subject, List.of(Way.interpreter(subject, ExternCalls.NONE)), points);
    assertThat(report.derivatives().stream().flatMap(d -> d.findings().stream()))
        .as(one.formula())
        .extracting(Finding::verdict)
        .isSubsetOf(Verdict.ILL_CONDITIONED);
  }
}
