package com.example.spark;

import java.util.List;
import java.util.Locale;

/**
 * What a method has found, and how long it took.
 *
 * @param method its name
 * @param iterations steps of the optimiser
 * @param parameters the weights, and behind them the intercept
 * @param loss the mean loss there, by the generated class
 * @param seconds from the start to the parameters
 * @param passes the milliseconds of each pass over all rows
 */
record Trained(
    String method,
    int iterations,
    double[] parameters,
    double loss,
    double seconds,
    List<Double> passes) {
  static final String HEADER =
      """
      | method | iterations | passes | mean loss | seconds | ms per pass (median) |
      |---|---|---|---|---|---|
      """;

  /** A row of the table. */
  String line() {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %.10f | %.2f | %.0f |%n",
        method,
        iterations,
        passes.size(),
        loss,
        seconds,
        passes.stream().sorted().toList().get(passes.size() / 2));
  }
}
