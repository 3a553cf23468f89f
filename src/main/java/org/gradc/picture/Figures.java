package org.gradc.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.gradc.notation.Numbers;

/** Numbers as they stand in a picture: two decimals where these say enough, as in a textbook. */
final class Figures {
  private static final double SMALLEST = 0.095;
  private static final double LARGEST = 10_000;
  private static final int FEW_DIGITS = 2;
  private static final int DIGITS = 3;
  private static final int DETAIL = 6;

  private Figures() {}

  /** For a line. */
  static String brief(double value) {
    double size = Math.abs(value);
    String text;
    if (Double.isNaN(value)) {
      text = "NaN";
    } else if (Double.isInfinite(value)) {
      text = value < 0 ? "-∞" : "∞";
    } else if (value == 0) {
      text = "0.00";
    } else if (size < SMALLEST) {
      text = Numbers.of(value, FEW_DIGITS);
    } else {
      text =
          size < LARGEST
              ? new BigDecimal(value).setScale(2, RoundingMode.HALF_EVEN).toPlainString()
              : Numbers.of(value, DIGITS);
    }
    return text.replace('-', '−');
  }

  /** For what is told beside. */
  static String detailed(double value) {
    return Numbers.of(value, DETAIL).replace('-', '−');
  }
}
