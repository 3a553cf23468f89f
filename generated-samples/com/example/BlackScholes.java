package com.example;

import java.io.Serializable;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.annotation.processing.Generated;

/**
 * Price of a European call option after Black and Scholes, and all its Greeks of first and second
 * order.
 *
 * <p>S is the price of the share, K the strike, r the riskless rate, sigma the volatility, T the time
 * to expiry in years.
 *
 * <p>The gradient is, in this order: delta ∂/∂S, dual delta ∂/∂K, rho ∂/∂r, vega ∂/∂sigma, and -theta
 * ∂/∂T, since calendar time runs against the time to expiry.
 *
 * <p>The Hessian is symmetric, row by row in the same order. Its named entries are [0] gamma ∂²/∂S²,
 * [3] vanna ∂²/∂S∂sigma, [4] -charm ∂²/∂S∂T, [6] dual gamma ∂²/∂K², [13] vera ∂²/∂r∂sigma, [18]
 * vomma ∂²/∂sigma², and [19] -veta ∂²/∂sigma∂T.
 *
 * <pre>
 * function blackScholes(S, K, r, sigma, T) &#123;
 *   let d1 = (log(S/K) + (r + sigma^2/2)*T)/(sigma*sqrt(T))
 *   let d2 = d1 - sigma*sqrt(T)
 *   return S*normcdf(d1) - K*exp(-r*T)*normcdf(d2)
 * &#125;
 * </pre>
 *
 * <p>Generated from <code>blackScholes</code> in <code>black_scholes.grad</code>, line 17.
 *
 * <table>
 * <caption>Operations</caption>
 * <tr><th scope="row">value</th><td>19 (4 additions, 8 multiplications, 2 divisions, 5 calls)</td></tr>
 * <tr><th scope="row">gradient</th><td>52 (13 additions, 27 multiplications, 5 divisions, 7 calls)</td></tr>
 * <tr><th scope="row">hessian</th><td>201 (62 additions, 127 multiplications, 5 divisions, 7 calls)</td></tr>
 * </table>
 */
@Generated("org.gradc.Gradc")
public final class BlackScholes implements ToDoubleFunction<double[]>, Serializable {
  private static final long serialVersionUID = 2295897776997476818L;

  /**
   * The names of the parameters, in the order in which theta packs them.
   */
  public static final List<String> PARAMETER_NAMES = List.of("S", "K", "r", "sigma", "T");

  /**
   * The number of parameters.
   */
  public static final int PARAMETER_COUNT = 5;

  /**
   * An instance.
   */
  public BlackScholes() {
  }

  /**
   * The value.
   *
   * @param S parameter <code>S</code>
   * @param K parameter <code>K</code>
   * @param r parameter <code>r</code>
   * @param sigma parameter <code>sigma</code>
   * @param T parameter <code>T</code>
   * @return the value
   */
  public static double value(double S, double K, double r, double sigma, double T) {
    double t1 = sigma * Math.sqrt(T);
    double d1 = (Math.log(S / K) + (r + 0.5 * (sigma * sigma)) * T) / t1;
    double d2 = d1 - t1;
    double t2 = K * Math.exp(-r * T) * normcdf(d2);
    return S * normcdf(d1) - t2;
  }

  /**
   * The value.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @return the value
   * @throws IllegalArgumentException if the length of an array is wrong
   */
  public double value(double[] theta) {
    checkLength("theta", theta.length, 5);
    return value(theta[0], theta[1], theta[2], theta[3], theta[4]);
  }

