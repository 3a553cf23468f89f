package org.gradc.bench;

/** A value with its gradient, whoever wrote it. */
@FunctionalInterface
interface GradientFunction {
  /** Fills the gradient and returns the value. */
  double gradient(double[] theta, double[] gradient);

  /**
   * Compares value and gradient with what they should be.
   *
   * @throws IllegalStateException where they are off by more than 1e-10 of the largest
   */
  default void check(double[] theta, double value, double[] expected) {
    double[] found = new double[theta.length];
    double foundValue = gradient(theta, found);
    require("value", foundValue, value, 1e-10 * Math.abs(value));
    double largest = 0;
    for (double entry : expected) {
      largest = Math.max(largest, Math.abs(entry));
    }
    for (int i = 0; i < expected.length; i++) {
      require("gradient[" + i + "]", found[i], expected[i], 1e-10 * largest);
    }
  }

  private static void require(String name, double found, double expected, double tolerance) {
    // A NaN fails too.
    if (!(Math.abs(found - expected) <= tolerance)) {
      throw new IllegalStateException(name + ": expected " + expected + ", got " + found);
    }
  }
}
