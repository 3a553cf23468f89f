package org.gradc.train;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;

/** A system of a few linear equations, decomposed. It may be empty. */
final class SmallSystem {
  private final double[][] matrix;
  private final LUDecomposition decomposition;

  /** Decomposes a square matrix, which is not changed. */
  SmallSystem(double[][] matrix) {
    this.matrix = matrix;
    double[][] decomposed = matrix.length == 0 ? new double[][] {{1}} : matrix;
    this.decomposition =
        new LUDecomposition(new Array2DRowRealMatrix(decomposed, false), Double.MIN_NORMAL);
  }

  /** The matrix. */
  double[][] matrix() {
    return matrix;
  }

  /**
   * Solves for a right-hand side.
   *
   * @throws org.hipparchus.exception.MathRuntimeException if the matrix is singular
   */
  double[] solve(double[] right) {
    return right.length == 0
        ? right
        : decomposition.getSolver().solve(new ArrayRealVector(right, false)).toArray();
  }
}
