package org.gradc.expr;

import java.util.List;

/**
 * Σ over a range, in formulas that are shown: its operands are the index, its first and its last
 * value, and the summand.
 *
 * <p>No program has it; there a sum is a nest that updates an element.
 */
public enum Summation implements Operator {
  /** The range is that of an array which the summand reads at the index. */
  OVER_ARRAY("sum"),
  /** The range has to be written. */
  OVER_RANGE("sum-over-range");

  private final String symbol;

  Summation(String symbol) {
    this.symbol = symbol;
  }

  @Override
  public String symbol() {
    return symbol;
  }

  @Override
  public int arity() {
    return 4;
  }

  @Override
  public boolean isCommutative() {
    return false;
  }

  @Override
  public Sort resultSort(List<Sort> operands) {
    if (!operands.equals(List.of(Sort.INTEGER, Sort.INTEGER, Sort.INTEGER, Sort.REAL))) {
      throw new IllegalArgumentException("a sum is of real numbers over an integer range");
    }
    return Sort.REAL;
  }

  /** The index of a sum. */
  public static Index index(Apply sum) {
    return (Index) sum.operand(0);
  }

  /** Whether the expression is a sum over a range. */
  public static boolean isSum(Expr expr) {
    return expr instanceof Apply apply && apply.operator() instanceof Summation;
  }
}
