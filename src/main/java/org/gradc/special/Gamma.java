package org.gradc.special;

/**
 * The gamma function and the pieces it shares with its logarithm (DLMF 5.2.1).
 *
 * <p>Small arguments go to [1, 2] by the recurrence, large ones to Stirling's formula, whose power
 * and exponential take exact arguments; the reflection formula is used with Γ(−x), since 1 − x
 * would be rounded. The coefficients are fits in 80 digit arithmetic
 * (src/test/reference/special_fits.py).
 */
public final class Gamma {
  private Gamma() {}

  /**
   * The gamma function Γ(x) (DLMF 5.2.1), within 7 ulp, subnormal results included; exact at the
   * integers up to 23. Γ(±0) = ±∞; NaN at the negative integers and −∞.
   *
   * <p>Derivative: gamma(x) digamma(x).
   */
  public static double gamma(double x) {
    if (x >= 10 && !(x <= 23 && x == Math.rint(x))) {
      if (x > 172) {
        return Double.POSITIVE_INFINITY;
      }
      if (x < 143) {
        return Math.pow(x, x - 0.5) * Math.exp(-x) * stirlingFactor(x);
      }
      double root = Math.pow(x, 0.5 * x - 0.25);
      return root * Math.exp(-x) * stirlingFactor(x) * root;
    }
    if (x >= 1) {
      // Γ(x) = (x−1)(x−2)…y Γ(y), y in [1, 2]; every x−k is exact.
      double y = x;
      double product = 1;
      while (y > 2) {
        y -= 1;
        product *= y;
      }
      return product * gammaOnePlus(y - 1);
    }
    if (x > -10) {
      // Γ(x) = Γ(1+y) / (x(x+1)…y), y in [0, 1]
      if (x < 0 && x == Math.rint(x)) {
        return Double.NaN;
      }
      double y = x;
      double product = x;
      while (y < 0) {
        y += 1;
        product *= y;
      }
      return gammaOnePlus(y) / product;
    }
    if (x == Math.rint(x)) {
      return Double.NaN;
    }
    // Γ(x) Γ(−x) = −π/(x sin πx) (DLMF 5.5.3)
    double sine = sinPi(x);
    if (x < -185) {
      return sine > 0 ? 0.0 : -0.0;
    }
    double y = -x;
    double reflected = 3.141592653589793 / (y * sine);
    if (y < 143) {
      return reflected / (Math.pow(y, y - 0.5) * Math.exp(-y) * stirlingFactor(y));
    }
    double root = Math.pow(y, 0.5 * y - 0.25);
    return reflected / (root * Math.exp(-y) * stirlingFactor(y)) / root;
  }

  /** Γ(1+s) for s in [0, 1], within 1 ulp: 1 − s(1−s)R(s), exact at both ends. */
  public static double gammaOnePlus(double s) {
    // R = (1 − Γ(1+s))/(s(1−s)), absolute error 3e-19
    double p = 7.509593744354833e-06;
    p = p * s - 7.114144157425087e-05;
    p = p * s + 0.0028886171959354306;
    p = p * s - 0.0029109115295216314;
    p = p * s + 0.0012419348497316447;
    p = p * s + 0.28696235206185544;
    p = p * s + 0.5772156649015329;
    double q = 0.00014631349756674512;
    q = q * s - 0.002284198133436536;
    q = q * s + 0.009860181600424735;
    q = q * s + 0.018391404051871053;
    q = q * s - 0.19727527865791417;
    q = q * s + 0.007268019913654172;
    q = q * s + 1.2106440018524163;
    q = q * s + 1.0;
    return 1 - s * (1 - s) * (p / q);
  }

  /**
   * Stirling's factor Γ(x) exp(x) x^(½−x) for x ≥ 10 (DLMF 5.11.3), within 1 ulp: √(2π)(1 +
   * p(1/x)), where p holds the rounding error of √(2π) too.
   */
  public static double stirlingFactor(double x) {
    // absolute error of p 1e-19
    double t = 1 / x;
    double p = -0.0008079690389783453;
    p = p * t + 0.0010329934571492176;
    p = p * t - 7.723827821647863e-05;
    p = p * t - 0.0005899833602793033;
    p = p * t + 6.960327791561694e-05;
    p = p * t + 0.0007840440188484897;
    p = p * t - 0.0002294722155480418;
    p = p * t - 0.0026813271585173445;
    p = p * t + 0.003472222222203101;
    p = p * t + 0.08333333333333343;
    p = p * t - 7.331715964735427e-17;
    return 2.5066282746310007 + 2.5066282746310007 * p;
  }

  /** The sine of πx, within 2 ulp: x less its nearest integer is exact. */
  public static double sinPi(double x) {
    double n = Math.rint(x);
    double r = x - n;
    double a = Math.abs(r);
    double sine =
        a <= 0.25
            ? Math.sin(3.141592653589793 * r)
            : Math.copySign(Math.cos(3.141592653589793 * (0.5 - a)), r);
    // odd n: n/2 is no integer
    return 0.5 * n == Math.rint(0.5 * n) ? sine : -sine;
  }
}
