package org.gradc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.junit.jupiter.api.Test;

final class FlatTest {
  private final ExprGraph graph = new ExprGraph();
  private final Algebra algebra = new Algebra(graph);
  private final Expr x = graph.read("x");
  private final Expr y = graph.read("y");
  private final Expr z = graph.read("z");

  private Expr sum(Expr... terms) {
    return graph.apply(Primitive.SUM, List.of(terms));
  }

  private Expr product(Expr... factors) {
    return graph.apply(Primitive.PRODUCT, List.of(factors));
  }

  private Expr flat(Primitive operator, Expr... operands) {
    return Flat.of(algebra, operator, List.of(operands));
  }

  @Test
  void likeBasesMeet() {
    Expr expected = product(algebra.power(x, algebra.constant(2)), y, z);
    assertThat(flat(Primitive.PRODUCT, x, product(x, y), z)).isSameAs(expected);
  }

  @Test
  void likeTermsMeet() {
    Expr expected = sum(product(algebra.constant(2), x), y, z);
    assertThat(flat(Primitive.SUM, sum(x, y), sum(x, z))).isSameAs(expected);
  }

  @Test
  void aNegatedSumIsItsTermsNegated() {
    Expr negated = product(algebra.constant(-1), sum(x, y));
    assertThat(flat(Primitive.SUM, z, negated))
        .isSameAs(sum(z, algebra.negate(x), algebra.negate(y)));
    assertThat(flat(Primitive.SUM, x, negated)).isSameAs(algebra.negate(y));
  }

  /** Twice a sum stays, and so does the negative of a product. */
  @Test
  void otherMultiplesStay() {
    Expr twice = product(algebra.constant(2), sum(x, y));
    assertThat(flat(Primitive.SUM, z, twice)).isSameAs(sum(z, twice));
    Expr negative = product(algebra.constant(-1), x);
    assertThat(flat(Primitive.SUM, z, negative)).isSameAs(sum(z, negative));
    Expr three = product(algebra.constant(-1), sum(x, y), z);
    assertThat(flat(Primitive.SUM, x, three)).isSameAs(sum(x, three));
  }

  @Test
  void longSumsStayAsTheyAre() {
    assertThat(((Apply) flat(Primitive.SUM, sum(numbered(24)), y)).operands()).hasSize(25);
    assertThat(((Apply) flat(Primitive.SUM, y, sum(numbered(24)))).operands()).hasSize(25);
    assertThat(((Apply) flat(Primitive.SUM, y, sum(numbered(25)))).operands()).hasSize(2);
  }

  @Test
  void otherOperationsAreThoseOfTheAlgebra() {
    assertThat(flat(Primitive.EXP, sum(x, y))).isSameAs(algebra.apply(Primitive.EXP, sum(x, y)));
  }

  private Expr[] numbered(int count) {
    return IntStream.range(0, count).mapToObj(i -> graph.read("x" + i)).toArray(Expr[]::new);
  }
}
