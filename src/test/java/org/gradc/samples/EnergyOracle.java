package org.gradc.samples;

/** ‖Wx‖² by rows: with q = Wx, 2·q[i]·x[j] by W[i, j] and 2·Σ q[i]·W[i, j] by x[j]. */
record EnergyOracle(int m, int n) implements Oracle {

  private double[] product(double[] theta) {
    double[] q = new double[m];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        q[i] += theta[i * n + j] * theta[m * n + j];
      }
    }
    return q;
  }

  @Override
  public double value(double[] theta) {
    double value = 0;
    for (double q : product(theta)) {
      value += q * q;
    }
    return value;
  }

  @Override
  public double[] gradient(double[] theta) {
    double[] q = product(theta);
    double[] gradient = new double[theta.length];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        gradient[i * n + j] = 2 * q[i] * theta[m * n + j];
        gradient[m * n + j] += 2 * q[i] * theta[i * n + j];
      }
    }
    return gradient;
  }
}
