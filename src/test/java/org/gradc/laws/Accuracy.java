package org.gradc.laws;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.gradc.program.Program;

/**
 * How accurate the results of a program can be at a point: for each stored value a bound of its
 * rounding errors, found by {@linkplain PerturbedRun perturbing} all operations.
 *
 * @param values the values without perturbation
 * @param bounds how far rounding may move each
 * @param usable whether all values are finite, all intermediates are in range and the program does
 *     not jump within its rounding errors
 */
record Accuracy(double[] values, double[] bounds, boolean usable) {
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
    double[] spread = new double[values.length];
    for (int k = 0; k < RUNS; k++) {
      double[] perturbed = run.run(inputs, AMOUNT, random);
      for (int i = 0; i < values.length; i++) {
        spread[i] = Math.max(spread[i], Math.abs(perturbed[i] - values[i]));
      }
    }
    double[] bounds = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      usable &= Double.isFinite(values[i]) && spread[i] <= 1e-3 * Math.max(1e-3, Math.abs(values[i]));
      bounds[i] = SAFETY * (spread[i] * (ROUNDING / AMOUNT) + ROUNDING * Math.abs(values[i]));
    }
    return new Accuracy(values, bounds, usable);
  }

  /** Whether other values are these but for rounding. */
  boolean agrees(double[] others, double[] otherBounds) {
    for (int i = 0; i < values.length; i++) {
      if (!(Math.abs(values[i] - others[i]) <= bounds[i] + otherBounds[i])) {
        return false;
      }
    }
    return values.length == others.length;
  }

  @Override
  public String toString() {
    return Arrays.toString(values) + " ± " + Arrays.toString(bounds);
  }
}
