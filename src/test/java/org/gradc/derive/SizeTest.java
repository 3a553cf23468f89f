package org.gradc.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.program.Program;
import org.gradc.rules.Algebra;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Large functions give derivatives of linear size, and no walk over them recurses. */
class SizeTest {

  @Test
  void chainOf200000Operations() {
    ExprGraph graph = new ExprGraph();
    Algebra algebra = new Algebra(graph);
    Expr x = graph.read("x");
    Expr chain = x;
    for (int i = 0; i < 100_000; i++) {
      chain = algebra.multiply(algebra.apply(Primitive.SIN, chain), x);
    }
    Program f = Functions.scalar(graph, List.of("x"), chain);
    int before = graph.size();
    for (Mode mode : List.of(Mode.FORWARD, Mode.REVERSE)) {
      Program gradient = Derivatives.gradient(f, mode);
      assertThat(gradient.outputs()).hasSize(2);
    }
    assertThat(graph.size()).isLessThan(6 * before);
  }

  @Test
  void sumOf200000TermsOf1000Parameters() {
    ExprGraph graph = new ExprGraph();
    Algebra algebra = new Algebra(graph);
    List<String> names = IntStream.range(0, 1000).mapToObj(i -> "x" + i).toList();
    List<Expr> terms = new ArrayList<>();
    for (int i = 0; i < 200_000; i++) {
      Expr a = graph.read(names.get(i % 1000));
      Expr b = graph.read(names.get((i / 1000 + 7 * i) % 1000));
      terms.add(
          algebra.apply(Primitive.EXP, algebra.multiply(a, algebra.add(b, algebra.constant(i)))));
    }
    Program f = Functions.scalar(graph, names, algebra.sum(terms));
    int before = graph.size();
    Derivatives.gradient(f, Mode.REVERSE);
    assertThat(graph.size()).isLessThan(3 * before);
    assertThat(Derivatives.candidates(Kind.GRADIENT, f))
        .filteredOn(Candidate::offered)
        .extracting(Candidate::mode)
        .containsExactly(Mode.REVERSE);
  }

  @Test
  void productOf10000FactorsHasGradientOfLinearCost() {
    ExprGraph graph = new ExprGraph();
    Algebra algebra = new Algebra(graph);
    List<String> names = IntStream.range(0, 10_000).mapToObj(i -> "x" + i).toList();
    Expr product = algebra.product(names.stream().<Expr>map(graph::read).toList());
    Program f = Functions.scalar(graph, names, product);
    Program gradient = Derivatives.gradient(f, Mode.REVERSE);
    assertThat(OperationCount.of(gradient)).isLessThan(4 * 10_000);
    double[] point = new double[10_000];
    Arrays.fill(point, 1);
    point[17] = 0;
    point[18] = 2;
    double[] expected = new double[10_000];
    expected[17] = 2;
    assertThat(Functions.run(gradient, Names.GRADIENT, point)).containsExactly(expected);
  }

  @Test
  void elseIfChainOf2000BranchesSharesItsConditions() {
    ExprGraph graph = new ExprGraph();
    Algebra algebra = new Algebra(graph);
    Expr x = graph.read("x");
    Expr log = algebra.apply(Primitive.LOG, x);
    Expr body = x;
    for (int i = 2000; i > 0; i--) {
      body =
          algebra.select(
              algebra.apply(Primitive.LESS, x, algebra.constant(i)),
              algebra.power(algebra.add(log, algebra.constant(i)), algebra.constant(3)),
              algebra.multiply(algebra.constant(2), body));
    }
    Program f = Functions.scalar(graph, List.of("x"), body);
    int before = graph.size();
    Program gradient = Derivatives.gradient(f, Mode.REVERSE);
    assertThat(graph.size()).isLessThan(6 * before);
    // At 1/2 the first branch: 3 (log x + 1)² / x.
    assertThat(Functions.run(gradient, Names.GRADIENT, 0.5)[0])
        .isCloseTo(6 * Math.pow(1 + Math.log(0.5), 2), within(1e-13));
  }

