package org.gradc.train;

/** The parameters of a first-order method while it runs, moved by its rule within bounds. */
final class Updates {
  private final StepSize stepSize;
  private final UpdateRule.Step step;
  private final Bounds bounds;
  private final double[] theta;
  private final double[] point;
  private long count;

  /** Begins at parameters, which are changed. */
  Updates(UpdateRule rule, double[] theta, Bounds bounds) {
    this.stepSize = rule.stepSize();
    this.step = rule.begin().apply(theta.length);
    this.bounds = bounds;
    this.theta = theta;
    this.point = new double[theta.length];
  }

  /** Where the next gradient is taken; the next call writes to the same array. */
  double[] point() {
    step.lookAhead(theta, point);
    bounds.project(point);
    return point;
  }

  /** Moves the parameters by the gradient at {@link #point}. */
  void move(double[] gradient) {
    count++;
    step.update(count, stepSize.at(count), theta, gradient);
    bounds.project(theta);
  }
}
