package org.gradc.check;

import org.gradc.check.real.Observer;
import org.gradc.check.real.Real;
import org.gradc.expr.Primitive;

/** Whether the results of a run are 0 or within 1e±150, as the rewriting of formulas assumes. */
final class RangeWatch implements Observer {
  private static final int LARGEST_EXPONENT = 150;

  private boolean left;

  @Override
  public Real result(Primitive operator, Real[] operands, Real result) {
    if (result.isFinite() && result.isNonZero()) {
      left |= Math.abs(Real.exponent(result.value())) > LARGEST_EXPONENT;
    }
    return result;
  }

  /** Whether any result was outside. */
  boolean wasLeft() {
    return left;
  }
}
