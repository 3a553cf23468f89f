package org.gradc.special;

/** The logarithm to base 2. */
public final class Logarithm {
  private Logarithm() {}

  /**
   * The logarithm to base 2 (DLMF 4.2.18), within 2 ulp; exact at powers of two. With x = m 2ᵉ, m
   * in [√½, √2], it is e + log(m)/log(2), the reciprocal of log(2) in two parts.
   *
   * <p>Derivative: 1/(x log 2).
   */
  public static double log2(double x) {
    if (!(x > 0 && x < Double.POSITIVE_INFINITY)) {
      return Math.log(x);
    }
    boolean subnormal = x < 0x1p-1022;
    long bits = Double.doubleToRawLongBits(subnormal ? x * 0x1p54 : x);
    double exponent = (int) (bits >> 52) - (subnormal ? 1077 : 1023);
    double m = Double.longBitsToDouble((bits & 0xfffffffffffffL) | 0x3ff0000000000000L);
    if (m > 1.4142135623730951) {
      m *= 0.5;
      exponent += 1;
    }
    double log = Math.log(m);
    return exponent + (log * 1.4426950408889634 + log * 2.0355273740931033e-17);
  }

  /**
   * The product x log(y), within 2 ulp, and 0 at x = 0: the limit where y is a multiple or a power
   * of x.
   *
   * <p>Derivative: log(y) by x, x/y by y.
   */
  public static double xlogy(double x, double y) {
    return x == 0 && y >= 0 ? 0 : x * Math.log(y);
  }

  /**
   * The product x log(1 + y), within 3 ulp, and 0 at x = 0: the limit where y is −1 at x = 0.
   *
   * <p>Derivative: log1p(y) by x, x/(1 + y) by y.
   */
  public static double xlog1py(double x, double y) {
    return x == 0 && y >= -1 ? 0 : x * Math.log1p(y);
  }

  /**
   * The excess (1 + x) log(1 + x) − x, within 16 ulp; its series is the sum of (−x)ᵏ/(k(k−1)) over
   * k ≥ 2.
   *
   * <p>Derivative: log1p(x).
   */
  public static double excess(double x) {
    if (Math.abs(x) > 0.2) {
      return xlog1py(1 + x, x) - x;
    }
    double power = x * x;
    double sum = 0.5 * power;
    double term = sum;
    for (int k = 3; Math.abs(term) > 1e-17 * sum; k++) {
      power *= -x;
      term = power / (k * (k - 1.0));
      sum += term;
    }
    return sum;
  }
}
