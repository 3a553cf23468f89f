package org.gradc.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;

/**
 * A point at which expressions are computed: every element, index and size of theirs has a number
 * drawn at random, always the same for one number of the sample.
 */
final class Sampling {
  private static final int STEPS = 48;
  private static final int HALVINGS = 60;
  private static final double FARTHEST = 12;

  private final ExprGraph graph;
  private final Map<Expr, Double> leaves = new HashMap<>();

  /** A point for all that an expression depends on; every other one has positive numbers alone. */
  Sampling(ExprGraph graph, Expr whole, int sample) {
    this.graph = graph;
    SplittableRandom random = new SplittableRandom(sample);
    for (Expr node : Traversal.inOrder(graph, List.of(whole))) {
      if (!(node instanceof Apply) && !(node instanceof Constant)) {
        double real = sample % 2 == 0 ? random.nextDouble(-2, 2) : random.nextDouble(0.1, 3);
        leaves.put(node, node.sort() == Sort.INTEGER ? random.nextInt(1, 6) : real);
      }
    }
  }

  /** The value with another number for a variable; NaN where an extern would be called. */
  double value(Expr root, Read variable, double number) {
    Map<Expr, Double> values = new HashMap<>();
    for (Expr node : Traversal.inOrder(graph, List.of(root))) {
      double value;
      if (node.equals(variable)) {
        value = number;
      } else if (node instanceof Constant constant) {
        value = constant.value().toDouble();
      } else if (node instanceof Apply apply) {
        value = value(apply, values);
      } else {
        value = Objects.requireNonNull(leaves.get(node));
      }
      values.put(node, value);
    }
    return Objects.requireNonNull(values.get(root));
  }

  private static double value(Apply apply, Map<Expr, Double> values) {
    if (!(apply.operator() instanceof Primitive primitive)) {
      return Double.NaN;
    }
    double[] operands = new double[apply.operands().size()];
    for (int i = 0; i < operands.length; i++) {
      operands[i] = Objects.requireNonNull(values.get(apply.operand(i)));
    }
    return primitive.evaluate(operands);
  }

  /** A number for the variable at which two expressions are equal; NaN where none is found. */
  double root(Expr left, Expr right, Read variable) {
    double low = -FARTHEST;
    double atLow = difference(left, right, variable, low);
    for (int step = 1; step <= STEPS; step++) {
      double high = -FARTHEST + 2 * FARTHEST * step / STEPS + 1e-3;
      double atHigh = difference(left, right, variable, high);
      if (atLow * atHigh <= 0 && atLow != atHigh) {
        return bisected(left, right, variable, low, high);
      }
      low = high;
      atLow = atHigh;
    }
    return Double.NaN;
  }

  private double bisected(Expr left, Expr right, Read variable, double from, double to) {
    double low = from;
    double high = to;
    double sign = Math.signum(difference(left, right, variable, low));
    for (int k = 0; k < HALVINGS; k++) {
      double middle = (low + high) / 2;
      if (Math.signum(difference(left, right, variable, middle)) == sign) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private double difference(Expr left, Expr right, Read variable, double number) {
    return value(left, variable, number) - value(right, variable, number);
  }
}
