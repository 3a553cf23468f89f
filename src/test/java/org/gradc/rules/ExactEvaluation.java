package org.gradc.rules;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;
import org.jspecify.annotations.Nullable;

/** Evaluates an expression as it is written, to many digits. */
final class ExactEvaluation {
  /** Beside these the rules keep 20 digits at the points that are tried. */
  private static final MathContext DIGITS = new MathContext(75);

  private ExactEvaluation() {}

  /** The value where the reads have these values, or null where there is none. */
  static @Nullable BigDecimal of(ExprGraph graph, Expr root, Map<String, Double> point) {
    Map<Expr, BigDecimal> values = new HashMap<>();
    try {
      for (Expr node : Traversal.inOrder(graph, List.of(root))) {
        values.put(node, value(node, values, point));
      }
    } catch (ArithmeticException e) {
      return null; // outside of the domain
    }
    return values.get(root);
  }

  private static BigDecimal value(
      Expr node, Map<Expr, BigDecimal> values, Map<String, Double> point) {
    if (node instanceof Constant constant) {
      return new BigDecimal(constant.value().numerator())
          .divide(new BigDecimal(constant.value().denominator()), DIGITS);
    } else if (node instanceof Read read) {
      return new BigDecimal(point.get(read.array()));
    }
    Apply apply = (Apply) node;
    BigDecimal[] x = apply.operands().stream().map(values::get).toArray(BigDecimal[]::new);
    return apply(((Primitive) apply.operator()), x);
  }

  private static BigDecimal apply(Primitive operator, BigDecimal... x) {
    BigDecimal one = BigDecimal.ONE;
    return switch (operator) {
      case SUM -> {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal term : x) {
          sum = sum.add(term, DIGITS);
        }
        yield sum;
      }
      case PRODUCT -> {
        BigDecimal product = one;
        for (BigDecimal factor : x) {
          product = product.multiply(factor, DIGITS);
        }
        yield product;
      }
      case POWER -> power(x[0], x[1]);
      case EXP -> exp(x[0]);
      case EXPM1 -> exp(x[0]).subtract(one, DIGITS);
      case LOG -> BigDecimalMath.log(x[0], DIGITS);
      case LOG1P -> BigDecimalMath.log(x[0].add(one, DIGITS), DIGITS);
      case SIGMOID -> one.divide(one.add(exp(x[0].negate()), DIGITS), DIGITS);
      case SOFTPLUS -> BigDecimalMath.log(one.add(exp(x[0]), DIGITS), DIGITS);
      case LOGADDEXP -> BigDecimalMath.log(exp(x[0]).add(exp(x[1]), DIGITS), DIGITS);
      case BOSE -> one.divide(exp(x[0]).subtract(one, DIGITS), DIGITS);
      case XLOGY -> x[0].multiply(BigDecimalMath.log(x[1], DIGITS), DIGITS);
      case SINH -> exp(x[0]).subtract(exp(x[0].negate()), DIGITS).divide(BigDecimal.valueOf(2));
      case COSH -> exp(x[0]).add(exp(x[0].negate()), DIGITS).divide(BigDecimal.valueOf(2));
      case TANH ->
          one.subtract(
              BigDecimal.valueOf(2).divide(one.add(exp(x[0].add(x[0])), DIGITS), DIGITS), DIGITS);
      case SIN -> BigDecimalMath.sin(x[0], DIGITS);
      case COS -> BigDecimalMath.cos(x[0], DIGITS);
      case TAN -> BigDecimalMath.tan(x[0], DIGITS);
      case ACOS -> BigDecimalMath.acos(x[0], DIGITS);
      case VERSIN -> one.subtract(BigDecimalMath.cos(x[0], DIGITS), DIGITS);
      case NORM, HYPOT -> root(x[0].multiply(x[0]).add(x[1].multiply(x[1])));
      case ERF -> erf(x[0]);
      case ERFC -> one.subtract(erf(x[0]), DIGITS);
      case NORMCDF ->
          one.add(erf(x[0].divide(root(BigDecimal.valueOf(2)), DIGITS)), DIGITS)
              .divide(BigDecimal.valueOf(2), DIGITS);
      default -> throw new IllegalArgumentException(operator + " has no exact value here");
    };
  }

  private static BigDecimal exp(BigDecimal x) {
    return BigDecimalMath.exp(x, DIGITS);
  }

  private static BigDecimal root(BigDecimal x) {
    return BigDecimalMath.sqrt(x, DIGITS);
  }

  private static BigDecimal power(BigDecimal base, BigDecimal exponent) {
    if (exponent.stripTrailingZeros().scale() <= 0) {
      int n = exponent.intValueExact();
      return n >= 0 ? base.pow(n, DIGITS) : BigDecimal.ONE.divide(base.pow(-n, DIGITS), DIGITS);
    }
    return root(base); // the tables have no other
  }

  /** The Maclaurin series (DLMF 7.6.1), for arguments below 30. */
  private static BigDecimal erf(BigDecimal x) {
    if (x.abs().doubleValue() > 8) {
      throw new ArithmeticException("too far out");
    }
    MathContext more = new MathContext(120);
    BigDecimal square = x.multiply(x, more).negate();
    BigDecimal power = x.round(more);
    BigDecimal sum = BigDecimal.ZERO;
    for (int k = 0; k < 600 && power.signum() != 0; k++) {
      BigDecimal term = power.divide(BigDecimal.valueOf(2L * k + 1), more);
      sum = sum.add(term, more);
      power = power.multiply(square, more).divide(BigDecimal.valueOf(k + 1L), more);
    }
    BigDecimal pi = BigDecimalMath.pi(more);
    return sum.multiply(BigDecimal.valueOf(2)).divide(BigDecimalMath.sqrt(pi, more), more);
  }
}
