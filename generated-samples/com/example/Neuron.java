package com.example;

import java.io.Serializable;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.annotation.processing.Generated;

/**
 * The function <code>neuron</code> and its derivatives.
 *
 * <pre>
 * 1/(1+exp(-(w0x0+w1x1+w2)))
 * </pre>
 *
 * <p>Generated from <code>neuron</code> in <code>neuron.grad</code>, line 1.
 *
 * <table>
 * <caption>Operations</caption>
 * <tr><th scope="row">value</th><td>9 (3 additions, 3 multiplications, 1 division, 2 calls)</td></tr>
 * <tr><th scope="row">gradient</th><td>14 (3 additions, 8 multiplications, 1 division, 2 calls)</td></tr>
 * </table>
 */
@Generated("org.gradc.Gradc")
public final class Neuron implements ToDoubleFunction<double[]>, Serializable {
  private static final long serialVersionUID = -1036272418219853398L;

  /**
   * The names of the parameters, in the order in which theta packs them.
   */
  public static final List<String> PARAMETER_NAMES = List.of("w0", "x0", "w1", "x1", "w2");

  /**
   * The number of parameters.
   */
  public static final int PARAMETER_COUNT = 5;

  /**
   * An instance.
   */
  public Neuron() {
  }

  /**
   * The value.
   *
   * @param w0 parameter <code>w0</code>
   * @param x0 parameter <code>x0</code>
   * @param w1 parameter <code>w1</code>
   * @param x1 parameter <code>x1</code>
   * @param w2 parameter <code>w2</code>
   * @return the value
   */
  public static double value(double w0, double x0, double w1, double x1, double w2) {
    double t1 = w0 * x0 + w1 * x1 + w2;
    double t2 = Math.exp(-Math.abs(t1));
    double t3 = 1.0 / (1.0 + t2);
    return t1 < 0.0 ? t2 * t3 : t3;
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
   * @param w0 parameter <code>w0</code>
   * @param x0 parameter <code>x0</code>
   * @param w1 parameter <code>w1</code>
   * @param x1 parameter <code>x1</code>
   * @param w2 parameter <code>w2</code>
   * @param gradient receives the derivative by each parameter, in declared order
   * @return the value
   * @throws IllegalArgumentException if the length of an array is wrong
   */
  public static double gradient(double w0, double x0, double w1, double x1, double w2,
      double[] gradient) {
    checkLength("gradient", gradient.length, 5);
    double t1 = w0 * x0 + w1 * x1 + w2;
    double t2 = Math.exp(-Math.abs(t1));
    double t3 = 1.0 / (1.0 + t2);
    double t4 = t2 * t3;
    double t5 = t3 * t4;
    gradient[4] = t5;
    gradient[0] = x0 * t5;
    gradient[1] = w0 * t5;
    gradient[2] = x1 * t5;
    gradient[3] = w1 * t5;
    return t1 < 0.0 ? t4 : t3;
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
}
