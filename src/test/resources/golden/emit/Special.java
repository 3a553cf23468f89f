package generated;

import java.io.Serializable;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.annotation.processing.Generated;

/**
 * What it is for.
 *
 * <pre>
 * the formula &lt; as written &gt;
 * </pre>
 *
 * <p>Generated from <code>special</code> in <code>models/special.grad</code>, line 3.
 *
 * <table>
 * <caption>Operations</caption>
 * <tr><th scope="row">value</th><td>1 (1 call)</td></tr>
 * </table>
 */
@Generated("org.gradc.Gradc")
public final class Special implements ToDoubleFunction<double[]>, Serializable {
  private static final long serialVersionUID = 4505165799305182675L;

  /**
   * The names of the parameters, in the order in which theta packs them.
   */
  public static final List<String> PARAMETER_NAMES = List.of("x");

  /**
   * The number of parameters.
   */
  public static final int PARAMETER_COUNT = 1;

  /**
   * An instance.
   */
  public Special() {
  }

  /**
   * The value.
   *
   * @param x parameter <code>x</code>
   * @return the value
   */
  public static double value(double x) {
    return erf(x);
  }

  /**
   * The value.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @return the value
   * @throws IllegalArgumentException if the length of an array is wrong
   */
  public double value(double[] theta) {
    checkLength("theta", theta.length, 1);
    return value(theta[0]);
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
    return 1;
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
}
