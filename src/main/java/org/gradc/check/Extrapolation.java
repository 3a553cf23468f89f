package org.gradc.check;

import java.util.function.DoubleUnaryOperator;

/**
 * The limit of differences in doubles as their step goes to 0, with an estimate of its error.
 *
 * <p>C. J. F. Ridders, Accurate computation of F'(x) and F'(x)F''(x), Advances in Engineering
 * Software 4 (1982) 75–76.
 */
record Extrapolation(double value, double error) {
  private static final int COLUMNS = 12;
  private static final double SHRINK = 1.4;
  private static final double WORSE = 2;
  private static final double[] FIRST_STEPS = {0.3, 0.05, 0.005};

  /**
   * The limit.
   *
   * @param difference the difference for a step, in even powers of which its error is
   * @param scale the size of the argument
   */
  static Extrapolation of(DoubleUnaryOperator difference, double scale) {
    Extrapolation best = new Extrapolation(Double.NaN, Double.POSITIVE_INFINITY);
    for (double step : FIRST_STEPS) {
      Extrapolation next = from(difference, step * scale);
      if (next.error < best.error) {
        best = next;
      }
    }
    return best;
  }

  private static Extrapolation from(DoubleUnaryOperator difference, double step) {
    double[][] table = new double[COLUMNS][COLUMNS];
    double h = step;
    table[0][0] = difference.applyAsDouble(h);
    Extrapolation best = new Extrapolation(table[0][0], Double.POSITIVE_INFINITY);
    for (int i = 1; i < COLUMNS; i++) {
      h /= SHRINK;
      table[0][i] = difference.applyAsDouble(h);
      double factor = SHRINK * SHRINK;
      for (int j = 1; j <= i; j++) {
        table[j][i] = (table[j - 1][i] * factor - table[j - 1][i - 1]) / (factor - 1);
        factor *= SHRINK * SHRINK;
        double error =
            Math.max(
                Math.abs(table[j][i] - table[j - 1][i]),
                Math.abs(table[j][i] - table[j - 1][i - 1]));
        if (error <= best.error) {
          best = new Extrapolation(table[j][i], error);
        }
      }
      if (Math.abs(table[i][i] - table[i - 1][i - 1]) >= WORSE * best.error) {
        break;
      }
    }
    return best;
  }
}
