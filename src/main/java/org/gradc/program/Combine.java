package org.gradc.program;

import org.gradc.expr.Sort;

/** How an update joins its body to the element; every element starts at the identity. */
public enum Combine {
  SUM(0),
  PRODUCT(1),
  MIN(Double.POSITIVE_INFINITY),
  MAX(Double.NEGATIVE_INFINITY);

  private final double identity;

  Combine(double identity) {
    this.identity = identity;
  }

  /** The value of an element that nothing was joined to. */
  public double identity() {
    return identity;
  }

  /** The value of an element of that sort that nothing was joined to: integers are Java's int. */
  public double identity(Sort sort) {
    return sort == Sort.INTEGER && Double.isInfinite(identity)
        ? (this == MIN ? Integer.MAX_VALUE : Integer.MIN_VALUE)
        : identity;
  }

  /** The element after the body was joined to it. */
  public double join(double element, double body) {
    return switch (this) {
      case SUM -> element + body;
      case PRODUCT -> element * body;
      case MIN -> Math.min(element, body);
      case MAX -> Math.max(element, body);
    };
  }
}
