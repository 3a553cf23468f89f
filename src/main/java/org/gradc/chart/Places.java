package org.gradc.chart;

/** Points in the units of the axes. */
final class Places {
  private final double[] x;
  private final double[] y;

  /** Points by their coordinates, which are copied. */
  Places(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(x.length + " x and " + y.length + " y");
    }
    this.x = x.clone();
    this.y = y.clone();
  }

  int count() {
    return x.length;
  }

  double x(int point) {
    return x[point];
  }

  double y(int point) {
    return y[point];
  }
}
