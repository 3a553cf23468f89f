package org.gradc.stability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.gradc.AnalysedFunction;
import org.gradc.Analysis;
import org.gradc.Compilation;
import org.gradc.Compiler;
import org.gradc.CompilerOptions;
import org.gradc.GeneratedFile;
import org.gradc.diagnostic.Source;
import org.gradc.laws.JavaBatch;
import org.gradc.program.Interpreter;
import org.gradc.stability.StabilityCase.Point;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Formulas at their edges, by the generated class and by the interpreter. */
final class StabilityTest {
  private static final CompilerOptions OPTIONS = CompilerOptions.DEFAULT;
  private static JavaBatch classes;

  static Stream<StabilityCase> cases() throws IOException {
    return StabilityCase.all().stream();
  }

  @BeforeAll
  static void compile() throws IOException {
    List<GeneratedFile> files = new ArrayList<>();
    for (StabilityCase one : StabilityCase.all()) {
      Compilation compilation = Compiler.compile(List.of(source(one)), OPTIONS.withoutWarnings());
      assertThat(compilation.diagnostics()).as(one.id()).isEmpty();
      files.addAll(compilation.files());
    }
    classes = JavaBatch.compile(files);
  }

  private static Source source(StabilityCase one) {
    return Source.of("case.grad", one.source());
  }

  @Test
  void theCorpusIsWhole() throws IOException {
    assertThat(cases()).hasSizeGreaterThan(80);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void generatedClassIsRight(StabilityCase one) {
    String name = "Case" + one.number();
    for (Point point : one.points()) {
      List<Object> x = new ArrayList<>(DoubleStream.of(point.x()).boxed().toList());
      check(one, point, "value", (double) classes.call(name, "value", x.toArray()));
      double[] gradient = new double[point.x().length];
      x.add(gradient);
      double value = (double) classes.call(name, "gradient", x.toArray());
      check(one, point, "value with gradient", value);
      check(one, point, "gradient", gradient, point.gradient());
      if (point.hessian().length > 0) {
        double[] hessian = new double[point.hessian().length];
        x.add(hessian);
        check(
            one, point, "value with Hessian", (double) classes.call(name, "hessian", x.toArray()));
        check(one, point, "gradient with Hessian", gradient, point.gradient());
        checkScaled(one, point, "Hessian", point.hessian(), point.hessian(), hessian);
      }
    }
  }

  /**
   * Along each axis: an entry of the gradient, a column of the Hessian. An infinite partial takes
   * part in the product with a direction of 0, which is no number then.
   */
  @ParameterizedTest
  @MethodSource("cases")
  void productsAreRight(StabilityCase one) {
    String name = "Case" + one.number();
    for (Point point : one.points()) {
      int n = point.x().length;
      for (int axis = 0; axis < n; axis++) {
        double[] direction = new double[n];
        direction[axis] = 1;
        List<Object> x = new ArrayList<>(DoubleStream.of(point.x()).boxed().toList());
        x.add(direction);
        double along = (double) classes.call(name, "jvp", x.toArray());
        if (DoubleStream.of(point.gradient()).allMatch(Double::isFinite)) {
          checkScaled(
              one,
              point,
              "jvp along axis " + axis,
              point.gradient(),
              new double[] {point.gradient()[axis]},
              new double[] {along});
        }
        if (point.hessian().length > 0) {
          double[] column = new double[n];
          x.add(column);
          classes.call(name, "hvp", x.toArray());
          checkScaled(one, point, "hvp", point.hessian(), column(point.hessian(), axis, n), column);
        }
      }
    }
  }

  private static double[] column(double[] hessian, int axis, int n) {
    double[] column = new double[n];
    for (int row = 0; row < n; row++) {
      column[row] = hessian[row * n + axis];
    }
    return column;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void interpreterIsRight(StabilityCase one) {
    Analysis analysis = Compiler.analyse(source(one), OPTIONS);
    AnalysedFunction function = analysis.functions().get(0);
    for (Point point : one.points()) {
      Map<String, double[]> inputs = new LinkedHashMap<>();
      for (int i = 0; i < point.x().length; i++) {
        inputs.put(one.variables().get(i), new double[] {point.x()[i]});
      }
      Map<String, double[]> found = Interpreter.run(function.gradient(), inputs);
      check(one, point, "value", Objects.requireNonNull(found.get("$value"))[0]);
      check(
          one, point, "gradient", Objects.requireNonNull(found.get("$gradient")), point.gradient());
    }
  }

  private static void check(StabilityCase one, Point point, String what, double value) {
    assertThat(one.accepts(value, point.value()))
        .as(
            "%s of %s at %s is %s, not %s",
            what, one.formula(), Arrays.toString(point.x()), value, point.value())
        .isTrue();
  }

  private static void check(
      StabilityCase one, Point point, String what, double[] found, double[] wanted) {
    for (int i = 0; i < found.length; i++) {
      assertThat(one.accepts(found[i], wanted[i]))
          .as(
              "%s %d of %s at %s is %s, not %s",
              what, i, one.formula(), Arrays.toString(point.x()), found[i], wanted[i])
          .isTrue();
    }
  }

  /** An entry counts as 0 beside one that is larger by 1e13; overflow is no error. */
  private static void checkScaled(
      StabilityCase one,
      Point point,
      String what,
      double[] scale,
      double[] expected,
      double[] found) {
    double largest = DoubleStream.of(scale).map(Math::abs).max().orElse(0);
    for (int i = 0; i < found.length; i++) {
      double wanted = expected[i];
      assertThat(
              Double.isInfinite(largest)
                  || one.accepts(found[i], wanted)
                  || Math.abs(found[i] - wanted) <= 1e-13 * largest)
          .as(
              "%s %d of %s at %s is %s, not %s",
              what, i, one.formula(), Arrays.toString(point.x()), found[i], wanted)
          .isTrue();
    }
  }
}
