package org.gradc.expr;

/** The sort of an expression: what kind of value it stands for. */
public enum Sort {
  /** A real number, computed as {@code double}. */
  REAL,
  /** An integer: subscripts, bounds and extents. */
  INTEGER,
  /** A truth value: 1 is true, 0 is false where an evaluator needs a number. */
  CONDITION
}
