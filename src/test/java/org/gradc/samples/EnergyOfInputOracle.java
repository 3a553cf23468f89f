package org.gradc.samples;

import java.util.Arrays;

/** ‖Wx‖² with W given: the part by x. */
record EnergyOfInputOracle(int m, int n, double[] w) implements Oracle {

  private double[] all(double[] x) {
    double[] theta = Arrays.copyOf(w, m * n + n);
    System.arraycopy(x, 0, theta, m * n, n);
    return theta;
  }

  @Override
  public double value(double[] x) {
    return new EnergyOracle(m, n).value(all(x));
  }

  @Override
  public double[] gradient(double[] x) {
    return Arrays.copyOfRange(new EnergyOracle(m, n).gradient(all(x)), m * n, m * n + n);
  }
}
