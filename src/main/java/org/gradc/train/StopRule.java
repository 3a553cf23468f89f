package org.gradc.train;

import java.util.List;
import java.util.Optional;

/**
 * When a search ends. It is asked after every iteration; several rules are joined by {@link
 * #firstOf}.
 */
@FunctionalInterface
public interface StopRule {

  /**
   * The reason to end, or nothing.
   *
   * @param previous the iteration before; at the start the same as {@code now}
   * @param now the iteration that is done
   */
  Optional<StopReason> reason(Iteration previous, Iteration now);

  /**
   * Ends after so many iterations, or epochs.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  static StopRule iterations(int most) {
    if (most < 0) {
      throw new IllegalArgumentException("the number of iterations is " + most);
    }
    return (previous, now) -> when(now.number() >= most, StopReason.ITERATIONS);
  }

  /**
   * Ends when no element of the gradient, projected where there are bounds, is larger in absolute
   * value. With 0, exactly at stationary points.
   *
   * @throws IllegalArgumentException if the largest is negative or NaN
   */
  static StopRule gradientNorm(double largest) {
    checkNotNegative(largest, "the norm of the gradient");
    return (previous, now) -> when(now.gradientNorm() <= largest, StopReason.SMALL_GRADIENT);
  }

  /**
   * Ends when an iteration changes the loss by no more than this part of it: |f − f'| ≤ change ·
   * max(|f|, |f'|, 1), the rule of L-BFGS-B (Zhu, Byrd, Lu, Nocedal 1997).
   *
   * @throws IllegalArgumentException if the change is negative or NaN
   */
  static StopRule relativeChange(double change) {
    checkNotNegative(change, "the relative change");
    return (previous, now) -> {
      double size = Math.max(Math.max(Math.abs(previous.loss()), Math.abs(now.loss())), 1);
      boolean settled = Math.abs(previous.loss() - now.loss()) <= change * size;
      return when(now.number() > previous.number() && settled, StopReason.SMALL_CHANGE);
    };
  }

  /** Ends when the first of several rules does; of two at once the one that stands first counts. */
  static StopRule firstOf(StopRule... rules) {
    List<StopRule> all = List.of(rules);
    return (previous, now) -> {
      for (StopRule rule : all) {
        Optional<StopReason> reason = rule.reason(previous, now);
        if (reason.isPresent()) {
          return reason;
        }
      }
      return Optional.empty();
    };
  }

  private static Optional<StopReason> when(boolean condition, StopReason reason) {
    return condition ? Optional.of(reason) : Optional.empty();
  }

  private static void checkNotNegative(double number, String what) {
    if (!(number >= 0)) {
      throw new IllegalArgumentException(what + " must be 0 or more, and is " + number);
    }
  }
}
