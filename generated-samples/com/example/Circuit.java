package com.example;

import java.io.Serializable;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.annotation.processing.Generated;

/**
 * The function <code>circuit</code> and its derivatives.
 *
 * <pre>
 * (x+y)*z
 * </pre>
 *
 * <p>Generated from <code>circuit</code> in <code>circuit.grad</code>, line 1.
 *
 * <table>
 * <caption>Operations</caption>
 * <tr><th scope="row">value</th><td>2 (1 addition, 1 multiplication)</td></tr>
 * <tr><th scope="row">gradient</th><td>2 (1 addition, 1 multiplication)</td></tr>
 * </table>
 */
@Generated("org.gradc.Gradc")
public final class Circuit implements ToDoubleFunction<double[]>, Serializable {
  private static final long serialVersionUID = 6713141511199773175L;

  /**
   * The names of the parameters, in the order in which theta packs them.
   */
  public static final List<String> PARAMETER_NAMES = List.of("x", "y", "z");

  /**
   * The number of parameters.
   */
  public static final int PARAMETER_COUNT = 3;

  /**
   * An instance.
   */
  public Circuit() {
  }

  /**
   * The value.
   *
   * @param x parameter <code>x</code>
   * @param y parameter <code>y</code>
   * @param z parameter <code>z</code>
   * @return the value
   */
  public static double value(double x, double y, double z) {
    return (x + y) * z;
  }

  /**
   * The value.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @return the value
   * @throws IllegalArgumentException if the length of an array is wrong
   */
  public double value(double[] theta) {
    checkLength("theta", theta.length, 3);
    return value(theta[0], theta[1], theta[2]);
  }

  /**
   * The value and its gradient.
   *
   * @param x parameter <code>x</code>
   * @param y parameter <code>y</code>
   * @param z parameter <code>z</code>
   * @param gradient receives the derivative by each parameter, in declared order
   * @return the value
   * @throws IllegalArgumentException if the length of an array is wrong
   */
  public static double gradient(double x, double y, double z, double[] gradient) {
    checkLength("gradient", gradient.length, 3);
    gradient[0] = z;
    gradient[1] = z;
    double t1 = x + y;
    gradient[2] = t1;
    return t1 * z;
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
    checkLength("theta", theta.length, 3);
    return gradient(theta[0], theta[1], theta[2], gradient);
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
    return 3;
  }

  private static void checkLength(String name, int length, int expected) {
    if (length != expected) {
      throw new IllegalArgumentException(name + ": expected length " + expected + ", got " + length);
    }
  }
}
