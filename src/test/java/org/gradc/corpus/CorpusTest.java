package org.gradc.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.gradc.Compilation;
import org.gradc.Compiler;
import org.gradc.CompilerOptions;
import org.gradc.CompilerOptions.Mode;
import org.gradc.GeneratedFile;
import org.gradc.corpus.CorpusCase.Point;
import org.gradc.corpus.CorpusCase.Reference;
import org.gradc.diagnostic.Source;
import org.gradc.laws.JavaBatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Published formulas, compiled to Java in every mode, meet their references. */
final class CorpusTest {
  private static List<CorpusCase> cases;
  private static Map<Mode, JavaBatch> batches;

  @BeforeAll
  static void compile() throws IOException {
    cases = CorpusCase.all();
    batches = new LinkedHashMap<>();
    for (Mode mode : Mode.values()) {
      List<GeneratedFile> files = new ArrayList<>();
      CompilerOptions options = new CompilerOptions(packageOf(mode), List.of(), List.of(), mode);
      for (CorpusCase one : cases) {
        Source source = Source.of(one.function() + ".grad", one.source());
        Compilation compilation = Compiler.compile(List.of(source), options.withoutWarnings());
        assertThat(compilation.diagnostics()).as(one.id()).isEmpty();
        files.addAll(compilation.files());
      }
      batches.put(mode, JavaBatch.compile(files));
    }
  }

  private static String packageOf(Mode mode) {
    return mode.name().toLowerCase(java.util.Locale.ROOT);
  }

  static Stream<Arguments> casesAndModes() throws IOException {
    return CorpusCase.all().stream()
        .flatMap(one -> Stream.of(Mode.values()).map(mode -> Arguments.of(one, mode)));
  }

  @Test
  void theCorpusIsWhole() {
    assertThat(cases).hasSize(70).allMatch(one -> one.points().size() >= 5);
    assertThat(cases).filteredOn(CorpusCase::hasHessian).hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("casesAndModes")
  void generatedJavaMeetsTheReference(CorpusCase one, Mode mode) {
    String name = packageOf(mode) + ".Case" + one.number();
    int n = one.variables().size();
    for (Point point : one.points()) {
      List<Object> x = new ArrayList<>(DoubleStream.of(point.x()).boxed().toList());
      Object value = batches.get(mode).call(name, "value", x.toArray());
      meets("value", new double[] {(Double) value}, point.value());

      double[] gradient = new double[n];
      x.add(gradient);
      value = batches.get(mode).call(name, "gradient", x.toArray());
      meets("value with gradient", new double[] {(Double) value}, point.value());
      meets("gradient", gradient, point.gradient());

      if (one.hasHessian()) {
        double[] other = new double[n];
        double[] hessian = new double[n * n];
        x.set(n, other);
        x.add(hessian);
        value = batches.get(mode).call(name, "hessian", x.toArray());
        meets("value with Hessian", new double[] {(Double) value}, point.value());
        meets("gradient with Hessian", other, point.gradient());
        meets("Hessian", hessian, point.hessian());
      }
    }
  }

  private static void meets(String what, double[] found, Reference reference) {
    assertThat(found).hasSameSizeAs(reference.numbers());
    for (int i = 0; i < found.length; i++) {
      assertThat(Math.abs(found[i] - reference.numbers()[i]))
          .as("%s[%d] is %s, not %s", what, i, found[i], reference.numbers()[i])
          .isLessThanOrEqualTo(reference.tolerances()[i]);
    }
  }
}
