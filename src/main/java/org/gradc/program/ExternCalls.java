package org.gradc.program;

import org.gradc.expr.Extern;

/** Calls the Java methods that externs stand for. */
@FunctionalInterface
public interface ExternCalls {

  /** For programs without externs: every call fails. */
  ExternCalls NONE =
      (extern, operands) -> {
        throw new IllegalStateException(extern.symbol() + " cannot be called here");
      };

  /** The result of the extern's method for these operands. */
  double call(Extern extern, double[] operands);
}
