package org.gradc.syntax;

import org.gradc.diagnostic.Span;

/** A name where it stands, in Unicode's composed form (NFC). */
public record Name(String text, Span span) implements SyntaxNode {
  @Override
  public String toString() {
    return text;
  }
}
