package org.gradc.lower.integer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;

/**
 * One attempt to prove that a polynomial is nowhere negative, within a bounded number of steps.
 *
 * <p>A variable is eliminated by taking the end of its range where the polynomial is least: p(v) ≥
 * p(a) for v ≥ a where Δp(v) = p(v+1) − p(v) is proved not to be negative from a on, p(v) ≥ p(b)
 * for v ≤ b where it is proved not to be positive, and p ≥ min(p(a), p(b)) where p is concave in v.
 * When only variables with known least values are left, they are written as that value and a rest;
 * then no coefficient may be negative.
 */
final class Proof {
  private static final int MAX_STEPS = 1500;
  private static final int MAX_DEPTH = 16;
  private static final int MAX_FACTS = 60;
  private static final int MAX_TERMS = 120;

  private final Atoms atoms;
  private final List<Integer> order;
  private int steps;

  /**
   * @param order the numbers of the indices, outermost first: they are eliminated from the last on
   */
  private Proof(Atoms atoms, List<Integer> order) {
    this.atoms = atoms;
    this.order = order;
  }

  /** Whether p ≥ 0 is proved; false says nothing. */
  static boolean of(Polynomial p, Assumptions assumptions, Atoms atoms) {
    List<Polynomial> facts = new ArrayList<>();
    for (Polynomial fact : assumptions.nonNegative()) {
      facts.add(fact);
      facts.addAll(atoms.relaxed(fact));
    }
    return new Proof(atoms, assumptions.indices()).prove(p, facts, 0);
  }

  private boolean prove(Polynomial p, List<Polynomial> facts, int depth) {
    if (p.isConstant()) {
      return p.constant().signum() >= 0;
    }
    if (++steps > MAX_STEPS || depth > MAX_DEPTH || p.size() > MAX_TERMS) {
      return false;
    }
    if (isKnown(p, facts) || coefficientsShow(p, facts)) {
      return true;
    }
    for (int atom : p.atoms()) {
      if (atoms.polynomials().graph().node(atom) instanceof Apply apply
          && apply.operands().size() >= 2
          && (atoms.extreme(atom) != null || apply.is(Primitive.SELECT))) {
        return proveCases(p, atom, apply, facts, depth);
      }
    }
    for (int v : variables(p)) {
      if (atoms.separates(p, v) && eliminate(p, v, facts, depth)) {
        return true;
      }
    }
    return false;
  }

  /** p is at least a known non-negative polynomial. */
  private static boolean isKnown(Polynomial p, List<Polynomial> facts) {
    for (Polynomial fact : facts) {
      Polynomial rest = p.subtract(fact);
      if (rest.isConstant() && rest.constant().signum() >= 0) {
        return true;
      }
    }
    return false;
  }

  /** With every atom written as its least known value and a rest, no coefficient is negative. */
  private static boolean coefficientsShow(Polynomial p, List<Polynomial> facts) {
    Polynomial shifted = p;
    for (int atom : p.atoms()) {
      Rational least = null;
      for (Polynomial fact : facts) {
        Polynomial rest = Polynomial.atom(atom).subtract(fact);
        if (rest.isConstant() && (least == null || rest.constant().compareTo(least) > 0)) {
          least = rest.constant();
        }
      }
      if (least == null) {
        return false;
      }
      shifted = shifted.substitute(atom, Polynomial.atom(atom).add(Polynomial.of(least)));
    }
    return shifted.terms().values().stream().allMatch(c -> c.signum() >= 0);
  }

  /** An atom that is one of several values: all of them, or the one on the safe side. */
  private boolean proveCases(
      Polynomial p, int atom, Apply apply, List<Polynomial> facts, int depth) {
    List<Expr> values = apply.operands();
    List<Polynomial> coefficients = p.coefficients(atom);
    boolean anyOne = false;
    if (apply.is(Primitive.SELECT)) {
      values = values.subList(1, 3);
    } else if (coefficients.size() == 2 && coefficients.get(1).isConstant()) {
      anyOne = (coefficients.get(1).constant().signum() > 0) == apply.is(Primitive.MAX);
    }
    for (Expr value : values) {
      boolean holds = prove(p.substitute(atom, atoms.polynomials().of(value)), facts, depth + 1);
      if (holds == anyOne) {
        return holds;
      }
    }
    return !anyOne;
  }

