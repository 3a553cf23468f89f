package org.gradc.notation;

import java.util.function.IntPredicate;

/** Text inside of XML and HTML. */
public final class Markup {
  private static final int REPLACEMENT = 0xFFFD;

  private Markup() {}

  /** The text with what markup would read replaced; control characters become U+FFFD. */
  public static String escaped(String text) {
    return escaped(text, Markup::isText);
  }

  /**
   * The text with what markup would read replaced, for elements and for attributes in quotation
   * marks.
   *
   * @param isShown whether a code point stays; others become U+FFFD
   */
  public static String escaped(String text, IntPredicate isShown) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isShown.test(c) ? c : REPLACEMENT);
              }
            });
    return out.toString();
  }

  private static boolean isText(int c) {
    return c == '\n'
        || c == '\t'
        || (!Character.isISOControl(c)
            && Character.isValidCodePoint(c)
            && !(c >= 0xD800 && c <= 0xDFFF)
            && c != 0xFFFE
            && c != 0xFFFF);
  }
}
