package org.gradc.train;

import java.util.Objects;

/**
 * A first-order method with gradients of the whole function: an iteration is one update by a {@link
 * UpdateRule}. Within bounds, parameters that leave them are brought back to the nearest allowed
 * value after each update, the projected gradient method.
 *
 * <p>The loss of an iteration is that at the point of its gradient, which for Nesterov's rule lies
 * ahead of the parameters; the best of these points is the result.
 */
public final class FullBatch implements Optimizer {
  private final UpdateRule rule;

  /** A method that updates by a rule. */
  public FullBatch(UpdateRule rule) {
    this.rule = Objects.requireNonNull(rule, "rule");
  }

  /** Ends where no element of the gradient exceeds 1e-6, or after 10,000 iterations. */
  @Override
  public Run defaults() {
    return Run.until(StopRule.gradientNorm(1e-6), StopRule.iterations(10_000));
  }

  @Override
  public Fit minimize(Objective objective, double[] start, Run run) {
    double[] theta = Start.checked(start, objective.dimension(), run.bounds());
    double[] gradient = new double[theta.length];
    Updates updates = new Updates(rule, theta, run.bounds());
    Search search = new Search(run, rule.remedy());
    for (boolean atStart = true; ; atStart = false) {
      double[] point = updates.point();
      double loss = objective.gradient(point, gradient);
      search.evaluated(1);
      if (atStart) {
        Start.checkFinite(loss, gradient);
      }
      double norm = run.bounds().projectedGradientNorm(point, gradient);
      if (!search.goesOn(loss, norm, point)) {
        return search.end();
      }
      updates.move(gradient);
    }
  }
}
