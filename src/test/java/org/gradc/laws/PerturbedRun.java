package org.gradc.laws;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Operator;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Update;

/**
 * Runs a scalar program with every inexact operation wrong by a random relative amount.
 *
 * <p>How far the results stray is how far rounding may make them stray (Monte Carlo arithmetic, D.
 * S. Parker 1997). Operations that are exact for their operands, as adding 1 to 2, are left exact.
 */
final class PerturbedRun {
  /** Operators whose result is 0 for operands other than 0 only where it is too small a number. */
  private static final Set<Operator> UNDERFLOWING =
      Set.of(
          Primitive.MULTIPLY,
          Primitive.PRODUCT,
          Primitive.DIVIDE,
          Primitive.POWER,
          Primitive.EXP,
          Primitive.SIGMOID,
          Primitive.SOFTPLUS,
          Primitive.ERFC,
          Primitive.NORMPDF,
          Primitive.NORMCDF);

  private final List<Expr> nodes;
  private final List<Update> updates;
  private final double[] values;
  private double smallest = Double.POSITIVE_INFINITY;
  private double largest;
  private boolean kinked;

  PerturbedRun(Program program) {
    this.updates = ((Nest) program.steps().get(0)).updates();
    this.nodes = Traversal.inOrder(program.graph(), updates.stream().map(Update::body).toList());
    this.values = new double[program.graph().size()];
  }

  /** The stored values, in the order of the updates. */
  double[] run(Map<String, double[]> inputs, double amount, Random random) {
    smallest = Double.POSITIVE_INFINITY;
    largest = 0;
    kinked = false;
    for (Expr node : nodes) {
      values[node.id()] = value(node, inputs, new Noise(amount, random));
    }
    // Elements start at 0, and 0 + -0 is 0.
    return updates.stream().mapToDouble(update -> 0 + values[update.body().id()]).toArray();
  }

  /** Whether the intermediates of the last run are 0 or well inside the range of double. */
  boolean stayedInRange() {
    return smallest > 1e-120 && largest < 1e120;
  }

  /** Whether an operator of the last run stood at its kink. */
  boolean touchedKink() {
    return kinked;
  }

  private double value(Expr node, Map<String, double[]> inputs, Noise noise) {
    if (node instanceof Constant constant) {
      double value = constant.value().toDouble();
      return constant.value().denominator().bitCount() == 1 ? value : noise.on(value);
    } else if (node instanceof Read read) {
      // Scalars, or seeds, which have one axis.
      int element = read.subscripts().isEmpty() ? 0 : (int) values[read.subscripts().get(0).id()];
      return inputs.get(read.array())[element];
    }
    Apply apply = (Apply) node;
    double[] operands = new double[apply.operands().size()];
    for (int i = 0; i < operands.length; i++) {
      operands[i] = values[apply.operand(i).id()];
    }
    kinked |= Kinks.at((Primitive) apply.operator(), operands);
    double value = Perturbation.of((Primitive) apply.operator()).value(operands, noise);
    if (value == 0 && UNDERFLOWING.contains(apply.operator()) && !hasZero(operands)) {
      smallest = 0;
    }
    if (apply.sort() == Sort.REAL && value != 0 && !isUnused(apply)) {
      smallest = Math.min(smallest, Math.abs(value));
      largest = Math.max(largest, Math.abs(value));
    }
    return value;
  }

  private static boolean hasZero(double[] operands) {
    return DoubleStream.of(operands).anyMatch(operand -> operand == 0);
  }

  private static boolean isUnused(Apply apply) {
    return apply.is(Primitive.INFINITY) || apply.is(Primitive.NAN);
  }

  /** Inputs of a program by name, scalars from a point in order. */
  static Map<String, double[]> inputs(Recipe recipe, double[] point) {
    Map<String, double[]> inputs = new HashMap<>();
    for (int i = 0; i < recipe.parameters(); i++) {
      inputs.put(Recipe.NAMES.get(i), new double[] {point[i]});
    }
    return inputs;
  }
}
