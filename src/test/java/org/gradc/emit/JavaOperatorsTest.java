package org.gradc.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Sort;
import org.gradc.schedule.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JavaOperatorsTest {

  @ParameterizedTest
  @EnumSource(
      value = Primitive.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"SUM", "PRODUCT", "NORM", "DIVERGENCE"})
  void hasARowForEachOperationOfTheMachine(Primitive primitive) {
    assertThat(JavaOperators.of(primitive).template()).isNotEmpty();
  }

  @Test
  void normalFormHasNoRow() {
    assertThat(JavaOperators.isKnown(Primitive.SUM)).isFalse();
    assertThat(JavaOperators.isKnown(Primitive.PRODUCT)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = Primitive.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CHECK", "NORM", "DIVERGENCE"})
  void javaEqualsTheInterpreter(Primitive primitive) {
    Programs p = new Programs(primitive.symbol() + "_of");
    Expr x = p.parameter("x");
    Expr y = p.parameter("y");
    Expr z = p.parameter("z");
    Expr value = applied(p, primitive, x, y, z);
    if (value.sort() == Sort.CONDITION) {
      value = p.select(value, x, y);
    }
    Emitted emitted = Emitted.of(Map.of(Kind.VALUE, p.scalar(value)));
    double[] points = {0.0, 1.0, 0.5, -0.25, -3.0, 2.5, 1e10, -1e300, 1e-300};
    for (double a : points) {
      for (double b : new double[] {0.75, -2.0, a}) {
        emitted.assertEqualsInterpreter(a, b, 1.5);
      }
    }
  }

  private static Expr applied(Programs p, Primitive primitive, Expr x, Expr y, Expr z) {
    Expr c = p.less(x, y);
    Expr d = p.less(z, x);
    return switch (primitive) {
      case TO_REAL -> p.apply(primitive, p.graph.integer(3));
      case MASK ->
          p.apply(Primitive.TO_REAL, p.apply(primitive, p.graph.integer(-3), p.graph.integer(7)));
      case AND, OR -> p.apply(primitive, c, d);
      case NOT -> p.apply(primitive, c);
      case SELECT -> p.select(c, y, z);
      case UNIT -> p.apply(primitive, x, y);
      default ->
          switch (primitive.hasOrder() ? -2 : primitive.arity()) {
            case -2 -> p.apply(primitive, p.number(2), x);
            case 0 -> p.apply(primitive);
            case 1 -> p.apply(primitive, x);
            case 2 -> p.apply(primitive, x, y);
            default -> p.apply(primitive, x, y, z);
          };
    };
  }
}
