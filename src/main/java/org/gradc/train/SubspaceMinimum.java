package org.gradc.train;

/**
 * The step from the Cauchy point to the minimum of the quadratic model over those parameters that
 * the Cauchy point leaves free: the direct primal method of Byrd, Lu, Nocedal, Zhu 1995, section
 * 5.1.
 *
 * <p>With r = Zᵀ·(g + θ·(x − x₀) − W·K⁻¹·c), where Z takes the free parameters, the step is −r/θ −
 * ZᵀW·v/θ², where (K − WᵀZZᵀW/θ)·v = WᵀZ·r; K, W and θ are those of {@link CurvaturePairs}.
 */
final class SubspaceMinimum {
  private final CurvaturePairs pairs;
  private final Bounds bounds;

  SubspaceMinimum(CurvaturePairs pairs, Bounds bounds) {
    this.pairs = pairs;
    this.bounds = bounds;
  }

  /** Whether a parameter lies at no bound. */
  private boolean isFree(int i, double value) {
    return value > bounds.lower(i) && value < bounds.upper(i);
  }

  /**
   * Fills the step, 0 for parameters at bounds.
   *
   * @param theta x₀, where the gradient is
   * @param cauchy the Cauchy point x
   * @param middle that of the pairs
   */
  void fill(
      double[] theta, double[] gradient, CauchyPoint cauchy, SmallSystem middle, double[] step) {
    double scale = pairs.scale();
    double[] x = cauchy.point();
    double[] solved = middle.solve(cauchy.c());
    double[] w = new double[solved.length];
    double[] right = new double[w.length];
    double[][] reduced = new double[w.length][];
    for (int a = 0; a < w.length; a++) {
      reduced[a] = middle.matrix()[a].clone();
    }
    for (int i = 0; i < x.length; i++) {
      step[i] = 0;
      if (isFree(i, x[i])) {
        pairs.row(i, scale, w);
        double r = gradient[i] + scale * (x[i] - theta[i]) - Vectors.dot(w, solved);
        step[i] = -r / scale;
        Vectors.add(r, w, right);
        for (int a = 0; a < w.length; a++) {
          Vectors.add(-w[a] / scale, w, reduced[a]);
        }
      }
    }
    double[] v = new SmallSystem(reduced).solve(right);
    for (int i = 0; i < x.length; i++) {
      if (isFree(i, x[i])) {
        pairs.row(i, scale, w);
        step[i] -= Vectors.dot(w, v) / (scale * scale);
      }
    }
  }
}
