package org.gradc.check.real;

import org.gradc.expr.Primitive;

/** Sees every real number that a run computes, and may put another one in its place. */
public interface Observer {
  Observer NONE = (operator, operands, result) -> result;

  /** The result that the run goes on with. */
  Real result(Primitive operator, Real[] operands, Real result);

  /** The number that stands for a constant that doubles may have to round. */
  default Real constant(Real constant) {
    return constant;
  }
}
