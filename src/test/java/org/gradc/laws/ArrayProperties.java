package org.gradc.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.gradc.derive.Candidate;
import org.gradc.derive.Derivatives;
import org.gradc.derive.Kind;
import org.gradc.derive.Mode;
import org.gradc.numeric.RiddersDerivative;
import org.gradc.optimize.Optimizations;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Pass;
import org.gradc.program.Program;
import org.gradc.program.ProgramParser;
import org.gradc.program.ProgramPrinter;

/** What holds for the derivatives of any program with loops. */
final class ArrayProperties {

  private static Program normal(ArrayCase c) {
    return Optimizations.NORMAL_FORM.run(c.program());
  }

  /** ⟨w, Jv⟩ = ⟨Jᵀw, v⟩, and both are the Jacobian's, in both modes. */
  @Property(seed = "1", tries = 150)
  void productsAreAdjointAndThoseOfTheJacobian(
      @ForAll long seed, @ForAll @IntRange(max = 5) int length) {
    ArrayCase c = RandomArrayPrograms.vector(seed, length, true);
    Program f = normal(c);
    double[] v = ArrayCase.seed(c.size());
    double[] w = ArrayCase.seed(c.outputs());
    double[] jv =
        c.run(Derivatives.of(Kind.JVP, f, Mode.FORWARD), Map.of("$tangent", v)).get("$result");
    double[] jw =
        c.run(Derivatives.of(Kind.VJP, f, Mode.REVERSE), Map.of("$cotangent", w)).get("$result");
    close(dot(w, jv), dot(jw, v), scale(jv) + scale(jw), c);
    for (Mode mode : new Mode[] {Mode.FORWARD, Mode.REVERSE}) {
      double[] jacobian = c.run(Derivatives.of(Kind.JACOBIAN, f, mode), "$jacobian");
      close(jv, timesVector(jacobian, v, w.length), scale(jacobian), c);
      close(jw, vectorTimes(w, jacobian, v.length), scale(jacobian), c);
    }
  }

  @Property(seed = "1", tries = 120)
  void gradientsAgreeWithDifferences(@ForAll long seed, @ForAll @IntRange(max = 5) int length) {
    ArrayCase c = RandomArrayPrograms.scalar(seed, length, true);
    double[] gradient = c.run(Derivatives.of(Kind.GRADIENT, normal(c), Mode.REVERSE), "$gradient");
    RiddersDerivative[] expected = c.numerical(c.program(), "$value");
    for (int i = 0; i < gradient.length; i++) {
      double value = expected[i].value();
      boolean sharp = expected[i].error() < 1e-6 * (1 + Math.abs(value));
      Statistics.label("sharp")
          .collect(sharp)
          .coverage(coverage -> coverage.check(true).percentage(p -> p > 80));
      if (sharp) {
        assertThat(gradient[i])
            .as("%d of %s", i, c)
            .isCloseTo(value, within(20 * expected[i].error() + 1e-7 * (1 + Math.abs(value))));
      }
    }
  }

