package org.gradc.bench;

/** The price of a call and its derivatives by the chain rule, written by hand. */
final class BlackScholesPlain {
  private BlackScholesPlain() {}

  /** The price of {S, K, r, σ, T}; its derivatives go into the gradient. */
  static double gradient(double[] option, double[] gradient) {
    double s = option[0];
    double k = option[1];
    double r = option[2];
    double sigma = option[3];
    double t = option[4];
    double root = Math.sqrt(t);
    double d1 = (Math.log(s / k) + (r + 0.5 * sigma * sigma) * t) / (sigma * root);
    double d2 = d1 - sigma * root;
    double discounted = k * Math.exp(-r * t);
    double delta = normcdf(d1);
    double exercised = normcdf(d2);
    double inner = discounted * normpdf(d2);
    double outer = s * normpdf(d1) - inner; // the derivative by d1
    double slope = outer / (sigma * root);
    gradient[0] = delta + slope / s;
    gradient[1] = -(discounted * exercised + slope) / k;
    gradient[2] = t * (discounted * exercised + slope);
    gradient[3] = outer * (root - d1 / sigma) + inner * root;
    gradient[4] =
        r * discounted * exercised
            + slope * (r + 0.5 * sigma * sigma)
            - 0.5 * (outer * d1 / t - inner * sigma / root);
    return s * delta - discounted * exercised;
  }

  /**
   * The error function 2/√π ∫₀ˣ exp(−t²) dt (DLMF 7.2.1), within 1.5 ulp.
   *
   * <p>Derivative: 2/√π exp(−x²).
   */
  private static double erf(double x) {
    double a = Math.abs(x);
    if (a >= 0.84375) {
      return x > 0 ? 1 - erfc(a) : erfc(a) - 1;
    }
    // erf(x)/x − 1 as a polynomial in x² on x² < 0.72, absolute error 2e-19.
    double u = x * x;
    double p = -8.848782692682052e-10;
    p = p * u + 1.419399705854139e-08;
    p = p * u - 1.6301221230528153e-07;
    p = p * u + 1.645774373115206e-06;
    p = p * u - 1.4925453953734405e-05;
    p = p * u + 0.00012055327074310328;
    p = p * u - 0.0008548326906242898;
    p = p * u + 0.00522397762396603;
    p = p * u - 0.02686617064502146;
    p = p * u + 0.11283791670954704;
    p = p * u - 0.3761263890318375;
    p = p * u + 0.1283791670955126;
    return x + x * p;
  }

  /**
   * The complementary error function 1 − erf(x) (DLMF 7.2.2), within 4.5 ulp, subnormal results
   * included.
   *
   * <p>Derivative: −2/√π exp(−x²).
   */
  private static double erfc(double x) {
    if (x < 0.46875) {
      return 1 - erf(x);
    }
    if (x > 28) {
      return 0;
    }
    // Beyond 26 exp(−x²) would be subnormal before its last factor: carry it times e⁴⁰.
    return x > 26
        ? expSquare(-1, x, 40) * erfcx(x) * 4.248354255291589e-18
        : expSquare(-1, x, 0) * erfcx(x);
  }

  /**
   * The scaled complementary error function exp(x²) erfc(x) (DLMF 7.7.1), within 3 ulp.
   *
   * <p>Derivative: 2x erfcx(x) − 2/√π.
   */
  private static double erfcx(double x) {
    if (x < -27) {
      return Double.POSITIVE_INFINITY;
    }
    if (x < 0.46875) {
      return expSquare(1, x, 0) * erfc(x);
    }
    if (x < 4) {
      // 1/erfcx(x) = 1 + 1.5x + x R(x) on [0.46, 4], absolute error of R 4e-20; R is small.
      double p = 3.264486471027808e-05;
      p = p * x + 0.00048543375196409837;
      p = p * x + 0.0032377095898185547;
      p = p * x + 0.011558806275511245;
      p = p * x + 0.017472319341531466;
      p = p * x - 0.02881363867033457;
      p = p * x - 0.19972721720851902;
      p = p * x - 0.41594005855703314;
      p = p * x - 0.37162083290414133;
      double q = 0.00011981799200694325;
      q = q * x + 0.002221481843030296;
      q = q * x + 0.019647428190818376;
      q = q * x + 0.10731100505390224;
      q = q * x + 0.3944883837529492;
      q = q * x + 1.0002373164267595;
      q = q * x + 1.718546875139285;
      q = q * x + 1.8545235957306943;
      q = q * x + 1.0;
      return 1 / (1 + 1.5 * x + x * (p / q));
    }
    // x erfcx(x) = 1/√π − u R(u), u = 1/x² (DLMF 7.12.1), on x > 4, relative error 3e-18.
    double u = 1 / (x * x);
    double r = 7.87259113922028;
    r = r * u + 142.1171217637165;
    r = r * u + 163.73706869263248;
    r = r * u + 55.950899336810636;
    r = r * u + 7.015795222843293;
    r = r * u + 0.28209479177387814;
    double s = 468.77568844352237;
    s = s * u + 1181.6244532244752;
    s = s * u + 845.8884369454508;
    s = s * u + 234.14629376239225;
    s = s * u + 26.370346519785752;
    s = s * u + 1.0;
    return (0.5641895835477563 - u * (r / s)) / x;
  }

  /**
   * The value exp(scale·x² + shift) for |x| below 40, within 1.5 ulp: with z the upper 26 bits of
   * x, scale·z² is exact and the rest scale·(x−z)(x+z), below 1e-4, is a factor of its own. The
   * scale is a power of two or its negative; exp keeps its accuracy where scale·z² + shift is
   * exact.
   */
  private static double expSquare(double scale, double x, double shift) {
    double z = Double.longBitsToDouble(Double.doubleToRawLongBits(x) & 0xfffffffff8000000L);
    double d = scale * (x - z) * (x + z);
    double e = Math.exp(scale * z * z + shift);
    // exp(d) − 1 to d⁴/24 < 1e-18
    return e + e * (d * (1 + d * (0.5 + d * 0.16666666666666666)));
  }

  /**
   * The standard normal density exp(−x²/2)/√(2π), within 3.5 ulp, subnormal results included.
   *
   * <p>Derivative: −x normpdf(x).
   */
  private static double normpdf(double x) {
    double a = Math.abs(x);
    if (a > 39) {
      return 0;
    }
    // Beyond 37 the exponential would be subnormal before its last factor: carry it times e⁴⁰.
    return a > 37
        ? expSquare(-0.5, a, 40) * 0.3989422804014327 * 4.248354255291589e-18
        : expSquare(-0.5, a, 0) * 0.3989422804014327;
  }

  /**
   * The standard normal distribution function ½ erfc(−x/√2) (DLMF 7.20.1), within 5 ulp in both
   * tails, subnormal results included. In the tail it is ½ exp(−x²/2) erfcx(|x|/√2): only the
   * well-conditioned erfcx sees the rounded quotient.
   *
   * <p>Derivative: normpdf(x).
   */
  private static double normcdf(double x) {
    double a = Math.abs(x);
    if (a < 0.67) {
      return 0.5 + 0.5 * erf(x * 0.7071067811865476);
    }
    if (a > 39) {
      return x > 0 ? 1 : 0;
    }
    double scaled = 0.5 * erfcx(a * 0.7071067811865476);
    double tail =
        a > 37
            ? expSquare(-0.5, a, 40) * scaled * 4.248354255291589e-18
            : expSquare(-0.5, a, 0) * scaled;
    return x > 0 ? 1 - tail : tail;
  }
}
