package org.gradc.special;

/**
 * The logarithm of the gamma function (DLMF 5.2.1), with the pieces that keep its digits at 1 and
 * 2.
 *
 * <p>The coefficients are fits in 80 digit arithmetic (src/test/reference/special_fits.py).
 */
public final class LogGamma {
  private LogGamma() {}

  /**
   * The logarithm log|Γ(x)| (DLMF 5.2.1), within 4.5 ulp for x > −2, the zeros at 1 and 2 included.
   * Left of −2, where each unit interval holds two zeros, the error is at most 4 ulp of
   * max(|lgamma(x)|, 1), and left of −10 of lgamma(−x) if that is larger. +∞ at 0, the negative
   * integers and ±∞.
   *
   * <p>Derivative: digamma(x).
   */
  public static double lgamma(double x) {
    if (x >= 10) {
      // (x−½)(log x − 1) + (log 2π − 1)/2 + p(1/x²)/x (DLMF 5.11.1), absolute error of p 3e-18
      double u = 1 / (x * x);
      double p = -0.0017389758648704927;
      p = p * u + 0.000839778830529051;
      p = p * u - 0.0005952279124667283;
      p = p * u + 0.0007936507697481899;
      p = p * u - 0.0027777777777572;
      p = p * u + 0.08333333333333333;
      return (x - 0.5) * (Math.log(x) - 1) + (0.4189385332046727 + p / x);
    }
    if (x > 2.7) {
      double y = x;
      double product = 1;
      while (y > 2.7) {
        y -= 1;
        product *= y;
      }
      return Math.log(product) + lgammaTwoPlus(y - 2);
    }
    if (x >= 1.7) {
      return lgammaTwoPlus(x - 2);
    }
    if (x >= 0.5) {
      // 0 rather than −0 at 1
      return 0 + lgammaOnePlus(x - 1);
    }
    if (x <= 0 && x == Math.rint(x)) {
      return Double.POSITIVE_INFINITY;
    }
    if (!(x <= -10)) {
      // Γ(x) = Γ(1+y) / (x(x+1)…y), y in [−½, ½]; every x+k is exact.
      double y = x;
      double product = x;
      while (y < -0.5) {
        y += 1;
        product *= y;
      }
      return lgammaOnePlus(y) - Math.log(Math.abs(product));
    }
    // Γ(x) Γ(−x) = −π/(x sin πx) (DLMF 5.5.3)
    return Math.log(3.141592653589793 / Math.abs(x * Gamma.sinPi(x))) - lgamma(-x);
  }

  /** log Γ(1+s) for −0.5 ≤ s ≤ 0.7, within 3 ulp: s R(s), where R has no zero. */
  public static double lgammaOnePlus(double s) {
    if (s < -0.2) {
      return lgammaTwoPlus(s) - Math.log1p(s);
    }
    // relative error of R on [−0.2, 0.7] 5e-19
    double p = 0.0006448905437901858;
    p = p * s + 0.023465429758414334;
    p = p * s + 0.2144537451433013;
    p = p * s + 0.7312220441558929;
    p = p * s + 0.8935763600591395;
    p = p * s - 0.17863649134873355;
    p = p * s - 1.1075103134106097;
    p = p * s - 0.5772156649015329;
    double q = 0.0001467709502638496;
    q = q * s + 0.009858840466734289;
    q = q * s + 0.15303383220755273;
    q = q * s + 0.94785898424428;
    q = q * s + 2.8400404325660666;
    q = q * s + 4.379559373596508;
    q = q * s + 3.3435983535962377;
    q = q * s + 1.0;
    return s * (p / q);
  }

  /** log Γ(2+s) for −0.5 ≤ s ≤ 0.7, within 4 ulp: s R(s), where R has no zero. */
  public static double lgammaTwoPlus(double s) {
    // relative error of R 8e-21
    double p = 8.872146646026908e-06;
    p = p * s + 0.0006394349550569175;
    p = p * s + 0.012608083510872739;
    p = p * s + 0.10630944789008936;
    p = p * s + 0.44798661382978744;
    p = p * s + 0.9806737762397276;
    p = p * s + 1.049803424695384;
    p = p * s + 0.42278433509846713;
    double q = 1.7931026067894287e-06;
    q = q * s + 0.00021337145855534285;
    q = q * s + 0.006039543975291531;
    q = q * s + 0.0696800424066775;
    q = q * s + 0.39511138840971816;
    q = q * s + 1.166718733975255;
    q = q * s + 1.7203484871355816;
    q = q * s + 1.0;
    return s * (p / q);
  }
}
