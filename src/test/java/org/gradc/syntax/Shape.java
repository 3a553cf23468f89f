package org.gradc.syntax;

import org.gradc.diagnostic.Span;

/** A tree written out in full, without places: record text with the spans taken away. */
final class Shape {
  private Shape() {}

  static String of(Expression expression) {
    // Spans print as Span[source=…, start=…, end=…]; names hold no brackets.
    return expression.toString().replaceAll(Span.class.getSimpleName() + "\\[[^\\]]*\\]", "@");
  }
}
