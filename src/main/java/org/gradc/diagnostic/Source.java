package org.gradc.diagnostic;

import java.util.Arrays;

/**
 * A text with the name under which the user knows it, and the map from offsets to lines and
 * columns.
 *
 * <p>Lines end with {@code \n}, {@code \r\n} or {@code \r}. Lines and columns count from 1; columns
 * count code points. Two sources are equal only if they are the same object.
 */
public final class Source {
  private final String name;
  private final String text;
  private final int[] lineStarts;
  private final int firstLine;

  private Source(String name, String text, int firstLine) {
    this.name = name;
    this.text = text;
    this.firstLine = firstLine;
    this.lineStarts = lineStarts(text);
  }

  /** The source with this name, as shown to the user, and this text. */
  public static Source of(String name, String text) {
    return new Source(name, text, 1);
  }

  /** Some lines out of a text too large to keep, of which the first has this number. */
  public static Source excerpt(String name, String lines, int firstLine) {
    return new Source(name, lines, firstLine);
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  /** Number of lines; a text without any character has one. */
  public int lineCount() {
    return lineStarts.length;
  }

  /**
   * The line, from 1, that holds the character at {@code offset}.
   *
   * @throws IndexOutOfBoundsException if the offset is negative or beyond the end of the text
   */
  public int line(int offset) {
    if (offset < 0 || offset > text.length()) {
      throw new IndexOutOfBoundsException("offset " + offset + " of " + text.length());
    }
    int found = Arrays.binarySearch(lineStarts, offset);
    return (found >= 0 ? found + 1 : -found - 1) + firstLine - 1;
  }

  /** The column, from 1 and in code points, of the character at {@code offset}. */
  public int column(int offset) {
    return text.codePointCount(lineStart(line(offset)), offset) + 1;
  }

  /** Offset of the first character of a line. */
  public int lineStart(int line) {
    return lineStarts[line - firstLine];
  }

  /** Offset behind the last character of a line, its terminator excluded. */
  public int lineEnd(int line) {
    int next = line - firstLine + 1;
    if (next == lineStarts.length) {
      return text.length();
    }
    int end = lineStarts[next] - 1;
    boolean crLf = end > lineStarts[next - 1] && text.startsWith("\r\n", end - 1);
    return crLf ? end - 1 : end;
  }

  /** The span from {@code start} (inclusive) to {@code end} (exclusive). */
  public Span span(int start, int end) {
    return new Span(this, start, end);
  }

  @Override
  public String toString() {
    return name;
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean ends = c == '\n' || (c == '\r' && !text.startsWith("\n", at + 1));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = at + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