  @Test
  void sparseHessianIsLinear() {
    ExprGraph graph = new ExprGraph();
    Algebra algebra = new Algebra(graph);
    List<String> names = IntStream.range(0, 300).mapToObj(i -> "x" + i).toList();
    List<Expr> terms = new ArrayList<>();
    for (int i = 0; i + 1 < 300; i++) {
      Expr a = graph.read(names.get(i));
      Expr b = graph.read(names.get(i + 1));
      terms.add(
          algebra.multiply(
              algebra.constant(100), algebra.square(algebra.subtract(b, algebra.square(a)))));
      terms.add(algebra.square(algebra.subtract(algebra.one(), a)));
    }
    Program f = Functions.scalar(graph, names, algebra.sum(terms));
    for (Mode mode : Mode.values()) {
      Program hessian = Derivatives.hessian(f, mode);
      assertThat(OperationCount.of(hessian)).as("%s", mode).isLessThan(40 * 300);
    }
    assertThat(Derivatives.candidates(Kind.HESSIAN, f)).allMatch(Candidate::offered);
  }

  @ParameterizedTest
  @EnumSource(Cost.class)
  void reverseGradientCostsAtMostFourTimesTheValue(Cost cost) {
    Program f = Functions.scalar(cost.parameters, cost.body);
    long value = OperationCount.of(f);
    long gradient = OperationCount.of(Derivatives.gradient(f, Mode.REVERSE));
    assertThat(gradient).as("value %d", value).isLessThanOrEqualTo(4 * value);
  }

  enum Cost {
    NEURON(
        "a, b, c, d, e",
        "divide(1, add(1, exp(negate(add(add(multiply(a, d), multiply(b, e)), c)))))"),
    ROSENBROCK(
        "x, y", "add(pow(subtract(1, x), 2), multiply(100, pow(subtract(y, pow(x, 2)), 2)))"),
    PRODUCT(
        "a, b, c, d, e, f", "multiply(multiply(multiply(a, b), multiply(c, d)), multiply(e, f))"),
    SPEELPENNING_AND_MORE(
        "a, b, c", "add(sin(multiply(a, b)), divide(multiply(a, exp(c)), hypot(b, c)))"),
    NORM("a, b, c", "sqrt(add(add(pow(a, 2), pow(b, 2)), pow(c, 2)))");

    private final String parameters;
    private final String body;

    Cost(String parameters, String body) {
      this.parameters = parameters;
      this.body = body;
    }
  }

  @Test
  void noModeIsBestForAllJacobians() {
    Program tall = Functions.vector("x", "exp(sin(x))", "sin(sin(x))", "cos(sin(x))");
    Program wide = Functions.vector("a, b, c, d", "exp(multiply(multiply(a, b), multiply(c, d)))");
    // Three parameters to three values through one waist: the waist goes last.
    String waist = "sin(exp(multiply(multiply(a, b), c)))";
    Program bow =
        Functions.vector(
            "a, b, c", "sin(" + waist + ")", "tanh(" + waist + ")", "log(" + waist + ")");
    assertThat(jacobian(tall, Mode.FORWARD)).isLessThanOrEqualTo(jacobian(tall, Mode.REVERSE));
    assertThat(jacobian(wide, Mode.REVERSE)).isLessThanOrEqualTo(jacobian(wide, Mode.FORWARD));
    assertThat(jacobian(bow, Mode.MARKOWITZ)).isLessThan(jacobian(bow, Mode.FORWARD));
    assertThat(jacobian(bow, Mode.MARKOWITZ)).isLessThan(jacobian(bow, Mode.REVERSE));
  }

  private static long jacobian(Program f, Mode mode) {
    return OperationCount.of(Derivatives.jacobian(f, mode));
  }

  @Test
  void unreadParametersCostNothing() {
    Program f = Functions.scalar("x, y", "exp(x)");
    Program gradient = Derivatives.gradient(f, Mode.REVERSE);
    assertThat(OperationCount.of(gradient)).isEqualTo(1);
    assertThat(Functions.run(gradient, Names.GRADIENT, 0, 5)).containsExactly(1, 0);
  }

  @Test
  void commonPartsOfValueAndDerivativesAreShared() {
    Program f = Functions.scalar("x", "exp(x)");
    Apply exp = f.graph().apply(Primitive.EXP, f.graph().read("x"));
    Program hessian = Derivatives.hessian(f, Mode.FORWARD);
    assertThat(hessian.roots()).filteredOn(root -> root == exp).hasSize(3);
  }
}
