package com.example;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.annotation.processing.Generated;

/**
 * Rosenbrock's valley in n variables, a chain whose minimum 0 is at (1, …, 1).
 *
 * <pre>
 * function rosenbrockN(x[n]) = sum(i in 0..n-2: (1 - x[i])^2 + 100(x[i+1] - x[i]^2)^2)
 * </pre>
 *
 * <p>Generated from <code>rosenbrockN</code> in <code>rosenbrock_n.grad</code>, line 4.
 *
 * <table>
 * <caption>Operations</caption>
 * <tr><th scope="row">value</th><td>7 (3 additions, 4 multiplications)</td></tr>
 * <tr><th scope="row">gradient</th><td>11 (4 additions, 7 multiplications)</td></tr>
 * <tr><th scope="row">hvp</th><td>11 (4 additions, 7 multiplications)</td></tr>
 * </table>
 */
@Generated("org.gradc.Gradc")
public final class RosenbrockN implements ToDoubleFunction<double[]>, Serializable {
  private static final long serialVersionUID = -5573641581937859079L;

  /**
   * The names of the parameters, in the order in which theta packs them.
   */
  public static final List<String> PARAMETER_NAMES = List.of("x");

  private final int n;

  /**
   * Binds sizes and data; arrays are not copied.
   *
   * @param n size <code>n</code>
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public RosenbrockN(int n) {
    checkSize("n", n);
    checkDimension(n);
    this.n = n;
  }

  @Override
  public double applyAsDouble(double[] theta) {
    return value(theta);
  }

  /**
   * The number of parameters, elements of arrays counted.
   *
   * @return the number
   */
  public int dimension() {
    return Math.toIntExact(n);
  }

  private static double valueKernel(int n, double[] x, int xAt) {
    double sum = 0.0;
    double sum2 = 0.0;
    double sum3 = 0.0;
    double sum4 = 0.0;
    int i = 0;
    for (; i < n - 1 - 3; i += 4) {
      double t1 = x[xAt + i];
      double t2 = 1.0 - t1;
      double t3 = x[xAt + i + 1];
      double t4 = t3 - t1 * t1;
      sum += t2 * t2 + 100.0 * (t4 * t4);
      double t5 = 1.0 - t3;
      double t6 = x[xAt + i + 2];
      double t7 = t6 - t3 * t3;
      sum2 += t5 * t5 + 100.0 * (t7 * t7);
      double t8 = 1.0 - t6;
      double t9 = x[xAt + i + 3];
      double t10 = t9 - t6 * t6;
      sum3 += t8 * t8 + 100.0 * (t10 * t10);
      double t11 = 1.0 - t9;
      double t12 = x[xAt + i + 4] - t9 * t9;
      sum4 += t11 * t11 + 100.0 * (t12 * t12);
    }
    for (; i < n - 1; i++) {
      double t1 = x[xAt + i];
      double t2 = 1.0 - t1;
      double t4 = x[xAt + i + 1] - t1 * t1;
      sum += t2 * t2 + 100.0 * (t4 * t4);
    }
    sum += sum2 + sum3 + sum4;
    double value = sum;
    return value;
  }

