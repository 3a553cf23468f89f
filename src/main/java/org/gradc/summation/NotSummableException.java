package org.gradc.summation;

/** A derivative that is not written with Σ. */
public final class NotSummableException extends Exception {
  private static final long serialVersionUID = 1;

  private final Obstacle obstacle;

  NotSummableException(Obstacle obstacle) {
    super(obstacle.words());
    this.obstacle = obstacle;
  }

  /** What stands in the way. */
  public Obstacle obstacle() {
    return obstacle;
  }
}
