package org.gradc.samples;

/**
 * The Lennard-Jones energy, pair by pair, with the force -dV/dr = 4(12r⁻¹³ - 6r⁻⁷) along the line.
 */
record LennardJonesOracle(int n) implements Oracle {

  private static double distance(double[] x, int i, int j) {
    double dx = x[3 * i] - x[3 * j];
    double dy = x[3 * i + 1] - x[3 * j + 1];
    double dz = x[3 * i + 2] - x[3 * j + 2];
    return Math.sqrt(dx * dx + dy * dy + dz * dz);
  }

  @Override
  public double value(double[] x) {
    double value = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double r = distance(x, i, j);
        value += 4 * (Math.pow(r, -12) - Math.pow(r, -6));
      }
    }
    return value;
  }

  @Override
  public double[] gradient(double[] x) {
    double[] gradient = new double[3 * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (i != j) {
          double r = distance(x, i, j);
          double force = 4 * (12 * Math.pow(r, -13) - 6 * Math.pow(r, -7));
          for (int c = 0; c < 3; c++) {
            gradient[3 * i + c] -= force * (x[3 * i + c] - x[3 * j + c]) / r;
          }
        }
      }
    }
    return gradient;
  }
}
