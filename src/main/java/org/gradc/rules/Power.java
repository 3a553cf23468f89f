package org.gradc.rules;

import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;

/** A factor as a base to a constant exponent, which is 1 where none is written. */
record Power(Expr base, Rational exponent) {
  static Power of(Expr factor) {
    return factor instanceof Apply power
            && power.is(Primitive.POWER)
            && power.operand(1) instanceof Constant exponent
        ? new Power(power.operand(0), exponent.value())
        : new Power(factor, Rational.ONE);
  }
}
