package org.gradc.chart;

/** The smallest and the largest of some numbers, or the ends that are fixed. */
final class Range {
  private static final double MARGIN = 0.04;

  private final boolean logarithmic;
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;
  private boolean fixed;

  Range(boolean logarithmic) {
    this.logarithmic = logarithmic;
  }

  /** One coordinate of some points. */
  @FunctionalInterface
  interface Coordinate {
    double of(Places places, int point);
  }

  void add(Places places, Coordinate coordinate) {
    for (int i = 0; i < places.count(); i++) {
      double number = coordinate.of(places, i);
      if (!fixed && Double.isFinite(number) && (!logarithmic || number > 0)) {
        low = Math.min(low, number);
        high = Math.max(high, number);
      }
    }
  }

  /** Fixes the ends; numbers beyond are not shown. */
  void fix(double first, double last) {
    low = first;
    high = last;
    fixed = true;
  }

  /** An axis with a little room beyond the numbers; from 0 to 1, or 1 to 10, for none. */
  Axis axis() {
    if (low > high) {
      return new Axis(logarithmic ? 1 : 0, logarithmic ? 10 : 1, logarithmic);
    } else if (fixed) {
      return new Axis(low, high, logarithmic);
    } else if (logarithmic) {
      double room = Math.max(MARGIN * Math.log10(high / low), 0.02);
      return new Axis(
          Math.max(Double.MIN_NORMAL, low / Math.pow(10, room)),
          Math.min(Double.MAX_VALUE, high * Math.pow(10, room)),
          true);
    }
    double size = high - low > 0 ? high - low : Math.max(Math.abs(low), 1);
    double room = Math.min(MARGIN * size, Double.MAX_VALUE / 4);
    return new Axis(low - room, high + room, false);
  }
}
