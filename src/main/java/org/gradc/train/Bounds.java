package org.gradc.train;

import java.util.Arrays;

/**
 * A box of allowed parameters: a lowest and a highest value for each.
 *
 * <pre>{@code
 * Bounds.of(new double[] {0, -1}, new double[] {Double.POSITIVE_INFINITY, 1})
 * }</pre>
 */
public final class Bounds {
  private static final double[] NOTHING = {};
  private static final Bounds NONE = new Bounds(NOTHING, NOTHING);

  private final double[] lower;
  private final double[] upper;

  private Bounds(double[] lower, double[] upper) {
    this.lower = lower;
    this.upper = upper;
  }

  /** No bounds, for any number of parameters. */
  public static Bounds none() {
    return NONE;
  }

  /**
   * Bounds for each parameter; both may be infinite, and equal ones fix a parameter.
   *
   * @throws IllegalArgumentException if the lengths differ, a bound is NaN or a lower one above the
   *     upper one
   */
  public static Bounds of(double[] lower, double[] upper) {
    if (lower.length != upper.length) {
      throw new IllegalArgumentException(
          "there are " + lower.length + " lower and " + upper.length + " upper bounds");
    }
    Start.checkDimension(lower.length);
    for (int i = 0; i < lower.length; i++) {
      boolean empty =
          !(lower[i] <= upper[i])
              || lower[i] == Double.POSITIVE_INFINITY
              || upper[i] == Double.NEGATIVE_INFINITY;
      if (empty) {
        throw new IllegalArgumentException(
            "no number lies within the bounds "
                + lower[i]
                + " and "
                + upper[i]
                + " of parameter "
                + i);
      }
    }
    return new Bounds(lower.clone(), upper.clone());
  }

  /** The lowest value of a parameter, minus infinity if there is none. */
  public double lower(int parameter) {
    return lower.length == 0 ? Double.NEGATIVE_INFINITY : lower[parameter];
  }

  /** The highest value of a parameter, infinity if there is none. */
  public double upper(int parameter) {
    return upper.length == 0 ? Double.POSITIVE_INFINITY : upper[parameter];
  }

  /** The nearest allowed value of a parameter. */
  public double nearest(int parameter, double value) {
    return lower.length == 0
        ? value
        : Math.min(Math.max(value, lower[parameter]), upper[parameter]);
  }

  /** Whether no parameter has a bound. */
  public boolean isNone() {
    return Arrays.stream(lower).allMatch(bound -> bound == Double.NEGATIVE_INFINITY)
        && Arrays.stream(upper).allMatch(bound -> bound == Double.POSITIVE_INFINITY);
  }

  /** Moves parameters that are out of bounds to the nearest bound. */
  void project(double[] theta) {
    for (int i = 0; i < lower.length; i++) {
      theta[i] = nearest(i, theta[i]);
    }
  }

  /**
   * The largest absolute element of the projected gradient, which is how far θ − g lies from θ when
   * brought back into the box. It is zero exactly where the first-order conditions hold, and
   * infinite if an element is no number.
   */
  double projectedGradientNorm(double[] theta, double[] gradient) {
    double norm = 0;
    for (int i = 0; i < theta.length; i++) {
      double element =
          lower.length == 0 ? gradient[i] : theta[i] - nearest(i, theta[i] - gradient[i]);
      norm = Math.max(norm, Math.abs(element)); // NaN stays
    }
    return Double.isNaN(norm) ? Double.POSITIVE_INFINITY : norm;
  }

  void checkDimension(int dimension) {
    if (lower.length != 0 && lower.length != dimension) {
      throw new IllegalArgumentException(
          "there are bounds for "
              + lower.length
              + " parameters, the function has "
              + dimension
              + " parameters");
    }
  }
}
