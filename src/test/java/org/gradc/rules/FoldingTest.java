package org.gradc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Constants are folded where that is exact and not too large. */
class FoldingTest {
  private final ExprGraph graph = new ExprGraph();
  private final Algebra algebra = new Algebra(graph);

  @ParameterizedTest
  @CsvSource({
    "4, 1, 1, 2, 2, 1",
    "8, 1, 1, 3, 2, 1",
    "27, 8, 2, 3, 9, 4",
    "4, 9, -3, 2, 27, 8",
    "-2, 1, 3, 1, -8, 1",
    "-2, 1, -2, 1, 1, 4",
    "0, 1, 1, 2, 0, 1",
    "1, 1, 17, 10, 1, 1"
  })
  void rationalPowersAreFolded(long a, long b, long p, long q, long c, long d) {
    Expr power = algebra.power(algebra.constant(Rational.of(a, b)), Rational.of(p, q));
    assertThat(power).isSameAs(algebra.constant(Rational.of(c, d)));
  }

  @ParameterizedTest
  @CsvSource({"2, 1, 2", "-8, 1, 3", "0, -1, 1", "2, 1000000, 1", "3, 2000000000, 1", "12, 1, 2"})
  void irrationalUndefinedAndHugePowersStay(long base, long p, long q) {
    Expr power = algebra.power(algebra.constant(base), Rational.of(p, q));
    assertThat(power).isInstanceOf(Apply.class);
    assertThat(((Apply) power).operator()).isSameAs(Primitive.POWER);
  }

  @Test
  void hugeNumbersDoNotGrowFurther() {
    Expr huge = algebra.power(algebra.constant(3), Rational.of(2000));
    Expr product = algebra.one();
    Expr sum = algebra.zero();
    for (int i = 0; i < 50; i++) {
      product = algebra.multiply(product, huge);
      sum = algebra.add(algebra.multiply(sum, huge), algebra.one());
    }
    for (int id = 0; id < graph.size(); id++) {
      if (graph.node(id) instanceof Constant constant) {
        assertThat(constant.value().bits()).isLessThanOrEqualTo(Folding.LIMIT);
      }
    }
  }

  @Test
  void logarithmsOfPowersAreFolded() {
    assertThat(algebra.apply(Primitive.LOG10, algebra.constant(Rational.of(1, 100))))
        .isSameAs(algebra.constant(-2));
    assertThat(algebra.apply(Primitive.LOG2, algebra.constant(1024)))
        .isSameAs(algebra.constant(10));
    assertThat(algebra.apply(Primitive.LOG2, algebra.constant(10))).isInstanceOf(Apply.class);
    assertThat(algebra.apply(Primitive.LOG10, algebra.constant(-10))).isInstanceOf(Apply.class);
  }

  @Test
  void wholeParts() {
    assertThat(algebra.apply(Primitive.FLOOR, algebra.constant(Rational.of(-1, 2))))
        .isSameAs(algebra.constant(-1));
    assertThat(algebra.apply(Primitive.CEIL, algebra.constant(Rational.of(-1, 2))))
        .isSameAs(algebra.zero());
    assertThat(algebra.apply(Primitive.CBRT, algebra.constant(-27))).isSameAs(algebra.constant(-3));
  }
}
