package org.gradc.special;

/**
 * Quotients with a removable singularity at 0, and their derivatives of any order.
 *
 * <p>Near 0 they are power series, differentiated term by term. Elsewhere, where f(x) = x g(x), the
 * derivatives follow from each other: f⁽ʲ⁾ = x g⁽ʲ⁾ + j g⁽ʲ⁻¹⁾ (Leibniz), which is stable upwards
 * for |x| not far below the order.
 */
public final class Removable {
  private Removable() {}

  /**
   * The difference 1 − cos(x) as 2 sin²(x/2) (DLMF 4.21.10), within 3 ulp.
   *
   * <p>Derivative: sin(x).
   */
  public static double versin(double x) {
    if (Math.abs(x) < 0.5) {
      double z = x * x;
      double p = 1.1470745597729725e-11 - z * 4.779477332387385e-14;
      p = 2.48015873015873e-05 - z * (2.755731922398589e-07 - z * (2.08767569878681e-09 - z * p));
      return z * (0.5 - z * (0.041666666666666664 - z * (0.001388888888888889 - z * p)));
    }
    double s = Math.sin(0.5 * x);
    return 2 * s * s;
  }

  /**
   * The n-th derivative of sin(x)/x, whose series is the sum of (−x²)ᵏ/(2k+1)!; within 16 ulp of
   * the largest nearby value for n ≤ 3.
   *
   * <p>Derivative by x: sinc(n + 1, x).
   */
  public static double sinc(int n, double x) {
    if (n == 1 && Math.abs(x) < 0.5) {
      double z = x * x;
      double p = 1.9270852604185937e-09 - z * 1.0706029224547743e-11;
      p = 2.2045855379188714e-05 - z * (2.505210838544172e-07 - z * p);
      return x
          * (z * (0.03333333333333333 - z * (0.0011904761904761906 - z * p)) - 0.3333333333333333);
    }
    if (Math.abs(x) < 2 + 0.5 * n) {
      return evenSeries(n, x, -x * x, 1);
    }
    double g = Math.sin(x) / x;
    for (int j = 1; j <= n; j++) {
      double f = j % 2 == 0 ? Math.sin(x) : Math.cos(x);
      g = ((j % 4 < 2 ? f : -f) - j * g) / x;
    }
    return g;
  }

  /**
   * The n-th derivative of (1 − cos(x))/x², whose series is the sum of (−x²)ᵏ/(2k+2)!; within 16
   * ulp of the largest nearby value for n ≤ 3.
   *
   * <p>Derivative by x: cosc(n + 1, x).
   */
  public static double cosc(int n, double x) {
    if (Math.abs(x) < 2 + 0.5 * n) {
      return evenSeries(n, x, -x * x, 2);
    }
    double before = 0;
    double g = versin(x) / x / x;
    for (int j = 1; j <= n; j++) {
      double f = j % 2 == 0 ? Math.cos(x) : Math.sin(x);
      double next = (((j - 1) % 4 < 2 ? f : -f) / x - 2 * j * g - j * (j - 1.0) * before / x) / x;
      before = g;
      g = next;
    }
    return g;
  }

  /**
   * The n-th derivative of sinh(x)/x, whose series is the sum of x²ᵏ/(2k+1)!; within 16 ulp for n ≤
   * 3.
   *
   * <p>Derivative by x: sinhc(n + 1, x).
   */
  public static double sinhc(int n, double x) {
    double a = Math.abs(x);
    if (a < 2 + 0.5 * n) {
      return evenSeries(n, x, x * x, 1);
    }
    double g = 0.5 * exponentialOver(n, a);
    if (a < 40) {
      g = Math.sinh(a) / a;
      for (int j = 1; j <= n; j++) {
        g = ((j % 2 == 0 ? Math.sinh(a) : Math.cosh(a)) - j * g) / a;
      }
    }
    return n % 2 == 1 && x < 0 ? -g : g;
  }

