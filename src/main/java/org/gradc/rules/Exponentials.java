package org.gradc.rules;

import static org.gradc.expr.Primitive.BELL;
import static org.gradc.expr.Primitive.BOSE;
import static org.gradc.expr.Primitive.EXP;
import static org.gradc.expr.Primitive.EXPM1;
import static org.gradc.expr.Primitive.LOG;
import static org.gradc.expr.Primitive.LOG1P;
import static org.gradc.expr.Primitive.POWER;
import static org.gradc.expr.Primitive.PRODUCT;
import static org.gradc.expr.Primitive.SIGMOID;
import static org.gradc.expr.Primitive.SINH;
import static org.gradc.expr.Primitive.SUM;
import static org.gradc.expr.Primitive.TANH;

import java.util.ArrayList;
import java.util.Arrays;
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
 * <p>P. Blanchard, D. J. Higham, N. J. Higham, Accurately computing the log-sum-exp and softmax
 * functions, IMA J. Numer. Anal. 41, 2021.
 */
final class Exponentials {
  private static final int MOST = LogSums.MOST;

  private final Algebra algebra;
  private final LogSums logs;

  Exponentials(Algebra algebra) {
    this.algebra = algebra;
    this.logs = new LogSums(algebra);
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
    List<Expr> leaves = logs.leavesOfSum(x);
    if (leaves != null) {
      return algebra.applied(
          isOnePlusExp(leaves) ? "log-of-one-plus-exp" : "log-of-sum", logs.of(leaves));
    }
    Expr rest = besideOne(x);
    return rest == null ? null : algebra.applied("log-of-one-plus", algebra.apply(LOG1P, rest));
  }

  private @Nullable Expr log1p(Expr x) {
    List<Expr> leaves = logs.leavesOfSum(algebra.graph().apply(SUM, algebra.one(), x));
    return leaves == null ? null : algebra.applied("log1p-of-exp", logs.of(leaves));
  }

