package org.gradc.rules;

import static org.gradc.expr.Primitive.BELL;
import static org.gradc.expr.Primitive.BOSE;
import static org.gradc.expr.Primitive.EXP;
import static org.gradc.expr.Primitive.EXPM1;
import static org.gradc.expr.Primitive.LOG;
import static org.gradc.expr.Primitive.LOG1P;
import static org.gradc.expr.Primitive.LOGADDEXP;
import static org.gradc.expr.Primitive.POWER;
import static org.gradc.expr.Primitive.PRODUCT;
import static org.gradc.expr.Primitive.SIGMOID;
import static org.gradc.expr.Primitive.SINH;
import static org.gradc.expr.Primitive.SOFTPLUS;
import static org.gradc.expr.Primitive.SUM;
import static org.gradc.expr.Primitive.TANH;

import java.util.ArrayList;
import java.util.List;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the rules for sums of exponentials in any number of terms, which take them into
 * logarithms, where nothing overflows.
 *
 * <p>A sum of exponentials ∑ exp(tᵢ) has the leaves tᵢ; its logarithm is a tree of {@code
 * LOGADDEXP}, with {@code SOFTPLUS} where a leaf is 0 (P. Blanchard, D. J. Higham, N. J. Higham,
 * Accurately computing the log-sum-exp and softmax functions, IMA J. Numer. Anal. 41, 2021).
 */
final class Exponentials {
  /** Sums of more terms stay as they are. */
  private static final int MOST = 64;

  private final Algebra algebra;

  Exponentials(Algebra algebra) {
    this.algebra = algebra;
  }

  /** An application of an operator but of sums and products, or null where no rule applies. */
  @Nullable Expr apply(Primitive operator, List<Expr> operands) {
    Expr x = operands.get(0);
    return switch (operator) {
      case LOG -> logarithm(x);
      case LOG1P -> x instanceof Apply apply && (apply.is(EXP) || apply.is(SUM)) ? log1p(x) : null;
      case POWER -> operands.get(1) instanceof Constant c ? power(x, c.value()) : null;
      case EXP -> exponential(x);
      default -> null;
    };
  }

  /** log(∑ exp(tᵢ)), log(1 + x). */
  private @Nullable Expr logarithm(Expr x) {
    List<Expr> leaves = leavesOfSum(x);
    if (leaves != null) {
      return logOfSum(leaves);
    }
    Expr rest = besideOne(x);
    return rest == null ? null : algebra.apply(LOG1P, rest);
  }

  private @Nullable Expr log1p(Expr x) {
    List<Expr> leaves = leavesOfSum(algebra.graph().apply(SUM, algebra.one(), x));
    return leaves == null ? null : logOfSum(leaves);
  }

  /** The x of 1 + x, or null. */
  private @Nullable Expr besideOne(Expr expr) {
    if (!(expr instanceof Apply sum && sum.is(SUM))) {
      return null;
    }
    List<Expr> rest = new ArrayList<>(sum.operands());
    return rest.remove(algebra.one()) ? algebra.sum(rest) : null;
  }

  /** (c + ∑ exp(tᵢ))^-a. */
  private @Nullable Expr power(Expr base, Rational exponent) {
    List<Expr> leaves = exponent.signum() < 0 ? leavesOfSum(base) : null;
    return leaves == null
        ? null
        : algebra.apply(EXP, algebra.multiply(algebra.constant(exponent), logOfSum(leaves)));
  }

  /** exp(-a·log(1 + exp(x))) is σ(-x)^a. */
  private @Nullable Expr exponential(Expr x) {
    if (!(x instanceof Apply product
        && product.is(PRODUCT)
        && product.operands().size() == 2
        && product.operand(0) instanceof Constant factor
        && factor.value().signum() < 0)) {
      return null;
    }
    List<Expr> leaves = leavesOfLog(product.operand(1));
    int zero = leaves == null ? -1 : leaves.indexOf(algebra.zero());
    if (leaves == null || zero < 0) {
      return null;
    }
    leaves.remove(zero);
    Expr logistic = algebra.apply(SIGMOID, algebra.negate(logOfSum(leaves)));
    return algebra.power(logistic, factor.value().negate());
  }

