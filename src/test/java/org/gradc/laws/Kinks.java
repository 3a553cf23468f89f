package org.gradc.laws;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import org.gradc.expr.Primitive;

/**
 * Where operators have no derivative: there the language's conventions say what it is, and numerical
 * differentiation something else.
 */
final class Kinks {
  private static final Predicate<double[]> ZERO = v -> v[0] == 0;
  private static final Predicate<double[]> TIE = v -> v[0] == v[1];
  private static final Predicate<double[]> INTEGER = v -> v[0] == Math.rint(v[0]);

  private static final Map<Primitive, Predicate<double[]>> TABLE =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(Primitive.ABS, ZERO),
              Map.entry(Primitive.SIGN, ZERO),
              Map.entry(Primitive.RELU, ZERO),
              Map.entry(Primitive.SQRT, ZERO),
              Map.entry(Primitive.CBRT, ZERO),
              Map.entry(Primitive.POWER, v -> v[0] == 0 && v[1] != Math.rint(v[1])),
              Map.entry(Primitive.HYPOT, v -> v[0] == 0 && v[1] == 0),
              Map.entry(Primitive.FLOOR, INTEGER),
              Map.entry(Primitive.CEIL, INTEGER),
              Map.entry(Primitive.MIN, TIE),
              Map.entry(Primitive.MAX, TIE),
              Map.entry(Primitive.CLAMP, v -> v[0] == v[1] || v[0] == v[2]),
              Map.entry(Primitive.LESS, TIE),
              Map.entry(Primitive.LESS_EQUAL, TIE),
              Map.entry(Primitive.EQUAL, TIE),
              Map.entry(Primitive.NOT_EQUAL, TIE)));

  private Kinks() {}

  /** Whether an operator has a kink at these operands. */
  static boolean at(Primitive operator, double[] operands) {
    Predicate<double[]> row = TABLE.get(operator);
    return row != null && row.test(operands);
  }
}
