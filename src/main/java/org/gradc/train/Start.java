package org.gradc.train;

import java.util.Objects;

/** Checks of where a search begins. */
final class Start {
  private Start() {}

  static void checkDimension(int dimension) {
    if (dimension < 1) {
      throw new IllegalArgumentException(
          "the number of parameters is " + dimension + ", there must be one at least");
    }
  }

  /**
   * A copy of a start that an optimiser may change.
   *
   * @throws IllegalArgumentException if it has the wrong length, is not finite or out of bounds
   */
  static double[] checked(double[] start, int dimension, Bounds bounds) {
    Objects.requireNonNull(start, "start");
    if (start.length != dimension) {
      throw new IllegalArgumentException(
          "the start has " + start.length + " elements, the function " + dimension + " parameters");
    }
    bounds.checkDimension(dimension);
    for (int i = 0; i < dimension; i++) {
      if (!Double.isFinite(start[i])) {
        throw new IllegalArgumentException(
            "start[" + i + "] is " + start[i] + ", it must be a finite number");
      }
      if (start[i] < bounds.lower(i) || start[i] > bounds.upper(i)) {
        throw new IllegalArgumentException(
            "start["
                + i
                + "] is "
                + start[i]
                + ", which is not within its bounds "
                + bounds.lower(i)
                + " and "
                + bounds.upper(i));
      }
    }
    return start.clone();
  }

  /**
   * Refuses a start at which the loss is no number.
   *
   * @throws IllegalArgumentException if the loss or an element of the gradient is not finite
   */
  static void checkFinite(double loss, double[] gradient) {
    if (!Double.isFinite(loss)) {
      throw new IllegalArgumentException(
          "the loss at the start is " + loss + "; take a start at which it is a finite number");
    }
    for (int i = 0; i < gradient.length; i++) {
      if (!Double.isFinite(gradient[i])) {
        throw new IllegalArgumentException(
            "element "
                + i
                + " of the gradient at the start is "
                + gradient[i]
                + "; take a start at which it is a finite number");
      }
    }
  }
}
