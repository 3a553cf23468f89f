package org.gradc.lower;

import java.util.List;
import org.gradc.expr.Expr;

/**
 * A value in the graph: an expression per element, row-major.
 *
 * @param elements one for a scalar
 */
record Value(Shape shape, List<Expr> elements) {
  Value {
    elements = List.copyOf(elements);
    if (elements.size() != shape.size()) {
      throw new IllegalArgumentException(elements.size() + " elements of " + shape);
    }
  }

  static Value scalar(Expr expr) {
    return new Value(Shape.SCALAR, List.of(expr));
  }

  /** The expression of a scalar. */
  Expr scalar() {
    if (!shape.isScalar()) {
      throw new IllegalStateException("a scalar is wanted, not " + shape);
    }
    return elements.get(0);
  }
}
