package org.gradc.rules;

import static org.gradc.expr.Primitive.*;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Carries out the rules for products in which a zero of a function meets a zero of a divisor, and
 * for x·log(x).
 *
 * <p>f(u)·u⁻¹ becomes the quotient that is analytic at u = 0; so does f(u)·x⁻¹ where x is a factor
 * of u, for f(u) = g(u)·uᵐ and uᵐ·x⁻¹ has no singularity any more.
 */
final class RemovableQuotients {
  private static final int MOST = 16;

  /**
   * A function with a zero (or, of order below 0, a pole) at 0, and what is left without it.
   *
   * @param inverse the name of the rule where the function is the divisor
   */
  private record Row(
      Primitive function, int order, @Nullable Primitive quotient, String rule, String inverse) {

    Row(Primitive function, int order, @Nullable Primitive quotient, String rule) {
      this(function, order, quotient, rule, rule);
    }
  }

  // spotless:off
  private static final List<Row> TABLE = List.of(
      new Row(SIN,    1, SINC,      "sinc"),
      new Row(TAN,    1, null,      "tan-over-argument"), // sin over cos
      new Row(VERSIN, 2, COSC,      "versin-over-square"),
      new Row(EXPM1,  1, EXPREL,    "expm1-over-argument"),
      new Row(LOG1P,  1, LOGREL,    "log1p-over-argument"),
      new Row(SINH,   1, SINHC,     "sinh-over-argument", "argument-over-sinh"),
      new Row(TANH,   1, TANHC,     "tanh-over-argument", "argument-over-tanh"),
      new Row(BOSE,  -1, BERNOULLI, "argument-over-expm1"));
  // spotless:on

  private static final Map<Primitive, Row> ROWS = new EnumMap<>(Primitive.class);

  static {
    TABLE.forEach(row -> ROWS.put(row.function(), row));
  }

  private final Algebra algebra;

  RemovableQuotients(Algebra algebra) {
    this.algebra = algebra;
  }

