package org.gradc.lower;

import java.util.ArrayList;
import java.util.List;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Extent;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;

/** Shapes as expressions, compared and put in words. */
final class Shapes {
  private static final int SUM = 1;
  private static final int PRODUCT = 2;
  private static final int FACTOR = 3;

  private final FunctionBuilder builder;
  private final ExprGraph graph;

  Shapes(FunctionBuilder builder) {
    this.builder = builder;
    this.graph = builder.graph();
  }

  List<Expr> of(Value.Array array) {
    if (array instanceof Value.Pulled pulled) {
      return pulled.shape();
    }
    List<Expr> shape = new ArrayList<>();
    ((Value.Listed) array).extents().forEach(extent -> shape.add(graph.integer(extent)));
    return shape;
  }

  boolean areEqual(List<Expr> left, List<Expr> right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int axis = 0; axis < left.size(); axis++) {
      if (!builder.areEqual(left.get(axis), right.get(axis))) {
        return false;
      }
    }
    return true;
  }

  /** What a value is, in the user's words. */
  String words(Value value) {
    if (value instanceof Value.Scalar scalar) {
      return scalar.expr().sort() == Sort.CONDITION ? "a condition" : "a number";
    }
    List<Expr> shape = of((Value.Array) value);
    return shape.size() == 1 && shape.get(0) instanceof Constant
        ? "an array of " + words(shape.get(0))
        : "an array " + words(shape);
  }

  /** Extents as they stand behind a name. */
  static String words(List<Expr> shape) {
    return "[" + String.join(",", shape.stream().map(Shapes::words).toList()) + "]";
  }

  /** An integer expression as the formula language writes it. */
  static String words(Expr expr) {
    return words(expr, SUM);
  }

  private static String words(Expr expr, int level) {
    if (expr instanceof Constant constant) {
      return constant.value().toString();
    } else if (expr instanceof Extent extent) {
      return extent.name();
    } else if (expr instanceof Index index) {
      return index.name().replaceAll("(?<=.)\\$.*", "");
    } else if (expr instanceof Read read) {
      return read.array() + (read.subscripts().isEmpty() ? "" : words(read.subscripts()));
    }
    Apply apply = (Apply) expr;
    if (apply.is(Primitive.ADD)) {
      return joined(apply, " + ", SUM, SUM, level);
    } else if (apply.is(Primitive.SUBTRACT)) {
      return joined(apply, " - ", SUM, PRODUCT, level);
    } else if (apply.is(Primitive.MULTIPLY)) {
      return joined(apply, "*", PRODUCT, FACTOR, level);
    } else if (apply.is(Primitive.DIVIDE)) {
      return joined(apply, "/", PRODUCT, FACTOR, level);
    } else if (apply.is(Primitive.NEGATE)) {
      return "-" + words(apply.operand(0), FACTOR);
    } else if (apply.is(Primitive.CHECK)) {
      return words(apply.operand(0), level);
    }
    List<String> operands = apply.operands().stream().map(Shapes::words).toList();
    return apply.operator().symbol() + "(" + String.join(", ", operands) + ")";
  }

  private static String joined(Apply apply, String sign, int left, int right, int level) {
    String text = words(apply.operand(0), left) + sign + words(apply.operand(1), right);
    return left < level ? "(" + text + ")" : text;
  }
}
