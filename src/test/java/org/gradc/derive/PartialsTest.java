package org.gradc.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.expr.Sort;
import org.gradc.numeric.RiddersDerivative;
import org.gradc.program.Program;
import org.gradc.rules.Algebra;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks the table: each row against numerical derivatives of the operator's own arithmetic. */
class PartialsTest {
  private static final double[] EVERYWHERE = {-2.3, -0.7, 0.4, 1.9};
  private static final double[] INSIDE_ONE = {-0.95, -0.3, 0.2, 0.99};
  private static final double[] POSITIVE = {0.05, 0.8, 3.7};

  private static final Map<Primitive, double[]> DOMAINS = domains();

  static Stream<Primitive> families() {
    return Stream.of(Primitive.values())
        .filter(Primitive::hasOrder)
        .filter(p -> p != Primitive.POLYGAMMA);
  }

  private static Map<Primitive, double[]> domains() {
    Map<Primitive, double[]> domains = new EnumMap<>(Primitive.class);
    for (Primitive p : List.of(Primitive.ASIN, Primitive.ACOS, Primitive.ATANH)) {
      domains.put(p, INSIDE_ONE);
    }
    for (Primitive p :
        List.of(
            Primitive.SQRT,
            Primitive.ROOT,
            Primitive.LOG,
            Primitive.LOG1P,
            Primitive.LOG2,
            Primitive.LOG10,
            Primitive.POWER,
            Primitive.GAMMA,
            Primitive.LGAMMA,
            Primitive.DIGAMMA,
            Primitive.XLOGY,
            Primitive.XLOG1PY,
            Primitive.EXCESS)) {
      domains.put(p, POSITIVE);
    }
    domains.put(Primitive.ACOSH, new double[] {1.01, 2.5, 40});
    return domains;
  }

  static Stream<Primitive> realOperators() {
    return Stream.of(Primitive.values())
        .filter(p -> p != Primitive.SELECT && p != Primitive.TO_REAL)
        .filter(p -> p != Primitive.FROZEN) // a constant by definition
        .filter(p -> p != Primitive.DIVERGENCE) // the third operand depends on the others
        .filter(p -> !p.hasOrder())
        .filter(PartialsTest::takesReals);
  }