  /** c·log(∑ exp(tᵢ)) - c·tₖ is c·log(∑ exp(tᵢ - tₖ)); null where there is no such pair. */
  @Nullable List<Expr> sum(List<Expr> terms) {
    if (terms.size() < 2 || terms.size() > MOST) {
      return null;
    }
    for (int i = 0; i < terms.size(); i++) {
      Rational factor = Rational.ONE;
      Expr log = terms.get(i);
      if (log instanceof Apply product
          && product.is(PRODUCT)
          && product.operands().size() == 2
          && product.operand(0) instanceof Constant constant) {
        factor = constant.value();
        log = product.operand(1);
      }
      List<Expr> leaves = leavesOfLog(log);
      if (leaves != null) {
        List<Expr> rest = new ArrayList<>(terms);
        rest.remove(i);
        List<Expr> shifted = shifted(factor, leaves, rest);
        if (shifted != null) {
          return shifted;
        }
      }
    }
    return null;
  }

  private @Nullable List<Expr> shifted(Rational factor, List<Expr> leaves, List<Expr> rest) {
    LinearTerms others = LinearTerms.of(algebra, algebra.graph().apply(SUM, rest));
    for (Expr leaf : leaves) {
      LinearTerms own = LinearTerms.of(algebra, leaf);
      LinearTerms left = others.plus(factor, own);
      if (!own.isZero() && left.size() == others.size() - own.size()) {
        Expr log = algebra.multiply(algebra.constant(factor), logOfSum(less(leaves, leaf)));
        return left.isZero() ? List.of(log) : List.of(left.sum(), log);
      }
    }
    return null;
  }

  /** Every leaf less the given one. */
  private List<Expr> less(List<Expr> leaves, Expr shift) {
    List<Expr> result = new ArrayList<>(leaves.size());
    for (Expr leaf : leaves) {
      result.add(difference(leaf, shift));
    }
    return result;
  }

  private Expr difference(Expr a, Expr b) {
    LinearTerms left = LinearTerms.of(algebra, a);
    LinearTerms right = LinearTerms.of(algebra, b);
    LinearTerms difference = left.minus(right);
    return difference.size() < left.size() + right.size()
        ? difference.sum()
        : algebra.subtract(a, b);
  }

  /** Joins exponentials of a product, or null where no rule applies. */
  @Nullable List<Expr> product(List<Expr> factors) {
    if (factors.size() < 2 || factors.size() > MOST) {
      return null;
    }
    List<Expr> joined = joinedExponents(factors);
    for (int i = 0; joined == null && i < factors.size(); i++) {
      Expr u = argument(factors.get(i), EXP);
      u = u == null ? argument(factors.get(i), EXPM1) : u;
      u = u == null ? argument(factors.get(i), SINH) : u;
      u = u == null ? argument(factors.get(i), SIGMOID) : u;
      for (int j = 0; u != null && joined == null && j < factors.size(); j++) {
        Expr product = i == j ? null : pair((Apply) factors.get(i), u, factors.get(j));
        if (product != null) {
          joined = new ArrayList<>(factors);
          joined.remove(Math.max(i, j));
          joined.remove(Math.min(i, j));
          joined.add(product);
        }
      }
    }
    return joined;
  }

  /** exp(a)·exp(-log(…)) is exp(a - log(…)), and exp(a)/exp(b) is exp(a - b). */
  private @Nullable List<Expr> joinedExponents(List<Expr> factors) {
    List<Expr> exponents = new ArrayList<>();
    List<Expr> rest = new ArrayList<>();
    boolean join = false;
    for (Expr factor : factors) {
      Expr exponent = argument(factor, EXP);
      Rational power = Rational.ONE;
      if (exponent == null
          && factor instanceof Apply p
          && p.is(POWER)
          && p.operand(1) instanceof Constant c) {
        exponent = argument(p.operand(0), EXP);
        power = c.value();
      }
      if (exponent == null) {
        rest.add(factor);
      } else {
        exponents.add(algebra.multiply(algebra.constant(power), exponent));
        join |= power.signum() < 0 || isMultipleOfLog(exponent);
      }
    }
    if (!join || exponents.size() < 2) {
      return null;
    }
    rest.add(algebra.apply(EXP, algebra.sum(exponents)));
    return rest;
  }

