package org.gradc.program;

import java.util.List;
import java.util.Set;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Extent;
import org.gradc.expr.Operator;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Sort;

/** Makes integer expressions as written, of which constants are folded: places, lengths, bounds. */
public final class IntegerArithmetic {
  private static final Set<Operator> NEVER_NEGATIVE =
      Set.of(Primitive.ADD, Primitive.SUM, Primitive.MULTIPLY, Primitive.PRODUCT);

  private final ExprGraph graph;

  public IntegerArithmetic(ExprGraph graph) {
    this.graph = graph;
  }

  public Expr constant(long value) {
    return graph.integer(value);
  }

  public Expr add(Expr a, Expr b) {
    if (a instanceof Constant x && b instanceof Constant y) {
      return constant(x.value().add(y.value()));
    } else if (isZero(a)) {
      return b;
    }
    return isZero(b) ? a : graph.apply(Primitive.ADD, a, b);
  }

  public Expr subtract(Expr a, Expr b) {
    if (a instanceof Constant x && b instanceof Constant y) {
      return constant(x.value().subtract(y.value()));
    } else if (a == b) {
      return constant(0);
    }
    return isZero(b) ? a : graph.apply(Primitive.SUBTRACT, a, b);
  }

  public Expr multiply(Expr a, Expr b) {
    if (a instanceof Constant x && b instanceof Constant y) {
      return constant(x.value().multiply(y.value()));
    } else if (isZero(a) || isOne(b)) {
      return a;
    }
    return isZero(b) || isOne(a) ? b : graph.apply(Primitive.MULTIPLY, a, b);
  }

  public Expr min(Expr a, Expr b) {
    if (a instanceof Constant x && b instanceof Constant y) {
      return x.value().compareTo(y.value()) <= 0 ? a : b;
    }
    return a == b ? a : graph.apply(Primitive.MIN, a, b);
  }

  public Expr max(Expr a, Expr b) {
    if (a instanceof Constant x && b instanceof Constant y) {
      return x.value().compareTo(y.value()) >= 0 ? a : b;
    }
    return a == b ? a : graph.apply(Primitive.MAX, a, b);
  }

  /** The length of a range that is empty where the expression is negative. */
  public Expr length(Expr a) {
    return isNeverNegative(a) ? a : max(a, constant(0));
  }

  // Recursion over an extent, whose depth the formula's text bounds.
  private static boolean isNeverNegative(Expr expr) {
    if (expr instanceof Constant constant) {
      return constant.value().signum() >= 0;
    }
    return expr instanceof Extent
        || (expr instanceof Apply apply
            && NEVER_NEGATIVE.contains(apply.operator())
            && apply.operands().stream().allMatch(IntegerArithmetic::isNeverNegative));
  }

  /** The number of elements of an array of that shape. */
  public Expr size(List<Expr> shape) {
    Expr size = constant(1);
    for (Expr extent : shape) {
      size = multiply(size, extent);
    }
    return size;
  }

  /** The place of an element among all of an array of that shape, row-major. */
  public Expr place(List<Expr> shape, List<Expr> subscripts) {
    Expr place = constant(0);
    for (int axis = 0; axis < subscripts.size(); axis++) {
      place = add(multiply(place, shape.get(axis)), subscripts.get(axis));
    }
    return place;
  }

  private Expr constant(Rational value) {
    return graph.constant(Sort.INTEGER, value);
  }

  private static boolean isZero(Expr expr) {
    return expr instanceof Constant constant && constant.value().isZero();
  }

  private static boolean isOne(Expr expr) {
    return expr instanceof Constant constant && constant.value().isOne();
  }
}
