package org.gradc.special;

/** The Langevin function coth(x) − 1/x, its derivatives of any order, and its integral. */
public final class Langevin {
  private Langevin() {}

  /**
   * The n-th derivative of coth(x) − 1/x, whose series is the sum of 2 ζ(2k) x²ᵏ⁻¹/π²ᵏ, alternating
   * (DLMF 4.33.4 and 25.6.2); within 32 ulp for n ≤ 3, where it changes its sign of its size
   * nearby.
   *
   * <p>Derivative by x: langevin(n + 1, x).
   */
  public static double langevin(int n, double x) {
    double a = Math.abs(x);
    double value;
    if (a < 2) {
      value = langevinSeries(n, a);
    } else {
      double pole = 1;
      for (int j = 1; j <= n; j++) {
        pole *= -j / a;
      }
      value = (n == 0 ? 1 : 0) + (Math.scalb(boseOfOrder(n, 2 * a), n + 1) - pole / a);
    }
    return n % 2 == 0 && x < 0 ? -value : n % 2 == 0 && x == 0 ? x : value;
  }

  /** The n-th derivative of 1/(exp(x) − 1), from b′ = −b(1 + b): all terms have one sign. */
  public static double boseOfOrder(int n, double x) {
    if (n == 0) {
      return 1 / Math.expm1(x);
    }
    double sum = boseOfOrder(n - 1, x);
    double binomial = 1;
    for (int j = 0; j < n; j++) {
      sum += binomial * boseOfOrder(j, x) * boseOfOrder(n - 1 - j, x);
      binomial *= (n - 1.0 - j) / (j + 1);
    }
    return -sum;
  }

  /** The sum of 2 ζ(2k) x²ᵏ⁻¹/π²ᵏ, alternating, differentiated n times; for 0 ≤ x < π. */
  public static double langevinSeries(int n, double x) {
    int k = n / 2 + 1;
    int exponent = 2 * k - 1 - n;
    double power = k % 2 == 0 ? -1 : 1;
    for (int j = 0; j < k; j++) {
      power *= 0.10132118364233778; // 1/π²
    }
    for (int j = 1; j <= n; j++) {
      power *= exponent + j;
    }
    power = exponent == 0 ? power : power * x;
    double sum = 0;
    double term;
    do {
      term = 2 * power * Removable.evenZeta(k);
      sum += term;
      k++;
      exponent += 2;
      double below = (exponent - 1.0) * exponent;
      power *= -0.10132118364233778 * x * x * ((exponent + n - 1.0) * (exponent + n)) / below;
    } while (Math.abs(term) > 1e-17 * Math.abs(sum));
    return sum;
  }

  /**
   * The logarithm of sinh(x)/x, within 4 ulp.
   *
   * <p>Derivative: langevin(0, x).
   */
  public static double logsinhc(double x) {
    double a = Math.abs(x);
    if (a < 1) {
      // the Langevin series, term by term: ζ(2k) x²ᵏ/(k π²ᵏ)
      double z = 0.10132118364233778 * x * x;
      double power = z;
      double sum = 0;
      double term;
      int k = 1;
      do {
        term = power * Removable.evenZeta(k) / k;
        sum += term;
        power *= -z;
        k++;
      } while (Math.abs(term) > 1e-17 * Math.abs(sum));
      return sum;
    }
    // sinh(a)/a = eᵃ (1 − e⁻²ᵃ)/(2a)
    return a == Double.POSITIVE_INFINITY
        ? a
        : a - (Math.log(a) + 0.6931471805599453) + Math.log1p(-Math.exp(-2 * a));
  }
}
