package org.gradc.diagnostic;

import java.util.Locale;

/**
 * Characters as a terminal may safely be given them: nothing that moves the cursor, changes colours
 * or reorders text passes through.
 */
final class Visible {
  /** Longest piece of the user's text that is quoted inside a sentence, in code points. */
  private static final int QUOTED = 200;

  private Visible() {}

  /** What is shown for a code point: itself, or its name where it is invisible or a control. */
  static String show(int codePoint) {
    if (codePoint < 0x20) {
      return Character.toString(0x2400 + codePoint); // Unicode's pictures of the C0 controls
    }
    if (codePoint == 0x7f) {
      return "\u2421";
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          "<" + name(codePoint) + ">";
      default -> Character.toString(codePoint);
    };
  }

  /** {@code U+202E}, as the Unicode standard writes a code point. */
  static String name(int codePoint) {
    String digits = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
    return "U+" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }

  /** All of a text, shown. */
  static String text(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> out.append(show(c)));
    return out.toString();
  }

  /** A text of the user's inside a sentence: shown, and its middle left out where it is long. */
  static String shortened(String text) {
    if (text.length() <= QUOTED || text.codePointCount(0, text.length()) <= QUOTED) {
      return text(text);
    }
    int head = text.offsetByCodePoints(0, QUOTED * 3 / 4);
    int tail = text.offsetByCodePoints(text.length(), -QUOTED / 8);
    return text(text.substring(0, head)) + "\u2026" + text(text.substring(tail));
  }

  /**
   * Columns a code point takes on a terminal, once shown: none for a combining mark, two for East
   * Asian wide and fullwidth characters and emoji (Unicode Standard Annex #11, by blocks).
   */
  static int width(int codePoint) {
    String shown = show(codePoint);
    if (shown.codePointCount(0, shown.length()) > 1) {
      return shown.length();
    }
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    for (int[] range : WIDE) {
      if (codePoint < range[0]) {
        return 1;
      }
      if (codePoint <= range[1]) {
        return 2;
      }
    }
    return 1;
  }

  private static final int[][] WIDE = {
    {0x1100, 0x115F}, // Hangul Jamo
    {0x2E80, 0x303E}, // CJK radicals and punctuation
    {0x3041, 0x33FF}, // Kana, CJK symbols
    {0x3400, 0x4DBF}, // CJK extension A
    {0x4E00, 0x9FFF}, // CJK
    {0xA000, 0xA4CF}, // Yi
    {0xAC00, 0xD7A3}, // Hangul
    {0xF900, 0xFAFF}, // CJK compatibility
    {0xFE30, 0xFE6F}, // CJK compatibility forms
    {0xFF00, 0xFF60}, // fullwidth forms
    {0xFFE0, 0xFFE6}, // fullwidth signs
    {0x1F300, 0x1F64F}, // pictographs, emoticons
    {0x1F680, 0x1F6FF}, // transport
    {0x1F900, 0x1F9FF}, // supplemental pictographs
    {0x20000, 0x3FFFD}, // CJK extensions B and on
  };
}
