package com.example;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.annotation.processing.Generated;

/**
 * The energy of n atoms that attract each other from afar and repel each other when near.
 *
 * <pre>
 * function lennardJones(x[n, 3]) =
 *   sum(i, j in 0..i-1: pairPotential(sum(c: (x[i, c] - x[j, c])^2)))
 * </pre>
 *
 * <p>Generated from <code>lennardJones</code> in <code>lennard_jones.grad</code>, line 7.
 *
 * <table>
 * <caption>Operations</caption>
 * <tr><th scope="row">value</th><td>14 (6 additions, 7 multiplications, 1 division)</td></tr>
 * <tr><th scope="row">gradient</th><td>22 (7 additions, 14 multiplications, 1 division)</td></tr>
 * <tr><th scope="row">hvp</th><td>41 (15 additions, 25 multiplications, 1 division)</td></tr>
 * </table>
 */
@Generated("org.gradc.Gradc")
public final class LennardJones implements ToDoubleFunction<double[]>, Serializable {
  private static final long serialVersionUID = -8115543177727209453L;

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
  public LennardJones(int n) {
    checkSize("n", n);
    checkDimension((long) n * 3);
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
    return Math.toIntExact((long) n * 3);
  }

  private static double valueKernel(int n, double[] x, int xAt) {
    double sum2 = 0.0;
    for (int i = 0; i < n; i++) {
      double x2 = x[xAt + 3 * i];
      double x3 = x[xAt + 3 * i + 1];
      double x4 = x[xAt + 3 * i + 2];
      for (int j = 0; j < i; j++) {
        double t1 = x2 - x[xAt + 3 * j];
        double t2 = x3 - x[xAt + 3 * j + 1];
        double t3 = x4 - x[xAt + 3 * j + 2];
        double sum = t1 * t1 + t2 * t2 + t3 * t3;
        double t4 = 1.0 / sum;
        double t5 = t4 * t4 * t4;
        sum2 += 4.0 * (t5 * t5 - t5);
      }
    }
    double value = sum2;
    return value;
  }

  /**
   * The value.
   *
   * @param n size <code>n</code>
   * @param x parameter <code>x</code>, <code>n × 3</code> row by row
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public static double value(int n, double[] x) {
    checkSize("n", n);
    checkLength("x", x.length, (long) n * 3);
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
    checkLength("theta", theta.length, (long) n * 3);
    return valueKernel(n, theta, 0);
  }

  private static double gradientKernel(int n, double[] x, int xAt, double[] gradient) {
    double sum2 = 0.0;
    Arrays.fill(gradient, 0, 3 * n, 0.0);
    for (int i = 0; i < n; i++) {
      int at1 = 3 * i;
      double x2 = x[xAt + 3 * i];
      double x3 = x[xAt + 3 * i + 1];
      double x4 = x[xAt + 3 * i + 2];
      for (int j = 0; j < i; j++) {
        double t1 = x2 - x[xAt + 3 * j];
        double t2 = x3 - x[xAt + 3 * j + 1];
        double t3 = x4 - x[xAt + 3 * j + 2];
        double sum = t1 * t1 + t2 * t2 + t3 * t3;
        double t4 = 1.0 / sum;
        double t5 = t4 * t4;
        double t6 = t5 * t4;
        sum2 += 4.0 * t6 * (t6 - 1.0);
        double sumBar = t5 * t5 * (12.0 - 24.0 * t6);
        double t7 = 2.0 * sumBar;
        double t8 = t1 * t7;
        gradient[at1] += t8;
        gradient[3 * j] -= t8;
        double t9 = t2 * t7;
        gradient[at1 + 1] += t9;
        gradient[3 * j + 1] -= t9;
        double t10 = t3 * t7;
        gradient[at1 + 2] += t10;
        gradient[3 * j + 2] -= t10;
      }
    }
    double value = sum2;
    return value;
  }

  /**
   * The value and its gradient.
   *
   * @param n size <code>n</code>
   * @param x parameter <code>x</code>, <code>n × 3</code> row by row
   * @param gradient receives the derivative by each parameter, in declared order
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public static double gradient(int n, double[] x, double[] gradient) {
    checkSize("n", n);
    checkLength("x", x.length, (long) n * 3);
    checkLength("gradient", gradient.length, (3 * n));
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
    checkLength("theta", theta.length, (long) n * 3);
    checkLength("gradient", gradient.length, (3 * n));
    return gradientKernel(n, theta, 0, gradient);
  }

  private static void hvpKernel(int n, double[] x, int xAt, double[] direction, double[] result) {
    Arrays.fill(result, 0, 3 * n, 0.0);
    for (int i = 0; i < n; i++) {
      int at1 = 3 * i;
      double direction2;
      double direction3;
      double direction4;
      double x2 = x[xAt + 3 * i];
      double x3 = x[xAt + 3 * i + 1];
      double x4 = x[xAt + 3 * i + 2];
      if (i > 0) {
        direction2 = direction[3 * i];
        direction3 = direction[3 * i + 1];
        direction4 = direction[3 * i + 2];
      } else {
        direction2 = 0.0;
        direction3 = 0.0;
        direction4 = 0.0;
      }
      for (int j = 0; j < i; j++) {
        double t1 = x2 - x[xAt + 3 * j];
        double t2 = x3 - x[xAt + 3 * j + 1];
        double t3 = x4 - x[xAt + 3 * j + 2];
        double sum = t1 * t1 + t2 * t2 + t3 * t3;
        double t4 = (direction2 - direction[3 * j]) * t1;
        double t5 = t4 + (direction3 - direction[3 * j + 1]) * t2;
        double sumDot = 2.0 * (t5 + (direction4 - direction[3 * j + 2]) * t3);
        double t6 = 1.0 / sum;
        double t7 = t6 * t6;
        double t8 = t7 * t7;
        double t9 = t7 * t6;
        double sumBar = t8 * (12.0 - 24.0 * t9);
        double sumBarDot = sumDot * (t8 * t6) * (168.0 * t9 - 48.0);
        double t10 = (direction2 - direction[3 * j]) * sumBar;
        double t11 = 2.0 * (sumBarDot * t1 + t10);
        result[at1] += t11;
        result[3 * j] -= t11;
        double t12 = (direction3 - direction[3 * j + 1]) * sumBar;
        double t13 = 2.0 * (sumBarDot * t2 + t12);
        result[at1 + 1] += t13;
        result[3 * j + 1] -= t13;
        double t14 = (direction4 - direction[3 * j + 2]) * sumBar;
        double t15 = 2.0 * (sumBarDot * t3 + t14);
        result[at1 + 2] += t15;
        result[3 * j + 2] -= t15;
      }
    }
  }

  /**
   * The Hessian times a direction.
   *
   * @param n size <code>n</code>
   * @param x parameter <code>x</code>, <code>n × 3</code> row by row
   * @param direction what the Hessian is multiplied with, one number per parameter
   * @param result receives the result
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public static void hvp(int n, double[] x, double[] direction, double[] result) {
    checkSize("n", n);
    checkLength("x", x.length, (long) n * 3);
    checkLength("direction", direction.length, (3 * n));
    checkLength("result", result.length, (3 * n));
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
    checkLength("theta", theta.length, (long) n * 3);
    checkLength("direction", direction.length, (3 * n));
    checkLength("result", result.length, (3 * n));
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