  private static boolean takesReals(Primitive operator) {
    int arity = operator.arity() < 0 ? 3 : operator.arity();
    try {
      return operator.resultSort(Collections.nCopies(arity, Sort.REAL)) == Sort.REAL;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Test
  void everyOperatorWithRealResultHasRow() {
    List<Primitive> missing = new ArrayList<>();
    for (Primitive operator : Primitive.values()) {
      boolean real =
          takesReals(operator) || operator == Primitive.SELECT || operator == Primitive.TO_REAL;
      if (real && !Partials.covers(operator)) {
        missing.add(operator);
      }
    }
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("realOperators")
  void rowAgreesWithNumericalDerivative(Primitive operator) {
    int arity = operator.arity() < 0 ? 3 : operator.arity();
    double[] domain = DOMAINS.getOrDefault(operator, EVERYWHERE);
    ExprGraph graph = new ExprGraph();
    List<String> names = List.of("a", "b", "c").subList(0, arity);
    Expr node = graph.apply(operator, names.stream().<Expr>map(graph::read).toList());
    Program program = Functions.scalar(graph, names, node);
    Program gradient = Derivatives.gradient(program, Mode.FORWARD);
    int points = (int) Math.pow(domain.length, arity);
    for (int point = 0; point < points; point++) {
      double[] x = new double[arity];
      int rest = point;
      for (int i = 0; i < arity; i++) {
        // Operands that differ, so that no tie is met.
        x[i] = domain[rest % domain.length] + 0.0137 * i * (domain == INSIDE_ONE ? -1 : 1);
        rest /= domain.length;
      }
      double[] found = Functions.run(gradient, Names.GRADIENT, x);
      for (int i = 0; i < arity; i++) {
        int position = i;
        RiddersDerivative expected =
            RiddersDerivative.of(
                v -> {
                  double[] moved = x.clone();
                  moved[position] = v;
                  return operator.evaluate(moved);
                },
                x[i],
                0.004);
        double tolerance = 10 * expected.error() + 1e-9 * (1 + Math.abs(expected.value()));
        assertThat(found[i])
            .as("%s by operand %d at %s", operator, i, Arrays.toString(x))
            .isCloseTo(expected.value(), offset(tolerance));
        assertThat(tolerance).isLessThan(1e-5 * (1 + Math.abs(expected.value())));
      }
    }
  }

  @Test
  void polygammaGoesUpOneOrder() {
    Program f = Functions.scalar("x", "polygamma(2, x)");
    RiddersDerivative expected =
        RiddersDerivative.of(x -> Primitive.POLYGAMMA.evaluate(2, x), 1.7, 0.01);
    assertThat(Functions.gradient(f, Mode.REVERSE, 1.7)[0])
        .isCloseTo(expected.value(), offset(1e-8));
  }

  @ParameterizedTest
  @MethodSource("families")
  void derivativesOfQuotientsGoUpOneOrder(Primitive family) {
    for (int order = 0; order < 5; order++) {
      int n = order;
      Program f = Functions.scalar("x", family.symbol() + "(" + n + ", x)");
      for (double x : new double[] {-0.8, -0.31, 0.2, 0.65, 1.3, 2.4, 5}) {
        RiddersDerivative expected = RiddersDerivative.of(v -> family.evaluate(n, v), x, 0.01);
        assertThat(Functions.gradient(f, Mode.REVERSE, x)[0])
            .as("order %d at %s", n, x)
            .isCloseTo(expected.value(), offset(1e-8 * (1 + Math.abs(expected.value()))));
      }
    }
  }

  @Test
  void divergenceKnowsItsDifference() {
    Program f = Functions.scalar("a, b", "$divergence(a, b, subtract(a, b))");
    for (double[] x : new double[][] {{0.5, 0.50001}, {0.2, 0.7}, {3, 1}}) {
      // log(a/b) and 1 - a/b
      assertThat(Functions.gradient(f, Mode.REVERSE, x))
          .containsExactly(new double[] {Math.log(x[0] / x[1]), 1 - x[0] / x[1]}, offset(1e-15));
    }
  }

  @Test
  void tailsKeepTheirDigits() {
    // 4 e^-2x (1 - 2 e^-2x), e^-x (1 - e^-x), 1/sqrt(2d), e^(-x²) 2/√π
    assertThat(slope("tanh(x)", 30)).isCloseTo(4 * Math.exp(-60), within(1e-14));
    assertThat(slope("sigmoid(x)", 50)).isCloseTo(Math.exp(-50), within(1e-14));
    assertThat(slope("sigmoid(x)", -50)).isCloseTo(Math.exp(-50), within(1e-14));
    double d = 0x1p-50;
    assertThat(slope("asin(x)", 1 - d)).isCloseTo(1 / Math.sqrt(d * (2 - d)), within(1e-15));
    assertThat(slope("acosh(x)", 1 + d)).isCloseTo(1 / Math.sqrt(d * (2 + d)), within(1e-15));
    assertThat(slope("erfc(x)", 10))
        .isCloseTo(-2 / Math.sqrt(Math.PI) * Math.exp(-100), within(1e-14));
  }

  private static Percentage within(double relative) {
    return Percentage.withPercentage(100 * relative);
  }

  private static double slope(String body, double x) {
    return Functions.gradient(Functions.scalar("x", body), Mode.REVERSE, x)[0];
  }

  @Test
  void partialsOfLongProductAreLinearInItsFactors() {
    ExprGraph graph = new ExprGraph();
    List<Expr> factors = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      factors.add(graph.read("x" + i));
    }
    Algebra algebra = new Algebra(graph);
    Expr product = algebra.product(factors);
    int before = graph.size();
    assertThat(Partials.of(algebra, (Apply) product, i -> true)).hasSize(10_000);
    assertThat(graph.size() - before).isLessThan(3 * 10_000 + 10);
  }
}
