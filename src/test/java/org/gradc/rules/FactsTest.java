package org.gradc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Sort;
import org.junit.jupiter.api.Test;

/** What is claimed of some nodes, no less and no more. */
class FactsTest {
  private final ExprGraph graph = new ExprGraph();
  private final Facts facts = new Facts();
  private final Expr x = graph.read("x");
  private final Expr positive = graph.apply(Primitive.EXP, x);
  private final Expr negative = graph.apply(Primitive.NEGATE, positive);
  private final Expr square = graph.apply(Primitive.POWER, x, graph.constant(2));

  /** Signs that are possible, and "w" where all values are whole. */
  private String claims(Expr expr) {
    return (facts.isNonNegative(expr) ? "" : "-")
        + (facts.isNonZero(expr) ? "" : "0")
        + (facts.isNonPositive(expr) ? "" : "+")
        + (facts.isWhole(expr) ? "w" : "");
  }

  private String claims(Primitive operator, Expr... operands) {
    return claims(graph.apply(operator, operands));
  }

  @Test
  void leaves() {
    assertThat(claims(x)).isEqualTo("-0+");
    assertThat(claims(graph.constant(0))).isEqualTo("0w");
    assertThat(claims(graph.constant(-3))).isEqualTo("-w");
    assertThat(claims(graph.constant(Rational.of(1, 2)))).isEqualTo("+");
    assertThat(claims(graph.index("i"))).isEqualTo("-0+w");
    assertThat(claims(graph.extent("n"))).isEqualTo("0+w");
    assertThat(claims(graph.read(Sort.INTEGER, "k", List.of()))).isEqualTo("-0+w");
  }

  @Test
  void sumsAndProducts() {
    assertThat(claims(Primitive.SUM, positive, square)).isEqualTo("+");
    assertThat(claims(Primitive.SUM, square, square)).isEqualTo("0+");
    assertThat(claims(Primitive.SUM, positive, negative)).isEqualTo("-0+");
    assertThat(claims(Primitive.SUM, negative, graph.constant(-1))).isEqualTo("-");
    assertThat(claims(Primitive.SUM, graph.constant(1), graph.constant(2))).isEqualTo("+w");
    assertThat(claims(Primitive.PRODUCT, positive, negative)).isEqualTo("-");
    assertThat(claims(Primitive.PRODUCT, negative, negative)).isEqualTo("+");
    assertThat(claims(Primitive.PRODUCT, square, negative)).isEqualTo("-0");
    assertThat(claims(Primitive.PRODUCT, x, positive)).isEqualTo("-0+");
    assertThat(claims(Primitive.DIVIDE, graph.constant(1), graph.constant(2))).isEqualTo("+");
  }

  @Test
  void functions() {
    assertThat(claims(positive)).isEqualTo("+");
    assertThat(claims(negative)).isEqualTo("-");
    assertThat(claims(square)).isEqualTo("0+");
    assertThat(claims(Primitive.FLOOR, positive)).isEqualTo("0+w");
    assertThat(claims(Primitive.CEIL, positive)).isEqualTo("+w");
    assertThat(claims(Primitive.FLOOR, negative)).isEqualTo("-w");
    assertThat(claims(Primitive.CEIL, negative)).isEqualTo("-0w");
    assertThat(claims(Primitive.SIGN, negative)).isEqualTo("-w");
    assertThat(claims(Primitive.ABS, negative)).isEqualTo("+");
    assertThat(claims(Primitive.ABS, x)).isEqualTo("0+");
    assertThat(claims(Primitive.MIN, positive, negative)).isEqualTo("-");
    assertThat(claims(Primitive.MIN, x, square)).isEqualTo("-0+");
    assertThat(claims(Primitive.MAX, negative, square)).isEqualTo("0+");
    assertThat(claims(Primitive.MAX, negative, x)).isEqualTo("-0+");
    assertThat(claims(Primitive.POWER, positive, x)).isEqualTo("+");
    assertThat(claims(Primitive.POWER, x, x)).isEqualTo("-0+");
    assertThat(claims(Primitive.POWER, x, graph.constant(3))).isEqualTo("-0+");
    assertThat(claims(Primitive.SINH, negative)).isEqualTo("-");
    assertThat(claims(Primitive.GAMMA, negative)).isEqualTo("-0+");
  }

  @Test
  void nodesOfAnyNumber() {
    Expr chain = positive;
    for (int i = 0; i < 2_000; i++) {
      chain = graph.apply(Primitive.SUM, chain, graph.read("y" + i));
    }
    assertThat(claims(chain)).isEqualTo("-0+");
    assertThat(claims(Primitive.EXP, chain)).isEqualTo("+");
  }
}
