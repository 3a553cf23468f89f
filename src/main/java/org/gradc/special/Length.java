package org.gradc.special;

/** Directions of vectors of any length. */
public final class Length {
  private Length() {}

  /**
   * The quotient x/√(x² + y²) without overflow or underflow on the way, within 2 ulp; 0 where both
   * are.
   *
   * <p>Derivative: y²/r³ by x, −xy/r³ by y, r² = x² + y².
   */
  public static double unit(double x, double y) {
    double largest = Math.max(Math.abs(x), Math.abs(y));
    if (largest == 0) {
      return 0;
    }
    int exponent = -Math.getExponent(largest);
    double a = Math.scalb(x, exponent);
    double b = Math.scalb(y, exponent);
    return a / Math.sqrt(a * a + b * b);
  }
}
