package org.gradc.emit;

/**
 * Foreign text made harmless for a documentation comment: it can neither end the comment nor be
 * taken for markup.
 */
final class JavadocText {
  private static final int LONGEST = 4000;
  private static final char REPLACEMENT = '\uFFFD';

  private JavadocText() {}

  /** The text as HTML, its line ends as {@code \n}; cut where it is very long. */
  static String escaped(String text) {
    StringBuilder html = new StringBuilder();
    String lines = text.replace("\r\n", "\n");
    int length = 0;
    for (int point : lines.codePoints().toArray()) {
      if (length++ == LONGEST) {
        return html.append(" …").toString();
      }
      append(html, point);
    }
    return html.toString();
  }

  private static void append(StringBuilder html, int point) {
    switch (point) {
      case '&' -> html.append("&amp;");
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      // A tag, an inline tag, a Unicode escape of anything.
      case '@', '{', '}', '\\' -> html.append("&#").append(point).append(';');
      case '/' -> html.append(endsWithStar(html) ? "&#47;" : "/");
      case '\n', '\r', '\u0085', '\u2028', '\u2029', '\f', '\u000B' -> html.append('\n');
      case '\t' -> html.append("  ");
      default -> {
        if (isSurrogate(point) || Character.isISOControl(point)) {
          html.append(REPLACEMENT);
        } else if (!isInvisible(point)) {
          html.appendCodePoint(point);
        }
      }
    }
  }

  private static boolean endsWithStar(StringBuilder html) {
    return html.length() > 0 && html.charAt(html.length() - 1) == '*';
  }

  private static boolean isSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  /** Controls of direction make code look like other code; joiners belong to their scripts. */
  private static boolean isInvisible(int point) {
    boolean joiner = point == 0x200C || point == 0x200D;
    return Character.getType(point) == Character.FORMAT && !joiner;
  }

  /** The text as paragraphs of HTML; empty if there is nothing in it. */
  static String paragraphs(String text) {
    StringBuilder html = new StringBuilder();
    boolean gap = false;
    for (String line : escaped(text).lines().toList()) {
      if (line.isBlank()) {
        gap = !html.isEmpty();
      } else {
        html.append(gap ? "\n<p>" : "").append(line.strip()).append('\n');
        gap = false;
      }
    }
    return html.toString();
  }

  /** The text on one line. */
  static String inline(String text) {
    return escaped(text).replace('\n', ' ');
  }
}
