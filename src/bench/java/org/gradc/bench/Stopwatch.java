package org.gradc.bench;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.DoubleSupplier;

/**
 * The shortest time of a computation over many rounds, which others on the machine disturb least.
 */
final class Stopwatch {
  /** Warm is what runs so long without anything being compiled. */
  private static final long SETTLED = 1_000_000_000L;

  private static final long LONGEST_WARM_UP = 20_000_000_000L;
  private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();
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
    long settled = 0;
    long compiled = COMPILER.getTotalCompilationTime();
    while (passed < Math.min(settled + SETTLED, LONGEST_WARM_UP) || count < AT_LEAST) {
      sink = computation.getAsDouble();
      count++;
      passed = System.nanoTime() - start;
      if (COMPILER.getTotalCompilationTime() > compiled) {
        compiled = COMPILER.getTotalCompilationTime();
        settled = passed;
      }
    }
    this.repetitions = repetitions(passed / count);
  }

  private static int repetitions(long nanoseconds) {
    return (int) Math.max(1, ROUND / Math.max(1, nanoseconds));
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
