package org.gradc.special;

/**
 * The polygamma functions of any order, through the Hurwitz zeta function: ψ⁽ⁿ⁾(x) = (−1)ⁿ⁺¹ n!
 * ζ(n+1, x) (DLMF 25.11.12).
 */
public final class Polygamma {
  private Polygamma() {}

  /**
   * The polygamma function ψ⁽ⁿ⁾(x), the n-th derivative of digamma (DLMF 5.15). Orders 0, 1 and 2
   * as accurate as digamma, trigamma and tetragamma; above, within 10 ulp for x > 0 and n ≤ 1000,
   * and for x < 0 and n ≤ 20 within 16 ulp of n!/dⁿ⁺¹, d being the distance from x to the nearest
   * integer. At 0 and the negative integers +∞ for odd n; for even n ∓∞ at ±0 and NaN at the
   * negative integers. NaN at −∞ and for n < 0.
   *
   * <p>Derivative by x: polygamma(n + 1, x).
   */
  public static double polygamma(int n, double x) {
    if (n <= 2) {
      return n == 0
          ? Digamma.digamma(x)
          : n == 1 ? Digamma.trigamma(x) : n == 2 ? Digamma.tetragamma(x) : Double.NaN;
    }
    boolean odd = n % 2 == 1;
    if (x > 0) {
      double zeta = hurwitzFactorial(n, x);
      return odd ? zeta : -zeta;
    }
    double r = x - Math.rint(x);
    if (r == 0) {
      if (odd) {
        return Double.POSITIVE_INFINITY;
      }
      return x == 0 ? Math.copySign(Double.POSITIVE_INFINITY, -1 / x) : Double.NaN;
    }
    // With s = n+1 and f the fraction of x, the sum of (x+k)^−s over all integers k is
    // ζ(s, f) + (−1)ˢ ζ(s, 1−f), and its terms for k < 0 are (−1)ˢ ζ(s, 1−x).
    double above = hurwitzFactorial(n, r > 0 ? r : 1 + r);
    double below = hurwitzFactorial(n, r > 0 ? 1 - r : -r);
    double left = hurwitzFactorial(n, 1 - x);
    if (odd) {
      // left is finite wherever the two-sided sum is
      return above + below == Double.POSITIVE_INFINITY
          ? Double.POSITIVE_INFINITY
          : above + (below - left);
    }
    if (above == below) {
      // the halves, where both sides cancel, or both beyond the range, where the nearer pole rules
      return Math.abs(r) == 0.5
          ? -left
          : r > 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    double twoSided = below - above;
    return Double.isInfinite(twoSided) ? twoSided : twoSided - left;
  }

  /**
   * The product n! ζ(n+1, x) for n ≥ 3, x > 0: the sum of (x/(x+k))^(n+1), then the Euler–Maclaurin
   * remainder (DLMF 25.11.43) once x+k > n + 11, relative to the first term n!/x^(n+1).
   */
  public static double hurwitzFactorial(int n, double x) {
    if (x == Double.POSITIVE_INFINITY) {
      return 0;
    }
    double s = n + 1.0;
    double sum = 0;
    double share = 1;
    double y = x;
    int k = 0;
    while (y < s + 10 && share > 1e-18 * sum) {
      sum += share;
      k++;
      y = x + k;
      share = Math.exp(-s * Math.log1p(k / x));
    }
    if (share > 1e-18 * sum) {
      // y/n + ½ + s/y (B₂/2! + (s+1)(s+2)/y² (B₄/4! + …))
      double v = 1 / y;
      double c = -1.3954464685812522e-19;
      c = 5.5090028283602295e-18 + (s + 21) * v * ((s + 22) * v) * c;
      c = (s + 19) * v * ((s + 20) * v) * c - 2.174868698558062e-16;
      c = 8.586062056277845e-15 + (s + 17) * v * ((s + 18) * v) * c;
      c = (s + 15) * v * ((s + 16) * v) * c - 3.3896802963225827e-13;
      c = 1.3382536530684679e-11 + (s + 13) * v * ((s + 14) * v) * c;
      c = (s + 11) * v * ((s + 12) * v) * c - 5.284190138687493e-10;
      c = 2.08767569878681e-08 + (s + 9) * v * ((s + 10) * v) * c;
      c = (s + 7) * v * ((s + 8) * v) * c - 8.267195767195768e-07;
      c = 3.306878306878307e-05 + (s + 5) * v * ((s + 6) * v) * c;
      c = (s + 3) * v * ((s + 4) * v) * c - 0.001388888888888889;
      c = 0.08333333333333333 + (s + 1) * v * ((s + 2) * v) * c;
      sum += share * (y / n + (0.5 + s * v * c));
    }
    return factorialOverPower(n, x) * (sum * (n / x));
  }

  /** The quotient (n−1)!/xⁿ for n ≥ 3, x > 0, without overflow on the way. */
  public static double factorialOverPower(int n, double x) {
    if (n <= 100) {
      double root = Math.pow(x, -0.5 * n);
      return Gamma.gamma(n) * root * root;
    }
    // Stirling: Γ(n)/xⁿ = stirlingFactor(n)/√n (n/(ex))ⁿ, the base to twice the precision.
    double q = n / x;
    if (q > 1e10) {
      return Double.POSITIVE_INFINITY;
    }
    if (q < 1e-10) {
      return 0;
    }
    double rest = Math.fma(-q, x, n) / x;
    double base = q * 0.36787944117144233;
    double error =
        Math.fma(q, 0.36787944117144233, -base)
            + q * -1.2428753672788363e-17
            + rest * 0.36787944117144233;
    double root = Math.pow(base, 0.5 * n);
    double correction = Math.exp(n * (error / base));
    return root * (Gamma.stirlingFactor(n) / Math.sqrt(n) * correction) * root;
  }
}
