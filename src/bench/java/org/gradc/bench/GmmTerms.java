package org.gradc.bench;

/** What of the mixture's objective does not depend on the points: written once for both hands. */
final class GmmTerms {
  private final int components;
  private final int d;
  private final int n;
  private final double gamma;
  private final int m;
  private final int stride;
  private final double[] weight;

  /** The diagonals of all Q, and the logarithms of their determinants. */
  final double[] diagonal;

  final double[] logDeterminant;

  GmmTerms(int components, int d, int n, double gamma, int m) {
    this.components = components;
    this.d = d;
    this.n = n;
    this.gamma = gamma;
    this.m = m;
    this.stride = d + d * (d - 1) / 2;
    this.weight = new double[components];
    this.diagonal = new double[components * d];
    this.logDeterminant = new double[components];
  }

  /** Where the rows of icf begin. */
  int icf() {
    return components * (1 + d);
  }

  /** The length of a row of icf. */
  int stride() {
    return stride;
  }

  void prepare(double[] theta) {
    for (int k = 0; k < components; k++) {
      double sum = 0;
      for (int j = 0; j < d; j++) {
        double logarithm = theta[icf() + k * stride + j];
        sum += logarithm;
        diagonal[k * d + j] = Math.exp(logarithm);
      }
      logDeterminant[k] = sum;
    }
  }

  /** -(n·d/2)·log 2π - n·lse(α) and the prior; adds their gradient. */
  double value(double[] theta, double[] gradient) {
    return -n * d / 2.0 * Math.log(2 * Math.PI)
        - n * logSumOfWeights(theta, gradient)
        + prior(theta, gradient);
  }

  private double logSumOfWeights(double[] theta, double[] gradient) {
    double max = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < components; k++) {
      max = Math.max(max, theta[k]);
    }
    double sum = 0;
    for (int k = 0; k < components; k++) {
      weight[k] = Math.exp(theta[k] - max);
      sum += weight[k];
    }
    for (int k = 0; k < components; k++) {
      gradient[k] -= n * weight[k] / sum;
    }
    return max + Math.log(sum);
  }

  private double prior(double[] theta, double[] gradient) {
    double square = gamma * gamma;
    double value = -components * constant();
    for (int k = 0; k < components; k++) {
      int row = icf() + k * stride;
      double sum = 0;
      for (int j = 0; j < d; j++) {
        double q = diagonal[k * d + j];
        sum += q * q;
        gradient[row + j] += square * q * q - m;
      }
      for (int j = row + d; j < row + stride; j++) {
        sum += theta[j] * theta[j];
        gradient[j] += square * theta[j];
      }
      value += square / 2 * sum - m * logDeterminant[k];
    }
    return value;
  }

  private double constant() {
    int freedom = d + m + 1;
    double gammaOfFreedom = d * (d - 1) / 4.0 * Math.log(Math.PI);
    for (int j = 1; j <= d; j++) {
      // log Γ of the half of this, by Γ(a+1) = aΓ(a).
      int twice = freedom + 1 - j;
      gammaOfFreedom += twice % 2 == 0 ? 0 : Math.log(Math.PI) / 2;
      for (int below = twice - 2; below > 0; below -= 2) {
        gammaOfFreedom += Math.log(below / 2.0);
      }
    }
    return freedom * d * (Math.log(gamma) - Math.log(2) / 2) - gammaOfFreedom;
  }
}
