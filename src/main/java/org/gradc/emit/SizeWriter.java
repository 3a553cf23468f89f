package org.gradc.emit;

import java.util.ArrayList;
import java.util.List;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Extent;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.loop.Polynomial;

/**
 * Writes numbers of elements, as long integers where they may exceed an int.
 *
 * <p>Recursion over shapes, which are as deep as the text of a declaration.
 */
final class SizeWriter {
  private final ClassNames names;
  private final String owner;

  SizeWriter(ClassNames names) {
    this(names, "");
  }

  /** A writer of sizes that are fields of an object, named with a point behind it. */
  SizeWriter(ClassNames names, String owner) {
    this.names = names;
    this.owner = owner;
  }

  /** The product of extents as an int; it is known to fit. */
  String intProduct(List<Expr> shape) {
    return text(shape, false);
  }

  /** The product of extents as a long. */
  String product(List<Expr> shape) {
    return text(shape, true);
  }

  /** The sum of the products as a long. */
  String sum(List<List<Expr>> shapes) {
    return sum(shapes, true);
  }

  /** The sum of the products as an int; it is known to fit. */
  String intSum(List<List<Expr>> shapes) {
    return sum(shapes, false);
  }

  private String sum(List<List<Expr>> shapes, boolean wide) {
    List<String> terms = new ArrayList<>();
    long number = 0;
    for (List<Expr> shape : shapes) {
      long constant = constant(List.of(shape));
      if (constant >= 0) {
        number += constant;
      } else {
        terms.add(text(shape, wide));
      }
    }
    if (number > 0 || terms.isEmpty()) {
      terms.add(Long.toString(number));
    }
    return String.join(" + ", terms);
  }

  /** The sum of the products where all extents are numbers, otherwise -1. */
  static long constant(List<List<Expr>> shapes) {
    long sum = 0;
    for (List<Expr> shape : shapes) {
      long product = 1;
      for (Expr extent : shape) {
        if (!(extent instanceof Constant constant)) {
          return -1;
        }
        product *= constant.value().intValue();
      }
      sum += product;
    }
    return sum;
  }

  private String text(List<Expr> shape, boolean wide) {
    long constant = constant(List.of(shape));
    if (constant >= 0) {
      return Long.toString(constant);
    }
    List<String> factors = new ArrayList<>();
    for (Expr extent : shape) {
      factors.add(text(extent, wide && factors.isEmpty() && shape.size() > 1, true));
    }
    return String.join(" * ", factors);
  }

  /** The extents as in the declaration. */
  String shape(List<Expr> shape) {
    return String.join(" × ", shape.stream().map(e -> text(e, false, false)).toList());
  }

  private String text(Expr expr, boolean wide, boolean operand) {
    if (expr instanceof Constant constant) {
      return constant.value() + (wide ? "L" : "");
    } else if (expr instanceof Extent extent) {
      return (wide ? "(long) " : "") + owner + names.of(extent.name());
    } else if (expr instanceof Read read) {
      return (wide ? "(long) " : "") + names.of(read.array());
    }
    Apply apply = (Apply) expr;
    if (apply.is(Primitive.DIVIDE) && Polynomial.isSureDivision(apply)) {
      String quotient =
          text(apply.operand(0), wide, true) + " / " + text(apply.operand(1), false, true);
      return operand ? "(" + quotient + ")" : quotient;
    }
    if (apply.is(Primitive.DIVIDE)) {
      String call =
          "divideExact("
              + text(apply.operand(0), false, false)
              + ", "
              + text(apply.operand(1), false, false)
              + ")";
      return (wide ? "(long) " : "") + call;
    } else if (apply.is(Primitive.MIN) || apply.is(Primitive.MAX)) {
      return "Math."
          + apply.operator().symbol()
          + "("
          + text(apply.operand(0), false, false)
          + ", "
          + text(apply.operand(1), false, false)
          + ")";
    }
    boolean product = apply.is(Primitive.MULTIPLY) || apply.is(Primitive.PRODUCT);
    String sign = product ? " * " : apply.is(Primitive.SUBTRACT) ? " - " : " + ";
    if (apply.is(Primitive.NEGATE)) {
      return "(-" + text(apply.operand(0), wide, true) + ")";
    }
    List<String> operands = new ArrayList<>();
    for (Expr e : apply.operands()) {
      operands.add(text(e, wide && operands.isEmpty(), true));
    }
    String text = String.join(sign, operands);
    return operand ? "(" + text + ")" : text;
  }
}
