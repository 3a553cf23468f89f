package org.gradc.samples;

/**
 * The Gaussian's log-likelihood by inverse and determinant, without a Cholesky factor: with A = S⁻¹
 * and r = x - mu, ΣAr by mu, and ½Σ(Ar)(Ar)' - ½nA by a full S.
 *
 * <p>A function of the lower triangle alone has the derivatives by both halves in the lower one.
 */
record GaussianOracle(int d, int n, double[] x) implements Oracle {

  /** S from its lower triangle, beside the unit matrix, eliminated: S⁻¹, and log det S. */
  private record Inverse(double[][] entries, double logDeterminant) {
    static Inverse of(double[] theta, int d) {
      double[][] rows = new double[d][2 * d];
      for (int r = 0; r < d; r++) {
        for (int c = 0; c < d; c++) {
          rows[r][c] = theta[d + Math.max(r, c) * d + Math.min(r, c)];
        }
        rows[r][d + r] = 1;
      }
      double logDeterminant = 0;
      for (int k = 0; k < d; k++) {
        double pivot = rows[k][k];
        logDeterminant += Math.log(pivot);
        for (int c = 0; c < 2 * d; c++) {
          rows[k][c] /= pivot;
        }
        for (int r = 0; r < d; r++) {
          double factor = rows[r][k];
          for (int c = 0; r != k && c < 2 * d; c++) {
            rows[r][c] -= factor * rows[k][c];
          }
        }
      }
      double[][] entries = new double[d][d];
      for (int r = 0; r < d; r++) {
        System.arraycopy(rows[r], d, entries[r], 0, d);
      }
      return new Inverse(entries, logDeterminant);
    }
  }

  /** S⁻¹(x - mu). */
  private double[] solved(Inverse inverse, double[] theta, int i) {
    double[] solved = new double[d];
    for (int r = 0; r < d; r++) {
      for (int c = 0; c < d; c++) {
        solved[r] += inverse.entries()[r][c] * (x[i * d + c] - theta[c]);
      }
    }
    return solved;
  }

  @Override
  public double value(double[] theta) {
    Inverse inverse = Inverse.of(theta, d);
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double[] solved = solved(inverse, theta, i);
      for (int r = 0; r < d; r++) {
        sum += solved[r] * (x[i * d + r] - theta[r]);
      }
    }
    return -(sum + n * inverse.logDeterminant() + n * d * Math.log(2 * Math.PI)) / 2;
  }

  @Override
  public double[] gradient(double[] theta) {
    Inverse inverse = Inverse.of(theta, d);
    double[] gradient = new double[d + d * d];
    for (int i = 0; i < n; i++) {
      double[] solved = solved(inverse, theta, i);
      for (int r = 0; r < d; r++) {
        gradient[r] += solved[r];
        for (int c = 0; c <= r; c++) {
          double full = (solved[r] * solved[c] - inverse.entries()[r][c]) / 2;
          gradient[d + r * d + c] += r == c ? full : 2 * full;
        }
      }
    }
    return gradient;
  }
}
