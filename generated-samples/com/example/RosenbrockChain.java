package com.example;

import java.io.Serializable;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.annotation.processing.Generated;

/**
 * The chain of ten variables, the usual test of an optimiser.
 *
 * <pre>
 * function rosenbrockChain(x1, x2, x3, x4, x5, x6, x7, x8, x9, x10) =
 *   valley(x1, x2) + valley(x2, x3) + valley(x3, x4) + valley(x4, x5) + valley(x5, x6)
 *     + valley(x6, x7) + valley(x7, x8) + valley(x8, x9) + valley(x9, x10)
 * </pre>
 *
 * <p>Generated from <code>rosenbrockChain</code> in <code>rosenbrock.grad</code>, line 9.
 *
 * <table>
 * <caption>Operations</caption>
 * <tr><th scope="row">value</th><td>71 (35 additions, 36 multiplications)</td></tr>
 * <tr><th scope="row">gradient</th><td>115 (52 additions, 63 multiplications)</td></tr>
 * </table>
 */
@Generated("org.gradc.Gradc")
public final class RosenbrockChain implements ToDoubleFunction<double[]>, Serializable {
  private static final long serialVersionUID = 1127383704265348668L;

  /**
   * The names of the parameters, in the order in which theta packs them.
   */
  public static final List<String> PARAMETER_NAMES = List.of("x1", "x2", "x3", "x4", "x5", "x6",
      "x7", "x8", "x9", "x10");

  /**
   * The number of parameters.
   */
  public static final int PARAMETER_COUNT = 10;

  /**
   * An instance.
   */
  public RosenbrockChain() {
  }

  /**
   * The value.
   *
   * @param x1 parameter <code>x1</code>
   * @param x2 parameter <code>x2</code>
   * @param x3 parameter <code>x3</code>
   * @param x4 parameter <code>x4</code>
   * @param x5 parameter <code>x5</code>
   * @param x6 parameter <code>x6</code>
   * @param x7 parameter <code>x7</code>
   * @param x8 parameter <code>x8</code>
   * @param x9 parameter <code>x9</code>
   * @param x10 parameter <code>x10</code>
   * @return the value
   */
  public static double value(double x1, double x2, double x3, double x4, double x5, double x6,
      double x7, double x8, double x9, double x10) {
    double t1 = 1.0 - x1;
    double t2 = x2 - x1 * x1;
    double t3 = t1 * t1 + 100.0 * (t2 * t2);
    double t4 = 1.0 - x2;
    double t5 = x3 - x2 * x2;
    double t6 = t3 + (t4 * t4 + 100.0 * (t5 * t5));
    double t7 = 1.0 - x3;
    double t8 = x4 - x3 * x3;
    double t9 = t6 + (t7 * t7 + 100.0 * (t8 * t8));
    double t10 = 1.0 - x4;
    double t11 = x5 - x4 * x4;
    double t12 = t9 + (t10 * t10 + 100.0 * (t11 * t11));
    double t13 = 1.0 - x5;
    double t14 = x6 - x5 * x5;
    double t15 = t12 + (t13 * t13 + 100.0 * (t14 * t14));
    double t16 = 1.0 - x6;
    double t17 = x7 - x6 * x6;
    double t18 = t15 + (t16 * t16 + 100.0 * (t17 * t17));
    double t19 = 1.0 - x7;
    double t20 = x8 - x7 * x7;
    double t21 = t18 + (t19 * t19 + 100.0 * (t20 * t20));
    double t22 = 1.0 - x8;
    double t23 = x9 - x8 * x8;
    double t24 = t21 + (t22 * t22 + 100.0 * (t23 * t23));
    double t25 = 1.0 - x9;
    double t26 = x10 - x9 * x9;
    return t24 + (t25 * t25 + 100.0 * (t26 * t26));
  }