  @Property(seed = "1", tries = 120)
  void hessiansAreSymmetricAndGiveTheirProducts(
      @ForAll long seed, @ForAll @IntRange(max = 4) int length) {
    ArrayCase c = RandomArrayPrograms.scalar(seed, length, true);
    Program f = normal(c);
    int n = c.size();
    double[] v = ArrayCase.seed(n);
    double[] hessian = c.run(Derivatives.of(Kind.HESSIAN, f, Mode.FORWARD), "$hessian");
    close(
        c.run(Derivatives.of(Kind.HESSIAN, f, Mode.REVERSE), "$hessian"),
        hessian,
        scale(hessian),
        c);
    double[] transposed = new double[hessian.length];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        transposed[j * n + i] = hessian[i * n + j];
      }
    }
    close(transposed, hessian, scale(hessian), c);
    for (Mode mode : new Mode[] {Mode.FORWARD, Mode.REVERSE}) {
      double[] product =
          c.run(Derivatives.of(Kind.HVP, f, mode), Map.of("$direction", v)).get("$result");
      close(product, timesVector(hessian, v, n), scale(hessian), c);
    }
    Map<String, double[]> found = c.run(Derivatives.of(Kind.HESSIAN, f, Mode.FORWARD), Map.of());
    Map<String, double[]> gradient =
        c.run(Derivatives.of(Kind.GRADIENT, f, Mode.REVERSE), Map.of());
    assertThat(found.get("$value")).containsExactly(gradient.get("$value"));
    assertThat(found.get("$gradient")).containsExactly(gradient.get("$gradient"));
  }

  @Property(seed = "1", tries = 150)
  void everyPassKeepsWhatIsComputed(
      @ForAll long seed, @ForAll @IntRange(max = 5) int length, @ForAll boolean ofScalar) {
    ArrayCase c =
        ofScalar
            ? RandomArrayPrograms.scalar(seed, length, true)
            : RandomArrayPrograms.vector(seed, length, true);
    passes(c, c.program());
    Program f = Optimizations.UNROLL.run(normal(c));
    for (Kind kind :
        ofScalar
            ? new Kind[] {Kind.GRADIENT, Kind.HVP, Kind.HESSIAN}
            : new Kind[] {Kind.JACOBIAN, Kind.VJP}) {
      Mode mode = kind == Kind.HVP || kind == Kind.HESSIAN ? Mode.FORWARD : Mode.REVERSE;
      passes(c, Derivatives.of(kind, f, mode));
    }
  }

  private static void passes(ArrayCase c, Program program) {
    Map<String, double[]> seeds = seeds(c);
    Map<String, double[]> expected = c.run(program, seeds);
    Program current = program;
    for (Pass pass : Optimizations.passes()) {
      current = pass.run(current);
      same(c, pass.name(), c.run(current, seeds), expected);
    }
    same(c, "all", c.run(Optimizations.optimize(program), seeds), expected);
    Program again = ProgramParser.parse(ProgramPrinter.print(current));
    assertThat(ProgramPrinter.print(again)).isEqualTo(ProgramPrinter.print(current));
    same(c, "text", c.run(again, seeds), c.run(current, seeds));
  }

  private static void same(
      ArrayCase c, String what, Map<String, double[]> found, Map<String, double[]> expected) {
    expected.forEach(
        (name, values) -> close(found.get(name), values, scale(values), what + "\n" + c));
  }

  /** Numbers in the place of sizes: the loops unroll, and the numbers are the same. */
  @Property(seed = "1", tries = 150)
  void fixedAndNamedSizesGiveTheSame(
      @ForAll long seed, @ForAll @IntRange(max = 5) int length, @ForAll boolean ofScalar) {
    ArrayCase named =
        ofScalar
            ? RandomArrayPrograms.scalar(seed, length, true)
            : RandomArrayPrograms.vector(seed, length, true);
    ArrayCase fixed =
        ofScalar
            ? RandomArrayPrograms.scalar(seed, length, false)
            : RandomArrayPrograms.vector(seed, length, false);
    Program loops = Optimizations.UNROLL.run(normal(named));
    Program straight = Optimizations.UNROLL.run(normal(fixed));
    Statistics.label("straight")
        .collect(straight.arrays(Role.LOCAL).isEmpty())
        .coverage(coverage -> coverage.check(true).percentage(p -> p > 25));
    Map<String, double[]> seeds = seeds(named);
    for (Kind kind : Kind.values()) {
      boolean exists =
          switch (kind) {
            case GRADIENT, HESSIAN, HVP -> ofScalar;
            case JACOBIAN, VJP -> !ofScalar;
            case JVP -> true;
          };
      if (exists) {
        Map<String, double[]> expected =
            named.run(Derivatives.of(kind, loops, offered(kind, loops).get(0)), seeds);
        for (Mode mode : offered(kind, straight)) {
          same(named, "fixed", fixed.run(Derivatives.of(kind, straight, mode), seeds), expected);
        }
      }
    }
  }

  private static List<Mode> offered(Kind kind, Program program) {
    return Derivatives.candidates(kind, program).stream()
        .filter(Candidate::offered)
        .map(Candidate::mode)
        .toList();
  }

  private static Map<String, double[]> seeds(ArrayCase c) {
    return Map.of(
        "$direction", ArrayCase.seed(c.size()),
        "$tangent", ArrayCase.seed(c.size()),
        "$cotangent", ArrayCase.seed(c.outputs()));
  }

  private static void close(double[] found, double[] expected, double scale, Object of) {
    assertThat(found).as("%s", of).hasSameSizeAs(expected);
    for (int i = 0; i < found.length; i++) {
      if (!(Double.isNaN(found[i]) && Double.isNaN(expected[i]))) {
        assertThat(found[i])
            .as("%d of %s in %s", i, Arrays.toString(found), of)
            .isCloseTo(expected[i], within(1e-9 * (1 + scale)));
      }
    }
  }

  private static void close(double found, double expected, double scale, Object of) {
    close(new double[] {found}, new double[] {expected}, scale, of);
  }

  private static double scale(double[] values) {
    return Arrays.stream(values).map(Math::abs).sum();
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double[] timesVector(double[] matrix, double[] vector, int rows) {
    double[] result = new double[rows];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < vector.length; j++) {
        result[i] += matrix[i * vector.length + j] * vector[j];
      }
    }
    return result;
  }

  private static double[] vectorTimes(double[] vector, double[] matrix, int columns) {
    double[] result = new double[columns];
    for (int i = 0; i < vector.length; i++) {
      for (int j = 0; j < columns; j++) {
        result[j] += vector[i] * matrix[i * columns + j];
      }
    }
    return result;
  }
}