  /**
   * The n-th derivative of the sum of zᵏ/(2k+m)!, z = ±x²: the terms ±x²ᵏ⁻ⁿ/(2k−n)! over (2k+1) …
   * (2k+m), m being 1 or 2.
   */
  public static double evenSeries(int n, double x, double z, int m) {
    int odd = n % 2;
    int k = (n + odd) / 2;
    double power = odd == 0 ? 1 : x;
    power = Math.copySign(1.0, z) < 0 && k % 2 == 1 ? -power : power; // also of z = −0
    double sum = 0;
    double term;
    do {
      term = power / (m == 1 ? 2 * k + 1 : (2 * k + 1.0) * (2 * k + 2));
      sum += term;
      int exponent = 2 * k - n;
      power *= z / ((exponent + 1.0) * (exponent + 2));
      k++;
    } while (Math.abs(term) > 1e-17 * Math.abs(sum));
    return sum;
  }

  /**
   * The n-th derivative of (exp(x) − 1)/x, whose series is the sum of xᵏ/(k+1)!; within 16 ulp for
   * n ≤ 3.
   *
   * <p>Derivative by x: exprel(n + 1, x).
   */
  public static double exprel(int n, double x) {
    if (x > 40) {
      return exponentialOver(n, x);
    }
    if (Math.abs(x) < 1 + 0.5 * n) {
      double power = 1;
      double sum = 0;
      double term;
      int k = n;
      do {
        term = power / (k + 1);
        sum += term;
        k++;
        power *= x / (k - n);
      } while (Math.abs(term) > 1e-17 * Math.abs(sum));
      return sum;
    }
    double g = Math.expm1(x) / x;
    double e = Math.exp(x);
    for (int j = 1; j <= n; j++) {
      g = (e - j * g) / x;
    }
    return g;
  }

  /** The n-th derivative of exp(x)/x for x ≥ 2, which overflows only where the result does. */
  public static double exponentialOver(int n, double x) {
    double scaled = 1 / x;
    for (int j = 1; j <= n; j++) {
      scaled = (1 - j * scaled) / x;
    }
    double root = Math.exp(0.5 * x);
    return scaled * root * root;
  }

  /**
   * The n-th derivative of log(1 + x)/x, whose series is the sum of (−x)ᵏ/(k+1) (DLMF 4.6.1);
   * within 200 ulp for n ≤ 3.
   *
   * <p>Derivative by x: logrel(n + 1, x).
   */
  public static double logrel(int n, double x) {
    if (Math.abs(x) < 0.4) {
      double falling = n % 2 == 0 ? 1 : -1;
      for (int j = 2; j <= n; j++) {
        falling *= j;
      }
      double sum = 0;
      double term;
      int k = n;
      do {
        term = falling / (k + 1);
        sum += term;
        k++;
        falling *= -x * k / (k - n);
      } while (Math.abs(term) > 1e-17 * Math.abs(sum));
      return sum;
    }
    if (x == -1) {
      return n % 2 == 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }
    double g = Math.log1p(x) / x;
    double f = -1;
    for (int j = 1; j <= n; j++) {
      // (−1)ʲ⁻¹ (j−1)!/(1+x)ʲ
      f = j == 1 ? 1 / (1 + x) : -f * (j - 1) / (1 + x);
      g = (f - j * g) / x;
    }
    return g;
  }

  /**
   * The n-th derivative of tanh(x)/x, whose series is DLMF 4.33.3; within 100 ulp for n ≤ 3.
   *
   * <p>Derivative by x: tanhc(n + 1, x).
   */
  public static double tanhc(int n, double x) {
    if (Math.abs(x) < 0.7) {
      // 2 (4ᵏ−1) ζ(2k)/π²ᵏ, alternating; the exponent is 2k−2
      return zetaSeries(n, x, 0.3183098861837907, 1);
    }
    double g = Math.tanh(x) / x;
    for (int j = 1; j <= n; j++) {
      g = (tanhOfOrder(j, x) - j * g) / x;
    }
    return g;
  }

  /** The n-th derivative of tanh, n ≥ 0, from t′ = 1 − t²: t⁽ⁿ⁺¹⁾ = −∑ C(n, j) t⁽ʲ⁾ t⁽ⁿ⁻ʲ⁾. */
  public static double tanhOfOrder(int n, double x) {
    if (n <= 1) {
      return n == 0 ? Math.tanh(x) : Hyperbolic.tanhDerivative(x);
    }
    double sum = 0;
    double binomial = 1;
    for (int j = 0; j < n; j++) {
      sum -= binomial * tanhOfOrder(j, x) * tanhOfOrder(n - 1 - j, x);
      binomial *= (n - 1.0 - j) / (j + 1);
    }
    return sum;
  }

