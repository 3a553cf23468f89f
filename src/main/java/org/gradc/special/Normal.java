package org.gradc.special;

/**
 * The density and the distribution function of the standard normal distribution (DLMF 7.18, 7.20).
 */
public final class Normal {
  private Normal() {}

  /**
   * The standard normal density exp(−x²/2)/√(2π), within 3.5 ulp, subnormal results included.
   *
   * <p>Derivative: −x normpdf(x).
   */
  public static double normpdf(double x) {
    double a = Math.abs(x);
    if (a > 39) {
      return 0;
    }
    // Beyond 37 the exponential would be subnormal before its last factor: carry it times e⁴⁰.
    return a > 37
        ? Erf.expSquare(-0.5, a, 40) * 0.3989422804014327 * 4.248354255291589e-18
        : Erf.expSquare(-0.5, a, 0) * 0.3989422804014327;
  }

  /**
   * The standard normal distribution function ½ erfc(−x/√2) (DLMF 7.20.1), within 5 ulp in both
   * tails, subnormal results included. In the tail it is ½ exp(−x²/2) erfcx(|x|/√2): only the
   * well-conditioned erfcx sees the rounded quotient.
   *
   * <p>Derivative: normpdf(x).
   */
  public static double normcdf(double x) {
    double a = Math.abs(x);
    if (a < 0.67) {
      return 0.5 + 0.5 * Erf.erf(x * 0.7071067811865476);
    }
    if (a > 39) {
      return x > 0 ? 1 : 0;
    }
    double scaled = 0.5 * Erf.erfcx(a * 0.7071067811865476);
    double tail =
        a > 37
            ? Erf.expSquare(-0.5, a, 40) * scaled * 4.248354255291589e-18
            : Erf.expSquare(-0.5, a, 0) * scaled;
    return x > 0 ? 1 - tail : tail;
  }
}
