package org.gradc.samples;

/**
 * Wx + b inside packed parameters, as a layer of a network.
 *
 * @param w where W begins, row by row
 * @param b where b begins
 */
record Affine(int rows, int columns, int w, int b) {
  /** Wx + b. */
  double[] apply(double[] theta, double[] x) {
    double[] result = new double[rows];
    for (int r = 0; r < rows; r++) {
      result[r] = theta[b + r];
      for (int c = 0; c < columns; c++) {
        result[r] += theta[w + r * columns + c] * x[c];
      }
    }
    return result;
  }

  /** Adds slope·x' to the gradient by W and slope to that by b, and gives that by x, W'slope. */
  double[] pullBack(double[] theta, double[] x, double[] slope, double[] gradient) {
    double[] result = new double[columns];
    for (int r = 0; r < rows; r++) {
      gradient[b + r] += slope[r];
      for (int c = 0; c < columns; c++) {
        gradient[w + r * columns + c] += slope[r] * x[c];
        result[c] += slope[r] * theta[w + r * columns + c];
      }
    }
    return result;
  }
}
