package org.gradc.train;

/**
 * A method that minimises a function by its gradient. It keeps nothing from one call to another.
 */
public interface Optimizer {

  /**
   * Looks for a minimum.
   *
   * @param objective the function
   * @param start where the search begins, which is not changed
   * @param run within which bounds, until when, and who watches
   * @return the best that was found
   * @throws IllegalArgumentException if the start has the wrong length, is not finite or out of
   *     bounds, or the loss or its gradient there is not finite
   */
  Fit minimize(Objective objective, double[] start, Run run);

  /** Looks for a minimum with the {@link #defaults} of the method. */
  default Fit minimize(Objective objective, double[] start) {
    return minimize(objective, start, defaults());
  }

  /** A run without bounds that ends where this method usually does. */
  Run defaults();
}
