package org.gradc.notation;

/** Text inside of XML and HTML. */
public final class Markup {
  private Markup() {}

  /** The text with what markup would read replaced; control characters become U+FFFD. */
  public static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isText(c) ? c : 0xFFFD);
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
