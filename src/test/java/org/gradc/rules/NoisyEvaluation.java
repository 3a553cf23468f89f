package org.gradc.rules;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;

/**
 * Evaluates an expression with small errors in every step: how far the results scatter is what
 * rounding may do to the value, whatever the condition of the expression.
 */
public final class NoisyEvaluation {
  private static final int RUNS = 12;
  private static final double NOISE = 0x1p-51;

  private final ExprGraph graph;
  private final Map<String, Double> point;
  private final double value;
  private double lowest = Double.POSITIVE_INFINITY;
  private double highest = Double.NEGATIVE_INFINITY;
  private boolean inRange = true;

  /** Evaluates the expression where its reads have these values. */
  public NoisyEvaluation(ExprGraph graph, Expr expr, Map<String, Double> point) {
    this.graph = graph;
    this.point = point;
    Random random = new Random(1);
    this.value = run(expr, random, 0);
    for (int run = 0; run < RUNS; run++) {
      double noisy = run(expr, random, NOISE);
      lowest = Math.min(lowest, noisy);
      highest = Math.max(highest, noisy);
      inRange &= Double.isFinite(noisy);
    }
  }

  /** The value without errors. */
  public double value() {
    return value;
  }

  /** Whether every intermediate that is needed is 0 or within 1e±150. */
  public boolean isInRange() {
    return inRange;
  }

  /** How far the value may be off. */
  public double tolerance() {
    return 16 * (highest - lowest) + 16 * Math.ulp(value);
  }

  private double run(Expr root, Random random, double noise) {
    double[] values = new double[graph.size()];
    for (Expr node : Traversal.inOrder(graph, List.of(root))) {
      double result;
      if (node instanceof Constant constant) {
        result = constant.value().toDouble();
      } else if (node instanceof Read read) {
        result = Objects.requireNonNull(point.get(read.array()));
      } else {
        Apply apply = (Apply) node;
        double[] operands = new double[apply.operands().size()];
        for (int i = 0; i < operands.length; i++) {
          operands[i] = values[apply.operand(i).id()];
        }
        result = ((Primitive) apply.operator()).evaluate(operands);
        if (node.sort() == Sort.REAL) {
          result *= 1 + noise * (2 * random.nextDouble() - 1);
        }
      }
      double magnitude = Math.abs(result);
      inRange &= magnitude == 0 || (magnitude > 1e-150 && magnitude < 1e150);
      values[node.id()] = result;
    }
    return values[root.id()];
  }
}
