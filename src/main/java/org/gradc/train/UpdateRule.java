package org.gradc.train;

import java.util.Objects;
import java.util.function.IntFunction;

/**
 * How a first-order method moves the parameters by a gradient: a state and a step. {@link
 * UpdateRules} has the usual ones; one of your own is a few lines:
 *
 * <pre>{@code
 * UpdateRule signs =
 *     new UpdateRule(
 *         StepSize.fixed(0.01),
 *         n -> (update, size, theta, gradient) -> {
 *           for (int i = 0; i < n; i++) {
 *             theta[i] -= size * Math.signum(gradient[i]);
 *           }
 *         });
 * }</pre>
 *
 * @param stepSize how far each update goes
 * @param begin makes the state of a run for so many parameters, at rest
 */
public record UpdateRule(StepSize stepSize, IntFunction<Step> begin) {

  public UpdateRule {
    Objects.requireNonNull(stepSize, "stepSize");
    Objects.requireNonNull(begin, "begin");
  }

  /** The state of a run and its step. */
  @FunctionalInterface
  public interface Step {
    /**
     * Moves the parameters.
     *
     * @param update the number of the update, from 1
     * @param size the size of the update
     * @param theta the parameters, which are changed
     * @param gradient the gradient where {@link #lookAhead} says, which is not changed
     */
    void update(long update, double size, double[] theta, double[] gradient);

    /**
     * Says where the next gradient is taken: at the parameters, unless a rule looks ahead.
     *
     * @param theta the parameters, which are not changed
     * @param point is filled with where the gradient is taken
     */
    default void lookAhead(double[] theta, double[] point) {
      System.arraycopy(theta, 0, point, 0, theta.length);
    }
  }

  /** What to try when the loss grows. */
  String remedy() {
    return "Try a smaller step size, such as " + stepSize.at(1) / 10 + ".";
  }
}
