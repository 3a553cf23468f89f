package org.gradc.train;

import java.util.Objects;

/**
 * How a search is run, whatever the method: within which bounds, until when, and who watches.
 *
 * <pre>{@code
 * Run run =
 *     Run.until(StopRule.gradientNorm(1e-6), StopRule.iterations(500))
 *         .within(Bounds.of(lower, upper))
 *         .watchedBy(iteration -> !Thread.interrupted());
 * }</pre>
 *
 * @param bounds the box in which parameters stay
 * @param stop when the search ends, if the method itself does not end it before
 * @param progress is told of every iteration
 */
public record Run(Bounds bounds, StopRule stop, Progress progress) {

  public Run {
    Objects.requireNonNull(bounds, "bounds");
    Objects.requireNonNull(stop, "stop");
    Objects.requireNonNull(progress, "progress");
  }

  /** A run without bounds that ends when the first of some rules says so. */
  public static Run until(StopRule... rules) {
    return new Run(Bounds.none(), StopRule.firstOf(rules), Progress.SILENT);
  }

  /** The same run within bounds. */
  public Run within(Bounds box) {
    return new Run(box, stop, progress);
  }

  /** The same run, with someone who is told of every iteration and may end it. */
  public Run watchedBy(Progress watcher) {
    return new Run(bounds, stop, watcher);
  }
}
