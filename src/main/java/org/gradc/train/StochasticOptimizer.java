package org.gradc.train;

/** A method that minimises the mean over rows of data by the gradients of a few rows at a time. */
public interface StochasticOptimizer {

  /**
   * Looks for a minimum of the mean over all rows.
   *
   * @param objective the function, as sums over rows
   * @param start where the search begins, which is not changed
   * @param run within which bounds, after how many epochs it ends, and who watches
   * @return the best that was found; its losses are means over all rows, one for each epoch
   * @throws IllegalArgumentException if the start has the wrong length, is not finite or out of
   *     bounds, the loss there is not finite, or there are too few rows
   */
  Fit minimize(BatchObjective objective, double[] start, Run run);

  /** Looks for a minimum with the {@link #defaults} of the method. */
  default Fit minimize(BatchObjective objective, double[] start) {
    return minimize(objective, start, defaults());
  }

  /** A run without bounds that ends where this method usually does. */
  Run defaults();
}
