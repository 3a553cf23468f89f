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
  private static final Predicate<double[]> ZERO = v -> near(v[0], 0);
  private static final Predicate<double[]> TIE = v -> near(v[0], v[1]);

  /** Where numbers are large, the steps are too narrow for differences to see them. */
  private static final Predicate<double[]> INTEGER =
      v -> near(v[0], Math.rint(v[0])) || Math.abs(v[0]) > 1000;

  private static final Map<Primitive, Predicate<double[]>> TABLE =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Primitive.ABS, ZERO),
              Map.entry(Primitive.SIGN, ZERO),
              Map.entry(Primitive.RELU, ZERO),
              Map.entry(Primitive.SQRT, ZERO),
              Map.entry(Primitive.CBRT, ZERO),
              Map.entry(Primitive.POWER, v -> near(v[0], 0) && v[1] != Math.rint(v[1])),
              Map.entry(Primitive.HYPOT, v -> near(v[0], 0) && near(v[1], 0)),
              Map.entry(Primitive.FLOOR, INTEGER),
              Map.entry(Primitive.CEIL, INTEGER),
              Map.entry(Primitive.MIN, TIE),
              Map.entry(Primitive.MAX, TIE),
              Map.entry(Primitive.CLAMP, v -> near(v[0], v[1]) || near(v[0], v[2])),
              Map.entry(Primitive.LESS, TIE),
              Map.entry(Primitive.LESS_EQUAL, TIE),
              Map.entry(Primitive.EQUAL, TIE),
              Map.entry(Primitive.NOT_EQUAL, TIE)));

  private Kinks() {}

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
