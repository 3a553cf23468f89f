package org.gradc.syntax;

import org.antlr.v4.runtime.CommonToken;
import org.gradc.diagnostic.Source;
import org.gradc.diagnostic.Span;
import org.jspecify.annotations.Nullable;

/**
 * A token with its span in the source.
 *
 * <p>An inserted one stands for what the user forgot; it has an empty span, and an error was
 * reported for it, so the parser complains no further where it meets one.
 */
final class Lexeme extends CommonToken {
  private static final long serialVersionUID = 1L;

  private final transient Span span;
  private final boolean inserted;
  private transient @Nullable String documentation;

  private Lexeme(int type, Span span, boolean inserted) {
    super(type);
    this.span = span;
    this.inserted = inserted;
    setStartIndex(span.start());
    setStopIndex(span.end() - 1);
  }

  static Lexeme read(int type, Source source, int start, int end) {
    return new Lexeme(type, source.span(start, end), false);
  }

  static Lexeme inserted(int type, Span span) {
    return new Lexeme(type, span, true);
  }

  Span span() {
    return span;
  }

  boolean isInserted() {
    return inserted;
  }

  int start() {
    return span.start();
  }

  int end() {
    return span.end();
  }

  /** Text of the doc comment right before this token; null where there is none. */
  @Nullable String documentation() {
    return documentation;
  }

  void document(@Nullable String text) {
    documentation = text;
  }

  @Override
  public String getText() {
    return span.text();
  }
}
