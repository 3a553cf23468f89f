package org.gradc.fit;

import java.util.ArrayList;
import java.util.List;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Source;
import org.gradc.diagnostic.Span;

/** The text of an option such as {@code a=0:10,b=1:}, in pieces with their places. */
final class Assignments {

  /** A name and what is assigned to it, without white space around them. */
  record Assignment(Span name, Span value) {}

  private Assignments() {}

  /**
   * The assignments of a text; what is none is reported.
   *
   * @param expected what stands between commas, for the message
   */
  static List<Assignment> of(Source source, String expected, Diagnostics diagnostics) {
    List<Assignment> found = new ArrayList<>();
    if (source.text().isBlank()) {
      return found;
    }
    for (Span piece : split(source.span(0, source.text().length()), ',')) {
      int equals = piece.text().indexOf('=');
      Span name = stripped(source.span(piece.start(), piece.start() + Math.max(equals, 0)));
      Span value = stripped(source.span(piece.start() + equals + 1, piece.end()));
      if (equals < 0 || name.text().isEmpty() || value.text().isEmpty()) {
        diagnostics.report(Message.NOT_ASSIGNED.at(piece, expected));
      } else {
        found.add(new Assignment(name, value));
      }
    }
    return found;
  }

  /** The pieces of a span between separators, without white space around them. */
  static List<Span> split(Span span, char separator) {
    List<Span> pieces = new ArrayList<>();
    int start = span.start();
    for (int at = start; at <= span.end(); at++) {
      if (at == span.end() || span.source().text().charAt(at) == separator) {
        pieces.add(stripped(span.source().span(start, at)));
        start = at + 1;
      }
    }
    return pieces;
  }

  private static Span stripped(Span span) {
    String text = span.text();
    int start = span.start() + text.length() - text.stripLeading().length();
    return span.source()
        .span(
            Math.min(start, span.end()),
            Math.max(start, span.start() + text.stripTrailing().length()));
  }
}