  private boolean isMultipleOfLog(Expr exponent) {
    return exponent instanceof Apply product
        && product.is(PRODUCT)
        && product.operands().size() == 2
        && leavesOfLog(product.operand(1)) != null;
  }

  /** The product of f(u), f being exp, expm1, sinh or sigmoid, and another factor, or null. */
  private @Nullable Expr pair(Apply f, Expr u, Expr other) {
    Expr base = other;
    Rational power = Rational.ONE;
    if (other instanceof Apply p && p.is(POWER) && p.operand(1) instanceof Constant c) {
      base = p.operand(0);
      power = c.value();
    }
    if (!power.isInteger() || power.signum() <= 0 || !(base instanceof Apply g)) {
      return null;
    }
    Expr rest = algebra.power(base, power.subtract(Rational.ONE));
    Expr joined = null;
    if (g.is(SIGMOID)) {
      joined = withSigmoid(f, u, g.operand(0));
    } else if (g.is(BOSE) && f.is(EXP) && isMultiple(u, g.operand(0), Rational.ONE)) {
      joined = algebra.negate(algebra.apply(BOSE, algebra.negate(u))); // 1 + 1/(eᵘ - 1)
    } else if (g.is(EXP) && f.is(SINH)) {
      List<Expr> leaves = isMultipleOfLog(g.operand(0)) ? leavesOfInverse(g.operand(0)) : null;
      if (leaves != null
          && leaves.size() == 2
          && leaves.contains(u)
          && isMultiple(leaves.get(0), leaves.get(1), Rational.MINUS_ONE)) {
        // sinh(u)/(eᵘ + e⁻ᵘ)
        joined = algebra.multiply(algebra.constant(Rational.HALF), algebra.apply(TANH, u));
      }
    }
    return joined == null ? null : algebra.multiply(joined, rest);
  }

  private @Nullable List<Expr> leavesOfInverse(Expr exponent) {
    Apply product = (Apply) exponent;
    return product.operand(0) == algebra.constant(-1) ? leavesOfLog(product.operand(1)) : null;
  }

  private @Nullable Expr withSigmoid(Apply f, Expr u, Expr v) {
    if (f.is(EXPM1)) {
      // (eᵘ - 1)/(eᵘ + 1)
      return isMultiple(u, v, Rational.MINUS_ONE)
          ? algebra.apply(TANH, algebra.multiply(algebra.constant(Rational.HALF), u))
          : null;
    } else if (f.is(SIGMOID)) {
      return isMultiple(u, v, Rational.MINUS_ONE) ? algebra.apply(BELL, u) : null;
    } else if (!f.is(EXP)) {
      return null;
    } else if (isMultiple(u, v, Rational.MINUS_ONE)) {
      return algebra.apply(SIGMOID, algebra.negate(v));
    } else if (isMultiple(u, v, Rational.of(-2))) {
      Expr opposite = algebra.apply(SIGMOID, algebra.negate(v));
      return algebra.multiply(opposite, algebra.apply(EXP, algebra.negate(v)));
    }
    // eᵘ/(1 + ∑ exp(tᵢ)) where u is one of the tᵢ
    LinearTerms negated = LinearTerms.of(algebra, algebra.negate(v));
    List<Expr> leaves =
        v instanceof Apply product && isMultipleOfLog(product) ? leavesOfInverse(product) : null;
    if (leaves == null || negated.isZero()) {
      return null;
    }
    for (int i = 0; i < leaves.size(); i++) {
      if (isMultiple(leaves.get(i), u, Rational.ONE)) {
        List<Expr> others = new ArrayList<>(leaves);
        others.remove(i);
        others.add(algebra.zero());
        return algebra.apply(SIGMOID, algebra.negate(logOfSum(less(others, u))));
      }
    }
    return null;
  }

