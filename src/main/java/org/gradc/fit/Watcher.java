package org.gradc.fit;

import java.util.OptionalDouble;

/** Is told how far a search is. */
@FunctionalInterface
public interface Watcher {
  /**
   * Whether the search goes on; where not, its result is the best found so far.
   *
   * @param iteration how many iterations, or epochs, are done
   * @param most how many there are at most
   * @param loss as it is shown in the result
   * @param validation the loss over the rows that are held back, if there are any
   */
  boolean goesOn(int iteration, int most, double loss, OptionalDouble validation);
}
