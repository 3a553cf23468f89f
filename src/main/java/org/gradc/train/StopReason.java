package org.gradc.train;

/** Why a search ended. */
public enum StopReason {
  /** The gradient is as small as asked: a stationary point. */
  SMALL_GRADIENT(true, "the gradient is as small as asked"),
  /** The loss changes as little as asked. */
  SMALL_CHANGE(true, "the loss changes as little as asked"),
  /** No step along a descent direction makes the loss smaller: its digits are used up. */
  NO_SMALLER_LOSS(true, "no step makes the loss smaller in double precision"),
  /** As many iterations or epochs as allowed were made. */
  ITERATIONS(false, "as many iterations were made as allowed"),
  /** The {@link Progress} asked to stop. */
  ASKED(false, "it was asked to stop"),
  /** The loss or its gradient became infinite or NaN, or the loss far larger than at the start. */
  DIVERGED(false, "the loss or its gradient grows beyond all measure");

  private final boolean converged;
  private final String text;

  StopReason(boolean converged, String text) {
    this.converged = converged;
    this.text = text;
  }

  /** Whether the method itself has nothing left to do. */
  public boolean converged() {
    return converged;
  }

  /** The reason in words, a clause without a full stop. */
  public String text() {
    return text;
  }
}
