package org.gradc.optimize;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.rules.Algebra;

/**
 * A product as a multiset of factors: a sign, and each factor with the number of times it occurs.
 *
 * <p>x³ is three times x, x⁻² twice x⁻¹; other powers count as factors of their own, and so does
 * the magnitude of the coefficient.
 */
final class Monomial {
  private static final int LARGEST_POWER = 8;

  private final boolean negative;
  private final Map<Expr, Integer> factors;

  private Monomial(boolean negative, Map<Expr, Integer> factors) {
    this.negative = negative;
    this.factors = factors;
  }

  /** The factors of a product; of another expression, itself. */
  static Monomial of(Expr expr, Algebra algebra) {
    boolean negative = false;
    Map<Expr, Integer> factors = new LinkedHashMap<>();
    for (Expr factor : operands(expr)) {
      if (factor instanceof Constant constant) {
        negative ^= constant.value().signum() < 0;
        Rational magnitude = constant.value().abs();
        if (!magnitude.isOne()) {
          factors.merge(algebra.constant(magnitude), 1, Integer::sum);
        }
      } else {
        power(factor, algebra, factors);
      }
    }
    return new Monomial(negative, factors);
  }

  private static List<Expr> operands(Expr expr) {
    return expr instanceof Apply apply && apply.is(Primitive.PRODUCT)
        ? apply.operands()
        : List.of(expr);
  }

  private static void power(Expr factor, Algebra algebra, Map<Expr, Integer> factors) {
    if (factor instanceof Apply power
        && power.is(Primitive.POWER)
        && power.operand(1) instanceof Constant constant
        && constant.value().isInt()
        && Math.abs(constant.value().intValue()) <= LARGEST_POWER) {
      int exponent = constant.value().intValue();
      Expr base = power.operand(0);
      Expr unit = exponent > 0 ? base : algebra.power(base, Rational.MINUS_ONE);
      if (exponent > 0 || (unit instanceof Apply inverse && inverse.is(Primitive.POWER))) {
        factors.merge(unit, Math.abs(exponent), Integer::sum);
        return;
      }
    }
    factors.merge(factor, 1, Integer::sum);
  }

  boolean isNegative() {
    return negative;
  }

  /** Each factor and the number of times it occurs, in order of the first occurrence. */
  Map<Expr, Integer> factors() {
    return factors;
  }

  /** How many factors there are, counted as often as they occur. */
  int degree() {
    return factors.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** What both have in common. */
  static Map<Expr, Integer> common(Map<Expr, Integer> a, Map<Expr, Integer> b) {
    Map<Expr, Integer> result = new LinkedHashMap<>();
    a.forEach(
        (factor, times) -> {
          int both = Math.min(times, b.getOrDefault(factor, 0));
          if (both > 0) {
            result.put(factor, both);
          }
        });
    return result;
  }

  /** The product without some of its factors. */
  Monomial without(Map<Expr, Integer> divisor) {
    Map<Expr, Integer> rest = new LinkedHashMap<>();
    factors.forEach(
        (factor, times) -> {
          int left = times - divisor.getOrDefault(factor, 0);
          if (left > 0) {
            rest.put(factor, left);
          }
        });
    return new Monomial(negative, rest);
  }

  Expr expr(Algebra algebra) {
    return product(negative, factors, algebra);
  }

  /** The product of factors, each as often as given. */
  static Expr product(boolean negative, Map<Expr, Integer> factors, Algebra algebra) {
    List<Expr> operands = new ArrayList<>(factors.size() + 1);
    if (negative) {
      operands.add(algebra.constant(-1));
    }
    factors.forEach(
        (factor, times) ->
            operands.add(times == 1 ? factor : algebra.power(factor, Rational.of(times))));
    return algebra.product(operands);
  }
}
