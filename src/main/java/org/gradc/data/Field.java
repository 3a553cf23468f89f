package org.gradc.data;

import java.util.Locale;
import java.util.Set;

/** The text of a field as a number. */
final class Field {
  private static final Set<String> MISSING = Set.of("", "na", "nan");

  private Field() {}

  /** Whether the text stands for no value: nothing, {@code NA} or {@code NaN}. */
  static boolean isMissing(String text) {
    return text.length() <= 3 && MISSING.contains(text.toLowerCase(Locale.ROOT));
  }

  /** The number; NaN if it is none or beyond the range of double. */
  static double number(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
        return Double.NaN; // Java would also take 1f, 0x1p3 and Infinity
      }
    }
    try {
      double number = Double.parseDouble(text);
      return Double.isFinite(number) ? number : Double.NaN;
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** Whether the text is a number written with a decimal comma. */
  static boolean hasDecimalComma(String text) {
    int comma = text.indexOf(',');
    return comma >= 0
        && comma == text.lastIndexOf(',')
        && !text.contains(".")
        && !Double.isNaN(number(text.replace(',', '.')));
  }
}
