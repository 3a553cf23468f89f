package org.gradc.samples;

/** The orbit as four numbers (x, y, x', y'), by the tableau of the classical Runge-Kutta method. */
record OrbitOracle(int steps, double h, int[] step, double[] observed) implements Oracle {

  private static double[] slope(double mass, double[] s) {
    double r = Math.hypot(s[0], s[1]);
    double pull = -mass / (r * r * r);
    return new double[] {s[2], s[3], pull * s[0], pull * s[1]};
  }

  private static double[] plus(double[] s, double factor, double[] k) {
    double[] sum = s.clone();
    for (int i = 0; i < 4; i++) {
      sum[i] += factor * k[i];
    }
    return sum;
  }

  @Override
  public double value(double[] theta) {
    double mass = theta[4];
    double[][] s = new double[steps + 1][];
    s[0] = new double[] {theta[0], theta[1], theta[2], theta[3]};
    for (int t = 0; t < steps; t++) {
      double[] k1 = slope(mass, s[t]);
      double[] k2 = slope(mass, plus(s[t], h / 2, k1));
      double[] k3 = slope(mass, plus(s[t], h / 2, k2));
      double[] k4 = slope(mass, plus(s[t], h, k3));
      s[t + 1] = plus(plus(plus(plus(s[t], h / 6, k1), h / 3, k2), h / 3, k3), h / 6, k4);
    }
    double sum = 0;
    for (int o = 0; o < step.length; o++) {
      sum += Math.pow(s[step[o]][0] - observed[2 * o], 2);
      sum += Math.pow(s[step[o]][1] - observed[2 * o + 1], 2);
    }
    return sum / step.length;
  }
}