  /**
   * The value.
   *
   * @param n size <code>n</code>
   * @param x parameter <code>x</code>, <code>n</code> row by row
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public static double value(int n, double[] x) {
    checkSize("n", n);
    checkLength("x", x.length, n);
    return valueKernel(n, x, 0);
  }

  /**
   * The value.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public double value(double[] theta) {
    checkLength("theta", theta.length, n);
    return valueKernel(n, theta, 0);
  }

  private static double gradientKernel(int n, double[] x, int xAt, double[] gradient) {
    double sum = 0.0;
    Arrays.fill(gradient, 0, n, 0.0);
    double sum2 = 0.0;
    double sum3 = 0.0;
    double sum4 = 0.0;
    int i = 0;
    for (; i < n - 1 - 3; i += 4) {
      double t1 = x[xAt + i];
      double t2 = 1.0 - t1;
      double t3 = x[xAt + i + 1];
      double t4 = t3 - t1 * t1;
      sum += t2 * t2 + 100.0 * (t4 * t4);
      double t5 = 200.0 * t4;
      gradient[i + 1] += t5;
      gradient[i] -= 2.0 * (t2 + t1 * t5);
      double t6 = 1.0 - t3;
      double t7 = x[xAt + i + 2];
      double t8 = t7 - t3 * t3;
      sum2 += t6 * t6 + 100.0 * (t8 * t8);
      double t9 = 200.0 * t8;
      gradient[i + 2] += t9;
      gradient[i + 1] -= 2.0 * (t6 + t3 * t9);
      double t10 = 1.0 - t7;
      double t11 = x[xAt + i + 3];
      double t12 = t11 - t7 * t7;
      sum3 += t10 * t10 + 100.0 * (t12 * t12);
      double t13 = 200.0 * t12;
      gradient[i + 3] += t13;
      gradient[i + 2] -= 2.0 * (t10 + t7 * t13);
      double t14 = 1.0 - t11;
      double t15 = x[xAt + i + 4] - t11 * t11;
      sum4 += t14 * t14 + 100.0 * (t15 * t15);
      double t16 = 200.0 * t15;
      gradient[i + 4] += t16;
      gradient[i + 3] -= 2.0 * (t14 + t11 * t16);
    }
    for (; i < n - 1; i++) {
      double t1 = x[xAt + i];
      double t2 = 1.0 - t1;
      double t4 = x[xAt + i + 1] - t1 * t1;
      sum += t2 * t2 + 100.0 * (t4 * t4);
      double t5 = 200.0 * t4;
      gradient[i + 1] += t5;
      gradient[i] -= 2.0 * (t2 + t1 * t5);
    }
    sum += sum2 + sum3 + sum4;
    double value = sum;
    return value;
  }

  /**
   * The value and its gradient.
   *
   * @param n size <code>n</code>
   * @param x parameter <code>x</code>, <code>n</code> row by row
   * @param gradient receives the derivative by each parameter, in declared order
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public static double gradient(int n, double[] x, double[] gradient) {
    checkSize("n", n);
    checkLength("x", x.length, n);
    checkLength("gradient", gradient.length, n);
    return gradientKernel(n, x, 0, gradient);
  }

  /**
   * The value and its gradient.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @param gradient receives the derivative by each parameter, in declared order
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public double gradient(double[] theta, double[] gradient) {
    checkLength("theta", theta.length, n);
    checkLength("gradient", gradient.length, n);
    return gradientKernel(n, theta, 0, gradient);
  }

  private static void hvpKernel(int n, double[] x, int xAt, double[] direction, double[] result) {
    Arrays.fill(result, 0, n, 0.0);
    for (int i = 0; i < n - 1; i++) {
      double t1 = direction[i];
      double t2 = 2.0 * t1;
      double t3 = x[xAt + i];
      double t4 = direction[i + 1] - t3 * t2;
      result[i] += t2 - 400.0 * (t4 * t3 + t1 * (x[xAt + i + 1] - t3 * t3));
      result[i + 1] += 200.0 * t4;
    }
  }

  /**
   * The Hessian times a direction.
   *
   * @param n size <code>n</code>
   * @param x parameter <code>x</code>, <code>n</code> row by row
   * @param direction what the Hessian is multiplied with, one number per parameter
   * @param result receives the result
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public static void hvp(int n, double[] x, double[] direction, double[] result) {
    checkSize("n", n);
    checkLength("x", x.length, n);
    checkLength("direction", direction.length, n);
    checkLength("result", result.length, n);
    hvpKernel(n, x, 0, direction, result);
  }

  /**
   * The Hessian times a direction.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @param direction what the Hessian is multiplied with, one number per parameter
   * @param result receives the result
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public void hvp(double[] theta, double[] direction, double[] result) {
    checkLength("theta", theta.length, n);
    checkLength("direction", direction.length, n);
    checkLength("result", result.length, n);
    hvpKernel(n, theta, 0, direction, result);
  }

  private static void checkLength(String name, int length, long expected) {
    if (length != expected) {
      throw new IllegalArgumentException(name + ": expected length " + expected + ", got " + length);
    }
  }

  private static void checkSize(String name, int size) {
    if (size < 0) {
      throw new IllegalArgumentException(name + ": expected a size, got " + size);
    }
  }

  private static void checkDimension(long dimension) {
    if (dimension > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(dimension + " parameters do not fit in one array");
    }
  }
}
