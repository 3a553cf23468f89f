package org.gradc.train;

/**
 * Gradient descent whose steps are found by a line search: backtracking until the loss falls enough
 * (Armijo, Minimization of functions having Lipschitz continuous first partial derivatives, 1966),
 * within bounds along the projected path (Bertsekas, On the Goldstein–Levitin–Polyak gradient
 * projection method, 1976).
 *
 * <p>θ(α) is θ − α·g brought back into the box. A step is taken when f(θ(α)) ≤ f(θ) + c·gᵀ(θ(α) −
 * θ), with c = 1e-4; otherwise α is halved. The search begins at twice the last step.
 */
public final class SteepestDescent implements Optimizer {
  private static final double ENOUGH = 1e-4;

  /** Ends where no element of the gradient exceeds 1e-6, or after 10,000 iterations. */
  @Override
  public Run defaults() {
    return Run.until(StopRule.gradientNorm(1e-6), StopRule.iterations(10_000));
  }

  @Override
  public Fit minimize(Objective objective, double[] start, Run run) {
    double[] theta = Start.checked(start, objective.dimension(), run.bounds());
    double[] gradient = new double[theta.length];
    double[] trial = new double[theta.length];
    double loss = objective.gradient(theta, gradient);
    Start.checkFinite(loss, gradient);
    Search search = new Search(run, "Try Lbfgs, or parameters of similar scale.");
    search.evaluated(1);
    double step = 0;
    while (search.goesOn(loss, run.bounds().projectedGradientNorm(theta, gradient), theta)) {
      step = step == 0 ? Math.min(1, 1 / Vectors.length(gradient)) : 2 * step;
      while (!fallsEnough(objective, theta, loss, gradient, step, trial, run.bounds())) {
        search.evaluated(1);
        step /= 2;
        if (nothingMoves(theta, gradient, step)) {
          return search.end(StopReason.NO_SMALLER_LOSS);
        }
      }
      System.arraycopy(trial, 0, theta, 0, theta.length);
      loss = objective.gradient(theta, gradient);
      search.evaluated(2);
    }
    return search.end();
  }

  /** Fills the trial with θ(α) and says whether it is taken. */
  private static boolean fallsEnough(
      Objective objective,
      double[] theta,
      double loss,
      double[] gradient,
      double step,
      double[] trial,
      Bounds bounds) {
    double slope = 0;
    boolean moved = false;
    for (int i = 0; i < theta.length; i++) {
      trial[i] = bounds.nearest(i, theta[i] - step * gradient[i]);
      slope += gradient[i] * (trial[i] - theta[i]);
      moved |= trial[i] != theta[i];
    }
    return moved && objective.value(trial) <= loss + ENOUGH * slope;
  }

  private static boolean nothingMoves(double[] theta, double[] gradient, double step) {
    for (int i = 0; i < theta.length; i++) {
      if (theta[i] - step * gradient[i] != theta[i]) {
        return false;
      }
    }
    return true;
  }
}
