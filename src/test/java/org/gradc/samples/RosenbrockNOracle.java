package org.gradc.samples;

/** The chain of Rosenbrock's valleys, link by link. */
record RosenbrockNOracle(int n) implements Oracle {

  @Override
  public double value(double[] x) {
    double value = 0;
    for (int i = 0; i + 1 < n; i++) {
      double bend = x[i + 1] - x[i] * x[i];
      value += (1 - x[i]) * (1 - x[i]) + 100 * bend * bend;
    }
    return value;
  }

  @Override
  public double[] gradient(double[] x) {
    double[] gradient = new double[n];
    for (int i = 0; i + 1 < n; i++) {
      double bend = x[i + 1] - x[i] * x[i];
      gradient[i] += -2 * (1 - x[i]) - 400 * x[i] * bend;
      gradient[i + 1] += 200 * bend;
    }
    return gradient;
  }
}
