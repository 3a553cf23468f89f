package org.gradc.train;

/** All rows of a batch objective at once, times a factor. */
final class AllRows {
  private AllRows() {}

  static Objective of(BatchObjective batch, double factor) {
    return Objective.of(
        batch.dimension(),
        theta -> factor * batch.value(theta, 0, batch.rowCount()),
        (theta, gradient) ->
            scaled(factor, batch.gradient(theta, 0, batch.rowCount(), gradient), gradient));
  }

  /** Multiplies a gradient and its value. */
  static double scaled(double factor, double value, double[] gradient) {
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] *= factor;
    }
    return factor * value;
  }
}
