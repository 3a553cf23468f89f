package org.gradc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The normal form and the conventions of the language. */
class AlgebraTest {
  private final ExprGraph graph = new ExprGraph();
  private final Algebra algebra = new Algebra(graph);
  private final Expr x = graph.read("x");
  private final Expr y = graph.read("y");
  private final Expr z = graph.read("z");
  private final Expr zero = algebra.zero();
  private final Expr condition = algebra.apply(Primitive.LESS, x, y);

  @Test
  void operatorsAsWrittenBecomeSumsProductsAndPowers() {
    assertThat(algebra.apply(Primitive.SUBTRACT, x, y)).isSameAs(algebra.subtract(x, y));
    assertThat(algebra.apply(Primitive.DIVIDE, x, y))
        .isSameAs(algebra.multiply(x, algebra.power(y, Rational.MINUS_ONE)));
    assertThat(algebra.apply(Primitive.SQRT, x)).isSameAs(algebra.power(x, Rational.HALF));
    assertThat(algebra.apply(Primitive.CLAMP, x, y, z))
        .isSameAs(graph.apply(Primitive.MIN, graph.apply(Primitive.MAX, x, y), z));
  }

  @Test
  void likeTermsAndBasesAreCollectedWhereTheFirstStood() {
    Expr sum = algebra.sum(List.of(x, y, algebra.constant(1), x, algebra.constant(2)));
    assertThat(((Apply) sum).operands())
        .containsExactly(algebra.multiply(algebra.constant(2), x), y, algebra.constant(3));
    Expr product = algebra.product(List.of(x, y, algebra.constant(3), algebra.square(x)));
    assertThat(((Apply) product).operands())
        .containsExactly(algebra.constant(3), algebra.power(x, Rational.of(3)), y);
    assertThat(algebra.subtract(algebra.multiply(x, y), algebra.multiply(y, x))).isSameAs(zero);
    assertThat(algebra.multiply(algebra.sqrt(x), algebra.sqrt(x))).isSameAs(x);
    assertThat(algebra.divide(x, x)).isSameAs(algebra.one());
  }

  @Test
  void onlyALeadingSumIsFlattened() {
    Expr inner = algebra.add(y, z);
    assertThat(algebra.add(inner, x)).isSameAs(algebra.sum(List.of(y, z, x)));
    assertThat(((Apply) algebra.add(x, inner)).operands()).containsExactly(x, inner);
    assertThat(((Apply) algebra.subtract(x, inner)).operands())
        .containsExactly(x, algebra.negate(inner));
    assertThat(algebra.subtract(inner, inner)).isSameAs(zero);
  }

  @Test
  void sharedProductsStayNested() {
    Expr inner = algebra.multiply(x, y);
    assertThat(((Apply) algebra.multiply(inner, z)).operands()).containsExactly(inner, z);
  }

  @Test
  void conventionsOfTheLanguageHold() {
    assertThat(algebra.sqrt(algebra.square(x))).isSameAs(algebra.apply(Primitive.ABS, x));
    assertThat(algebra.square(algebra.apply(Primitive.ABS, x))).isSameAs(algebra.square(x));
    assertThat(algebra.square(algebra.apply(Primitive.HYPOT, x, y)))
        .isSameAs(algebra.add(algebra.square(x), algebra.square(y)));
    Expr cubeRoot = algebra.power(x, Rational.of(1, 3));
    assertThat(((Apply) cubeRoot).operator()).isSameAs(Primitive.POWER);
    assertThat(algebra.power(algebra.power(x, Rational.of(3)), Rational.of(1, 3)))
        .as("not a number for negative x")
        .isNotSameAs(x);
  }

  @Test
  void anUntakenBranchMeetsNoFactor() {
    Expr select = algebra.select(condition, x, zero);
    assertThat(algebra.multiply(z, select))
        .isSameAs(algebra.select(condition, algebra.multiply(z, x), zero));
    Expr second = algebra.apply(Primitive.LESS, y, z);
    Expr inner = graph.apply(Primitive.PRODUCT, z, x, y);
    assertThat(algebra.product(List.of(z, select, algebra.select(second, y, zero))))
        .isSameAs(algebra.select(condition, algebra.select(second, inner, zero), zero));
  }

  @Test
  void selectsOfOneConditionAreJoinedWhereThatSavesAdditions() {
    Expr first = algebra.select(condition, x, zero);
    assertThat(algebra.add(first, algebra.select(condition, zero, z)))
        .isSameAs(algebra.select(condition, x, z));
    assertThat(algebra.sum(List.of(first, y, algebra.select(condition, z, zero))))
        .isSameAs(algebra.add(algebra.select(condition, algebra.add(x, z), zero), y));
    Expr full = algebra.select(condition, x, y);
    Expr other = algebra.select(condition, y, z);
    assertThat(((Apply) algebra.add(full, other)).operands()).containsExactly(full, other);
  }

  @Test
  void integersAreNeverPowersOrFractions() {
    Expr i = graph.index("i");
    assertThat(algebra.add(i, i)).isSameAs(algebra.multiply(graph.integer(2), i));
    assertThat(((Apply) algebra.multiply(i, i)).operator()).isSameAs(Primitive.PRODUCT);
    assertThat(algebra.divide(graph.integer(6), graph.integer(3))).isSameAs(graph.integer(2));
    assertThat(algebra.divide(graph.integer(7), graph.integer(3)))
        .isInstanceOf(Apply.class)
        .extracting(Expr::sort)
        .isEqualTo(i.sort());
    assertThat(algebra.subtract(i, i)).isSameAs(graph.integer(0));
    assertThat(algebra.apply(Primitive.TO_REAL, graph.integer(3))).isSameAs(algebra.constant(3));
  }

  @Test
  void pairsAreFoundInLongSums() {
    List<Expr> terms = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      Expr angle = graph.read("a" + i);
      Expr scale = algebra.constant(i + 1);
      terms.add(algebra.multiply(scale, algebra.square(algebra.apply(Primitive.SIN, angle))));
      terms.add(0, algebra.multiply(scale, algebra.square(algebra.apply(Primitive.COS, angle))));
    }
    assertThat(algebra.sum(terms)).isSameAs(algebra.constant(5050));
  }

  @Tag("slow")
  @Test
  void deepNestsAndLongChainsAreOrdinary() {
    Expr selects = x;
    for (int i = 0; i < 6_000; i++) {
      Expr guard = algebra.apply(Primitive.LESS, graph.read("c" + i), zero);
      selects = algebra.select(guard, algebra.multiply(y, selects), zero);
    }
    assertThat(algebra.multiply(z, selects).sort()).isEqualTo(x.sort());
    Expr sum = x;
    Expr product = x;
    for (int i = 0; i < 50_000; i++) {
      Expr next = graph.read("t" + i);
      sum = algebra.add(sum, next);
      product = algebra.multiply(product, next);
    }
    assertThat(algebra.facts().isNonNegative(algebra.square(sum))).isTrue();
    assertThat(((Apply) sum).operands().size()).isLessThanOrEqualTo(Sums.LEADING + 1);
  }
}
