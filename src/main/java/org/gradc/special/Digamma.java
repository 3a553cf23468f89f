package org.gradc.special;

/**
 * The digamma function and its first two derivatives (DLMF 5.2.2, 5.15.1).
 *
 * <p>One fit on [1, 2] serves (0, 2) by the recurrence, one in 1/x all that is above; the
 * reflection formulas serve negative arguments. The coefficients are fits in 80 digit arithmetic
 * (src/test/reference/special_fits.py).
 */
public final class Digamma {
  private Digamma() {}

  /**
   * The digamma function Γ′(x)/Γ(x) (DLMF 5.2.2), within 4.5 ulp for x > 0, the zero at 1.4616…
   * included. For x < 0, where each unit interval holds a zero, the error is at most 6 ulp of
   * max(|digamma(x)|, digamma(1−x), 1). ∓∞ at ±0; NaN at the negative integers and −∞.
   *
   * <p>Derivative: trigamma(x).
   */
  public static double digamma(double x) {
    if (x >= 2) {
      // log x − t R(t), t = 1/x (DLMF 5.11.2), relative error of R 1e-17
      double t = 1 / x;
      double p = 0.3376215017834034;
      p = p * t + 2.154121274583951;
      p = p * t + 5.705025494059698;
      p = p * t + 9.065494553971993;
      p = p * t + 8.529961834670308;
      p = p * t + 5.547500766514849;
      p = p * t + 1.9785829679735607;
      p = p * t + 0.5;
      double q = 0.35476749470542773;
      q = q * t + 3.0386926664370826;
      q = q * t + 8.970050298716922;
      q = q * t + 15.638711576438828;
      q = q * t + 15.33271506043859;
      q = q * t + 10.463251654813215;
      q = q * t + 3.7904992692804704;
      q = q * t + 1.0;
      return Math.log(x) - t * (p / q);
    }
    if (x >= 1) {
      return digammaOnePlus(x - 1);
    }
    if (x >= 0) {
      return digammaOnePlus(x) - 1 / x;
    }
    double r = x - Math.rint(x);
    if (r == 0) {
      return Double.NaN;
    }
    // ψ(1−x) − ψ(x) = π cot πx (DLMF 5.5.4); beyond ¼ the cotangent is a tangent of ½ − |r|.
    double a = Math.abs(r);
    double cotangent =
        a <= 0.25
            ? 1 / Math.tan(3.141592653589793 * r)
            : Math.copySign(Math.tan(3.141592653589793 * (0.5 - a)), r);
    double reflected = x < -1 ? digamma(-x) - 1 / x : digammaOnePlus(-x);
    return reflected - 3.141592653589793 * cotangent;
  }

  /** ψ(1+s) for s in [0, 1], within 2 ulp: (s − s₀) R(s), s₀ = 0.4616… the zero in two parts. */
  public static double digammaOnePlus(double s) {
    // relative error of R 2e-20
    double p = 1.1196684830720213e-06;
    p = p * s + 0.0005910040376025234;
    p = p * s + 0.020174896289525932;
    p = p * s + 0.21765249563456454;
    p = p * s + 0.9742715546717383;
    p = p * s + 1.8699526718907602;
    p = p * s + 1.2503801375034054;
    double q = 0.00012267163528102408;
    q = q * s + 0.00617495371363994;
    q = q * s + 0.09181012941125294;
    q = q * s + 0.5735778977173899;
    q = q * s + 1.666874206921667;
    q = q * s + 2.1790541538293806;
    q = q * s + 1.0;
    return (s - 0.46163214496836236 + 1.5522348162858677e-17) * (p / q);
  }

  /**
   * The trigamma function ψ′(x) = Σ 1/(x+k)² (DLMF 5.15.1), within 5.5 ulp. +∞ at 0 and the
   * negative integers; NaN at −∞.
   *
   * <p>Derivative: tetragamma(x).
   */
  public static double trigamma(double x) {
    if (x >= 2) {
      // t + t² R(t), t = 1/x (DLMF 5.15.8), absolute error of R 2e-17
      double t = 1 / x;
      double p = 7.33007460027969;
      p = p * t + 27.46680237378209;
      p = p * t + 48.26247063021093;
      p = p * t + 50.261245709260024;
      p = p * t + 33.29592782808654;
      p = p * t + 14.206979935117396;
      p = p * t + 3.6782879106656456;
      p = p * t + 0.5;
      double q = 7.329718552657352;
      q = q * t + 34.799428010139245;
      q = q * t + 70.99278412997509;
      q = q * t + 81.66818674299812;
      q = q * t + 57.96756264169443;
      q = q * t + 26.072879040911605;
      q = q * t + 7.0232424879979165;
      q = q * t + 1.0;
      return t + t * t * (p / q);
    }
    if (x >= 1) {
      return trigammaOnePlus(x - 1);
    }
    if (x >= 0) {
      return trigammaOnePlus(x) + 1 / (x * x);
    }
    // ψ′(x) = (π/sin πx)² − ψ′(1−x) (DLMF 5.15.6)
    double w = 3.141592653589793 / Gamma.sinPi(x);
    double reflected = x < -1 ? trigamma(-x) - 1 / (x * x) : trigammaOnePlus(-x);
    return w * w - reflected;
  }

