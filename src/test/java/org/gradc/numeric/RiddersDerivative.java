package org.gradc.numeric;

import java.util.function.DoubleUnaryOperator;

/**
 * Numerical differentiation that knows its own error: central differences over shrinking steps,
 * extrapolated to step 0.
 *
 * <p>C. J. F. Ridders, Accurate computation of F'(x) and F'(x)F''(x), Advances in Engineering
 * Software 4 (1982) 75–76.
 *
 * @param value the derivative
 * @param error an estimate of its absolute error
 */
public record RiddersDerivative(double value, double error) {
  private static final int COLUMNS = 12;
  private static final double SHRINK = 1.4;
  private static final double WORSE = 2;

  /**
   * The derivative at a point.
   *
   * @param step the first step, over which the function should change substantially
   */
  public static RiddersDerivative of(DoubleUnaryOperator function, double x, double step) {
    double[][] table = new double[COLUMNS][COLUMNS];
    double h = step;
    table[0][0] = difference(function, x, h);
    RiddersDerivative best = new RiddersDerivative(table[0][0], Double.MAX_VALUE);
    for (int i = 1; i < COLUMNS; i++) {
      h /= SHRINK;
      table[0][i] = difference(function, x, h);
      double factor = SHRINK * SHRINK;
      for (int j = 1; j <= i; j++) {
        table[j][i] = (table[j - 1][i] * factor - table[j - 1][i - 1]) / (factor - 1);
        factor *= SHRINK * SHRINK;
        double error =
            Math.max(
                Math.abs(table[j][i] - table[j - 1][i]),
                Math.abs(table[j][i] - table[j - 1][i - 1]));
        if (error <= best.error) {
          best = new RiddersDerivative(table[j][i], error);
        }
      }
      if (Math.abs(table[i][i] - table[i - 1][i - 1]) >= WORSE * best.error) {
        break;
      }
    }
    return best;
  }

  private static double difference(DoubleUnaryOperator function, double x, double step) {
    double above = x + step;
    double below = x - step;
    return (function.applyAsDouble(above) - function.applyAsDouble(below)) / (above - below);
  }
}
