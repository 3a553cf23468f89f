package org.gradc.check.methods;

/** Methods that somebody wrote by hand, some of them wrong, and externs with their partials. */
public final class Written {
  private Written() {}

  /** x²y: value and gradient. */
  public static double right(double x, double y, double[] gradient) {
    gradient[0] = 2 * x * y;
    gradient[1] = x * x;
    return x * x * y;
  }

  /** The derivative by y has a mistake. */
  public static double[] wrongByY(double x, double y) {
    return new double[] {2 * x * y, x * x + 1e-7};
  }

  public static double value(double x, double y) {
    return x * x * y;
  }

  /** Parameters packed. */
  public static double packed(double[] theta, double[] gradient) {
    return right(theta[0], theta[1], gradient);
  }

  public static double[] tooShort(double x, double y) {
    return new double[] {2 * x * y};
  }

  public static double[] failing(double x, double y) {
    throw new IllegalStateException("no data");
  }

  public static String strange(double x, double y) {
    return "";
  }

  /** w'x, of arrays of size n. */
  public static double dot(int n, double[] w, double[] x, double[] gradient) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      gradient[i] = x[i];
      sum += w[i] * x[i];
    }
    return sum;
  }

  /** An extern. */
  public static double sinc(double x) {
    return x == 0 ? 1 : Math.sin(x) / x;
  }

  /** Its derivative. */
  public static double sincSlope(double x) {
    return x == 0 ? 0 : (Math.cos(x) - sinc(x)) / x;
  }
}
