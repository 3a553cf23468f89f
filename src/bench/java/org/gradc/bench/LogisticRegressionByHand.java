package org.gradc.bench;

import java.util.Arrays;

/**
 * Logistic regression in one pass over X, four rows at a time: one exponential per row gives loss
 * and slope, and the four rows share a pass over the gradient.
 */
final class LogisticRegressionByHand implements GradientFunction {
  private final int d;
  private final int n;
  private final double[] x;
  private final double[] y;

  LogisticRegressionByHand(int d, int n, double[] x, double[] y) {
    this.d = d;
    this.n = n;
    this.x = x;
    this.y = y;
  }

  @Override
  public double gradient(double[] theta, double[] gradient) {
    Arrays.fill(gradient, 0);
    double value = 0;
    int i = 0;
    for (; i + 3 < n; i += 4) {
      value += fourRows(i, theta, gradient);
    }
    for (; i < n; i++) {
      value += row(i, theta, gradient);
    }
    for (int j = 0; j <= d; j++) {
      gradient[j] /= n;
    }
    return value / n;
  }

  private double fourRows(int i, double[] theta, double[] gradient) {
    int r0 = i * d;
    int r1 = r0 + d;
    int r2 = r1 + d;
    int r3 = r2 + d;
    double z0 = theta[d];
    double z1 = z0;
    double z2 = z0;
    double z3 = z0;
    for (int j = 0; j < d; j++) {
      double w = theta[j];
      z0 += x[r0 + j] * w;
      z1 += x[r1 + j] * w;
      z2 += x[r2 + j] * w;
      z3 += x[r3 + j] * w;
    }
    double e0 = Math.exp(-Math.abs(z0));
    double e1 = Math.exp(-Math.abs(z1));
    double e2 = Math.exp(-Math.abs(z2));
    double e3 = Math.exp(-Math.abs(z3));
    double s0 = slope(z0, e0, y[i]);
    double s1 = slope(z1, e1, y[i + 1]);
    double s2 = slope(z2, e2, y[i + 2]);
    double s3 = slope(z3, e3, y[i + 3]);
    for (int j = 0; j < d; j++) {
      gradient[j] += s0 * x[r0 + j] + s1 * x[r1 + j] + (s2 * x[r2 + j] + s3 * x[r3 + j]);
    }
    gradient[d] += s0 + s1 + (s2 + s3);
    return loss(z0, e0, y[i])
        + loss(z1, e1, y[i + 1])
        + (loss(z2, e2, y[i + 2]) + loss(z3, e3, y[i + 3]));
  }

  private double row(int i, double[] theta, double[] gradient) {
    double z = theta[d];
    for (int j = 0; j < d; j++) {
      z += x[i * d + j] * theta[j];
    }
    double e = Math.exp(-Math.abs(z));
    double slope = slope(z, e, y[i]);
    for (int j = 0; j < d; j++) {
      gradient[j] += slope * x[i * d + j];
    }
    gradient[d] += slope;
    return loss(z, e, y[i]);
  }

  /** log(1 + exp(z)) - yz, where e is exp(-|z|). */
  private static double loss(double z, double e, double y) {
    return Math.max(z, 0) + Math.log1p(e) - y * z;
  }

  /** 1/(1 + exp(-z)) - y, where e is exp(-|z|). */
  private static double slope(double z, double e, double y) {
    return (z >= 0 ? 1 : e) / (1 + e) - y;
  }
}
