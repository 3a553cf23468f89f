package org.gradc.check;

import java.util.function.DoubleUnaryOperator;

/** Slopes in doubles from the left and from the right of a point. */
final class OneSided {
  private static final double WIDE = 1e-4;
  private static final double CLOSE = 1e-6;
  private static final double SEEN = 1e-2;

  private OneSided() {}

  /**
   * Whether they differ, over steps wide and close.
   *
   * @param function of the distance from the point
   * @param scale the size of the argument
   */
  static boolean differ(DoubleUnaryOperator function, double scale) {
    double wide = bend(function, WIDE * scale);
    double size =
        Math.abs(function.applyAsDouble(WIDE * scale) - function.applyAsDouble(-WIDE * scale));
    double steepest = Math.max(wide, size / (WIDE * scale));
    return wide > SEEN * steepest && bend(function, CLOSE * scale) >= wide / 2;
  }

  private static double bend(DoubleUnaryOperator function, double h) {
    double above = function.applyAsDouble(h) - function.applyAsDouble(0);
    double below = function.applyAsDouble(0) - function.applyAsDouble(-h);
    return Math.abs(above - below) / h;
  }
}
