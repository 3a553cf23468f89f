package org.gradc.rules;

import static org.gradc.expr.Primitive.DIVERGENCE;
import static org.gradc.expr.Primitive.EXP;
import static org.gradc.expr.Primitive.POWER;
import static org.gradc.expr.Primitive.PRODUCT;
import static org.gradc.expr.Primitive.SIGMOID;
import static org.gradc.expr.Primitive.SINH;
import static org.gradc.expr.Primitive.SUM;
import static org.gradc.expr.Primitive.TANH;
import static org.gradc.expr.Primitive.XLOGY;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the rules for differences of like things, whose leading parts cancel by algebra
 * instead of in the digits: of roots, reciprocals, exponentials, and of a mean square and a squared
 * mean.
 */
final class Cancellations {
  private static final int MOST = 24;

  /** Above this number of values a variance is not written with their differences in pairs. */
  private static final int PAIRS = 6;

  private final Algebra algebra;

  Cancellations(Algebra algebra) {
    this.algebra = algebra;
  }

  /** A term c·f·b^e, or a number, of which all but c are 1. */
  private record Term(Rational coefficient, Expr factor, Expr base, Rational exponent) {}

  /** The terms after one rule has joined two of them, or null where no rule applies. */
  @Nullable List<Expr> sum(List<Expr> terms) {
    if (terms.size() < 2 || terms.size() > MOST) {
      return null;
    }
    List<Term> all = terms.stream().map(this::term).toList();
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < all.size(); j++) {
        Expr joined = i == j ? null : join(all.get(i), all.get(j));
        if (joined != null) {
          List<Expr> result = new ArrayList<>(terms);
          result.set(i, joined);
          result.remove(j);
          return result;
        }
      }
    }
    return divergences(terms);
  }

  /** ∑ c·aᵢ·log(aᵢ/bᵢ) where ∑ aᵢ = ∑ bᵢ: each term less c·(aᵢ - bᵢ), so that none is negative. */
  private @Nullable List<Expr> divergences(List<Expr> terms) {
    Map<Expr, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < terms.size(); i++) {
      if (ratio(terms.get(i)) != null) {
        Expr weight = weight(terms.get(i));
        groups.computeIfAbsent(weight, w -> new ArrayList<>()).add(i);
      }
    }
    for (Map.Entry<Expr, List<Integer>> group : groups.entrySet()) {
      LinearTerms excess = LinearTerms.of(algebra, algebra.zero());
      List<Expr> joined = new ArrayList<>();
      for (int i : group.getValue()) {
        Ratio ratio = Objects.requireNonNull(ratio(terms.get(i)));
        LinearTerms difference =
            LinearTerms.of(algebra, ratio.above()).minus(LinearTerms.of(algebra, ratio.below()));
        excess = excess.plus(Rational.ONE, difference);
        joined.add(
            algebra.multiply(
                group.getKey(),
                algebra.apply(DIVERGENCE, ratio.above(), ratio.below(), difference.sum())));
      }
      if (joined.size() > 1 && excess.isZero()) {
        for (int i = 0; i < terms.size(); i++) {
          if (!group.getValue().contains(i)) {
            joined.add(terms.get(i));
          }
        }
        return algebra.applied("divergence", joined);
      }
    }
    return null;
  }

  /** What a term a·log(a/b) is of. */
  private record Ratio(Expr above, Expr below) {}

  private @Nullable Ratio ratio(Expr term) {
    Apply log = log(term);
    if (log == null) {
      return null;
    }
    Expr above = log.operand(0);
    Expr y = log.operand(1);
    if (!(y instanceof Apply quotient)
        || !quotient.is(PRODUCT)
        || quotient.operands().size() != 2
        || !quotient.operands().contains(above)) {
      return null;
    }
    Expr other = quotient.operand(quotient.operand(0) == above ? 1 : 0);
    return other instanceof Apply inverse
            && inverse.is(POWER)
            && inverse.operand(1) == algebra.constant(-1)
        ? new Ratio(above, inverse.operand(0))
        : null;
  }

  private static @Nullable Apply log(Expr term) {
    if (!(term instanceof Apply apply)) {
      return null;
    } else if (apply.is(XLOGY)) {
      return apply;
    } else if (!apply.is(PRODUCT)) {
      return null;
    }
    for (Expr factor : apply.operands()) {
      if (factor instanceof Apply log && log.is(XLOGY)) {
        return log;
      }
    }
    return null;
  }

  private Expr weight(Expr term) {
    if (!(term instanceof Apply product && product.is(PRODUCT))) {
      return algebra.one();
    }
    List<Expr> rest = new ArrayList<>(product.operands());
    rest.remove(log(term));
    return algebra.product(rest);
  }

  private Term term(Expr expr) {
    if (expr instanceof Constant constant) {
      return new Term(constant.value(), algebra.one(), algebra.one(), Rational.ONE);
    }
    if (!(expr instanceof Apply product && product.is(PRODUCT))) {
      return term(Rational.ONE, algebra.one(), expr);
    }
    boolean number = product.operand(0) instanceof Constant;
    Rational coefficient =
        product.operand(0) instanceof Constant constant ? constant.value() : Rational.ONE;
    List<Expr> factors = new ArrayList<>(product.operands().subList(number ? 1 : 0, size(product)));
    Expr inverse = factors.size() == 1 ? factors.get(0) : distinguished(factors);
    if (inverse == null) {
      return new Term(coefficient, algebra.one(), algebra.product(factors), Rational.ONE);
    }
    factors.remove(inverse);
    return term(coefficient, algebra.product(factors), inverse);
  }

  private static int size(Apply product) {
    return product.operands().size();
  }

  private static Term term(Rational coefficient, Expr factor, Expr last) {
    Power power = Power.of(last);
    return new Term(coefficient, factor, power.base(), power.exponent());
  }

  /** The one factor that divides or is a logistic function, or null where none or several do. */
  private @Nullable Expr distinguished(List<Expr> factors) {
    Expr found = null;
    for (Expr factor : factors) {
      if (factor instanceof Apply apply
          && (apply.is(SIGMOID) || (apply.is(POWER) && apply.operand(1) == algebra.constant(-1)))) {
        if (found != null) {
          return null;
        }
        found = factor;
      }
    }
    return found;
  }

  private @Nullable Expr join(Term a, Term b) {
    if (a.factor() != b.factor()) {
      return null;
    } else if (a.exponent().equals(Rational.HALF)) {
      return algebra.applied("difference-of-roots", roots(a, b));
    } else if (a.exponent().equals(Rational.MINUS_ONE)) {
      return algebra.applied("difference-of-reciprocals", reciprocals(a, b));
    } else if (a.exponent().equals(Rational.TWO)) {
      return algebra.applied("variance", variance(b, a));
    }
    boolean exponentials = a.base() instanceof Apply f && f.is(EXP);
    return algebra.applied(
        exponentials ? "difference-of-exps" : "difference-of-logistics", opposites(a, b));
  }

  /** f(u) - f(-u) for f = exp, the logistic function: 2·sinh(u), tanh(u/2). */
  private @Nullable Expr opposites(Term a, Term b) {
    if (!(a.base() instanceof Apply f
        && b.base() instanceof Apply g
        && f.operator() == g.operator()
        && (f.is(EXP) || f.is(SIGMOID))
        && a.exponent().isOne()
        && b.exponent().isOne()
        && a.coefficient().add(b.coefficient()).isZero()
        && LinearTerms.of(algebra, f.operand(0))
            .plus(Rational.ONE, LinearTerms.of(algebra, g.operand(0)))
            .isZero())) {
      return null;
    }
    Expr u = f.operand(0);
    return f.is(EXP)
        ? algebra.product(
            List.of(
                algebra.constant(a.coefficient().multiply(Rational.TWO)), algebra.apply(SINH, u)))
        : algebra.product(
            List.of(
                algebra.constant(a.coefficient()),
                a.factor(),
                algebra.apply(TANH, algebra.multiply(algebra.constant(Rational.HALF), u))));
  }

  /** c√a - d√b is (c²a - d²b)/(c√a + d√b), where c²a - d²b is a number other than 0. */
  private @Nullable Expr roots(Term a, Term b) {
    boolean number = b.base() == algebra.one();
    if (a.coefficient().signum() * b.coefficient().signum() >= 0
        || !(number || b.exponent().equals(Rational.HALF))) {
      return null;
    }
    LinearTerms left = scaled(a.base(), a.coefficient().multiply(a.coefficient()));
    LinearTerms right = scaled(b.base(), b.coefficient().multiply(b.coefficient()));
    LinearTerms difference = left.minus(right);
    Rational value = difference.number();
    boolean cancels = difference.size() < left.size() + right.size() - 1;
    boolean constant = number && difference.size() == left.size() - 1 && left.size() > 1;
    if (!(constant || (cancels && value != null && !value.isZero()))) {
      return null;
    }
    Expr conjugate =
        algebra.add(
            algebra.multiply(algebra.constant(a.coefficient()), algebra.sqrt(a.base())),
            algebra.multiply(algebra.constant(b.coefficient().negate()), algebra.sqrt(b.base())));
    return algebra.divide(difference.sum(), conjugate);
  }

  private LinearTerms scaled(Expr expr, Rational factor) {
    return LinearTerms.of(algebra, algebra.zero()).plus(factor, LinearTerms.of(algebra, expr));
  }

  /** c/a - c/b is c(b - a)/(ab), where terms of b - a cancel. */
  private @Nullable Expr reciprocals(Term a, Term b) {
    if (!b.exponent().equals(Rational.MINUS_ONE)
        || !a.coefficient().add(b.coefficient()).isZero()) {
      return null;
    }
    LinearTerms left = LinearTerms.of(algebra, a.base());
    LinearTerms right = LinearTerms.of(algebra, b.base());
    LinearTerms difference = right.minus(left);
    if (difference.isZero() || difference.size() > left.size() + right.size() - 2) {
      return null;
    }
    return algebra.product(
        List.of(
            algebra.constant(a.coefficient()),
            a.factor(),
            difference.sum(),
            algebra.power(a.base(), Rational.MINUS_ONE),
            algebra.power(b.base(), Rational.MINUS_ONE)));
  }

  /** n·d·∑xᵢ² - d·(∑xᵢ)² is d times the sum of (xᵢ - xⱼ)² over all pairs. */
  private @Nullable Expr variance(Term squares, Term squared) {
    if (!squares.exponent().isOne()
        || !(squares.base() instanceof Apply sum && sum.is(SUM))
        || !(squared.base() instanceof Apply total && total.is(SUM))) {
      return null;
    }
    int n = total.operands().size();
    Rational d = squared.coefficient().negate();
    if (n > PAIRS
        || sum.operands().size() != n
        || !squares.coefficient().equals(d.multiply(Rational.of(n)))) {
      return null;
    }
    List<Expr> values = total.operands();
    for (Expr value : values) {
      if (!sum.operands().contains(algebra.square(value))) {
        return null;
      }
    }
    List<Expr> pairs = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        pairs.add(algebra.square(algebra.subtract(values.get(i), values.get(j))));
      }
    }
    return algebra.multiply(algebra.constant(d), algebra.sum(pairs));
  }
}
