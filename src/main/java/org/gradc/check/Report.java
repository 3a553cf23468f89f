package org.gradc.check;

import java.util.List;

/**
 * What was found of one function.
 *
 * @param points the points as they are written after {@code --at}
 * @param ways what computed the doubles
 */
public record Report(
    String function, List<String> points, List<String> ways, List<DerivativeReport> derivatives) {
  public Report {
    points = List.copyOf(points);
    ways = List.copyOf(ways);
    derivatives = List.copyOf(derivatives);
  }

  public boolean isWrong() {
    return derivatives.stream().anyMatch(DerivativeReport::isWrong);
  }
}
