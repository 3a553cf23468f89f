package org.gradc.syntax;

import org.gradc.diagnostic.Span;

/** What the syntax tree is made of: something that stands at a place of a source. */
public interface SyntaxNode {
  /** The place, from the first to the last character; enclosing parentheses do not count. */
  Span span();
}
