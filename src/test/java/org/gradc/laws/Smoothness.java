package org.gradc.laws;

import java.util.function.DoubleUnaryOperator;

/**
 * Tells kinks and jumps near a point from smooth ground: (f(x+h) - 2f(x) + f(x-h))/h shrinks with h
 * where f is smooth, and does not where the slope jumps within h.
 */
final class Smoothness {
  private static final int SCALES = 7;

  private Smoothness() {}

  /** Whether the function is smooth around x as far as {@code step}, its values good to noise. */
  static boolean around(DoubleUnaryOperator function, double x, double step, double noise) {
    double centre = function.applyAsDouble(x);
    double h = step;
    double wider = bend(function, x, h, centre);
    for (int scale = 0; scale < SCALES; scale++) {
      h /= 2;
      double bend = bend(function, x, h, centre);
      if (!(bend <= 0.7 * wider + 8 * noise / h)) {
        return false;
      }
      wider = bend;
    }
    return true;
  }

  private static double bend(DoubleUnaryOperator function, double x, double h, double centre) {
    double above = function.applyAsDouble(x + h) - centre;
    double below = function.applyAsDouble(x - h) - centre;
    return Math.abs(above + below) / h;
  }
}