  /**
   * The value and its gradient.
   *
   * @param S parameter <code>S</code>
   * @param K parameter <code>K</code>
   * @param r parameter <code>r</code>
   * @param sigma parameter <code>sigma</code>
   * @param T parameter <code>T</code>
   * @param gradient receives the derivative by each parameter, in declared order
   * @return the value
   * @throws IllegalArgumentException if the length of an array is wrong
   */
  public static double gradient(double S, double K, double r, double sigma, double T,
      double[] gradient) {
    checkLength("gradient", gradient.length, 5);
    double t1 = Math.sqrt(T);
    double t2 = 1.0 / t1;
    double t3 = 1.0 / K;
    double t4 = r + 0.5 * (sigma * sigma);
    double t5 = Math.log(S * t3) + t4 * T;
    double t6 = 1.0 / sigma;
    double t7 = t5 * t6;
    double d1 = t2 * t7;
    double t8 = normcdf(d1);
    double d2 = d1 - sigma * t1;
    double t9 = Math.exp(-r * T);
    double t10 = K * t9;
    double t11 = normpdf(d2) * t10;
    double d1Bar = S * normpdf(d1) - t11;
    double t12 = t6 * d1Bar;
    double t13 = t2 * t12;
    gradient[0] = t8 + t13 / S;
    double t14 = normcdf(d2);
    gradient[1] = -(t9 * t14 + t3 * t13);
    double t15 = t14 * t10;
    gradient[2] = T * t15 + t1 * t12;
    gradient[3] = t1 * (t11 + d1Bar) - t13 * t7;
    double t16 = t2 * (0.5 * (sigma * t11 - t5 * t12 / T) + t4 * t12);
    gradient[4] = r * t15 + t16;
    return S * t8 - t15;
  }

  /**
   * The value and its gradient.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @param gradient receives the derivative by each parameter, in declared order
   * @return the value
   * @throws IllegalArgumentException if the length of an array is wrong
   */
  public double gradient(double[] theta, double[] gradient) {
    checkLength("theta", theta.length, 5);
    return gradient(theta[0], theta[1], theta[2], theta[3], theta[4], gradient);
  }

