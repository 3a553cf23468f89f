package com.example;

import java.io.Serializable;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.annotation.processing.Generated;

/**
 * The slope of the sigmoid unit, left to the compiler.
 *
 * <pre>
 * function sigmoidDerived(x) = diff(sigma(x), x)
 * </pre>
 *
 * <p>Generated from <code>sigmoidDerived</code> in <code>sigmoid.grad</code>, line 12.
 *
 * <table>
 * <caption>Operations</caption>
 * <tr><th scope="row">value</th><td>5 (1 addition, 1 multiplication, 1 division, 2 calls)</td></tr>
 * <tr><th scope="row">gradient</th><td>8 (1 addition, 3 multiplications, 1 division, 3 calls)</td></tr>
 * </table>
 */
@Generated("org.gradc.Gradc")
public final class SigmoidDerived implements ToDoubleFunction<double[]>, Serializable {
  private static final long serialVersionUID = 8507274531930575794L;

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
  public SigmoidDerived() {
  }

  /**
   * The value.
   *
   * @param x parameter <code>x</code>
   * @return the value
   */
  public static double value(double x) {
    double t1 = Math.exp(-Math.abs(x));
    double t2 = 1.0 + t1;
    return t1 / (t2 * t2);
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

  /**
   * The value and its gradient.
   *
   * @param x parameter <code>x</code>
   * @param gradient receives the derivative by each parameter, in declared order
   * @return the value
   * @throws IllegalArgumentException if the length of an array is wrong
   */
  public static double gradient(double x, double[] gradient) {
    checkLength("gradient", gradient.length, 1);
    double t1 = Math.exp(-Math.abs(x));
    double t2 = 1.0 + t1;
    double t3 = t1 / (t2 * t2);
    gradient[0] = -t3 * Math.tanh(0.5 * x);
    return t3;
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
    checkLength("theta", theta.length, 1);
    return gradient(theta[0], gradient);
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
}
