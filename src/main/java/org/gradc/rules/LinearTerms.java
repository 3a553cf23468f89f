package org.gradc.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.jspecify.annotations.Nullable;

/**
 * An expression as a sum of numbers times terms, sums in products multiplied out: what tells
 * whether two expressions differ by a number, however they are written.
 *
 * <p>The work is bounded: beyond {@value #MOST} terms the parts stay as they are.
 */
final class LinearTerms {
  private static final int MOST = 24;
  private static final int DEPTH = 6;

  private final Algebra algebra;
  private final Map<Expr, Rational> terms = new LinkedHashMap<>();

  private LinearTerms(Algebra algebra) {
    this.algebra = algebra;
  }

  static LinearTerms of(Algebra algebra, Expr expr) {
    LinearTerms terms = new LinearTerms(algebra);
    terms.add(expr, Rational.ONE, 0);
    return terms;
  }

  /** These terms and so many times the others. */
  LinearTerms plus(Rational times, LinearTerms others) {
    LinearTerms sum = new LinearTerms(algebra);
    sum.terms.putAll(terms);
    others.terms.forEach((term, coefficient) -> sum.count(term, coefficient.multiply(times)));
    return sum;
  }

  LinearTerms minus(LinearTerms others) {
    return plus(Rational.MINUS_ONE, others);
  }

  boolean isZero() {
    return terms.isEmpty();
  }

  int size() {
    return terms.size();
  }

  /** The number that this is, or null. */
  @Nullable Rational number() {
    if (terms.isEmpty()) {
      return Rational.ZERO;
    }
    return terms.size() == 1 ? terms.get(algebra.one()) : null;
  }

  /** The number r such that this is r times the other, or null; nothing is no multiple. */
  @Nullable Rational over(LinearTerms other) {
    if (terms.isEmpty() || !terms.keySet().equals(other.terms.keySet())) {
      return null;
    }
    Rational ratio = null;
    for (Map.Entry<Expr, Rational> entry : terms.entrySet()) {
      Rational below = other.terms.get(entry.getKey());
      Rational here = below == null ? null : entry.getValue().divide(below);
      if (here == null || (ratio != null && !ratio.equals(here))) {
        return null;
      }
      ratio = here;
    }
    return ratio;
  }

  /** The sum of the terms. */
  Expr sum() {
    List<Expr> operands = new ArrayList<>(terms.size());
    terms.forEach(
        (term, coefficient) -> operands.add(algebra.multiply(algebra.constant(coefficient), term)));
    return algebra.sum(operands);
  }

  private void count(Expr term, Rational coefficient) {
    Rational sum = terms.getOrDefault(term, Rational.ZERO).add(coefficient);
    if (sum.isZero()) {
      terms.remove(term);
    } else {
      terms.put(term, sum);
    }
  }

  // Recursion to a bounded depth.
  private void add(Expr expr, Rational times, int depth) {
    if (expr instanceof Constant constant) {
      if (!constant.value().isZero()) {
        count(algebra.one(), constant.value().multiply(times));
      }
    } else if (!(expr instanceof Apply apply) || depth > DEPTH || terms.size() > MOST) {
      count(expr, times);
    } else if (apply.is(Primitive.SUM) && apply.operands().size() <= MOST) {
      apply.operands().forEach(term -> add(term, times, depth + 1));
    } else if (apply.is(Primitive.PRODUCT)) {
      product(apply, times, depth);
    } else {
      count(expr, times);
    }
  }

  private void product(Apply product, Rational times, int depth) {
    Rational coefficient = times;
    List<Expr> factors = new ArrayList<>();
    Apply sum = null;
    for (Expr factor : product.operands()) {
      if (factor instanceof Constant constant) {
        coefficient = coefficient.multiply(constant.value());
      } else if (sum == null
          && factor instanceof Apply apply
          && apply.is(Primitive.SUM)
          && apply.operands().size() <= MOST) {
        sum = apply;
      } else {
        factors.add(factor);
      }
    }
    if (sum == null) {
      count(factors.size() == product.operands().size() ? product : core(factors), coefficient);
      return;
    }
    for (Expr term : sum.operands()) {
      List<Expr> all = new ArrayList<>(factors);
      all.add(term);
      add(all.size() == 1 ? term : algebra.product(all), coefficient, depth + 1);
    }
  }

  private Expr core(List<Expr> factors) {
    return factors.size() == 1 ? factors.get(0) : algebra.product(factors);
  }
}