  /** ψ′(1+s) for s in [0, 1], within 1 ulp. */
  public static double trigammaOnePlus(double s) {
    // relative error 2e-19
    double p = 7.012781598062578e-09;
    p = p * s + 0.05808876139423917;
    p = p * s + 0.5460510801953686;
    p = p * s + 2.091969615412449;
    p = p * s + 4.073379874817512;
    p = p * s + 4.036877307664173;
    p = p * s + 1.6449340668482264;
    double q = 0.05808888950599163;
    q = q * s + 0.5750943025171403;
    q = q * s + 2.369843406898684;
    q = q * s + 5.162410402557925;
    q = q * s + 6.225225657822341;
    q = q * s + 3.9156530609914433;
    q = q * s + 1.0;
    return p / q;
  }

  /**
   * The tetragamma function ψ″(x) = −2 Σ 1/(x+k)³ (DLMF 5.15.1), within 4.5 ulp for x > 0. For x <
   * 0, where each unit interval holds a zero, the error is at most 9 ulp of max(|tetragamma(x)|,
   * 1). ∓∞ at ±0; NaN at the negative integers and −∞.
   *
   * <p>Derivative: polygamma(3, x).
   */
  public static double tetragamma(double x) {
    if (x >= 2) {
      // −(t² + t³ R(t)), t = 1/x (DLMF 5.15.8), absolute error of R 6e-18
      double t = 1 / x;
      double p = 24.39608711899743;
      p = p * t + 98.89049073205172;
      p = p * t + 187.53869234278773;
      p = p * t + 215.4446055469348;
      p = p * t + 166.20309127260728;
      p = p * t + 87.17733565224951;
      p = p * t + 31.776160080015355;
      p = p * t + 7.190572037308605;
      p = p * t + 1.0;
      double q = 12.19203410292312;
      q = q * t + 55.59811226770299;
      q = q * t + 121.29197285439999;
      q = q * t + 154.6394652807563;
      q = q * t + 130.7539039857852;
      q = q * t + 73.12856528793046;
      q = q * t + 28.430874061363806;
      q = q * t + 6.690572037308595;
      q = q * t + 1.0;
      return -(t * t + t * t * t * (p / q));
    }
    if (x >= 1) {
      return -tetragammaOnePlusNegated(x - 1);
    }
    if (x >= 0) {
      return -(tetragammaOnePlusNegated(x) + 2 / (x * x * x));
    }
    double r = x - Math.rint(x);
    if (r == 0) {
      return Double.NaN;
    }
    // ψ″(x) = ψ″(1−x) − 2π³ cos πx / sin³ πx (DLMF 5.15.6); cos πr = sin π(½ − |r|)
    double w = 3.141592653589793 / Gamma.sinPi(r);
    double cosine = Gamma.sinPi(0.5 - Math.abs(r));
    double reflected = x < -1 ? tetragamma(-x) + 2 / (-x * x * x) : -tetragammaOnePlusNegated(-x);
    return reflected - 2 * w * w * w * cosine;
  }

  /** −ψ″(1+s) for s in [0, 1], within 1 ulp. */
  public static double tetragammaOnePlusNegated(double s) {
    // relative error 3e-20
    double p = 1.8998846227629253e-08;
    p = p * s - 3.480660564104565e-07;
    p = p * s + 0.07346207904506091;
    p = p * s + 0.6665195462434231;
    p = p * s + 2.5480388389242705;
    p = p * s + 5.1054068894940094;
    p = p * s + 5.3790647626890316;
    p = p * s + 2.4041138063191885;
    double q = 0.07345883623427121;
    q = q * s + 0.739998773704985;
    q = q * s + 3.2512118013985365;
    q = q * s + 7.986978052460502;
    q = q * s + 11.75162208574157;
    q = q * s + 10.28793720076707;
    q = q * s + 4.938619849754113;
    q = q * s + 1.0;
    return p / q;
  }
}
