package org.gradc.rules;

import static org.gradc.expr.Primitive.COSH;
import static org.gradc.expr.Primitive.EXP;
import static org.gradc.expr.Primitive.EXPM1;
import static org.gradc.expr.Primitive.LANGEVIN;
import static org.gradc.expr.Primitive.LOG;
import static org.gradc.expr.Primitive.LOGSINHC;
import static org.gradc.expr.Primitive.POWER;
import static org.gradc.expr.Primitive.PRODUCT;
import static org.gradc.expr.Primitive.SINH;
import static org.gradc.expr.Primitive.SINHC;
import static org.gradc.expr.Primitive.TANH;
import static org.gradc.expr.Primitive.XCOTH;

import java.util.ArrayList;
import java.util.List;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the rules for hyperbolic functions beside exponentials, reciprocals and logarithms,
 * of which one overflows where the whole does not.
 */
final class Hyperbolics {
  private static final int MOST = 16;

  private final Algebra algebra;

  Hyperbolics(Algebra algebra) {
    this.algebra = algebra;
  }

  /** log(sinh(u)) and log(sinh(u)/u); null for anything else. */
  @Nullable Expr apply(Primitive operator, List<Expr> operands) {
    if (operator != LOG || !(operands.get(0) instanceof Apply f)) {
      return null;
    } else if (f.is(SINHC) && f.operand(0) == algebra.zero()) {
      return algebra.applied("log-sinh-over-argument", algebra.apply(LOGSINHC, f.operand(1)));
    } else if (!f.is(SINH)) {
      return null;
    }
    // sinh(u) = eᵘ(1 - e⁻²ᵘ)/2
    Expr u = f.operand(0);
    Expr half = algebra.multiply(algebra.constant(Rational.HALF), oneLessExp(u));
    return algebra.applied("log-of-sinh", algebra.add(u, algebra.apply(LOG, half)));
  }

  /** The factors after two of them have been joined, or null where no rule applies. */
  @Nullable List<Expr> product(List<Expr> product) {
    if (product.size() < 2 || product.stream().noneMatch(Hyperbolics::isHyperbolic)) {
      return null;
    }
    List<Expr> factors = opened(product);
    if (factors.size() > MOST) {
      return null;
    }
    for (int i = 0; i < factors.size(); i++) {
      Power f = Power.of(factors.get(i));
      if (!(f.base() instanceof Apply apply)
          || !(apply.is(SINH) || apply.is(COSH))
          || !f.exponent().isInteger()
          || f.exponent().signum() <= 0) {
        continue;
      }
      for (int j = 0; j < factors.size(); j++) {
        Power g = Power.of(factors.get(j));
        Expr joined = i == j ? null : joined(apply, g);
        if (joined != null) {
          List<Expr> result = new ArrayList<>(factors);
          result.set(i, algebra.power(apply, f.exponent().subtract(Rational.ONE)));
          result.set(j, joined);
          return algebra.applied(apply.is(SINH) ? "exp-times-sinh" : "exp-times-cosh", result);
        } else if (apply.is(COSH) && isInverseSinh(g) && argument(g) == apply.operand(0)) {
          Rational most =
              f.exponent().add(g.exponent()).signum() < 0 ? f.exponent() : g.exponent().negate();
          List<Expr> result = new ArrayList<>(factors);
          result.set(i, algebra.power(apply, f.exponent().subtract(most)));
          result.set(j, algebra.power(g.base(), g.exponent().add(most)));
          result.add(algebra.power(algebra.apply(TANH, apply.operand(0)), most.negate()));
          return algebra.applied("cosh-over-sinh", result);
        }
      }
    }
    return null;
  }

  /** Whether a factor is a power of sinh or cosh, or a product, which may hold one. */
  private static boolean isHyperbolic(Expr factor) {
    Expr base = factor instanceof Apply power && power.is(POWER) ? power.operand(0) : factor;
    return base instanceof Apply f && (f.is(SINH) || f.is(COSH) || f.is(PRODUCT));
  }

  /** The factors, those of a product that divides by sinh(u) in its place. */
  private static List<Expr> opened(List<Expr> factors) {
    List<Expr> result = new ArrayList<>();
    for (Expr factor : factors) {
      boolean divides =
          factor instanceof Apply inner
              && inner.is(PRODUCT)
              && inner.operands().stream().map(Power::of).anyMatch(Hyperbolics::isInverseSinh);
      if (divides) {
        result.addAll(((Apply) factor).operands());
      } else {
        result.add(factor);
      }
    }
    return result;
  }

  private static Expr argument(Power power) {
    return ((Apply) power.base()).operand(0);
  }

