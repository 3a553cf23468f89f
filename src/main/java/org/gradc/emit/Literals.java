package org.gradc.emit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Numbers as Java literals: the fewest digits that give the same double. */
final class Literals {
  private static final int LARGEST_PLAIN_EXPONENT = 7;
  private static final int SMALLEST_PLAIN_EXPONENT = -4;

  private static final List<RoundingMode> MODES =
      List.of(RoundingMode.HALF_EVEN, RoundingMode.CEILING, RoundingMode.FLOOR);

  private Literals() {}

  /** The literal or constant of a double. */
  static String of(double value) {
    if (Double.isNaN(value)) {
      return "Double.NaN";
    } else if (Double.isInfinite(value)) {
      return value > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
    } else if (value == 0) {
      return 1 / value > 0 ? "0.0" : "-0.0";
    }
    return text(shortest(value));
  }

  /**
   * Not {@code Double.toString}: before JDK 19 it does not always give the fewest digits, and the
   * text must not depend on the JDK. A normal number that has at most 15 digits is found by
   * rounding to 15. The neighbours are tried since below a power of two the doubles are closer.
   */
  private static BigDecimal shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = Math.abs(value) < Double.MIN_NORMAL ? 1 : 15; digits < 17; digits++) {
      for (RoundingMode mode : MODES) {
        BigDecimal rounded = exact.round(new MathContext(digits, mode));
        if (rounded.doubleValue() == value) {
          return rounded.stripTrailingZeros();
        }
      }
    }
    return exact.round(new MathContext(17, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }

  private static String text(BigDecimal number) {
    String digits = number.unscaledValue().abs().toString();
    String sign = number.signum() < 0 ? "-" : "";
    int exponent = digits.length() - 1 - number.scale();
    if (exponent >= LARGEST_PLAIN_EXPONENT || exponent <= SMALLEST_PLAIN_EXPONENT) {
      String fraction = digits.length() == 1 ? "0" : digits.substring(1);
      return sign + digits.charAt(0) + "." + fraction + "e" + exponent;
    }
    String plain = number.abs().toPlainString();
    return sign + (plain.indexOf('.') < 0 ? plain + ".0" : plain);
  }
}
