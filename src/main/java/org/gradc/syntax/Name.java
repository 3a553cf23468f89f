package org.gradc.syntax;

import org.gradc.diagnostic.Span;

/** A name where it stands, in Unicode's composed form (NFC). */
public record Name(String text, Span span) implements SyntaxNode {
  /** Whether a text is a word of the language, which names nothing. */
  public static boolean isReserved(String text) {
    return Lexicon.isReserved(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
