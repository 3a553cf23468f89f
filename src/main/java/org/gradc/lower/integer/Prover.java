package org.gradc.lower.integer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Proves that polynomials are nowhere negative, within a bounded number of steps.
 *
 * <p>A variable is eliminated by taking the end of its range where the polynomial is least: p(v) ≥
 * p(a) for v ≥ a where Δp(v) = p(v+1) − p(v) is proved not to be negative from a on, p(v) ≥ p(b)
 * for v ≤ b where it is proved not to be positive, and p ≥ min(p(a), p(b)) where p is concave in v.
 * When only variables with known least values are left, they are written as that value and a rest;
 * then no coefficient may be negative. What is not proved is unknown, not false.
 */
public final class Prover {
  private static final int MAX_STEPS = 1500;
  private static final int MAX_DEPTH = 16;
  private static final int MAX_FACTS = 60;
  private static final int MAX_TERMS = 120;

  private final Polynomials polynomials;
  private final Variables free;
  private final Map<Query, Boolean> answers = new HashMap<>();
  private int steps;

  /** A question that was answered. */
  private record Query(Polynomial p, List<Polynomial> nonNegative) {}

  public Prover(Polynomials polynomials, Variables free) {
    this.polynomials = polynomials;
    this.free = free;
  }

  /** Whether it is proved that p ≥ 0 under these assumptions. */
  public boolean nonNegative(Polynomial p, Assumptions assumptions) {
    if (p.isConstant()) {
      return p.constant().signum() >= 0;
    }
    Query query = new Query(p, assumptions.nonNegative());
    Boolean cached = answers.get(query);
    if (cached == null) {
      cached = prove(p, assumptions);
      answers.put(query, cached);
    }
    return cached;
  }

  private boolean prove(Polynomial p, Assumptions assumptions) {
    steps = 0;
    List<Polynomial> facts = new ArrayList<>();
    for (Polynomial fact : assumptions.nonNegative()) {
      facts.add(fact);
      facts.addAll(relaxed(fact));
    }
    return prove(p, facts, assumptions.indices(), 0);
  }

  /** Whether it is proved that p &gt; 0 under these assumptions. */
  public boolean positive(Polynomial p, Assumptions assumptions) {
    return nonNegative(p.plus(-1), assumptions);
  }

  /** Whether it is proved that p is never 0 under these assumptions. */
  public boolean nonZero(Polynomial p, Assumptions assumptions) {
    return positive(p, assumptions) || positive(p.negate(), assumptions);
  }

