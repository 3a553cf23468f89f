package org.gradc.schedule;

import java.util.List;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Operator;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Sort;
import org.jspecify.annotations.Nullable;

/**
 * A graph under construction whose operations are those of the machine: operations on constants are
 * folded to literals, integer and half-integer powers are written as products and square roots.
 */
final class MachineGraph {
  /** Integer powers up to this one are products; {@code Math.pow} is shorter beyond. */
  static final int LARGEST_CHAIN = 64;

  private static final Rational QUARTER = Rational.of(1, 4);

  private final ExprGraph graph = new ExprGraph();

  ExprGraph graph() {
    return graph;
  }

  /** The operator applied to nodes of this graph, folded where all of them are constants. */
  Expr apply(Operator operator, Expr... operands) {
    Double folded = fold(operator, operands);
    return folded == null ? graph.apply(operator, operands) : literal(folded);
  }

  private static @Nullable Double fold(Operator operator, Expr... operands) {
    double[] values = new double[operands.length];
    for (int i = 0; i < operands.length; i++) {
      if (operands[i].sort() != Sort.REAL) {
        return null;
      }
      Double value = ConstantFolding.valueOf(operands[i]);
      if (value == null) {
        return null;
      }
      values[i] = value;
    }
    Double result = values.length == 0 ? null : ConstantFolding.fold(operator, values);
    // An exact zero carries no sign, so a negative zero is left to run time.
    return result != null && result == 0 && 1 / result < 0 ? null : result;
  }

  private Expr literal(double value) {
    if (Double.isNaN(value)) {
      return graph.apply(Primitive.NAN);
    } else if (Double.isInfinite(value)) {
      Expr infinity = graph.apply(Primitive.INFINITY);
      return value > 0 ? infinity : graph.apply(Primitive.NEGATE, infinity);
    }
    return graph.constant(Rational.ofDouble(value));
  }

  Expr negate(Expr operand) {
    if (operand instanceof Constant constant) {
      return graph.constant(constant.sort(), constant.value().negate());
    }
    return operand instanceof Apply apply && apply.is(Primitive.NEGATE)
        ? apply.operand(0)
        : graph.apply(Primitive.NEGATE, operand);
  }

  /** The product from left to right; 1 of nothing. */
  Expr product(Sort sort, List<Expr> factors) {
    if (factors.isEmpty()) {
      return graph.constant(sort, Rational.ONE);
    }
    Expr product = factors.get(0);
    for (Expr factor : factors.subList(1, factors.size())) {
      product = apply(Primitive.MULTIPLY, product, factor);
    }
    return product;
  }

  Expr reciprocal(Expr divisor) {
    return apply(Primitive.DIVIDE, graph.constant(1), divisor);
  }

  /** x^n for n ≥ 1, by x^2k = (x^k)² and x^(k+1) = x^k·x; equal parts of two powers are shared. */
  Expr power(Expr base, int exponent) {
    if (exponent == 1) {
      return base;
    }
    if (exponent % 2 == 1) {
      return apply(Primitive.MULTIPLY, power(base, exponent - 1), base);
    }
    Expr half = power(base, exponent / 2);
    return apply(Primitive.MULTIPLY, half, half);
  }

  /** x^e without {@code Math.pow}, for e &gt; 0: integers, halves of them, 1/4; otherwise null. */
  @Nullable Expr rootOrPower(Expr base, Rational exponent) {
    if (isChain(exponent)) {
      return power(base, exponent.intValue());
    }
    Rational doubled = exponent.multiply(Rational.TWO);
    if (isChain(doubled)) {
      // x^(k+1/2) = x^k·√x
      Expr root = apply(Primitive.SQRT, base);
      int whole = doubled.intValue() / 2;
      return whole == 0 ? root : apply(Primitive.MULTIPLY, power(base, whole), root);
    }
    return exponent.equals(QUARTER) ? apply(Primitive.SQRT, apply(Primitive.SQRT, base)) : null;
  }

  static boolean isChain(Rational exponent) {
    return exponent.isInt() && exponent.intValue() > 0 && exponent.intValue() <= LARGEST_CHAIN;
  }
}
