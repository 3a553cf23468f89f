package org.gradc.samples;

import java.util.Arrays;

/** The mixture of ADBench with each matrix written out. */
record GmmOracle(int components, int d, int n, double[] x, double gamma, int m) implements Oracle {

  /** The lower triangular Q of a component: exp of the diagonal, then column by column. */
  private double[][] q(double[] theta, int k) {
    int stride = d + d * (d - 1) / 2;
    int next = components * (1 + d) + k * stride;
    double[][] q = new double[d][d];
    for (int j = 0; j < d; j++) {
      q[j][j] = Math.exp(theta[next++]);
    }
    for (int column = 0; column < d; column++) {
      for (int row = column + 1; row < d; row++) {
        q[row][column] = theta[next++];
      }
    }
    return q;
  }

  private static double logSumExp(double[] v) {
    double max = Double.NEGATIVE_INFINITY;
    for (double x : v) {
      max = Math.max(max, x);
    }
    double sum = 0;
    for (double x : v) {
      sum += Math.exp(x - max);
    }
    return max + Math.log(sum);
  }

  @Override
  public double value(double[] theta) {
    double[] alpha = Arrays.copyOf(theta, components);
    double[][][] q = new double[components][][];
    double[] logDeterminant = new double[components];
    for (int k = 0; k < components; k++) {
      q[k] = q(theta, k);
      for (int j = 0; j < d; j++) {
        logDeterminant[k] += Math.log(q[k][j][j]);
      }
    }
    double value = -n * d / 2.0 * Math.log(2 * Math.PI) - n * logSumExp(alpha);
    for (int i = 0; i < n; i++) {
      double[] share = new double[components];
      for (int k = 0; k < components; k++) {
        share[k] = alpha[k] + logDeterminant[k];
        for (int row = 0; row < d; row++) {
          double z = 0;
          for (int column = 0; column <= row; column++) {
            z += q[k][row][column] * (x[i * d + column] - theta[components + k * d + column]);
          }
          share[k] -= z * z / 2;
        }
      }
      value += logSumExp(share);
    }
    return value + prior(q, logDeterminant);
  }

  /** log Γ(twice/2), by Γ(a+1) = aΓ(a), Γ(1) = 1 and Γ(1/2) = √π. */
  private static double lgammaOfHalf(int twice) {
    double value = twice % 2 == 0 ? 0 : Math.log(Math.PI) / 2;
    for (int below = twice - 2; below > 0; below -= 2) {
      value += Math.log(below / 2.0);
    }
    return value;
  }

  private double prior(double[][][] q, double[] logDeterminant) {
    int freedom = d + m + 1;
    double gammaOfFreedom = d * (d - 1) / 4.0 * Math.log(Math.PI);
    for (int j = 1; j <= d; j++) {
      gammaOfFreedom += lgammaOfHalf(freedom + 1 - j);
    }
    double prior =
        -components * (freedom * d * (Math.log(gamma) - Math.log(2) / 2) - gammaOfFreedom);
    for (int k = 0; k < components; k++) {
      for (double[] row : q[k]) {
        for (double entry : row) {
          prior += gamma * gamma / 2 * entry * entry;
        }
      }
      prior -= m * logDeterminant[k];
    }
    return prior;
  }
}
