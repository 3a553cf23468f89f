package org.gradc.train;

/**
 * The first minimum of the quadratic model along the projected path of steepest descent: algorithm
 * CP of Byrd, Lu, Nocedal, Zhu, A limited memory algorithm for bound constrained optimization,
 * 1995.
 */
final class CauchyPoint {
  private final CurvaturePairs pairs;
  private final Bounds bounds;
  private final double[] point;
  private final double[] path;
  private double[] c = {};

  CauchyPoint(CurvaturePairs pairs, Bounds bounds, int dimension) {
    this.pairs = pairs;
    this.bounds = bounds;
    this.point = new double[dimension];
    this.path = new double[dimension];
  }

  /** The point that was found last. */
  double[] point() {
    return point;
  }

  /** Wᵀ·(point − θ), with W as in {@link CurvaturePairs#middle}. */
  double[] c() {
    return c;
  }

  /**
   * Finds the point.
   *
   * @param middle that of the pairs
   */
  void find(double[] theta, double[] gradient, SmallSystem middle) {
    double scale = pairs.scale();
    double[] times = times(theta, gradient);
    Breakpoints breakpoints = new Breakpoints(times);
    double[] p = productOfPath(scale);
    double[] w = new double[p.length];
    c = new double[p.length];
    System.arraycopy(theta, 0, point, 0, theta.length);
    double slope = -Vectors.dot(path, path);
    double curvature = -scale * slope - Vectors.dot(p, middle.solve(p));
    double least = Math.ulp(1.0) * -scale * slope;
    double time = 0;
    while (slope < 0) {
      curvature = Math.max(curvature, least);
      double minimum = -slope / curvature;
      double stretch = breakpoints.next() - time;
      if (minimum < stretch || stretch == Double.POSITIVE_INFINITY) {
        time += minimum;
        Vectors.add(minimum, p, c);
        break;
      }
      time = breakpoints.next();
      int b = breakpoints.remove();
      double g = gradient[b];
      point[b] = path[b] > 0 ? bounds.upper(b) : bounds.lower(b);
      path[b] = 0;
      Vectors.add(stretch, p, c);
      pairs.row(b, scale, w);
      double[] solved = middle.solve(w);
      slope +=
          stretch * curvature
              + g * g
              + scale * g * (point[b] - theta[b])
              - g * Vectors.dot(solved, c);
      curvature -= scale * g * g + 2 * g * Vectors.dot(solved, p) + g * g * Vectors.dot(solved, w);
      Vectors.add(g, w, p);
    }
    for (int i = 0; i < theta.length; i++) {
      if (path[i] != 0) {
        point[i] = bounds.nearest(i, theta[i] + time * path[i]);
      }
    }
  }

  /** Fills the path of steepest descent and gives the times at which its elements meet bounds. */
  private double[] times(double[] theta, double[] gradient) {
    double[] times = new double[theta.length];
    for (int i = 0; i < theta.length; i++) {
      double g = gradient[i];
      double end = g < 0 ? bounds.upper(i) : bounds.lower(i);
      times[i] = g == 0 ? Double.POSITIVE_INFINITY : (theta[i] - end) / g;
      path[i] = times[i] == 0 ? 0 : -g;
    }
    return times;
  }

  private double[] productOfPath(double scale) {
    int count = pairs.count();
    double[] product = new double[2 * count];
    for (int pair = 0; pair < count; pair++) {
      product[pair] = Vectors.dot(pairs.y(pair), path);
      product[count + pair] = scale * Vectors.dot(pairs.s(pair), path);
    }
    return product;
  }
}
