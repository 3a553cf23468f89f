package org.gradc.optimize;

import java.util.ArrayList;
import java.util.List;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.rules.Algebra;
import org.gradc.rules.LogSums;

/**
 * A term w·exp(e) of a sum of exponentials.
 *
 * @param exponent e, which positive numbers are part of where there are no weights
 * @param weights the factors of w, of any sign
 */
record ExponentialTerm(Expr exponent, List<Expr> weights) {
  /** Exponents of terms that count as nothing end here, so that 0·exp(e) is 0 and not 0·∞. */
  private static final long LARGEST_EXPONENT = 709;

  ExponentialTerm {
    weights = List.copyOf(weights);
  }

  /** The term that is a product of factors, of which one is an exponential or all are positive. */
  static ExponentialTerm of(Algebra algebra, List<Expr> factors) {
    boolean weighted = isWeighted(factors);
    List<Expr> logarithms = new ArrayList<>();
    List<Expr> weights = new ArrayList<>();
    for (Expr factor : factors) {
      boolean inExponent =
          LogSums.hasLogarithm(factor) && !(weighted && factor instanceof Constant);
      if (inExponent) {
        logarithms.add(LogSums.logarithm(algebra, factor));
      } else {
        weights.add(factor);
      }
    }
    return new ExponentialTerm(algebra.sum(logarithms), weights);
  }

  /** Whether a factor is more than an exponential or a positive number. */
  static boolean isWeighted(List<Expr> factors) {
    return !factors.stream().allMatch(LogSums::hasLogarithm);
  }

  /** The exponent where the term counts, else -∞. */
  Expr size(Algebra algebra) {
    List<Expr> doubtful = doubtful();
    return doubtful.isEmpty()
        ? exponent
        : algebra.select(
            algebra.apply(Primitive.NOT_EQUAL, algebra.product(doubtful), algebra.zero()),
            exponent,
            algebra.negate(algebra.apply(Primitive.INFINITY)));
  }

  /** The term divided by the exponential of the shift. */
  Expr less(Algebra algebra, Expr shift) {
    Expr difference = algebra.subtract(exponent, shift);
    if (!doubtful().isEmpty()) {
      difference = algebra.apply(Primitive.MIN, difference, algebra.constant(LARGEST_EXPONENT));
    }
    List<Expr> factors = new ArrayList<>(weights);
    factors.add(algebra.apply(Primitive.EXP, difference));
    return algebra.product(factors);
  }

  /** The weights that may be 0. */
  private List<Expr> doubtful() {
    return weights.stream().filter(weight -> !isNeverZero(weight)).toList();
  }

  private static boolean isNeverZero(Expr weight) {
    return weight instanceof Constant
        || (weight instanceof Apply power
            && power.is(Primitive.POWER)
            && power.operand(1) instanceof Constant exponent
            && exponent.value().signum() < 0);
  }
}