  /** The atoms of p: indices from the innermost out, then the others. */
  private List<Integer> variables(Polynomial p) {
    List<Integer> variables = new ArrayList<>();
    for (int k = order.size() - 1; k >= 0; k--) {
      if (p.atoms().contains(order.get(k))) {
        variables.add(order.get(k));
      }
    }
    p.atoms().stream().filter(atom -> !variables.contains(atom)).forEach(variables::add);
    return variables;
  }

  private boolean eliminate(Polynomial p, int v, List<Polynomial> facts, int depth) {
    List<Polynomial> lowers = new ArrayList<>();
    List<Polynomial> uppers = new ArrayList<>();
    List<Polynomial> rest = new ArrayList<>();
    Set<Polynomial> whole = new HashSet<>();
    for (Polynomial fact : facts) {
      if (!atoms.mentions(fact, v)) {
        rest.add(fact);
      } else if (atoms.separates(fact, v)) {
        List<Polynomial> c = fact.coefficients(v);
        if (c.size() == 2 && c.get(1).isConstant()) {
          Rational factor = c.get(1).constant();
          Polynomial bound = c.get(0).scale(Rational.MINUS_ONE.divide(factor));
          (factor.signum() > 0 ? lowers : uppers).add(bound);
          if (factor.abs().isOne()) {
            whole.add(bound);
          }
        }
      }
    }
    List<Polynomial> left = new ArrayList<>(rest);
    for (Polynomial lower : lowers) {
      for (Polynomial upper : uppers) {
        Polynomial gap = upper.subtract(lower);
        if (!gap.isConstant() && left.size() < MAX_FACTS && !left.contains(gap)) {
          left.add(gap);
        }
      }
    }
    List<Polynomial> coefficients = p.coefficients(v);
    boolean linear = coefficients.size() == 2;
    Polynomial leading = coefficients.get(coefficients.size() - 1);
    int sign = leading.isConstant() ? leading.constant().signum() : 0;
    if (linear && sign != 0) {
      return anyOf(p, v, sign > 0 ? lowers : uppers, left, depth);
    }
    boolean concave = linear || (coefficients.size() == 3 && sign < 0);
    if (concave && anyOf(p, v, lowers, left, depth) && anyOf(p, v, uppers, left, depth)) {
      return true;
    }
    // Steps of 1 reach an end that is an integer.
    lowers.removeIf(end -> !whole.contains(end));
    uppers.removeIf(end -> !whole.contains(end));
    Polynomial step = p.substitute(v, Polynomial.atom(v).plus(1)).subtract(p);
    return monotone(p, v, step, true, lowers, uppers, rest, left, depth)
        || monotone(p, v, step.negate(), false, uppers, lowers, rest, left, depth);
  }

  private boolean anyOf(
      Polynomial p, int v, List<Polynomial> ends, List<Polynomial> facts, int depth) {
    for (Polynomial end : ends) {
      if (prove(p.substitute(v, end), facts, depth + 1)) {
        return true;
      }
    }
    return false;
  }

  /**
   * p is least at an end of v, as {@code step} is not negative between that end and v.
   *
   * @param ends of the side where p is least: only the one taken is known of the values between
   * @param others of the other side, all known of the values between
   */
  private boolean monotone(
      Polynomial p,
      int v,
      Polynomial step,
      boolean rising,
      List<Polynomial> ends,
      List<Polynomial> others,
      List<Polynomial> rest,
      List<Polynomial> left,
      int depth) {
    Polynomial variable = Polynomial.atom(v);
    for (Polynomial end : ends) {
      List<Polynomial> between = new ArrayList<>(rest);
      // The step from u to u+1 matters for end ≤ u < v, or v ≤ u < end.
      between.add(rising ? variable.subtract(end) : end.subtract(variable).plus(-1));
      for (Polynomial other : others) {
        between.add(rising ? other.subtract(variable).plus(-1) : variable.subtract(other));
      }
      if (prove(p.substitute(v, end), left, depth + 1) && prove(step, between, depth + 1)) {
        return true;
      }
    }
    return false;
  }
}
