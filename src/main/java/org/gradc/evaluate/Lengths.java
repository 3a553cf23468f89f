package org.gradc.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Extent;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;
import org.jspecify.annotations.Nullable;

/** Computes lengths: integer expressions over extents and integers that are given. */
public final class Lengths {
  private final ExprGraph graph;
  private final Map<String, Integer> extents;
  private final Map<String, double[]> arrays;

  /** With the extents and inputs that are known, of which there may be more later. */
  public Lengths(ExprGraph graph, Map<String, Integer> extents, Map<String, double[]> arrays) {
    this.graph = graph;
    this.extents = extents;
    this.arrays = arrays;
  }

  /**
   * The value of a length; empty where it needs something that is not known.
   *
   * @throws ArithmeticException if a division is not exact
   */
  public OptionalLong of(Expr length) {
    Map<Expr, Double> values = new HashMap<>();
    for (Expr node : Traversal.inOrder(graph, List.of(length))) {
      Double value = value(node, values);
      if (value == null) {
        return OptionalLong.empty();
      }
      values.put(node, value);
    }
    return OptionalLong.of((long) get(values, length));
  }

  private static double get(Map<Expr, Double> values, Expr node) {
    return values.getOrDefault(node, 0.0);
  }

  private @Nullable Double value(Expr node, Map<Expr, Double> values) {
    if (node instanceof Constant constant) {
      return constant.value().toDouble();
    } else if (node instanceof Extent extent) {
      Integer value = extents.get(extent.name());
      return value == null ? null : Double.valueOf(value);
    } else if (node instanceof Read read) {
      double[] elements = arrays.get(read.array());
      return elements == null || !read.subscripts().isEmpty() ? null : Double.valueOf(elements[0]);
    }
    Apply apply = (Apply) node;
    double[] operands = apply.operands().stream().mapToDouble(o -> get(values, o)).toArray();
    if (apply.is(Primitive.DIVIDE) && (operands[1] == 0 || operands[0] % operands[1] != 0)) {
      throw new ArithmeticException(
          (long) operands[0] + "/" + (long) operands[1] + " is not an integer");
    }
    return ((Primitive) apply.operator()).evaluate(operands);
  }
}
