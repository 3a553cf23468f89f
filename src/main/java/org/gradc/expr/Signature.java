package org.gradc.expr;

import java.util.List;

/** The sorts that an operator takes and the sort that it gives. */
enum Signature {
  /** Reals to a real. */
  REALS,
  /** Reals to a real, or integers to an integer. */
  NUMBERS,
  /** Integers to an integer. */
  INTEGERS,
  /** An integer to a real. */
  TO_NUMBER,
  /** Two reals or two integers to a condition. */
  COMPARISON,
  /** Conditions to a condition. */
  LOGIC,
  /** A condition and two operands of one sort, to that sort. */
  CHOICE;

  Sort resultSort(String symbol, List<Sort> operands) {
    boolean fits =
        switch (this) {
          case REALS -> all(operands, Sort.REAL);
          case NUMBERS, COMPARISON -> all(operands, Sort.REAL) || all(operands, Sort.INTEGER);
          case TO_NUMBER, INTEGERS -> all(operands, Sort.INTEGER);
          case LOGIC -> all(operands, Sort.CONDITION);
          case CHOICE -> operands.get(0) == Sort.CONDITION && operands.get(1) == operands.get(2);
        };
    if (!fits) {
      throw new IllegalArgumentException(symbol + " does not take " + operands);
    }
    return switch (this) {
      case REALS, TO_NUMBER -> Sort.REAL;
      case INTEGERS -> Sort.INTEGER;
      case NUMBERS -> operands.isEmpty() ? Sort.REAL : operands.get(0);
      case COMPARISON, LOGIC -> Sort.CONDITION;
      case CHOICE -> operands.get(1);
    };
  }

  private static boolean all(List<Sort> operands, Sort sort) {
    for (Sort operand : operands) {
      if (operand != sort) {
        return false;
      }
    }
    return true;
  }
}
