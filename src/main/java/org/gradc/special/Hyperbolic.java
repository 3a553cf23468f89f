package org.gradc.special;

/** The inverse hyperbolic functions (DLMF 4.37) and the derivative of tanh. */
public final class Hyperbolic {
  private Hyperbolic() {}

  /**
   * The inverse hyperbolic sine log(x + √(x²+1)) (DLMF 4.37.16), within 2 ulp.
   *
   * <p>Derivative: 1/√(x²+1).
   */
  public static double asinh(double x) {
    double a = Math.abs(x);
    if (a > 1e9) {
      return Math.copySign(Math.log(a) + 0.6931471805599453, x);
    }
    // x + √(x²+1) − 1 = x + x²/(1 + √(x²+1))
    double u = a * a;
    return Math.copySign(Math.log1p(a + u / (1 + Math.sqrt(1 + u))), x);
  }

  /**
   * The inverse hyperbolic cosine log(x + √(x²−1)) (DLMF 4.37.19), within 2 ulp; NaN for x < 1.
   *
   * <p>Derivative: 1/√(x²−1) = 1/(√(x−1) √(x+1)).
   */
  public static double acosh(double x) {
    if (x < 1) {
      return Double.NaN;
    }
    if (x > 1e9) {
      return Math.log(x) + 0.6931471805599453;
    }
    // with t = x − 1: x + √(x²−1) − 1 = t + √(t(t+2))
    double t = x - 1;
    return Math.log1p(t + Math.sqrt(t * (t + 2)));
  }

  /**
   * The inverse hyperbolic tangent ½ log((1+x)/(1−x)) (DLMF 4.37.24), within 2 ulp; ±∞ at ±1, NaN
   * beyond.
   *
   * <p>Derivative: 1/(1−x²) = 1/((1−x)(1+x)).
   */
  public static double atanh(double x) {
    double a = Math.abs(x);
    // (1+x)/(1−x) − 1 = 2x/(1−x)
    return Math.copySign(0.5 * Math.log1p(2 * a / (1 - a)), x);
  }

  /**
   * The derivative of tanh, sech²(x) = (2e/(1+e²))² with e = exp(−|x|), within 5 ulp where 1 −
   * tanh²(x) has no digits left.
   *
   * <p>Derivative: −2 tanh(x) tanhDerivative(x).
   */
  public static double tanhDerivative(double x) {
    double e = Math.exp(-Math.abs(x));
    double sech = 2 * e / (1 + e * e);
    return sech * sech;
  }
}
