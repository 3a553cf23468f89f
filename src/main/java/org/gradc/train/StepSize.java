package org.gradc.train;

/** How far an update goes, by the number of the update: the learning rate and its schedule. */
@FunctionalInterface
public interface StepSize {

  /**
   * The size of an update.
   *
   * @param update its number, from 1
   */
  double at(long update);

  /**
   * The same size for every update.
   *
   * @throws IllegalArgumentException if it is not positive and finite
   */
  static StepSize fixed(double size) {
    checkPositive(size);
    return update -> size;
  }

  /**
   * A size that decays as first / (1 + decay·(update − 1)), the schedule of Robbins and Monro
   * (1951): the sum of all sizes is infinite, that of their squares is finite.
   *
   * @throws IllegalArgumentException if the first is not positive and finite, or the decay negative
   */
  static StepSize decaying(double first, double decay) {
    checkPositive(first);
    if (!(decay >= 0 && decay < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("the decay must be 0 or more, and is " + decay);
    }
    return update -> first / (1 + decay * (update - 1));
  }

  private static void checkPositive(double size) {
    if (!(size > 0 && size < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("the step size must be positive, and is " + size);
    }
  }
}
