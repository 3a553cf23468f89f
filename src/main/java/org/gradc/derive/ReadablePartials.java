package org.gradc.derive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.rules.Algebra;

/**
 * Partials as tables of derivatives have them, where {@link Partials} has a form that keeps more
 * digits.
 */
final class ReadablePartials {
  private static final Map<Primitive, Row> ROWS = table();

  private ReadablePartials() {}

  /** The partial of y = f(…) by an operand. */
  @FunctionalInterface
  private interface Row {
    Expr of(Algebra g, Apply y, int operand);
  }

  private static Map<Primitive, Row> table() {
    Map<Primitive, Row> rows = new EnumMap<>(Primitive.class);
    // spotless:off
    rows.put(Primitive.TANH, (g, y, i) -> oneMinus(g, g.square(y)));
    rows.put(Primitive.BELL, (g, y, i) -> g.multiply(y, // s(1-s), of which s' is itself
        oneMinus(g, g.multiply(g.constant(2), g.apply(Primitive.SIGMOID, y.operand(0))))));
    rows.put(Primitive.ASIN, (g, y, i) -> g.power(oneMinus(g, g.square(y.operand(0))), Rational.of(-1, 2)));
    rows.put(Primitive.ACOS, (g, y, i) -> g.negate(g.power(oneMinus(g, g.square(y.operand(0))), Rational.of(-1, 2))));
    rows.put(Primitive.DIVIDE, (g, y, i) -> i == 0
        ? g.power(y.operand(1), Rational.MINUS_ONE)
        : g.negate(g.multiply(y.operand(0), g.power(y.operand(1), Rational.of(-2)))));
    rows.put(Primitive.ATANH, (g, y, i) -> g.power(oneMinus(g, g.square(y.operand(0))), Rational.MINUS_ONE));
    // spotless:on
    return rows;
  }

  private static Expr oneMinus(Algebra g, Expr x) {
    return g.subtract(g.one(), x);
  }

  static List<Expr> of(Algebra algebra, Apply node, IntPredicate wanted) {
    Row row = node.operator() instanceof Primitive primitive ? ROWS.get(primitive) : null;
    if (row == null) {
      return Partials.of(algebra, node, wanted);
    }
    List<Expr> partials = new ArrayList<>();
    for (int i = 0; i < node.operands().size(); i++) {
      partials.add(wanted.test(i) ? row.of(algebra, node, i) : algebra.zero());
    }
    return partials;
  }
}
