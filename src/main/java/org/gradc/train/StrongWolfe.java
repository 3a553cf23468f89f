package org.gradc.train;

import org.jspecify.annotations.Nullable;

/**
 * A line search for a step that satisfies the strong Wolfe conditions, f(α) ≤ f(0) + c₁·α·f'(0) and
 * |f'(α)| ≤ c₂·|f'(0)| with c₁ = 1e-4 and c₂ = 0.9: algorithms 3.5 and 3.6 of Nocedal and Wright,
 * Numerical optimization, 2006, with cubic interpolation.
 *
 * <p>Where the loss changes no more than by rounding, the first condition cannot be seen in its
 * values; then the second is enough (the approximate condition of Hager and Zhang 2005). A step at
 * which the loss is no finite number counts as too long.
 */
final class StrongWolfe {
  private static final double DECREASE = 1e-4;
  private static final double CURVATURE = 0.9;

  /** Differences of the loss that count as rounding, relative to it. */
  private static final double ROUNDING = 1e-13;

  private static final int MOST_EVALUATIONS = 60;

  /** A function along a line. */
  interface Line {
    Probe at(double step);
  }

  /** The loss at a step along the line, and its slope there. */
  record Probe(double step, double loss, double slope) {
    boolean isFinite() {
      return Double.isFinite(loss) && Double.isFinite(slope);
    }
  }

  private final Line line;
  private final Probe start;
  private final double longest;
  private int evaluations;

  /**
   * A search along a line.
   *
   * @param start the probe at step 0, whose slope is negative
   * @param longest the longest step allowed
   */
  StrongWolfe(Line line, Probe start, double longest) {
    this.line = line;
    this.start = start;
    this.longest = longest;
  }

  /** Searches from a first step; null if no step makes the loss smaller. */
  @Nullable Probe search(double first) {
    Probe low = start;
    double step = Math.min(first, longest);
    while (evaluations < MOST_EVALUATIONS) {
      Probe probe = probe(step);
      if (isWanted(probe)) {
        return probe;
      }
      if (!falls(probe) || (low.step() > 0 && probe.loss() >= low.loss())) {
        return between(low, probe);
      }
      if (probe.slope() >= 0) {
        return between(probe, low);
      }
      low = probe;
      if (step >= longest) { // it falls up to the end of the line
        return low;
      }
      step = Math.min(4 * step, longest);
    }
    return low.step() > 0 ? low : null;
  }

  /**
   * Narrows an interval down. Its low end has the smallest loss so far among steps that fall
   * enough, and the slope there points to the high end.
   */
  private @Nullable Probe between(Probe lowEnd, Probe highEnd) {
    Probe low = lowEnd;
    Probe high = highEnd;
    boolean bisect = false;
    while (evaluations < MOST_EVALUATIONS) {
      double width = high.step() - low.step();
      double step = bisect ? low.step() + width / 2 : inside(low, high);
      if (step == low.step() || step == high.step()) {
        break;
      }
      Probe probe = probe(step);
      if (isWanted(probe)) {
        return probe;
      }
      if (!falls(probe) || probe.loss() >= low.loss()) {
        high = probe;
      } else {
        if (probe.slope() * width >= 0) {
          high = low;
        }
        low = probe;
      }
      bisect = Math.abs(high.step() - low.step()) > 0.66 * Math.abs(width);
    }
    return low.step() > 0 ? low : null;
  }

  private Probe probe(double step) {
    evaluations++;
    return line.at(step);
  }

  private boolean isWanted(Probe probe) {
    return probe.isFinite()
        && Math.abs(probe.slope()) <= CURVATURE * Math.abs(start.slope())
        && (falls(probe) || probe.loss() <= start.loss() + ROUNDING * Math.abs(start.loss()));
  }

  private boolean falls(Probe probe) {
    return probe.isFinite()
        && probe.loss() <= start.loss() + DECREASE * probe.step() * start.slope();
  }

  /** The minimum of the cubic through both ends, kept from them by a tenth of the interval. */
  private static double inside(Probe low, Probe high) {
    double width = high.step() - low.step();
    if (!high.isFinite()) {
      return low.step() + 0.1 * width;
    }
    double d1 = low.slope() + high.slope() + 3 * (high.loss() - low.loss()) / -width;
    double root = Math.sqrt(d1 * d1 - low.slope() * high.slope());
    double d2 = Math.copySign(root, width);
    double part = 1 - (high.slope() + d2 - d1) / (high.slope() - low.slope() + 2 * d2);
    double kept = Double.isNaN(part) ? 0.5 : Math.min(Math.max(part, 0.1), 0.9);
    return low.step() + kept * width;
  }
}