  private boolean isOnePlusExp(List<Expr> leaves) {
    return leaves.size() == 2 && leaves.contains(algebra.zero());
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
    List<Expr> leaves = exponent.signum() < 0 ? logs.leavesOfSum(base) : null;
    if (leaves == null) {
      return null;
    }
    Expr power = algebra.apply(EXP, algebra.multiply(algebra.constant(exponent), logs.of(leaves)));
    return algebra.applied(isOnePlusExp(leaves) ? "logistic" : "inverse-of-sum", power);
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
    List<Expr> leaves = logs.leavesOf(product.operand(1));
    int zero = leaves == null ? -1 : leaves.indexOf(algebra.zero());
    if (leaves == null || zero < 0) {
      return null;
    }
    leaves.remove(zero);
    Expr logistic = algebra.apply(SIGMOID, algebra.negate(logs.of(leaves)));
    return algebra.applied(
        "exp-of-minus-softplus", algebra.power(logistic, factor.value().negate()));
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
      List<Expr> leaves = logs.leavesOf(log);
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
        Expr log = algebra.multiply(algebra.constant(factor), logs.of(logs.less(leaves, leaf)));
        String rule = isOnePlusExp(leaves) ? "softplus-less-argument" : "log-of-sum-less-term";
        return algebra.applied(rule, left.isZero() ? List.of(log) : List.of(left.sum(), log));
      }
    }
    return null;
  }

  /** Joins exponentials of a product, or null where no rule applies. */
  @Nullable List<Expr> product(List<Expr> factors) {
    if (factors.size() < 2 || factors.size() > MOST) {
      return null;
    }
    List<Expr> joined = joinedExponents(factors);
    for (int i = 0; joined == null && i < factors.size(); i++) {
      Expr u = argument(factors.get(i), EXP, EXPM1, SINH, SIGMOID);
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
    boolean quotient = false;
    boolean join = false;
    for (Expr factor : factors) {
      Power power = Power.of(factor);
      Expr exponent = argument(power.base(), EXP);
      if (exponent == null) {
        rest.add(factor);
      } else {
        exponents.add(algebra.multiply(algebra.constant(power.exponent()), exponent));
        quotient |= power.exponent().signum() < 0;
        join |= quotient || isMultipleOfLog(exponent);
      }
    }
    if (!join || exponents.size() < 2) {
      return null;
    }
    rest.add(algebra.apply(EXP, algebra.sum(exponents)));
    return algebra.applied(quotient ? "quotient-of-exps" : "softmax", rest);
  }

  private boolean isMultipleOfLog(Expr exponent) {
    return exponent instanceof Apply product
        && product.is(PRODUCT)
        && product.operands().size() == 2
        && logs.leavesOf(product.operand(1)) != null;
  }

  /** The product of f(u), f being exp, expm1, sinh or sigmoid, and another factor, or null. */
  private @Nullable Expr pair(Apply f, Expr u, Expr other) {
    Power power = Power.of(other);
    if (!power.exponent().isInteger()
        || power.exponent().signum() <= 0
        || !(power.base() instanceof Apply g)) {
      return null;
    }
    Expr rest = algebra.power(g, power.exponent().subtract(Rational.ONE));
    Expr joined = null;
    if (g.is(SIGMOID)) {
      joined = withSigmoid(f, u, g.operand(0));
    } else if (g.is(BOSE) && f.is(EXP) && isMultiple(u, g.operand(0), Rational.ONE)) {
      // 1 + 1/(eᵘ - 1)
      Expr opposite = algebra.negate(algebra.apply(BOSE, algebra.negate(u)));
      joined = algebra.applied("exp-times-bose", opposite);
    } else if (g.is(EXP) && f.is(SINH)) {
      List<Expr> leaves = isMultipleOfLog(g.operand(0)) ? leavesOfInverse(g.operand(0)) : null;
      if (leaves != null
          && leaves.size() == 2
          && leaves.contains(u)
          && isMultiple(leaves.get(0), leaves.get(1), Rational.MINUS_ONE)) {
        // sinh(u)/(eᵘ + e⁻ᵘ)
        Expr half = algebra.constant(Rational.HALF);
        joined = algebra.applied("sinh-over-exps", algebra.multiply(half, algebra.apply(TANH, u)));
      }
    }
    return joined == null ? null : algebra.multiply(joined, rest);
  }

  private @Nullable List<Expr> leavesOfInverse(Expr exponent) {
    Apply product = (Apply) exponent;
    return product.operand(0) == algebra.constant(-1) ? logs.leavesOf(product.operand(1)) : null;
  }

  private @Nullable Expr withSigmoid(Apply f, Expr u, Expr v) {
    if (f.is(EXPM1)) {
      // (eᵘ - 1)/(eᵘ + 1)
      return isMultiple(u, v, Rational.MINUS_ONE)
          ? algebra.applied(
              "expm1-over-exps",
              algebra.apply(TANH, algebra.multiply(algebra.constant(Rational.HALF), u)))
          : null;
    } else if (f.is(SIGMOID)) {
      return isMultiple(u, v, Rational.MINUS_ONE)
          ? algebra.applied("logistic-times-opposite", algebra.apply(BELL, u))
          : null;
    } else if (!f.is(EXP)) {
      return null;
    } else if (isMultiple(u, v, Rational.MINUS_ONE)) {
      return algebra.applied("exp-times-logistic", algebra.apply(SIGMOID, algebra.negate(v)));
    } else if (isMultiple(u, v, Rational.of(-2))) {
      Expr opposite = algebra.apply(SIGMOID, algebra.negate(v));
      Expr product = algebra.multiply(opposite, algebra.apply(EXP, algebra.negate(v)));
      return algebra.applied("exp-times-logistic", product);
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
        Expr share = algebra.apply(SIGMOID, algebra.negate(logs.of(logs.less(others, u))));
        return algebra.applied("softmax", share);
      }
    }
    return null;
  }

  private boolean isMultiple(Expr u, Expr v, Rational factor) {
    return LinearTerms.of(algebra, u).plus(factor.negate(), LinearTerms.of(algebra, v)).isZero();
  }

  /** What one of the operators is applied to, or null where the expression is no such. */
  static @Nullable Expr argument(Expr expr, Primitive... operators) {
    return expr instanceof Apply apply && Arrays.stream(operators).anyMatch(apply::is)
        ? apply.operand(0)
        : null;
  }
}
