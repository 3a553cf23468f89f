package org.gradc.picture.draw;

/** Text made safe for XML, HTML and DOT, whatever it holds. */
public final class Markup {
  private static final int REPLACEMENT = 0xFFFD;

  private Markup() {}

  /** For the content of elements and for attributes in quotation marks. */
  public static String xml(String text) {
    return org.gradc.notation.Markup.escaped(text, c -> visible(c) == c).replace("\n", "&#10;");
  }

  /** A string of DOT, in its quotation marks. */
  static String dot(String text) {
    StringBuilder safe = new StringBuilder("\"");
    text.codePoints()
        .map(Markup::visible)
        .forEach(
            character -> {
              switch (character) {
                case '"' -> safe.append("\\\"");
                case '\\' -> safe.append("\\\\");
                case '\n' -> safe.append("\\n");
                case '&' -> safe.append("&amp;"); // Graphviz reads entities
                default -> safe.appendCodePoint(character);
              }
            });
    return safe.append('"').toString();
  }

  /** What XML does not allow, and what turns the direction of a text, is shown as a mark. */
  private static int visible(int character) {
    boolean control =
        (character < 0x20 && character != '\n') || (character >= 0x7F && character < 0xA0);
    boolean surrogate = character >= 0xD800 && character <= 0xDFFF;
    boolean none = (character & 0xFFFE) == 0xFFFE;
    boolean turning =
        (character >= 0x202A && character <= 0x202E)
            || (character >= 0x2066 && character <= 0x2069)
            || (character >= 0x2028 && character <= 0x2029)
            || character == 0x200E
            || character == 0x200F;
    return control || surrogate || none || turning ? REPLACEMENT : character;
  }
}
