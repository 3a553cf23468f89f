package org.gradc.diagnostic;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a source: from {@code start} (inclusive) to {@code end} (exclusive), in UTF-16
 * units.
 *
 * <p>An empty span is a place between two characters. Spans order by start, then by end.
 */
public record Span(Source source, int start, int end) {
  /**
   * @throws IllegalArgumentException if the span does not lie inside its source
   */
  public Span {
    if (start < 0 || end < start || end > source.text().length()) {
      throw new IllegalArgumentException(
          "span " + start + ".." + end + " of a text of " + source.text().length());
    }
  }

  public int line() {
    return source.line(start);
  }

  public int column() {
    return source.column(start);
  }

  /** The characters that the span covers. */
  public String text() {
    return source.text().substring(start, end);
  }

  /**
   * The smallest span that covers this one and {@code other}.
   *
   * @throws IllegalArgumentException if the two lie in different sources
   */
  public Span to(Span other) {
    if (source != other.source) {
      throw new IllegalArgumentException("spans of two sources: " + source + ", " + other.source);
    }
    return new Span(source, Math.min(start, other.start), Math.max(end, other.end));
  }

  /** Whether all of the other span lies in this one. */
  public boolean covers(Span other) {
    return source == other.source && start <= other.start && other.end <= end;
  }

  /** The place just behind this span. */
  public Span behind() {
    return new Span(source, end, end);
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Span other
        && start == other.start
        && end == other.end
        && source.equals(other.source);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * source.hashCode() + start) + end;
  }
}
