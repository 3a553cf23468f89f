package com.example.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.gradc.train.Objective;

/** An objective that notes how long each evaluation takes. */
final class TimedObjective {
  private final Objective objective;
  private final List<Double> milliseconds = new ArrayList<>();

  TimedObjective(Objective objective) {
    this.objective = objective;
  }

  /** The same function. */
  Objective objective() {
    return Objective.of(
        objective.dimension(),
        theta -> timed(() -> objective.value(theta)),
        (theta, gradient) -> timed(() -> objective.gradient(theta, gradient)));
  }

  /** The milliseconds of each evaluation so far. */
  List<Double> milliseconds() {
    return milliseconds;
  }

  private double timed(DoubleSupplier evaluation) {
    long start = System.nanoTime();
    double value = evaluation.getAsDouble();
    milliseconds.add((System.nanoTime() - start) / 1e6);
    return value;
  }
}