  /**
   * The value.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @return the value
   * @throws IllegalArgumentException if the length of an array is wrong
   */
  public double value(double[] theta) {
    checkLength("theta", theta.length, 10);
    return value(theta[0], theta[1], theta[2], theta[3], theta[4], theta[5], theta[6], theta[7],
        theta[8], theta[9]);
  }

  /**
   * The value and its gradient.
   *
   * @param x1 parameter <code>x1</code>
   * @param x2 parameter <code>x2</code>
   * @param x3 parameter <code>x3</code>
   * @param x4 parameter <code>x4</code>
   * @param x5 parameter <code>x5</code>
   * @param x6 parameter <code>x6</code>
   * @param x7 parameter <code>x7</code>
   * @param x8 parameter <code>x8</code>
   * @param x9 parameter <code>x9</code>
   * @param x10 parameter <code>x10</code>
   * @param gradient receives the derivative by each parameter, in declared order
   * @return the value
   * @throws IllegalArgumentException if the length of an array is wrong
   */
  public static double gradient(double x1, double x2, double x3, double x4, double x5, double x6,
      double x7, double x8, double x9, double x10, double[] gradient) {
    checkLength("gradient", gradient.length, 10);
    double t1 = 1.0 - x1;
    double t2 = x2 - x1 * x1;
    gradient[0] = -2.0 * (t1 + 200.0 * x1 * t2);
    double t3 = 100.0 * t2;
    double t4 = 1.0 - x2;
    double t5 = x3 - x2 * x2;
    gradient[1] = 2.0 * (t3 - (t4 + 200.0 * x2 * t5));
    double t6 = 100.0 * t5;
    double t7 = 1.0 - x3;
    double t8 = x4 - x3 * x3;
    gradient[2] = 2.0 * (t6 - (t7 + 200.0 * x3 * t8));
    double t9 = 100.0 * t8;
    double t10 = 1.0 - x4;
    double t11 = x5 - x4 * x4;
    gradient[3] = 2.0 * (t9 - (t10 + 200.0 * x4 * t11));
    double t12 = 100.0 * t11;
    double t13 = 1.0 - x5;
    double t14 = x6 - x5 * x5;
    gradient[4] = 2.0 * (t12 - (t13 + 200.0 * x5 * t14));
    double t15 = 100.0 * t14;
    double t16 = 1.0 - x6;
    double t17 = x7 - x6 * x6;
    gradient[5] = 2.0 * (t15 - (t16 + 200.0 * x6 * t17));
    double t18 = 100.0 * t17;
    double t19 = 1.0 - x7;
    double t20 = x8 - x7 * x7;
    gradient[6] = 2.0 * (t18 - (t19 + 200.0 * x7 * t20));
    double t21 = 100.0 * t20;
    double t22 = 1.0 - x8;
    double t23 = x9 - x8 * x8;
    gradient[7] = 2.0 * (t21 - (t22 + 200.0 * x8 * t23));
    double t24 = 100.0 * t23;
    double t25 = 1.0 - x9;
    double t26 = x10 - x9 * x9;
    double t27 = 200.0 * t26;
    gradient[9] = t27;
    gradient[8] = 2.0 * (t24 - (t25 + x9 * t27));
    double t28 = t1 * t1 + t2 * t3 + (t4 * t4 + t5 * t6);
    double t29 = t28 + (t7 * t7 + t8 * t9) + (t10 * t10 + t11 * t12);
    double t30 = t29 + (t13 * t13 + t14 * t15) + (t16 * t16 + t17 * t18);
    double t31 = t30 + (t19 * t19 + t20 * t21) + (t22 * t22 + t23 * t24);
    return t31 + (t25 * t25 + 100.0 * (t26 * t26));
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
    checkLength("theta", theta.length, 10);
    return gradient(theta[0], theta[1], theta[2], theta[3], theta[4], theta[5], theta[6], theta[7],
        theta[8], theta[9], gradient);
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
    return 10;
  }

  private static void checkLength(String name, int length, int expected) {
    if (length != expected) {
      throw new IllegalArgumentException(name + ": expected length " + expected + ", got " + length);
    }
  }
}
