package com.example;

import java.io.Serializable;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.annotation.processing.Generated;

/**
 * Planck's law: the spectral radiance of a black body of temperature T, in kelvin, at the wavelength
 * lambda, in metres; W/(m³ sr).
 *
 * <pre>
 * function planck(lambda, T) = 2*h*c^2/lambda^5/expm1(h*c/(lambda*kB*T))
 * </pre>
 *
 * <p>Generated from <code>planck</code> in <code>planck.grad</code>, line 11.
 *
 * <table>
 * <caption>Operations</caption>
 * <tr><th scope="row">value</th><td>8 (5 multiplications, 2 divisions, 1 call)</td></tr>
 * <tr><th scope="row">gradient</th><td>18 (1 addition, 13 multiplications, 2 divisions, 2 calls)</td></tr>
 * </table>
 */
@Generated("org.gradc.Gradc")
public final class Planck implements ToDoubleFunction<double[]>, Serializable {
  private static final long serialVersionUID = 75095976674411830L;

  /**
   * The names of the parameters, in the order in which theta packs them.
   */
  public static final List<String> PARAMETER_NAMES = List.of("lambda", "T");

  /**
   * The number of parameters.
   */
  public static final int PARAMETER_COUNT = 2;

  /**
   * An instance.
   */
  public Planck() {
  }

  /**
   * The value.
   *
   * @param lambda parameter <code>lambda</code>
   * @param T parameter <code>T</code>
   * @return the value
   */
  public static double value(double lambda, double T) {
    double t1 = 1.1910429723971884e-16 * bose(0.014387768775039339 / (lambda * T));
    double t2 = lambda * lambda;
    return t1 / (t2 * t2 * lambda);
  }

  /**
   * The value.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @return the value
   * @throws IllegalArgumentException if the length of an array is wrong
   */
  public double value(double[] theta) {
    checkLength("theta", theta.length, 2);
    return value(theta[0], theta[1]);
  }

  /**
   * The value and its gradient.
   *
   * @param lambda parameter <code>lambda</code>
   * @param T parameter <code>T</code>
   * @param gradient receives the derivative by each parameter, in declared order
   * @return the value
   * @throws IllegalArgumentException if the length of an array is wrong
   */
  public static double gradient(double lambda, double T, double[] gradient) {
    checkLength("gradient", gradient.length, 2);
    double t1 = 1.0 / lambda;
    double t2 = t1 / T;
    double t3 = 0.014387768775039339 * t2;
    double t4 = t2 * (1.7136450887986307e-18 * bose(-t3));
    double t5 = t1 * (t1 * (t1 * (t1 * bose(t3))));
    double t6 = t1 * t5;
    gradient[0] = -t1 * (5.955214861985942e-16 + t4) * t6;
    gradient[1] = -t2 * t5 * t4;
    return 1.1910429723971884e-16 * t6;
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
    checkLength("theta", theta.length, 2);
    return gradient(theta[0], theta[1], gradient);
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
    return 2;
  }

  private static void checkLength(String name, int length, int expected) {
    if (length != expected) {
      throw new IllegalArgumentException(name + ": expected length " + expected + ", got " + length);
    }
  }

  /**
   * The Bose–Einstein distribution 1/(exp(x) − 1), within 2 ulp where it is not subnormal.
   *
   * <p>Derivative: bose(x) bose(−x).
   */
  private static double bose(double x) {
    return 1 / Math.expm1(x);
  }
}
