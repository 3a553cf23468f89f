package org.gradc.fit;

import java.util.Arrays;
import org.gradc.BoundRows;
import org.gradc.train.BatchObjective;

/** The sum over rows of (f − y)², whose gradient is 2·(f − y)·∇f. */
final class SquaredRows implements BatchObjective {
  private final BoundRows function;
  private final double[] response;
  private final double[] row;

  private SquaredRows(BoundRows function, double[] response) {
    this.function = function;
    this.response = response;
    this.row = new double[function.dimension()];
  }

  static BatchObjective of(BoundRows function, double[] response) {
    return new SquaredRows(function, response);
  }

  @Override
  public int dimension() {
    return row.length;
  }

  @Override
  public int rowCount() {
    return response.length;
  }

  @Override
  public double value(double[] theta, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      double residual = function.value(theta, i, i + 1) - response[i];
      sum += residual * residual;
    }
    return sum;
  }

  @Override
  public double gradient(double[] theta, int from, int to, double[] gradient) {
    Arrays.fill(gradient, 0);
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += add(theta, i, gradient);
    }
    return sum;
  }

  @Override
  public double gradient(double[] theta, int[] rows, int from, int to, double[] gradient) {
    Arrays.fill(gradient, 0);
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += add(theta, rows[i], gradient);
    }
    return sum;
  }

  private double add(double[] theta, int i, double[] gradient) {
    double residual = function.gradient(theta, i, i + 1, row) - response[i];
    for (int k = 0; k < row.length; k++) {
      gradient[k] += 2 * residual * row[k];
    }
    return residual * residual;
  }
}
