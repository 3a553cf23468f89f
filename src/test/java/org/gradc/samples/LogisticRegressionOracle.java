package org.gradc.samples;

/**
 * The mean of -log p(y), where p(1) = 1/(1 + e⁻ᶻ) and z = Xw + b: the gradient is the mean of (p(1)
 * - y)·(x, 1).
 */
record LogisticRegressionOracle(int d, int n, double[] x, double[] y) implements Oracle {

  private double score(double[] theta, int i) {
    double z = theta[d];
    for (int j = 0; j < d; j++) {
      z += x[i * d + j] * theta[j];
    }
    return z;
  }

  @Override
  public double value(double[] theta) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double z = score(theta, i);
      // -log p(0) = z + log(1 + e⁻ᶻ), -log p(1) = log(1 + e⁻ᶻ).
      sum += (1 - y[i]) * z + (z > 0 ? Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z)) - z);
    }
    return sum / n;
  }

  @Override
  public double[] gradient(double[] theta) {
    double[] gradient = new double[d + 1];
    for (int i = 0; i < n; i++) {
      double slope = (1 / (1 + Math.exp(-score(theta, i))) - y[i]) / n;
      for (int j = 0; j < d; j++) {
        gradient[j] += slope * x[i * d + j];
      }
      gradient[d] += slope;
    }
    return gradient;
  }
}