  /**
   * The n-th derivative of x/tanh(x), whose series is DLMF 4.33.4; within 32 ulp for n ≤ 3. Beyond
   * 1 it is x + bernoulli(2x) for x > 0, and even.
   *
   * <p>Derivative by x: xcoth(n + 1, x).
   */
  public static double xcoth(int n, double x) {
    double a = Math.abs(x);
    if (a < 1) {
      // 2 ζ(2k)/π²ᵏ, alternating
      return zetaSeries(n, x, 0.3183098861837907, 0) + (n == 0 ? 1 : 0);
    }
    double g = a / Math.tanh(a);
    if (n > 0) {
      g = (n == 1 ? 1 : 0) + Math.scalb(bernoulli(n, 2 * a), n);
    }
    return n % 2 == 1 && x < 0 ? -g : g;
  }

  /**
   * The n-th derivative of x/(exp(x) − 1), the generating function of the Bernoulli numbers (DLMF
   * 24.2.1); within 32 ulp for n ≤ 3.
   *
   * <p>Derivative by x: bernoulli(n + 1, x).
   */
  public static double bernoulli(int n, double x) {
    if (Math.abs(x) < 1.5) {
      // 1 − x/2 + ∑ 2 ζ(2k)/(2π)²ᵏ x²ᵏ, alternating
      double series = zetaSeries(n, x, 0.15915494309189535, 0);
      return n == 0 ? 1 + (series - 0.5 * x) : n == 1 ? series - 0.5 : series;
    }
    // (eˣ − 1) g⁽ⁿ⁾ = x⁽ⁿ⁾ − eˣ ∑ C(n, j) g⁽ʲ⁾ over j < n; for x > 0 times e⁻ˣ
    double e = Math.exp(-Math.abs(x));
    double sum = 0;
    double binomial = 1;
    for (int j = 0; j < n; j++) {
      sum += binomial * bernoulli(j, x);
      binomial *= (n - (double) j) / (j + 1);
    }
    double own = n == 0 ? x : n == 1 ? 1 : 0;
    return x > 0 ? (e * own - sum) / -Math.expm1(-x) : (own - e * sum) / Math.expm1(x);
  }

  /**
   * The n-th derivative of the alternating sum of 2 ζ(2k) (cx)²ᵏ over k ≥ 1; with tangent 1 of
   * (4ᵏ−1) times its terms, over x².
   */
  public static double zetaSeries(int n, double x, double c, int tangent) {
    int shift = 2 * tangent;
    int odd = n % 2;
    int k = Math.max(1, (n + odd + shift) / 2);
    int exponent = 2 * k - shift - n;
    double power = exponent == 0 ? 1 : exponent == 1 ? x : x * x;
    for (int j = 0; j < k; j++) {
      power *= c * c;
    }
    power = k % 2 == 0 ? -power : power;
    for (int j = 0; j < n; j++) {
      power *= exponent + n - j;
    }
    double sum = 0;
    double term;
    do {
      term = 2 * power * evenZeta(k) * (tangent == 0 ? 1 : Math.scalb(1.0, 2 * k) - 1);
      sum += term;
      k++;
      exponent += 2;
      double below = (exponent - 1.0) * exponent;
      power *= -c * c * x * x * ((exponent + n - 1.0) * (exponent + n)) / below;
    } while (Math.abs(term) > 1e-17 * Math.abs(sum));
    return sum;
  }

  /** The zeta function at 2k, k ≥ 1 (DLMF 25.6.1). */
  public static double evenZeta(int k) {
    if (k > 8) {
      double quarter = Math.scalb(1.0, -2 * k);
      double ninth = Math.pow(3, -2 * k);
      return 1 + (quarter + (ninth + (quarter * quarter + Math.pow(5, -2 * k))));
    }
    if (k > 4) {
      return k == 5
          ? 1.000994575127818
          : k == 6 ? 1.000246086553308 : k == 7 ? 1.0000612481350588 : 1.0000152822594086;
    }
    return k == 1
        ? 1.6449340668482264
        : k == 2 ? 1.0823232337111381 : k == 3 ? 1.0173430619844492 : 1.0040773561979444;
  }
}
