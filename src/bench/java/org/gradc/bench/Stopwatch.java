package org.gradc.bench;

import java.util.function.DoubleSupplier;

/**
 * The shortest time of a computation over many rounds, which others on the machine disturb least.
 */
final class Stopwatch {
  private static final long WARM_UP = 1_500_000_000L;
  private static final int AT_LEAST = 3;
  private static final long ROUND = 10_000_000L;
  private static final int ROUNDS = 40;
  private static final long LONG = 2_000_000_000L;

  private final DoubleSupplier computation;
  private final int repetitions;
  private double shortest = Double.POSITIVE_INFINITY;
  private volatile double sink;

  /** Warms the computation up and finds how often a round repeats it. */
  Stopwatch(DoubleSupplier computation) {
    this.computation = computation;
    int count = 0;
    long start = System.nanoTime();
    long passed = 0;
    while (passed < WARM_UP || count < AT_LEAST) {
      sink = computation.getAsDouble();
      count++;
      passed = System.nanoTime() - start;
    }
    this.repetitions = (int) Math.max(1, count * ROUND / passed);
  }

  /** Measures two computations in turn: 40 rounds, or fewer if they take long. */
  static void compare(Stopwatch first, Stopwatch second) {
    long start = System.nanoTime();
    for (int round = 0; round < ROUNDS; round++) {
      first.round();
      second.round();
      if (round >= AT_LEAST && System.nanoTime() - start > LONG) {
        break;
      }
    }
  }

  private void round() {
    long start = System.nanoTime();
    double sum = 0;
    for (int i = 0; i < repetitions; i++) {
      sum += computation.getAsDouble();
    }
    sink = sum;
    shortest = Math.min(shortest, (double) (System.nanoTime() - start) / repetitions);
  }

  /** The shortest time of a round so far, per computation. */
  double nanoseconds() {
    return shortest;
  }
}