  private static boolean isInverseSinh(Power power) {
    return power.base() instanceof Apply g
        && g.is(SINH)
        && power.exponent().isInteger()
        && power.exponent().signum() < 0;
  }

  /** f(u) times an exponential, f being sinh or cosh. */
  private @Nullable Expr joined(Apply f, Power power) {
    if (!(power.base() instanceof Apply g) || !g.is(EXP)) {
      return null;
    }
    Expr u = f.operand(0);
    Expr w = algebra.multiply(algebra.constant(power.exponent()), g.operand(0));
    Rational c = LinearTerms.of(algebra, w).over(LinearTerms.of(algebra, u));
    if (c == null || c.abs().compareTo(Rational.ONE) < 0) {
      return null;
    }
    // eᶜᵘ(eᵘ ± e⁻ᵘ)/2 is e⁽ᶜ⁺¹⁾ᵘ(1 ± e⁻²ᵘ)/2 for c ≤ -1
    boolean odd = f.is(SINH);
    Expr v = c.signum() < 0 ? u : algebra.negate(u);
    Expr exponent = algebra.add(w, v);
    Expr rest =
        odd
            ? oneLessExp(v)
            : algebra.add(algebra.one(), algebra.apply(EXP, algebra.multiply(minusTwo(), v)));
    Rational half = odd && c.signum() > 0 ? Rational.HALF.negate() : Rational.HALF;
    return algebra.product(List.of(algebra.constant(half), algebra.apply(EXP, exponent), rest));
  }

  /** 1 - e⁻²ᵘ. */
  private Expr oneLessExp(Expr u) {
    return algebra.negate(algebra.apply(EXPM1, algebra.multiply(minusTwo(), u)));
  }

  private Expr minusTwo() {
    return algebra.constant(-2);
  }

  /** c/tanh(u) - c/u, and c·u/tanh(u) - c; null where there are no two such terms. */
  @Nullable List<Expr> sum(List<Expr> terms) {
    if (terms.size() < 2 || terms.size() > MOST) {
      return null;
    }
    for (int i = 0; i < terms.size(); i++) {
      List<Expr> factors = factors(terms.get(i));
      for (int k = 0; factors.size() <= MOST && k < factors.size(); k++) {
        Apply f = cotangent(factors.get(k));
        int j = f == null ? -1 : indexOfOpposite(terms, f, factors, k);
        if (f != null && j >= 0 && j != i) {
          List<Expr> result = new ArrayList<>(terms);
          result.set(i, langevin(f, factors, k));
          result.remove(j);
          return algebra.applied("langevin", result);
        }
      }
    }
    return null;
  }

  /** The tanh(u) of 1/tanh(u), or u/tanh(u). */
  private @Nullable Apply cotangent(Expr factor) {
    Power power = Power.of(factor);
    if (!(power.base() instanceof Apply f)) {
      return null;
    }
    boolean found =
        f.is(TANH)
            ? power.exponent().equals(Rational.MINUS_ONE)
            : f.is(XCOTH) && f.operand(0) == algebra.zero() && power.exponent().isOne();
    return found ? f : null;
  }

  /** Which term takes the pole away, or the 1; -1 where none does. */
  private int indexOfOpposite(List<Expr> terms, Apply f, List<Expr> factors, int k) {
    List<Expr> rest = new ArrayList<>(factors);
    if (!f.is(TANH)) {
      rest.set(k, algebra.constant(-1));
      return terms.indexOf(multiplied(rest));
    }
    Expr u = f.operand(0);
    rest.set(k, algebra.negate(algebra.power(u, Rational.MINUS_ONE)));
    int whole = terms.indexOf(multiplied(rest));
    if (whole >= 0) {
      return whole;
    }
    rest.set(k, algebra.constant(-1));
    factors(u).forEach(factor -> rest.add(algebra.power(factor, Rational.MINUS_ONE)));
    return terms.indexOf(multiplied(rest));
  }

  private Expr langevin(Apply f, List<Expr> factors, int k) {
    Expr u = f.operand(f.is(TANH) ? 0 : 1);
    List<Expr> result = new ArrayList<>(factors);
    result.set(k, algebra.apply(LANGEVIN, algebra.zero(), u));
    result.add(f.is(TANH) ? algebra.one() : u);
    return multiplied(result);
  }

  private Expr multiplied(List<Expr> factors) {
    return factors.stream().reduce(algebra.one(), algebra::multiply);
  }

  private static List<Expr> factors(Expr expr) {
    return expr instanceof Apply apply && apply.is(PRODUCT) ? apply.operands() : List.of(expr);
  }
}
