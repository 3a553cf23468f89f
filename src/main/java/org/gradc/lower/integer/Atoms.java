package org.gradc.lower.integer;

import java.util.ArrayList;
import java.util.List;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.jspecify.annotations.Nullable;

/** What the atoms of polynomials are made of: other atoms, the least or greatest of several. */
final class Atoms {
  private final Polynomials polynomials;
  private final Variables free;

  Atoms(Polynomials polynomials, Variables free) {
    this.polynomials = polynomials;
    this.free = free;
  }

  Polynomials polynomials() {
    return polynomials;
  }

  /** What is not negative where p is not: max(a, b) ≥ a, min(a, b) ≤ a. */
  List<Polynomial> relaxed(Polynomial p) {
    List<Polynomial> found = new ArrayList<>();
    for (int atom : p.atoms()) {
      Apply extreme = extreme(atom);
      List<Polynomial> coefficients = p.coefficients(atom);
      if (extreme != null && coefficients.size() == 2 && coefficients.get(1).isConstant()) {
        boolean rising = coefficients.get(1).constant().signum() > 0;
        if (rising == extreme.is(Primitive.MIN)) {
          for (Expr operand : extreme.operands()) {
            Polynomial bound = p.substitute(atom, polynomials.of(operand));
            found.add(bound);
            if (found.size() < 8) {
              found.addAll(relaxed(bound));
            }
          }
        }
      }
    }
    return found;
  }

  @Nullable Apply extreme(int atom) {
    return polynomials.graph().node(atom) instanceof Apply apply
            && (apply.is(Primitive.MIN) || apply.is(Primitive.MAX))
        ? apply
        : null;
  }

  /** Whether an atom occurs in p, by itself or within another atom. */
  boolean mentions(Polynomial p, int v) {
    for (int atom : p.atoms()) {
      if (atom == v || free.of(polynomials.graph().node(atom)).contains(v)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an atom occurs in p nowhere but by itself. */
  boolean separates(Polynomial p, int v) {
    for (int atom : p.atoms()) {
      if (atom != v && free.of(polynomials.graph().node(atom)).contains(v)) {
        return false;
      }
    }
    return true;
  }
}
