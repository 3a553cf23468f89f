package org.gradc.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Extent;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.jspecify.annotations.Nullable;

/**
 * Bounds of integer expressions over axes that hold for all values of their indices: what shapes
 * are made of, which may not name an index.
 *
 * <p>By interval arithmetic: r - c over 0 ≤ c &lt; r &lt; n is at most n - 1 - 0.
 */
public final class AxisBounds {
  private final Program program;
  private final IntegerArithmetic integers;
  private final Map<String, Axis> axes = new HashMap<>();

  /** The bounds over these axes, outer ones first. */
  public AxisBounds(Program program, List<Axis> axes) {
    this.program = program;
    this.integers = new IntegerArithmetic(program.graph());
    axes.forEach(axis -> this.axes.put(axis.index().name(), axis));
  }

  /** An expression without indices that is never below the given one, or null if none is seen. */
  public @Nullable Expr upper(Expr expr) {
    return bound(expr, true);
  }

  /** An expression without indices that is never above the given one, or null if none is seen. */
  public @Nullable Expr lower(Expr expr) {
    return bound(expr, false);
  }

  // Recursion over a subscript or bound, whose depth the formula's text bounds.
  private @Nullable Expr bound(Expr expr, boolean upper) {
    if (expr instanceof Constant || expr instanceof Extent || isOfSizes(expr)) {
      return expr;
    } else if (expr instanceof Read read) {
      boolean known =
          read.subscripts().isEmpty()
              && program.array(read.array()).role() == ArrayDeclaration.Role.DATA;
      return known ? read : null;
    } else if (expr instanceof Index index) {
      Axis axis = axes.get(index.name());
      if (axis == null) {
        return null;
      }
      return upper
          ? minus(bound(axis.upper(), true), integers.constant(1))
          : bound(axis.lower(), false);
    }
    Apply apply = (Apply) expr;
    if (!(apply.operator() instanceof Primitive operator)) {
      return null;
    }
    List<Expr> operands = apply.operands();
    return switch (operator) {
      case ADD, SUM -> all(operands, upper, integers::add);
      case SUBTRACT -> minus(bound(operands.get(0), upper), bound(operands.get(1), !upper));
      case NEGATE -> minus(integers.constant(0), bound(operands.get(0), !upper));
      case MULTIPLY, PRODUCT -> product(operands, upper);
      case MIN -> upper ? any(operands, true, integers::min) : all(operands, false, integers::min);
      case MAX -> upper ? all(operands, true, integers::max) : any(operands, false, integers::max);
      case DIVIDE -> quotient(operands.get(0), operands.get(1), upper);
      case SELECT -> all(operands.subList(1, 3), upper, upper ? integers::max : integers::min);
      case CHECK ->
          upper ? minus(bound(operands.get(1), true), integers.constant(1)) : integers.constant(0);
      default -> null;
    };
  }

  /**
   * Whether the expression has sizes alone, of which only exact quotients are no sums of products.
   */
  private boolean isOfSizes(Expr expr) {
    return expr instanceof Apply apply
        && apply.is(Primitive.DIVIDE)
        && Traversal.inOrder(program.graph(), List.of(expr)).stream()
            .noneMatch(node -> node instanceof Index || node instanceof Read);
  }

  /** A quotient by a positive number lies between the dividend and 0. */
  private @Nullable Expr quotient(Expr dividend, Expr divisor, boolean upper) {
    Expr bound = bound(dividend, upper);
    if (bound == null || !(divisor instanceof Constant number) || number.value().signum() <= 0) {
      return null;
    }
    Expr zero = integers.constant(0);
    return upper ? integers.max(bound, zero) : integers.min(bound, zero);
  }

  private @Nullable Expr minus(@Nullable Expr a, @Nullable Expr b) {
    return a == null || b == null ? null : integers.subtract(a, b);
  }

  private @Nullable Expr all(List<Expr> operands, boolean upper, BinaryOperator<Expr> join) {
    Expr result = null;
    for (Expr operand : operands) {
      Expr bound = bound(operand, upper);
      if (bound == null) {
        return null;
      }
      result = result == null ? bound : join.apply(result, bound);
    }
    return result;
  }

  private @Nullable Expr any(List<Expr> operands, boolean upper, BinaryOperator<Expr> join) {
    Expr result = null;
    for (Expr operand : operands) {
      Expr bound = bound(operand, upper);
      if (bound != null) {
        result = result == null ? bound : join.apply(result, bound);
      }
    }
    return result;
  }

  /**
   * Factors that are numbers or extents scale the bound of what is neither: of one factor, or of
   * several that are never negative.
   */
  private @Nullable Expr product(List<Expr> factors, boolean upper) {
    List<Expr> scales = new ArrayList<>();
    List<Expr> varying = new ArrayList<>();
    boolean negative = false;
    for (Expr factor : factors) {
      if (factor instanceof Constant constant) {
        negative ^= constant.value().signum() < 0;
        scales.add(program.graph().constant(Sort.INTEGER, constant.value().abs()));
      } else {
        (factor instanceof Extent ? scales : varying).add(factor);
      }
    }
    if (varying.size() > 1 && !varying.stream().allMatch(this::isNeverNegative)) {
      return null;
    }
    Expr bound = integers.constant(1);
    for (Expr factor : varying) {
      Expr one = bound(factor, upper != negative);
      if (one == null) {
        return null;
      }
      bound = integers.multiply(bound, one);
    }
    for (Expr scale : scales) {
      bound = integers.multiply(scale, bound);
    }
    return negative ? integers.subtract(integers.constant(0), bound) : bound;
  }

  private boolean isNeverNegative(Expr expr) {
    return bound(expr, false) instanceof Constant least && least.value().signum() >= 0;
  }
}
