package org.gradc.train;

import org.hipparchus.exception.MathRuntimeException;

/**
 * The direction to the minimum of the quadratic model within bounds: from the Cauchy point, which
 * says which parameters stay at bounds, to the minimum over the others (Byrd, Lu, Nocedal, Zhu
 * 1995), which is brought back into the box (Morales, Nocedal, Remark on algorithm 778: L-BFGS-B,
 * 2011).
 */
final class BoxModel implements Direction {
  private final CurvaturePairs pairs;
  private final Bounds bounds;
  private final CauchyPoint cauchy;
  private final SubspaceMinimum subspace;
  private final double[] step;

  BoxModel(CurvaturePairs pairs, Bounds bounds, int dimension) {
    this.pairs = pairs;
    this.bounds = bounds;
    this.cauchy = new CauchyPoint(pairs, bounds, dimension);
    this.subspace = new SubspaceMinimum(pairs, bounds);
    this.step = new double[dimension];
  }

  @Override
  public void fill(double[] theta, double[] gradient, double[] direction) {
    try {
      toMinimum(theta, gradient, direction);
    } catch (MathRuntimeException singular) { // by rounding, the pairs contradict each other
      pairs.clear();
      toMinimum(theta, gradient, direction);
    }
  }

  private void toMinimum(double[] theta, double[] gradient, double[] direction) {
    SmallSystem middle = pairs.middle();
    cauchy.find(theta, gradient, middle);
    subspace.fill(theta, gradient, cauchy, middle, step);
    double[] x = cauchy.point();
    for (int i = 0; i < x.length; i++) {
      direction[i] = bounds.nearest(i, x[i] + step[i]) - theta[i];
    }
    if (!(Vectors.dot(direction, gradient) < 0)) {
      double part = partWithinBounds(x);
      for (int i = 0; i < x.length; i++) {
        direction[i] = bounds.nearest(i, x[i] + part * step[i]) - theta[i];
      }
    }
  }

  /** The largest part of the step, at most all of it, that stays within bounds. */
  private double partWithinBounds(double[] x) {
    double part = 1;
    for (int i = 0; i < x.length; i++) {
      if (step[i] != 0) {
        double end = step[i] > 0 ? bounds.upper(i) : bounds.lower(i);
        part = Math.min(part, (end - x[i]) / step[i]);
      }
    }
    return Double.isNaN(part) ? 0 : part;
  }
}
