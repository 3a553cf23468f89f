package org.gradc.train;

/** Where a quasi-Newton method goes from a point. */
interface Direction {
  /**
   * Fills a direction along which the function falls; zero if there is none.
   *
   * @param theta the point
   * @param gradient the gradient there
   * @param direction is filled
   */
  void fill(double[] theta, double[] gradient, double[] direction);
}