  /** The factors after one rule, or null where none applies. */
  @Nullable List<Expr> product(List<Expr> factors) {
    if (factors.size() < 2 || factors.size() > MOST) {
      return null;
    }
    for (int i = 0; i < factors.size(); i++) {
      Power f = Power.of(factors.get(i));
      if (!(f.base() instanceof Apply apply) || !f.exponent().isInt()) {
        continue;
      }
      List<Expr> found = null;
      Row row = ROWS.get(primitive(apply));
      if (row != null) {
        found = quotient(row, apply.operand(0), f.exponent().intValue(), others(factors, i));
      } else if (apply.is(LOG)) {
        found = nearOne(apply.operand(0), f.exponent().intValue(), others(factors, i));
      }
      if (found == null && f.exponent().isOne() && (apply.is(LOG) || apply.is(LOG1P))) {
        found = timesLog(apply, others(factors, i));
      }
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Primitive primitive(Apply apply) {
    return apply.operator() instanceof Primitive primitive ? primitive : null;
  }

  private static List<Expr> others(List<Expr> factors, int i) {
    List<Expr> others = new ArrayList<>(factors);
    others.remove(i);
    return others;
  }

  private @Nullable List<Expr> quotient(Row row, Expr u, int exponent, List<Expr> others) {
    int zero = row.order() * exponent;
    for (int i = 0; i < others.size(); i++) {
      Power divisor = Power.of(others.get(i));
      if (!divisor.exponent().isInt() || divisor.exponent().signum() * zero >= 0) {
        continue;
      }
      Expr inU = inTermsOf(divisor.base(), u);
      if (inU != null) {
        List<Expr> result = others(others, i);
        addAll(result, inU, divisor.exponent());
        addAll(result, u, Rational.of(zero));
        result.add(quotient(row, u, exponent));
        return algebra.applied(exponent > 0 ? row.rule() : row.inverse(), result);
      }
    }
    return null;
  }

  private Expr quotient(Row row, Expr u, int exponent) {
    if (row.quotient() == null) {
      return algebra.power(
          algebra.divide(algebra.apply(SINC, algebra.zero(), u), algebra.apply(COS, u)),
          Rational.of(exponent));
    } else if (row.function() == SINH && exponent < 0) {
      // u/sinh(u) is (u/tanh(u))/cosh(u), whose derivatives do not overflow
      return algebra.power(
          algebra.divide(algebra.apply(XCOTH, algebra.zero(), u), algebra.apply(COSH, u)),
          Rational.of(-exponent));
    } else if (row.function() == TANH && exponent < 0) {
      return algebra.power(algebra.apply(XCOTH, algebra.zero(), u), Rational.of(-exponent));
    }
    return algebra.power(algebra.apply(row.quotient(), algebra.zero(), u), Rational.of(exponent));
  }

  /** Puts base^exponent, factor by factor, so that they meet their like; the exponent is whole. */
  private void addAll(List<Expr> result, Expr base, Rational exponent) {
    for (Expr factor : factors(base)) {
      result.add(algebra.power(factor, exponent));
    }
  }

  /**
   * The divisor, written with u where it is a multiple of u, if it is 0 where u is because of a
   * common factor; null otherwise.
   */
  private @Nullable Expr inTermsOf(Expr divisor, Expr u) {
    if (divisor == u) {
      return u;
    }
    for (Expr factor : factors(divisor)) {
      Power inDivisor = Power.of(factor);
      for (Expr other : factors(u)) {
        Power inArgument = Power.of(other);
        if (inDivisor.base() == inArgument.base()
            && !(inDivisor.base() instanceof Constant)
            && inDivisor.exponent().signum() > 0
            && inArgument.exponent().signum() > 0) {
          return divisor;
        }
      }
    }
    boolean sums =
        divisor instanceof Apply d
            && u instanceof Apply a
            && (d.is(SUM) || a.is(SUM) || (d.is(PRODUCT) && a.is(PRODUCT)));
    Rational ratio =
        sums ? LinearTerms.of(algebra, divisor).over(LinearTerms.of(algebra, u)) : null;
    return ratio == null ? null : algebra.multiply(algebra.constant(ratio), u);
  }

  private static List<Expr> factors(Expr expr) {
    return expr instanceof Apply apply && apply.is(PRODUCT) ? apply.operands() : List.of(expr);
  }

  /** log(w)/(w - 1). */
  private @Nullable List<Expr> nearOne(Expr w, int exponent, List<Expr> others) {
    for (int i = 0; i < others.size(); i++) {
      Power divisor = Power.of(others.get(i));
      if (!divisor.exponent().isInt()
          || divisor.exponent().signum() * exponent >= 0
          || !(divisor.base() instanceof Apply sum && sum.is(SUM))) {
        continue;
      }
      LinearTerms less = LinearTerms.of(algebra, w).minus(LinearTerms.of(algebra, algebra.one()));
      Rational ratio = LinearTerms.of(algebra, divisor.base()).over(less);
      if (ratio != null) {
        List<Expr> result = others(others, i);
        Expr v = less.sum();
        result.add(algebra.power(algebra.constant(ratio), divisor.exponent()));
        addAll(result, v, divisor.exponent().add(Rational.of(exponent)));
        result.add(algebra.power(algebra.apply(LOGREL, algebra.zero(), v), Rational.of(exponent)));
        return algebra.applied("log-near-one", result);
      }
    }
    return null;
  }

  /** x^a·log(y), a ≥ 1, where y is 0 or infinite with x: 0 there. */
  private @Nullable List<Expr> timesLog(Apply log, List<Expr> others) {
    Expr y = log.operand(0);
    Expr argument = log.is(LOG1P) ? algebra.add(algebra.one(), y) : y;
    for (int i = 0; i < others.size(); i++) {
      Power x = Power.of(others.get(i));
      if (x.exponent().compareTo(Rational.ONE) < 0 || !vanishesWith(argument, x.base())) {
        continue;
      }
      List<Expr> result = others(others, i);
      if (!x.exponent().isOne()) {
        result.add(algebra.power(x.base(), x.exponent().subtract(Rational.ONE)));
      }
      result.add(algebra.apply(log.is(LOG1P) ? XLOG1PY : XLOGY, x.base(), y));
      return algebra.applied(log.is(LOG1P) ? "entropy" : "x-log-x", result);
    }
    return null;
  }

  private boolean vanishesWith(Expr y, Expr x) {
    if (x instanceof Constant) {
      return false;
    }
    for (Expr factor : factors(y)) {
      Expr base = Power.of(factor).base();
      if (base == x
          || (base instanceof Apply a
              && x instanceof Apply b
              && a.is(SUM)
              && b.is(SUM)
              && LinearTerms.of(algebra, a).over(LinearTerms.of(algebra, b)) != null)) {
        return true;
      }
    }
    return false;
  }
}
