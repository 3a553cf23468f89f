package org.gradc.expr;

import java.util.List;

/**
 * The Iverson bracket, in formulas that are shown: 1 where its operand, a condition, holds, and 0
 * elsewhere, where what it is multiplied by does not count, whatever it is.
 *
 * <p>No program has it; there it is a choice whose other branch is 0.
 */
public enum Bracket implements Operator {
  IVERSON;

  @Override
  public String symbol() {
    return "bracket";
  }

  @Override
  public int arity() {
    return 1;
  }

  @Override
  public boolean isCommutative() {
    return false;
  }

  @Override
  public Sort resultSort(List<Sort> operands) {
    if (!operands.equals(List.of(Sort.CONDITION))) {
      throw new IllegalArgumentException("a bracket is of one condition");
    }
    return Sort.REAL;
  }
}
