package org.gradc.train;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps account of a search: its iterations, the best of them, and why it ends. */
final class Search {
  /** A loss that has grown by so many times its size at the start, or 1, is not coming back. */
  private static final double GROWTH = 1e4;

  /** Losses that differ less, relatively, count as equal; of equals the latest is the best. */
  private static final double ROUNDING = 1e-12;

  private final Run run;
  private final String remedy;
  private long evaluations;
  private double[] losses = new double[16];
  private double smallest = Double.POSITIVE_INFINITY;
  private @Nullable Iteration first;
  private @Nullable Iteration best;
  private @Nullable Iteration last;
  private @Nullable StopReason reason;

  /**
   * A search that has not begun.
   *
   * @param remedy a sentence that proposes what to change when the loss does not fall
   */
  Search(Run run, String remedy) {
    this.run = run;
    this.remedy = remedy;
  }

  void evaluated(int times) {
    evaluations += times;
  }

  /**
   * Takes note of an iteration, the start first.
   *
   * @return whether the search goes on
   */
  boolean goesOn(double loss, double gradientNorm, double[] theta) {
    int number = last == null ? 0 : last.number() + 1;
    Iteration now = new Iteration(number, evaluations, loss, gradientNorm, theta.clone());
    Iteration previous = last == null ? now : last;
    if (first == null) {
      first = now;
    }
    if (number == losses.length) {
      losses = Arrays.copyOf(losses, 2 * number);
    }
    losses[number] = loss;
    smallest = loss < smallest ? loss : smallest;
    if (best == null || loss <= smallest + ROUNDING * Math.abs(smallest)) {
      best = now;
    }
    last = now;
    reason = reasonToEnd(first, previous, now);
    boolean asked = !run.progress().goesOn(now);
    if (reason == null && asked) {
      reason = StopReason.ASKED;
    }
    return reason == null;
  }

  private @Nullable StopReason reasonToEnd(Iteration start, Iteration previous, Iteration now) {
    double growth = now.loss() - start.loss();
    if (!(growth <= GROWTH * Math.max(1, Math.abs(start.loss())))
        || Double.isInfinite(now.gradientNorm())) {
      return StopReason.DIVERGED;
    }
    if (now.number() == 0 && now.gradientNorm() == 0) {
      return StopReason.SMALL_GRADIENT;
    }
    return run.stop().reason(previous, now).orElse(null);
  }

  /** What was found, once the search does not go on. */
  Fit end() {
    return end(Objects.requireNonNull(reason));
  }

  /**
   * What was found.
   *
   * @param otherwise why the search ends, if it would go on but for the method itself
   */
  Fit end(StopReason otherwise) {
    StopReason why = reason == null ? otherwise : reason;
    Iteration end = Objects.requireNonNull(last);
    return new Fit(
        Objects.requireNonNull(best),
        end,
        why,
        message(why, Objects.requireNonNull(first), end),
        Arrays.copyOf(losses, end.number() + 1));
  }

  private String message(StopReason why, Iteration start, Iteration end) {
    String said = Character.toUpperCase(why.text().charAt(0)) + why.text().substring(1);
    if (why == StopReason.DIVERGED) {
      return "%s: the loss is %s after iteration %d and was %s at the start. %s"
          .formatted(said, end.loss(), end.number(), start.loss(), remedy);
    }
    if (why == StopReason.SMALL_GRADIENT && end.number() == 0) {
      return ("%s: its largest element is %s at the start. The start is a minimum, or the function"
              + " is flat there; then try another start.")
          .formatted(said, end.gradientNorm());
    }
    if (!why.converged() && end.number() > 0 && !(smallest < start.loss())) {
      return "%s. No iteration made the loss smaller than it was at the start. %s"
          .formatted(said, remedy);
    }
    return said + ".";
  }
}
