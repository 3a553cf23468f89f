package org.gradc.optimize;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.rules.Algebra;
import org.gradc.rules.LogSums;
import org.jspecify.annotations.Nullable;

/**
 * A sum of terms w·exp(e), of which the greatest exponential can be taken out.
 *
 * <p>Nothing is made in the graph until it is.
 *
 * @param products the factors of each term
 */
record ExponentialSum(List<List<Expr>> products) {
  /** Sums of more terms stay as they are. */
  private static final int LONGEST = 2_000;

  /** How far an exponent is searched for a shift. */
  private static final int SEARCHED = 100;

  ExponentialSum {
    products = List.copyOf(products);
  }

  /**
   * A sum, or a term, as it is written; null where a term is of another kind, all are numbers, a
   * number stands beside weighted ones, or the greatest exponential was taken out before.
   */
  static @Nullable ExponentialSum of(Expr expr) {
    List<List<Expr>> products = new ArrayList<>();
    Deque<List<Expr>> open = new ArrayDeque<>(List.of(List.of(expr)));
    while (!open.isEmpty()) {
      List<Expr> factors = flat(open.pop());
      Apply sum = onlySum(factors);
      if (sum != null) {
        for (int k = sum.operands().size() - 1; k >= 0; k--) {
          List<Expr> multiple = new ArrayList<>(factors);
          multiple.set(factors.indexOf(sum), sum.operands().get(k));
          open.push(multiple);
        }
      } else if ((isNumber(factors) || hasExponential(factors)) && products.size() < LONGEST) {
        products.add(factors);
      } else {
        return null;
      }
    }
    ExponentialSum found = new ExponentialSum(products);
    boolean number = products.stream().anyMatch(ExponentialSum::isNumber);
    boolean exponential = products.stream().anyMatch(ExponentialSum::hasExponential);
    boolean fits = exponential && !(number && found.isWeighted());
    return fits && !found.isShifted() ? found : null;
  }

  /** The factors, those that are products themselves by theirs. */
  private static List<Expr> flat(List<Expr> factors) {
    List<Expr> flat = new ArrayList<>();
    factors.forEach(factor -> flat.addAll(parts(factor, Primitive.PRODUCT)));
    return flat;
  }

  /**
   * The sum that is multiplied by positive numbers and exponentials alone, if it is not a weight of
   * these, as 1 - p is in (1 - p)·exp(e); or null.
   */
  private static @Nullable Apply onlySum(List<Expr> factors) {
    Apply sum = null;
    for (Expr factor : factors) {
      if (isSum(factor) && sum == null) {
        sum = (Apply) factor;
      } else if (!LogSums.hasLogarithm(factor)) {
        return null;
      }
    }
    return sum == null || (factors.size() > 1 && isWeight(sum)) ? null : sum;
  }

  /** Whether a term is neither an exponential nor a positive number. */
  private static boolean isWeight(Apply sum) {
    return sum.operands().stream()
        .filter(term -> !isSum(term))
        .map(term -> parts(term, Primitive.PRODUCT))
        .anyMatch(factors -> !hasExponential(factors) && !isNumber(factors));
  }

  private static boolean isNumber(List<Expr> factors) {
    return factors.stream().allMatch(f -> f instanceof Constant && LogSums.hasLogarithm(f));
  }

  private static boolean hasExponential(List<Expr> factors) {
    return factors.stream().anyMatch(f -> !(f instanceof Constant) && LogSums.hasLogarithm(f));
  }

  static boolean isSum(Expr expr) {
    return expr instanceof Apply sum && sum.is(Primitive.SUM);
  }

  private static List<Expr> parts(Expr expr, Primitive operator) {
    return expr instanceof Apply apply && apply.is(operator) ? apply.operands() : List.of(expr);
  }

  /** Whether a multiple of a constant of differentiation is added to an exponent. */
  private boolean isShifted() {
    return products.stream().flatMap(List::stream).anyMatch(ExponentialSum::hasFrozenTerm);
  }

  private static boolean hasFrozenTerm(Expr exponential) {
    Set<Expr> seen = new HashSet<>();
    Deque<Expr> open = new ArrayDeque<>(List.of(exponential));
    while (!open.isEmpty() && seen.size() < SEARCHED) {
      if (open.pop() instanceof Apply apply && seen.add(apply)) {
        if (apply.is(Primitive.FROZEN)) {
          return true;
        } else if (apply.is(Primitive.SUM)
            || apply.is(Primitive.PRODUCT)
            || apply.is(Primitive.POWER)
            || apply.is(Primitive.EXP)) {
          apply.operands().forEach(open::push);
        }
      }
    }
    return false;
  }

  int size() {
    return products.size();
  }

  boolean isWeighted() {
    return products.stream().anyMatch(ExponentialTerm::isWeighted);
  }

  /** Whether a weight is more than a number. */
  boolean hasFreeWeights() {
    return products.stream()
        .flatMap(List::stream)
        .anyMatch(factor -> !(factor instanceof Constant) && !LogSums.hasLogarithm(factor));
  }

  private List<ExponentialTerm> terms(Algebra algebra) {
    return products.stream().map(factors -> ExponentialTerm.of(algebra, factors)).toList();
  }

  /** The greatest exponent of the terms that are not 0. */
  Expr greatest(Algebra algebra) {
    return terms(algebra).stream()
        .map(term -> term.size(algebra))
        .reduce((most, size) -> algebra.apply(Primitive.MAX, most, size))
        .orElseThrow();
  }

  /** The sum divided by the exponential of the shift. */
  Expr less(Algebra algebra, Expr shift) {
    return algebra.sum(terms(algebra).stream().map(term -> term.less(algebra, shift)).toList());
  }
}
