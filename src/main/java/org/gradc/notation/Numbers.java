package org.gradc.notation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Doubles as text. */
public final class Numbers {
  /** So many digits tell every double from every other. */
  public static final int EXACT = 17;

  private static final int FEWEST = 15;
  private static final int PLAIN_PLACES = 5;

  private Numbers() {}

  /** The fewest digits that tell the number from every other double. */
  public static String shortest(double value) {
    for (int digits = FEWEST; digits < EXACT; digits++) {
      String text = of(value, digits);
      if (Double.parseDouble(text) == value) {
        return text;
      }
    }
    return of(value, EXACT);
  }

  /** The number with at most so many significant digits and no trailing zeros. */
  public static String of(double value, int digits) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return Double.toString(value);
    } else if (value == 0) {
      return 1 / value < 0 ? "-0.0" : "0";
    }
    MathContext rounding = new MathContext(digits, RoundingMode.HALF_EVEN);
    BigDecimal rounded = new BigDecimal(value).round(rounding).stripTrailingZeros();
    int places = rounded.precision() - rounded.scale();
    if (places > -PLAIN_PLACES && places <= digits) {
      return rounded.toPlainString();
    }
    int exponent = places - 1;
    return rounded.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
  }
}
