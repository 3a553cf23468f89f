package org.gradc.train;

/**
 * The last steps s of a search and the changes y of the gradient over them, which stand for the
 * second derivatives B of the function.
 *
 * <p>Pairs are kept divided by √(sᵀy), which changes no B and keeps small matrices well scaled. The
 * oldest pair is number 0.
 */
final class CurvaturePairs {
  /** Of yᵀy, below which sᵀy says nothing about curvature (Byrd, Lu, Nocedal, Zhu 1995). */
  private static final double LEAST_CURVATURE = Math.ulp(1.0);

  private final int most;
  private final double[][] s;
  private final double[][] y;
  private final double[][] sTimesS;
  private final double[][] sTimesY;
  private int count;

  CurvaturePairs(int most, int dimension) {
    this.most = most;
    this.s = new double[most][dimension];
    this.y = new double[most][dimension];
    this.sTimesS = new double[most][most];
    this.sTimesY = new double[most][most];
  }

  int count() {
    return count;
  }

  void clear() {
    count = 0;
  }

  /** The step of a pair. */
  double[] s(int pair) {
    return s[pair];
  }

  /** The change of the gradient of a pair. */
  double[] y(int pair) {
    return y[pair];
  }

  /** θ = yᵀy/sᵀy of the newest pair, the curvature where none is known; 1 without pairs. */
  double scale() {
    return count == 0 ? 1 : Vectors.dot(y[count - 1], y[count - 1]);
  }

  /** Takes a pair, in place of the oldest if there is no more room, unless sᵀy is too small. */
  void add(double[] step, double[] change) {
    double product = Vectors.dot(step, change);
    double enough = LEAST_CURVATURE * Vectors.dot(change, change);
    if (!(product > enough && product < Double.POSITIVE_INFINITY)) {
      return;
    }
    if (count == most) {
      dropOldest();
    }
    double root = Math.sqrt(product);
    for (int i = 0; i < step.length; i++) {
      s[count][i] = step[i] / root;
      y[count][i] = change[i] / root;
    }
    count++;
    int newest = count - 1;
    for (int pair = 0; pair < count; pair++) {
      sTimesS[newest][pair] = Vectors.dot(s[newest], s[pair]);
      sTimesS[pair][newest] = sTimesS[newest][pair];
      sTimesY[newest][pair] = Vectors.dot(s[newest], y[pair]);
      sTimesY[pair][newest] = Vectors.dot(s[pair], y[newest]);
    }
  }

  private void dropOldest() {
    double[] oldStep = s[0];
    double[] oldChange = y[0];
    System.arraycopy(s, 1, s, 0, most - 1);
    System.arraycopy(y, 1, y, 0, most - 1);
    s[most - 1] = oldStep;
    y[most - 1] = oldChange;
    for (int pair = 1; pair < most; pair++) {
      System.arraycopy(sTimesS[pair], 1, sTimesS[pair - 1], 0, most - 1);
      System.arraycopy(sTimesY[pair], 1, sTimesY[pair - 1], 0, most - 1);
    }
    count = most - 1;
  }

  /**
   * The matrix K = [−D Lᵀ; L θ·SᵀS] with which B = θ·I − W·K⁻¹·Wᵀ, where W = [Y θ·S], D is the
   * diagonal and L what lies below it of SᵀY.
   */
  SmallSystem middle() {
    double scale = scale();
    double[][] middle = new double[2 * count][2 * count];
    for (int i = 0; i < count; i++) {
      middle[i][i] = -sTimesY[i][i];
      for (int j = 0; j < count; j++) {
        if (j < i) {
          middle[count + i][j] = sTimesY[i][j];
          middle[j][count + i] = sTimesY[i][j];
        }
        middle[count + i][count + j] = scale * sTimesS[i][j];
      }
    }
    return new SmallSystem(middle);
  }

  /** Fills a row of W = [Y θ·S], which belongs to one parameter. */
  void row(int parameter, double scale, double[] row) {
    for (int pair = 0; pair < count; pair++) {
      row[pair] = y[pair][parameter];
      row[count + pair] = scale * s[pair][parameter];
    }
  }
}
