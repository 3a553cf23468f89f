package org.gradc.train;

/** What a search found. */
public final class Fit {
  private final Iteration best;
  private final Iteration last;
  private final StopReason reason;
  private final String message;
  private final double[] losses;

  Fit(Iteration best, Iteration last, StopReason reason, String message, double[] losses) {
    this.best = best;
    this.last = last;
    this.reason = reason;
    this.message = message;
    this.losses = losses;
  }

  /** A copy of the parameters with the smallest loss of all iterations. */
  public double[] parameters() {
    return best.parameters();
  }

  /** The loss at {@link #parameters}. */
  public double loss() {
    return best.loss();
  }

  /** The iteration that found {@link #parameters}. */
  public Iteration best() {
    return best;
  }

  /** How many iterations, or epochs, were made. */
  public int iterations() {
    return last.number();
  }

  /** How often the function was evaluated: a value, a gradient or a minibatch counts one. */
  public long evaluations() {
    return last.evaluations();
  }

  /** Why the search ended. */
  public StopReason reason() {
    return reason;
  }

  /** Whether the method itself had nothing left to do. */
  public boolean converged() {
    return reason.converged();
  }

  /** The reason in a sentence, with a proposal where the search went wrong. */
  public String message() {
    return message;
  }

  /** The loss at the start and after each iteration. */
  public double[] losses() {
    return losses.clone();
  }
}
