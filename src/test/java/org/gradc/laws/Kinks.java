package org.gradc.laws;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import org.gradc.expr.Primitive;

/**
 * Where operators have no derivative: there the language's conventions say what it is, and
 * numerical differentiation something else.
 */
final class Kinks {
  private static final Map<Primitive, Predicate<double[]>> TABLE =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Primitive.ABS, Kinks::isZero),
              Map.entry(Primitive.SIGN, Kinks::isZero),
              Map.entry(Primitive.RELU, Kinks::isZero),
              Map.entry(Primitive.SQRT, Kinks::isZero),
              Map.entry(Primitive.CBRT, Kinks::isZero),
              Map.entry(Primitive.POWER, v -> near(v[0], 0) && v[1] != Math.rint(v[1])),
              Map.entry(Primitive.HYPOT, v -> near(v[0], 0) && near(v[1], 0)),
              Map.entry(Primitive.FLOOR, Kinks::isInteger),
              Map.entry(Primitive.CEIL, Kinks::isInteger),
              Map.entry(Primitive.MIN, Kinks::isTie),
              Map.entry(Primitive.MAX, Kinks::isTie),
              Map.entry(Primitive.CLAMP, v -> near(v[0], v[1]) || near(v[0], v[2])),
              Map.entry(Primitive.LESS, Kinks::isTie),
              Map.entry(Primitive.LESS_EQUAL, Kinks::isTie),
              Map.entry(Primitive.EQUAL, Kinks::isTie),
              Map.entry(Primitive.NOT_EQUAL, Kinks::isTie)));

  private Kinks() {}

  private static boolean isZero(double[] operands) {
    return near(operands[0], 0);
  }

  private static boolean isTie(double[] operands) {
    return near(operands[0], operands[1]);
  }

  /** Where numbers are large, the steps are too narrow for differences to see them. */
  private static boolean isInteger(double[] operands) {
    return near(operands[0], Math.rint(operands[0])) || Math.abs(operands[0]) > 20;
  }

  /** Equal but for rounding, which may differ between ways of writing. */
  private static boolean near(double a, double b) {
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  }

  /** Whether an operator has a kink at these operands, or all but there. */
  static boolean at(Primitive operator, double[] operands) {
    Predicate<double[]> row = TABLE.get(operator);
    return row != null && row.test(operands);
  }
}