  /** Whether it is proved that differences, as those of subscripts, are not all 0 at once. */
  public boolean areApart(List<Polynomial> gaps, Assumptions assumptions) {
    for (int axis = 0; axis < gaps.size(); axis++) {
      Assumptions others = assumptions;
      for (int k = 0; k < gaps.size(); k++) {
        if (k != axis) {
          others = others.with(gaps.get(k)).with(gaps.get(k).negate());
        }
      }
      if (nonZero(gaps.get(axis), others)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The greatest value that p takes while indices run through their ranges, or a bound above it;
   * null where none is found.
   *
   * @param ranges outermost first; they are taken not to be empty
   */
  public @Nullable Polynomial maximum(Polynomial p, List<Range> ranges, Assumptions assumptions) {
    Polynomial bound = p;
    for (int k = ranges.size() - 1; k >= 0; k--) {
      Assumptions known = assumptions;
      for (Range range : ranges.subList(0, k + 1)) {
        known = known.with(range);
      }
      bound = maximum(bound, ranges.get(k), known);
      if (bound == null) {
        return null;
      }
    }
    return bound;
  }

  private @Nullable Polynomial maximum(Polynomial p, Range range, Assumptions known) {
    for (Polynomial candidate : candidates(p)) {
      int v = range.index();
      if (!mentions(candidate, v)) {
        return candidate;
      }
      if (!separates(candidate, v)) {
        continue;
      }
      Polynomial step = candidate.substitute(v, Polynomial.atom(v).plus(1)).subtract(candidate);
      boolean rises = nonNegative(step, known);
      if (rises || nonNegative(step.negate(), known)) {
        for (Polynomial end : rises ? candidates(range.upper()) : lowest(range.lower())) {
          if (!mentions(end, v)) {
            return candidate.substitute(v, end);
          }
        }
      }
    }
    return null;
  }

  /** Lower bounds of p without MIN and MAX, where they can be had. */
  private List<Polynomial> lowest(Polynomial p) {
    return candidates(p.negate()).stream().map(Polynomial::negate).toList();
  }

  /** Bounds above p, p itself last: min(a, b) is at most a and at most b. */
  private List<Polynomial> candidates(Polynomial p) {
    List<Polynomial> bounds = new ArrayList<>();
    relaxed(p).forEach(bounds::add);
    bounds.add(p);
    return bounds;
  }

  /** What is not negative where p is not: max(a, b) ≥ a, min(a, b) ≤ a. */
  private List<Polynomial> relaxed(Polynomial p) {
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

  private @Nullable Apply extreme(int atom) {
    return polynomials.graph().node(atom) instanceof Apply apply
            && (apply.is(Primitive.MIN) || apply.is(Primitive.MAX))
        ? apply
        : null;
  }

  private boolean prove(Polynomial p, List<Polynomial> facts, List<Integer> order, int depth) {
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
      if (polynomials.graph().node(atom) instanceof Apply apply
          && apply.operands().size() >= 2
          && (extreme(atom) != null || apply.is(Primitive.SELECT))) {
        return proveCases(p, atom, apply, facts, order, depth);
      }
    }
    for (int v : variables(p, order)) {
      if (separates(p, v) && eliminate(p, v, facts, order, depth)) {
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
      Polynomial p, int atom, Apply apply, List<Polynomial> facts, List<Integer> order, int depth) {
    List<Expr> values = apply.operands();
    List<Polynomial> coefficients = p.coefficients(atom);
    boolean anyOne = false;
    if (apply.is(Primitive.SELECT)) {
      values = values.subList(1, 3);
    } else if (coefficients.size() == 2 && coefficients.get(1).isConstant()) {
      anyOne = (coefficients.get(1).constant().signum() > 0) == apply.is(Primitive.MAX);
    }
    for (Expr value : values) {
      boolean holds = prove(p.substitute(atom, polynomials.of(value)), facts, order, depth + 1);
      if (holds == anyOne) {
        return holds;
      }
    }
    return !anyOne;
  }

  /** The atoms of p: indices from the innermost out, then the others. */
  private static List<Integer> variables(Polynomial p, List<Integer> order) {
    List<Integer> variables = new ArrayList<>();
    for (int k = order.size() - 1; k >= 0; k--) {
      if (p.atoms().contains(order.get(k))) {
        variables.add(order.get(k));
      }
    }
    p.atoms().stream().filter(atom -> !variables.contains(atom)).forEach(variables::add);
    return variables;
  }

  private boolean eliminate(
      Polynomial p, int v, List<Polynomial> facts, List<Integer> order, int depth) {
    List<Polynomial> lowers = new ArrayList<>();
    List<Polynomial> uppers = new ArrayList<>();
    List<Polynomial> rest = new ArrayList<>();
    Set<Polynomial> whole = new HashSet<>();
    for (Polynomial fact : facts) {
      if (!mentions(fact, v)) {
        rest.add(fact);
      } else if (separates(fact, v)) {
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
      return anyOf(p, v, sign > 0 ? lowers : uppers, left, order, depth);
    }
    boolean concave = linear || (coefficients.size() == 3 && sign < 0);
    if (concave
        && anyOf(p, v, lowers, left, order, depth)
        && anyOf(p, v, uppers, left, order, depth)) {
      return true;
    }
    // Steps of 1 reach an end that is an integer.
    lowers.removeIf(end -> !whole.contains(end));
    uppers.removeIf(end -> !whole.contains(end));
    Polynomial step = p.substitute(v, Polynomial.atom(v).plus(1)).subtract(p);
    return monotone(p, v, step, true, lowers, uppers, rest, left, order, depth)
        || monotone(p, v, step.negate(), false, uppers, lowers, rest, left, order, depth);
  }

  private boolean anyOf(
      Polynomial p,
      int v,
      List<Polynomial> ends,
      List<Polynomial> facts,
      List<Integer> order,
      int depth) {
    for (Polynomial end : ends) {
      if (prove(p.substitute(v, end), facts, order, depth + 1)) {
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
      List<Integer> order,
      int depth) {
    Polynomial variable = Polynomial.atom(v);
    for (Polynomial end : ends) {
      List<Polynomial> between = new ArrayList<>(rest);
      // The step from u to u+1 matters for end ≤ u < v, or v ≤ u < end.
      between.add(rising ? variable.subtract(end) : end.subtract(variable).plus(-1));
      for (Polynomial other : others) {
        between.add(rising ? other.subtract(variable).plus(-1) : variable.subtract(other));
      }
      if (prove(p.substitute(v, end), left, order, depth + 1)
          && prove(step, between, order, depth + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an atom occurs in p, by itself or within another atom. */
  private boolean mentions(Polynomial p, int v) {
    for (int atom : p.atoms()) {
      if (atom == v || free.of(polynomials.graph().node(atom)).contains(v)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an atom occurs in p nowhere but by itself. */
  private boolean separates(Polynomial p, int v) {
    for (int atom : p.atoms()) {
      if (atom != v && free.of(polynomials.graph().node(atom)).contains(v)) {
        return false;
      }
    }
    return true;
  }
}