  /**
   * The value, its gradient and its Hessian, row by row.
   *
   * @param S parameter <code>S</code>
   * @param K parameter <code>K</code>
   * @param r parameter <code>r</code>
   * @param sigma parameter <code>sigma</code>
   * @param T parameter <code>T</code>
   * @param gradient receives the derivative by each parameter, in declared order
   * @param hessian receives the Hessian, row-major
   * @return the value
   * @throws IllegalArgumentException if the length of an array is wrong
   */
  public static double hessian(double S, double K, double r, double sigma, double T,
      double[] gradient, double[] hessian) {
    checkLength("gradient", gradient.length, 5);
    checkLength("hessian", hessian.length, 25);
    double t1 = 1.0 / K;
    double t2 = 0.5 * sigma;
    double t3 = r + sigma * t2;
    double t4 = Math.log(S * t1) + t3 * T;
    double t5 = Math.sqrt(T);
    double t6 = 1.0 / t5;
    double t7 = 1.0 / sigma;
    double t8 = t6 * t7;
    double d1 = t4 * t8;
    double t9 = normcdf(d1);
    double t10 = 1.0 / S;
    double t11 = normpdf(d1);
    double t12 = S * t11;
    double d2 = d1 - sigma * t5;
    double t13 = normpdf(d2);
    double t14 = Math.exp(-r * T);
    double t15 = K * t14;
    double t16 = t13 * t15;
    double d1Bar = t12 - t16;
    double t17 = d1Bar * t8;
    double t18 = t10 * t17;
    gradient[0] = t9 + t18;
    double t19 = normcdf(d2);
    gradient[1] = -(t14 * t19 + t1 * t17);
    double t20 = t19 * t15;
    double t21 = t5 * t7;
    double t22 = d1Bar * t21;
    gradient[2] = T * t20 + t22;
    double t23 = t4 * t7;
    gradient[3] = t5 * (t16 + d1Bar) - t23 * t17;
    double t24 = 1.0 / T;
    double t25 = t24 * t23;
    double t26 = sigma * t16 - d1Bar * t25;
    double t27 = t7 * d1Bar;
    gradient[4] = r * t20 + t6 * (0.5 * t26 + t3 * t27);
    double t28 = d2 * t16;
    double t29 = t6 * t10;
    double t30 = t10 * t8;
    hessian[0] = (t11 + (t11 + t7 * (t28 * t29 - t11 * t25) - t10 * d1Bar)) * t30;
    double t31 = t7 * t23;
    double t32 = t12 * t31;
    double t33 = t14 * t13;
    double t34 = (t1 * t24 * t32 - (1.0 + d2 * t8) * t33) * K * t30 + t18;
    double t35 = t1 * (t34 - t18 - t11 * t8);
    hessian[1] = t35;
    hessian[5] = t35;
    double t36 = t16 * (T + d2 * t21) - t32;
    double t37 = t7 * (t5 * t11 + t36 * t29);
    hessian[2] = t37;
    hessian[10] = t37;
    double t38 = t8 * t23;
    double t39 = t5 - t38;
    double t40 = d1 * (t39 * t12 + t7 * t28);
    double t41 = (t27 + t40) * t8;
    double t42 = t39 * t11 - t41 * t10;
    hessian[3] = t42;
    hessian[15] = t42;
    double t43 = t6 * t6 * t6;
    double t44 = 0.5 * t43;
    double t45 = t3 * t8 - t23 * t44;
    double t46 = t6 * t2;
    double t47 = t45 - t46;
    double t48 = t16 * (r + t47 * d2);
    double t49 = t48 - t45 * t12 * d1;
    double t50 = d1Bar * t44;
    double t51 = t7 * (t49 * t6 - t50);
    double t52 = t45 * t11 + t51 * t10;
    hessian[4] = t52;
    hessian[20] = t52;
    hessian[6] = t1 * (t8 * t33 + t1 * (2.0 * t17 - t34 * S));
    double t53 = t13 * t21 - T * t19;
    double t54 = -(t36 * t1 * t8 + t14 * t53);
    hessian[7] = t54;
    hessian[11] = t54;
    double t55 = t33 * t38 + t41 * t1;
    hessian[8] = t55;
    hessian[16] = t55;
    double t56 = t47 * t13 - r * t19;
    double t57 = -(t51 * t1 + t14 * t56);
    hessian[9] = t57;
    hessian[21] = t57;
    hessian[12] = t15 * t53 * T + t36 * t21;
    double t58 = -(t23 * t16 * t21 + t41 * T);
    hessian[13] = t58;
    hessian[17] = t58;
    double t59 = t15 * t56;
    double t60 = t17 + t51 * T;
    double t61 = t20 + t59 * T + t60;
    hessian[14] = t61;
    hessian[22] = t61;
    double t62 = t7 * t7 * t24;
    double t63 = sigma * T;
    double t64 = t62 * (d1Bar * (t63 - 2.0 * t23) - t40 * t4) * t5;
    hessian[18] = t31 * t28 - t64 + (t22 - t41 * t63);
    double t65 = t62 * (t49 * t4 + d1Bar * (t3 - t24 * t4));
    double t66 = 0.5 * t6 * t16 - t48 * t5 - (t31 * t50 + t65 * t5);
    double t67 = t66 + t60 * sigma;
    hessian[19] = t67;
    hessian[23] = t67;
    hessian[24] = t59 * r - ((t48 + t65) * t46 + 0.25 * t43 * t26) + t51 * t3;
    return S * t9 - t20;
  }

  /**
   * The value, its gradient and its Hessian, row by row.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @param gradient receives the derivative by each parameter, in declared order
   * @param hessian receives the Hessian, row-major
   * @return the value
   * @throws IllegalArgumentException if the length of an array is wrong
   */
  public double hessian(double[] theta, double[] gradient, double[] hessian) {
    checkLength("theta", theta.length, 5);
    return hessian(theta[0], theta[1], theta[2], theta[3], theta[4], gradient, hessian);
  }

  @Override
  public double applyAsDouble(double[] theta) {
    return value(theta);
  }

  /**
   * The number of parameters.
   *
   * @return the number
   */
  public int dimension() {
    return 5;
  }

  private static void checkLength(String name, int length, int expected) {
    if (length != expected) {
      throw new IllegalArgumentException(name + ": expected length " + expected + ", got " + length);
    }
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
