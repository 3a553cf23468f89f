package org.gradc.train;

/**
 * The direction −H·g without bounds, by the two loops of Nocedal, Updating quasi-Newton matrices
 * with limited storage, 1980; H is 1/θ before the oldest pair.
 */
final class TwoLoops implements Direction {
  private final CurvaturePairs pairs;

  TwoLoops(CurvaturePairs pairs) {
    this.pairs = pairs;
  }

  @Override
  public void fill(double[] theta, double[] gradient, double[] direction) {
    int count = pairs.count();
    double[] factors = new double[count];
    for (int i = 0; i < direction.length; i++) {
      direction[i] = -gradient[i];
    }
    for (int pair = count - 1; pair >= 0; pair--) { // pairs have sᵀy = 1
      factors[pair] = Vectors.dot(pairs.s(pair), direction);
      Vectors.add(-factors[pair], pairs.y(pair), direction);
    }
    double scale = pairs.scale();
    for (int i = 0; i < direction.length; i++) {
      direction[i] /= scale;
    }
    for (int pair = 0; pair < count; pair++) {
      double change = factors[pair] - Vectors.dot(pairs.y(pair), direction);
      Vectors.add(change, pairs.s(pair), direction);
    }
  }
}
