package org.gradc.lower.integer;

import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Sort;

/** What a condition on integers says, added to what is known. */
public final class Conditions {
  private final Polynomials polynomials;
  private final Prover prover;

  public Conditions(Polynomials polynomials, Prover prover) {
    this.polynomials = polynomials;
    this.prover = prover;
  }

  /** What is known where a condition holds, or where it does not. */
  public Assumptions with(Assumptions known, Expr condition, boolean holds) {
    if (!(condition instanceof Apply apply)) {
      return known;
    }
    if (apply.is(Primitive.NOT)) {
      return with(known, apply.operand(0), !holds);
    }
    if (apply.is(holds ? Primitive.AND : Primitive.OR)) {
      return with(with(known, apply.operand(0), holds), apply.operand(1), holds);
    }
    if (apply.operands().size() != 2 || apply.operand(0).sort() != Sort.INTEGER) {
      return known;
    }
    Polynomial rise = polynomials.of(apply.operand(1)).subtract(polynomials.of(apply.operand(0)));
    if (apply.is(Primitive.LESS)) {
      return known.with(holds ? rise.plus(-1) : rise.negate());
    } else if (apply.is(Primitive.LESS_EQUAL)) {
      return known.with(holds ? rise : rise.negate().plus(-1));
    } else if (apply.is(holds ? Primitive.EQUAL : Primitive.NOT_EQUAL)) {
      return known.with(rise).with(rise.negate());
    } else if (apply.is(holds ? Primitive.NOT_EQUAL : Primitive.EQUAL)) {
      return unequal(known, rise);
    }
    return known;
  }

  /** p ≠ 0 says something only where p has one sign: p ≥ 0 is p ≥ 1 then. */
  private Assumptions unequal(Assumptions known, Polynomial p) {
    if (prover.nonNegative(p, known)) {
      return known.with(p.plus(-1));
    }
    return prover.nonNegative(p.negate(), known) ? known.with(p.negate().plus(-1)) : known;
  }
}
