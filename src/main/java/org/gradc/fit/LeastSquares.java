package org.gradc.fit;

import java.util.Arrays;

/**
 * How well least squares determine their parameters, to first order (Bates and Watts 1988, 2.2):
 * the covariance is s²·(JᵀJ)⁻¹ with s² = r·r/(m − n), for m residuals r with the Jacobian J of n
 * parameters. J = Q·R·Pᵀ by Householder's reflections with column pivoting, its columns scaled to
 * length 1 first, so that the units of the parameters do not matter to its rank.
 */
final class LeastSquares {
  /** What remains of a column of length 1 beside the others, below which it is taken for theirs. */
  private static final double DEPENDENT = 1e-12;

  /** The part of a parameter in a dependence, below which it is rounding. */
  private static final double PART = 1e-6;

  private final int m;
  private final int n;
  private final double[][] columns;
  private final double[] lengths;
  private final int[] order;
  private int rank;

  /**
   * Takes a Jacobian apart.
   *
   * @param jacobian m rows of n elements, which is not changed
   */
  LeastSquares(double[] jacobian, int m, int n) {
    this.m = m;
    this.n = n;
    this.columns = new double[n][m];
    this.lengths = new double[n];
    this.order = new int[n];
    for (int j = 0; j < n; j++) {
      order[j] = j;
      for (int i = 0; i < m; i++) {
        columns[j][i] = jacobian[i * n + j];
      }
      double largest = Arrays.stream(columns[j]).map(Math::abs).max().orElse(0);
      divide(columns[j], largest); // so that no square overflows
      double length = length(columns[j], 0);
      divide(columns[j], length);
      lengths[j] = largest * length;
    }
    factor();
  }

  private void factor() {
    for (int k = 0; k < Math.min(m, n); k++) {
      int longest = k;
      for (int j = k + 1; j < n; j++) {
        longest = length(columns[j], k) > length(columns[longest], k) ? j : longest;
      }
      swap(k, longest);
      double length = length(columns[k], k);
      if (!(length > DEPENDENT)) {
        return;
      }
      reflect(k, length);
      rank++;
    }
  }

  /** H = I − 2vvᵀ/(v·v) takes the rest of column k to a multiple of the first unit vector. */
  private void reflect(int k, double length) {
    double[] v = Arrays.copyOfRange(columns[k], k, m);
    double diagonal = v[0] > 0 ? -length : length;
    v[0] -= diagonal;
    double square = 0;
    for (double element : v) {
      square += element * element;
    }
    for (int j = k; j < n; j++) {
      double dot = 0;
      for (int i = 0; i < v.length; i++) {
        dot += v[i] * columns[j][k + i];
      }
      for (int i = 0; i < v.length; i++) {
        columns[j][k + i] -= 2 * dot / square * v[i];
      }
    }
  }

  private void swap(int a, int b) {
    double[] column = columns[a];
    columns[a] = columns[b];
    columns[b] = column;
    int position = order[a];
    order[a] = order[b];
    order[b] = position;
  }

  private static double length(double[] column, int from) {
    double sum = 0;
    for (int i = from; i < column.length; i++) {
      sum += column[i] * column[i];
    }
    return Math.sqrt(sum);
  }

  private static void divide(double[] column, double divisor) {
    for (int i = 0; i < column.length && divisor > 0; i++) {
      column[i] /= divisor;
    }
  }

  /** Whether the residuals determine every parameter. */
  boolean isDetermined() {
    return rank == n;
  }

  /**
   * For each parameter whether some change of it, with others, leaves the residuals as they are.
   */
  boolean[] undetermined() {
    boolean[] undetermined = new boolean[n];
    for (int k = rank; k < n; k++) { // R11·z = the column, so z and −1 change nothing
      undetermined[order[k]] = true;
      double[] z = solve(Arrays.copyOf(columns[k], rank));
      for (int i = 0; i < rank; i++) {
        undetermined[order[i]] |= Math.abs(z[i]) > PART;
      }
    }
    return undetermined;
  }

  /**
   * The standard errors of the parameters; NaN if some of them are not determined, or if there are
   * no more residuals than parameters.
   *
   * @param sumOfSquares of the residuals
   */
  double[] standardErrors(double sumOfSquares) {
    double[] errors = new double[n];
    Arrays.fill(errors, Double.NaN);
    if (!isDetermined() || m <= n) {
      return errors;
    }
    double deviation = Math.sqrt(sumOfSquares / (m - n));
    double[] squares = new double[n]; // of the rows of the inverse of R
    for (int k = 0; k < n; k++) {
      double[] unit = new double[n];
      unit[k] = 1;
      double[] z = solve(unit);
      for (int i = 0; i <= k; i++) {
        squares[i] += z[i] * z[i];
      }
    }
    for (int i = 0; i < n; i++) {
      errors[order[i]] = deviation * Math.sqrt(squares[i]) / lengths[order[i]];
    }
    return errors;
  }

  /** Solves R·z = right by back substitution. */
  private double[] solve(double[] right) {
    for (int i = rank - 1; i >= 0; i--) {
      for (int j = i + 1; j < rank; j++) {
        right[i] -= columns[j][i] * right[j];
      }
      right[i] /= columns[i][i];
    }
    return right;
  }
}
