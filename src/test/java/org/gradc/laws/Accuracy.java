package org.gradc.laws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Update;

/**
 * The results of a program at a point and how accurate they can be: for each element a bound of its
 * rounding errors, found by {@linkplain PerturbedRun perturbing} all operations.
 *
 * @param values the elements of the outputs, without perturbation
 * @param bounds how far rounding may move each
 * @param usable whether all values are finite, all intermediates are in range and the program does
 *     not jump within its rounding errors
 * @param kinked whether an operator stands at its kink
 */
record Accuracy(
    Map<String, double[]> values, Map<String, double[]> bounds, boolean usable, boolean kinked) {
  private static final int RUNS = 6;

  /** Large against rounding, small against what makes a function bend. */
  private static final double AMOUNT = 0x1p-40;

  private static final double ROUNDING = 0x1p-53;

  /** Random errors are smaller than the worst ones, and their largest of a few runs still more. */
  private static final double SAFETY = 24;

  static Accuracy of(Program program, Map<String, double[]> inputs) {
    PerturbedRun run = new PerturbedRun(program);
    Random random = new Random(42);
    double[] values = run.run(inputs, 0, random);
    boolean usable = run.stayedInRange();
    boolean kinked = run.touchedKink();
    double[] spread = new double[values.length];
    for (int k = 0; k < RUNS; k++) {
      double[] perturbed = run.run(inputs, AMOUNT, random);
      for (int i = 0; i < values.length; i++) {
        spread[i] = Math.max(spread[i], Math.abs(perturbed[i] - values[i]));
      }
    }
    double[] bounds = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      usable &=
          Double.isFinite(values[i]) && spread[i] <= 1e-4 * Math.max(1e-3, Math.abs(values[i]));
      bounds[i] = SAFETY * (spread[i] * (ROUNDING / AMOUNT) + ROUNDING * Math.abs(values[i]));
    }
    return new Accuracy(arrays(program, values), arrays(program, bounds), usable, kinked);
  }

  /** Stored values as arrays, row-major; elements that are not stored are 0. */
  private static Map<String, double[]> arrays(Program program, double[] stored) {
    Map<String, double[]> arrays = new LinkedHashMap<>();
    program
        .outputs()
        .forEach(output -> arrays.put(output.name(), new double[offset(output.shape())]));
    List<Update> updates = ((Nest) program.steps().get(0)).updates();
    for (int i = 0; i < stored.length; i++) {
      Update update = updates.get(i);
      int offset = 0;
      for (int axis = 0; axis < update.subscripts().size(); axis++) {
        int extent = integer(program.array(update.target()).shape().get(axis));
        offset = offset * extent + integer(update.subscripts().get(axis));
      }
      arrays.get(update.target())[offset] += stored[i];
    }
    return arrays;
  }

  private static int offset(List<Expr> shape) {
    return shape.stream().mapToInt(Accuracy::integer).reduce(1, (a, b) -> a * b);
  }

  private static int integer(Expr expr) {
    return ((Constant) expr).value().intValue();
  }

  double[] values(String array) {
    return values.get(array);
  }

  double[] bounds(String array) {
    return bounds.get(array);
  }

  /** Where an array differs from another computation of it by more than the bounds of both. */
  List<String> differences(String array, Accuracy other) {
    return differences(array, other.values(array), other.bounds(array));
  }

  /** Where an array differs from other values by more than the bounds of both. */
  List<String> differences(String array, double[] others, double[] otherBounds) {
    List<String> found = new ArrayList<>();
    double[] own = values(array);
    for (int i = 0; i < own.length; i++) {
      double bound = bounds(array)[i] + otherBounds[i];
      if (!(Math.abs(own[i] - others[i]) <= bound)) {
        found.add(array + "[" + i + "]: " + own[i] + " and " + others[i] + ", bound " + bound);
      }
    }
    return found;
  }
}
