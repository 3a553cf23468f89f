package org.gradc.expr;

import java.util.List;

/**
 * An operator of the scalar graph: a built-in {@link Primitive}, a user's {@link Extern}, or in
 * formulas that are shown a {@link Summation} or a {@link Bracket}.
 */
public sealed interface Operator permits Primitive, Extern, Summation, Bracket {

  /** Arity of the operators that take any number of operands. */
  int ANY_NUMBER = -1;

  /** The name by which the operator is printed and parsed; unique among all operators in use. */
  String symbol();

  /** The number of operands, or {@link #ANY_NUMBER}. */
  int arity();

  /**
   * Whether the order of operands does not change the value, so that {@code a+b} is {@code b+a}.
   */
  boolean isCommutative();

  /**
   * The sort of the result for operands of these sorts.
   *
   * @throws IllegalArgumentException if the operator does not take operands of these sorts
   */
  Sort resultSort(List<Sort> operands);
}
