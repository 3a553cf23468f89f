package org.gradc.samples;

/** The mean squared residual r = Xw + b - y: the gradient is the mean of 2r·(x, 1). */
record LinearRegressionOracle(int d, int n, double[] x, double[] y) implements Oracle {

  private double residual(double[] theta, int i) {
    double r = theta[d] - y[i];
    for (int j = 0; j < d; j++) {
      r += x[i * d + j] * theta[j];
    }
    return r;
  }

  @Override
  public double value(double[] theta) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += residual(theta, i) * residual(theta, i);
    }
    return sum / n;
  }

  @Override
  public double[] gradient(double[] theta) {
    double[] gradient = new double[d + 1];
    for (int i = 0; i < n; i++) {
      double slope = 2 * residual(theta, i) / n;
      for (int j = 0; j < d; j++) {
        gradient[j] += slope * x[i * d + j];
      }
      gradient[d] += slope;
    }
    return gradient;
  }

  /** The mean of 2·(x, 1)(x, 1)', wherever the parameters are. */
  double[] hessian() {
    int size = d + 1;
    double[] hessian = new double[size * size];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < size; j++) {
        for (int k = 0; k < size; k++) {
          double first = j < d ? x[i * d + j] : 1;
          double second = k < d ? x[i * d + k] : 1;
          hessian[j * size + k] += 2 * first * second / n;
        }
      }
    }
    return hessian;
  }
}
