package org.gradc.derive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
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
  private static final Map<Primitive, BiFunction<Algebra, Apply, Expr>> ROWS = table();

  private ReadablePartials() {}

  private static Map<Primitive, BiFunction<Algebra, Apply, Expr>> table() {
    Map<Primitive, BiFunction<Algebra, Apply, Expr>> rows = new EnumMap<>(Primitive.class);
    // spotless:off
    rows.put(Primitive.TANH, (g, y) -> oneMinus(g, g.square(y)));
    rows.put(Primitive.BELL, (g, y) -> g.multiply(y, // s(1-s), of which s' is itself
        oneMinus(g, g.multiply(g.constant(2), g.apply(Primitive.SIGMOID, y.operand(0))))));
    rows.put(Primitive.ASIN, (g, y) -> g.power(oneMinus(g, g.square(y.operand(0))), Rational.of(-1, 2)));
    rows.put(Primitive.ACOS, (g, y) -> g.negate(g.power(oneMinus(g, g.square(y.operand(0))), Rational.of(-1, 2))));
    rows.put(Primitive.ATANH, (g, y) -> g.power(oneMinus(g, g.square(y.operand(0))), Rational.MINUS_ONE));
    // spotless:on
    return rows;
  }

  private static Expr oneMinus(Algebra g, Expr x) {
    return g.subtract(g.one(), x);
  }

  static List<Expr> of(Algebra algebra, Apply node, IntPredicate wanted) {
    BiFunction<Algebra, Apply, Expr> row =
        node.operator() instanceof Primitive primitive ? ROWS.get(primitive) : null;
    if (row == null || !wanted.test(0)) {
      return Partials.of(algebra, node, wanted);
    }
    return new ArrayList<>(List.of(row.apply(algebra, node)));
  }
}
