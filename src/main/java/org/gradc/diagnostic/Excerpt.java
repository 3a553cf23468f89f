package org.gradc.diagnostic;

/**
 * The line a span begins on, as shown, with the columns its carets take.
 *
 * <p>Of a long line only a window around the span is shown, with an ellipsis on each side where
 * something is left out. A span of several lines is marked to the end of its first; an empty one,
 * and one at the end of a line, takes one caret.
 *
 * @param line the text shown, without trailing white space
 * @param indent columns before the first caret
 * @param carets number of carets, at least one
 */
record Excerpt(String line, int indent, int carets) {
  private static final int WIDTH = 100;
  private static final int BEFORE = 40;
  private static final int TAB = 4;
  private static final String ELLIPSIS = "…";

  static Excerpt of(Span span) {
    Source source = span.source();
    int first = source.lineStart(span.line());
    int end = source.lineEnd(span.line());
    int start = Math.min(span.start(), end);
    int stop = Math.max(start, Math.min(span.end(), end));

    // One code point takes at least no column: only so much of a long line is looked at.
    int from = Math.max(first, start - 4 * WIDTH);
    int to = Math.min(end, start + 4 * WIDTH);
    String text = source.text();
    if (from > first && Character.isLowSurrogate(text.charAt(from))) {
      from++;
    }
    if (to < end && Character.isLowSurrogate(text.charAt(to))) {
      to--;
    }
    int before = columns(text, from, start);
    boolean cutBefore = from > first;
    while (before > BEFORE && (cutBefore || columns(text, from, to) > WIDTH)) {
      int next = from + Character.charCount(text.codePointAt(from));
      before = columns(text, next, start);
      from = next;
      cutBefore = true;
    }
    StringBuilder shown = new StringBuilder(cutBefore ? ELLIPSIS : "");
    int column = shown.length();
    int indent = column;
    int caretEnd = -1;
    int at = from;
    while (at < to && column < WIDTH) {
      int codePoint = text.codePointAt(at);
      indent = at <= start ? column : indent;
      caretEnd = at == stop ? column : caretEnd;
      String piece = codePoint == '\t' ? " ".repeat(TAB) : Visible.show(codePoint);
      shown.append(piece);
      column += width(codePoint);
      at += Character.charCount(codePoint);
    }
    indent = at <= start ? column : indent;
    caretEnd = caretEnd < 0 ? column : caretEnd;
    String line = shown.toString().stripTrailing() + (at < end ? ELLIPSIS : "");
    return new Excerpt(line, indent, Math.max(1, caretEnd - indent));
  }

  private static int columns(String text, int from, int to) {
    return text.substring(from, to).codePoints().map(Excerpt::width).sum();
  }

  private static int width(int codePoint) {
    return codePoint == '\t' ? TAB : Visible.width(codePoint);
  }
}
