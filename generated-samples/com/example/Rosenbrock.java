package com.example;

import java.io.Serializable;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.annotation.processing.Generated;

/**
 * Rosenbrock's valley, whose minimum 0 is at (1, 1).
 *
 * <pre>
 * function rosenbrock(x, y) = valley(x, y)
 * </pre>
 *
 * <p>Generated from <code>rosenbrock</code> in <code>rosenbrock.grad</code>, line 6.
 *
 * <table>
 * <caption>Operations</caption>
 * <tr><th scope="row">value</th><td>7 (3 additions, 4 multiplications)</td></tr>
 * <tr><th scope="row">gradient</th><td>11 (4 additions, 7 multiplications)</td></tr>
 * <tr><th scope="row">hessian</th><td>16 (6 additions, 10 multiplications)</td></tr>
 * </table>
 */
@Generated("org.gradc.Gradc")
public final class Rosenbrock implements ToDoubleFunction<double[]>, Serializable {
  private static final long serialVersionUID = 7234253588644685536L;

  /**
   * The names of the parameters, in the order in which theta packs them.
   */
  public static final List<String> PARAMETER_NAMES = List.of("x", "y");

  /**
   * The number of parameters.
   */
  public static final int PARAMETER_COUNT = 2;

  /**
   * An instance.
   */
  public Rosenbrock() {
  }

  /**
   * The value.
   *
   * @param x parameter <code>x</code>
   * @param y parameter <code>y</code>
   * @return the value
   */
  public static double value(double x, double y) {
    double t1 = 1.0 - x;
    double t2 = y - x * x;
    return t1 * t1 + 100.0 * (t2 * t2);
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
   * @param x parameter <code>x</code>
   * @param y parameter <code>y</code>
   * @param gradient receives the derivative by each parameter, in declared order
   * @return the value
   * @throws IllegalArgumentException if the length of an array is wrong
   */
  public static double gradient(double x, double y, double[] gradient) {
    checkLength("gradient", gradient.length, 2);
    double t1 = 1.0 - x;
    double t2 = y - x * x;
    double t3 = 200.0 * t2;
    gradient[1] = t3;
    gradient[0] = -2.0 * (t1 + x * t3);
    return t1 * t1 + 100.0 * (t2 * t2);
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

  /**
   * The value, its gradient and its Hessian, row by row.
   *
   * @param x parameter <code>x</code>
   * @param y parameter <code>y</code>
   * @param gradient receives the derivative by each parameter, in declared order
   * @param hessian receives the Hessian, row-major
   * @return the value
   * @throws IllegalArgumentException if the length of an array is wrong
   */
  public static double hessian(double x, double y, double[] gradient, double[] hessian) {
    checkLength("gradient", gradient.length, 2);
    checkLength("hessian", hessian.length, 4);
    double t1 = 1.0 - x;
    double t2 = x * x;
    double t3 = y - t2;
    double t4 = 400.0 * x;
    gradient[0] = -(2.0 * t1 + t3 * t4);
    gradient[1] = 200.0 * t3;
    hessian[0] = 2.0 + (800.0 * t2 - 400.0 * t3);
    double t5 = -t4;
    hessian[1] = t5;
    hessian[2] = t5;
    hessian[3] = 200.0;
    return t1 * t1 + 100.0 * (t3 * t3);
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
    checkLength("theta", theta.length, 2);
    return hessian(theta[0], theta[1], gradient, hessian);
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
}
