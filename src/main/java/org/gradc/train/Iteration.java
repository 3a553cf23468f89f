package org.gradc.train;

/**
 * Where a search stands. Iteration 0 is the start. An iteration of a {@link StochasticOptimizer} is
 * an epoch.
 */
public final class Iteration {
  private final int number;
  private final long evaluations;
  private final double loss;
  private final double gradientNorm;
  private final double[] parameters;

  Iteration(int number, long evaluations, double loss, double gradientNorm, double[] parameters) {
    this.number = number;
    this.evaluations = evaluations;
    this.loss = loss;
    this.gradientNorm = gradientNorm;
    this.parameters = parameters;
  }

  /** How many iterations, or epochs, are done. */
  public int number() {
    return number;
  }

  /** How often the function was evaluated: a value, a gradient or a minibatch counts one. */
  public long evaluations() {
    return evaluations;
  }

  /** The value of the function at these parameters. */
  public double loss() {
    return loss;
  }

  /**
   * The largest absolute element of the gradient, projected where there are bounds: the step θ −
   * gradient is brought back into the box, and what remains of it counts. NaN where a stochastic
   * method does not know it.
   */
  public double gradientNorm() {
    return gradientNorm;
  }

  /** A copy of the parameters. */
  public double[] parameters() {
    return parameters.clone();
  }
}
