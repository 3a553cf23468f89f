package org.gradc.samples;

import java.util.Arrays;

/** The rod time by time, and back by the transposed step. */
record HeatOracle(int n, int times, double[] left, double[] right, double[] wished)
    implements Oracle {

  /** The temperatures at each time, the ends included. */
  private double[][] run(double[] theta) {
    double k = theta[n];
    double[][] u = new double[times][n + 2];
    System.arraycopy(theta, 0, u[0], 1, n);
    for (int t = 0; t < times; t++) {
      u[t][0] = left[t];
      u[t][n + 1] = right[t];
      for (int i = 1; t > 0 && i <= n; i++) {
        double[] before = u[t - 1];
        u[t][i] = before[i] + k * (before[i - 1] - 2 * before[i] + before[i + 1]);
      }
    }
    return u;
  }

  @Override
  public double value(double[] theta) {
    double[] last = run(theta)[times - 1];
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += Math.pow(last[i + 1] - wished[i], 2);
    }
    return sum / 2;
  }

  @Override
  public double[] gradient(double[] theta) {
    double k = theta[n];
    double[][] u = run(theta);
    double[] slope = new double[n + 2];
    for (int i = 1; i <= n; i++) {
      slope[i] = u[times - 1][i] - wished[i - 1];
    }
    double byK = 0;
    for (int t = times - 2; t >= 0; t--) {
      double[] before = new double[n + 2];
      for (int i = 1; i <= n; i++) {
        byK += slope[i] * (u[t][i - 1] - 2 * u[t][i] + u[t][i + 1]);
        before[i] += slope[i] * (1 - 2 * k);
        before[i - 1] += slope[i] * k;
        before[i + 1] += slope[i] * k;
      }
      before[0] = 0;
      before[n + 1] = 0;
      slope = before;
    }
    double[] gradient = Arrays.copyOfRange(slope, 1, n + 2);
    gradient[n] = byK;
    return gradient;
  }
}
