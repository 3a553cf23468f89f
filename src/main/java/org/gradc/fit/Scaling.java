package org.gradc.fit;

/**
 * What is subtracted from a column and then divided by: its mean and its standard deviation over
 * the rows to learn from. A column that is constant is only shifted.
 */
public record Scaling(String column, double mean, double scale) {

  /** The scaling of some rows of a column. */
  static Scaling of(String name, double[] column, int[] rows) {
    double sum = 0;
    for (int row : rows) {
      sum += column[row];
    }
    double mean = sum / rows.length;
    double squares = 0;
    for (int row : rows) {
      squares += (column[row] - mean) * (column[row] - mean);
    }
    double deviation = Math.sqrt(squares / rows.length);
    return new Scaling(name, mean, deviation > 0 ? deviation : 1);
  }

  /** The column in units of its deviation from its mean. */
  double[] apply(double[] column) {
    double[] scaled = new double[column.length];
    for (int i = 0; i < column.length; i++) {
      scaled[i] = (column[i] - mean) / scale;
    }
    return scaled;
  }
}