  private boolean isMultiple(Expr u, Expr v, Rational factor) {
    return LinearTerms.of(algebra, u).plus(factor.negate(), LinearTerms.of(algebra, v)).isZero();
  }

  private static @Nullable Expr argument(Expr expr, Primitive operator) {
    return expr instanceof Apply apply && apply.is(operator) ? apply.operand(0) : null;
  }

  /** The logarithm of the sum of the exponentials of the leaves. */
  private Expr logOfSum(List<Expr> leaves) {
    Expr log = null;
    boolean one = false;
    for (Expr leaf : leaves) {
      if (algebra.isZero(leaf) && !one) {
        one = true;
      } else {
        log = log == null ? leaf : algebra.apply(LOGADDEXP, log, leaf);
      }
    }
    if (log == null) {
      return algebra.zero();
    }
    return one ? algebra.apply(SOFTPLUS, log) : log;
  }

  /** The leaves of a tree of log-sum-exp, or null for anything else. */
  private @Nullable List<Expr> leavesOfLog(Expr log) {
    if (!(log instanceof Apply apply) || !(apply.is(LOGADDEXP) || apply.is(SOFTPLUS))) {
      return null;
    }
    List<Expr> leaves = new ArrayList<>();
    List<Expr> open = new ArrayList<>(List.of(log));
    while (!open.isEmpty()) {
      Expr next = open.remove(open.size() - 1);
      if (next instanceof Apply tree && tree.is(LOGADDEXP)) {
        open.add(tree.operand(1));
        open.add(tree.operand(0));
      } else if (next instanceof Apply tree && tree.is(SOFTPLUS)) {
        leaves.add(algebra.zero());
        open.add(tree.operand(0));
      } else {
        leaves.add(next);
      }
      if (leaves.size() > MOST) {
        return null;
      }
    }
    return leaves;
  }

  /** The exponents of a sum of exponentials, positive numbers included, or null. */
  private @Nullable List<Expr> leavesOfSum(Expr expr) {
    if (!(expr instanceof Apply sum && sum.is(SUM)) || sum.operands().size() > MOST) {
      return null;
    }
    List<Expr> leaves = new ArrayList<>();
    List<Expr> open = new ArrayList<>(sum.operands());
    boolean exponential = false;
    for (int i = 0; i < open.size(); i++) {
      Expr term = open.get(i);
      if (term instanceof Apply inner && inner.is(SUM) && open.size() <= MOST) {
        open.addAll(inner.operands());
        continue;
      }
      Expr leaf = logOfTerm(term);
      if (leaf == null) {
        return null;
      }
      exponential |= !(term instanceof Constant);
      leaves.add(leaf);
    }
    return exponential ? leaves : null;
  }

  /** log(c·exp(t)) for a number c &gt; 0, or null. */
  private @Nullable Expr logOfTerm(Expr term) {
    if (term instanceof Constant constant) {
      return constant.value().signum() > 0 ? algebra.apply(LOG, constant) : null;
    }
    if (!(term instanceof Apply apply)) {
      return null;
    } else if (apply.is(EXP)) {
      return apply.operand(0);
    } else if (apply.is(POWER)) {
      Expr exponent = argument(apply.operand(0), EXP);
      return exponent != null && apply.operand(1) instanceof Constant power
          ? algebra.multiply(power, exponent)
          : null;
    } else if (!apply.is(PRODUCT)) {
      return null;
    }
    List<Expr> logs = new ArrayList<>();
    for (Expr factor : apply.operands()) {
      Expr log = factor instanceof Apply inner && inner.is(PRODUCT) ? null : logOfTerm(factor);
      if (log == null) {
        return null;
      }
      logs.add(log);
    }
    return algebra.sum(logs);
  }
}
