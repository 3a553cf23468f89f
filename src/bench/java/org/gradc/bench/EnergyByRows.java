package org.gradc.bench;

import java.util.Arrays;

/**
 * The gradient of ‖Wx‖² row by row: a dot product with eight sums, then two loops for the slopes.
 */
final class EnergyByRows implements GradientFunction {
  private final int m;
  private final int n;
  private final double[] x;
  private final double[] byX;

  EnergyByRows(int m, int n) {
    this.m = m;
    this.n = n;
    this.x = new double[n];
    this.byX = new double[n];
  }

  @Override
  public double gradient(double[] theta, double[] gradient) {
    System.arraycopy(theta, m * n, x, 0, n);
    Arrays.fill(byX, 0);
    double value = 0;
    for (int i = 0; i < m; i++) {
      int w = i * n;
      double q = dot(theta, w);
      value += q * q;
      double slope = 2 * q;
      for (int j = 0; j < n; j++) {
        gradient[w + j] = slope * x[j];
      }
      for (int j = 0; j < n; j++) {
        byX[j] += slope * theta[w + j];
      }
    }
    System.arraycopy(byX, 0, gradient, m * n, n);
    return value;
  }

  private double dot(double[] theta, int w) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double s5 = 0;
    double s6 = 0;
    double s7 = 0;
    int j = 0;
    for (; j + 7 < n; j += 8) {
      s0 += theta[w + j] * x[j];
      s1 += theta[w + j + 1] * x[j + 1];
      s2 += theta[w + j + 2] * x[j + 2];
      s3 += theta[w + j + 3] * x[j + 3];
      s4 += theta[w + j + 4] * x[j + 4];
      s5 += theta[w + j + 5] * x[j + 5];
      s6 += theta[w + j + 6] * x[j + 6];
      s7 += theta[w + j + 7] * x[j + 7];
    }
    for (; j < n; j++) {
      s0 += theta[w + j] * x[j];
    }
    return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
  }
}
