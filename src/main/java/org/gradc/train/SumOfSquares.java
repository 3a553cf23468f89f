package org.gradc.train;

import java.util.Arrays;

/** The sum s of the squares of residuals r with the Jacobian J; its gradient is 2·Jᵀr. */
final class SumOfSquares {
  private SumOfSquares() {}

  static Objective of(ResidualFunction function) {
    int n = function.dimension();
    int m = function.outputDimension();
    double[] residuals = new double[m];
    double[] jacobian = new double[Math.multiplyExact(m, n)];
    return Objective.of(
        n,
        theta -> {
          function.value(theta, residuals);
          return of(residuals);
        },
        (theta, gradient) -> {
          function.jacobian(theta, residuals, jacobian);
          gradient(residuals, jacobian, gradient);
          return of(residuals);
        });
  }

  static double of(double[] residuals) {
    double sum = 0;
    for (double residual : residuals) {
      sum += residual * residual;
    }
    return sum;
  }

  /** Fills the gradient 2·Jᵀr. */
  static void gradient(double[] residuals, double[] jacobian, double[] gradient) {
    int n = gradient.length;
    Arrays.fill(gradient, 0.0);
    for (int i = 0; i < residuals.length; i++) {
      double twice = 2 * residuals[i];
      for (int j = 0; j < n; j++) {
        gradient[j] += twice * jacobian[i * n + j];
      }
    }
  }
}
