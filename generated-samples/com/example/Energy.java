package com.example;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.annotation.processing.Generated;

/**
 * The squared length of Wx, the smallest example of backpropagation through a matrix product:
 * with q = Wx, the gradient is 2qx' by W and 2W'q by x.
 *
 * <pre>
 * function energy(W[m, n], x[n]) = ||W*x||^2
 * </pre>
 *
 * <p>Generated from <code>energy</code> in <code>energy.grad</code>, line 7.
 *
 * <table>
 * <caption>Operations</caption>
 * <tr><th scope="row">value</th><td>2 (2 multiplications)</td></tr>
 * <tr><th scope="row">gradient</th><td>5 (5 multiplications)</td></tr>
 * </table>
 */
@Generated("org.gradc.Gradc")
public final class Energy implements ToDoubleFunction<double[]>, Serializable {
  private static final long serialVersionUID = -5227277733810658272L;

  /**
   * The names of the parameters, in the order in which theta packs them.
   */
  public static final List<String> PARAMETER_NAMES = List.of("W", "x");

  private final int m;

  private final int n;

  private transient ValueWork valueWork;

  private transient GradientWork gradientWork;

  /**
   * Binds sizes and data; arrays are not copied.
   *
   * @param m size <code>m</code>
   * @param n size <code>n</code>
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public Energy(int m, int n) {
    checkSize("m", m);
    checkSize("n", n);
    checkDimension((long) m * n + n);
    this.m = m;
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
    return Math.toIntExact((long) m * n + n);
  }

  private static double valueKernel(int m, int n, double[] W, int WAt, double[] x, int xAt,
      ValueWork work) {
    double[] xCopy = work.xCopy;
    int at1 = WAt + n;
    int at2 = WAt + 2 * n;
    int at3 = WAt + 3 * n;
    System.arraycopy(x, xAt, xCopy, 0, n);
    double sum = 0.0;
    int i = 0;
    for (; i < m - 3; i += 4) {
      int at4 = WAt + n * i;
      int at5 = at1 + n * i;
      int at6 = at2 + n * i;
      int at7 = at3 + n * i;
      double product = 0.0;
      double product2 = 0.0;
      double product3 = 0.0;
      double product4 = 0.0;
      for (int j = 0; j < n; j++) {
        double t1 = xCopy[j];
        product += W[at4 + j] * t1;
        product2 += W[at5 + j] * t1;
        product3 += W[at6 + j] * t1;
        product4 += W[at7 + j] * t1;
      }
      double t2 = product3 * product3 + product4 * product4;
      sum += product * product + product2 * product2 + t2;
    }
    for (; i < m; i++) {
      int at4 = WAt + n * i;
      double product = 0.0;
      double product5 = 0.0;
      double product6 = 0.0;
      double product7 = 0.0;
      int j2 = 0;
      for (; j2 < n - 3; j2 += 4) {
        product += W[at4 + j2] * xCopy[j2];
        product5 += W[at4 + j2 + 1] * xCopy[j2 + 1];
        product6 += W[at4 + j2 + 2] * xCopy[j2 + 2];
        product7 += W[at4 + j2 + 3] * xCopy[j2 + 3];
      }
      for (; j2 < n; j2++) {
        product += W[at4 + j2] * xCopy[j2];
      }
      product += product5 + product6 + product7;
      sum += product * product;
    }
    double value = sum;
    return value;
  }

  /**
   * The value.
   *
   * <p>Allocates work arrays; the method of an instance does so once.
   *
   * @param m size <code>m</code>
   * @param n size <code>n</code>
   * @param W parameter <code>W</code>, <code>m × n</code> row by row
   * @param x parameter <code>x</code>, <code>n</code> row by row
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public static double value(int m, int n, double[] W, double[] x) {
    checkSize("m", m);
    checkSize("n", n);
    checkLength("W", W.length, (long) m * n);
    checkLength("x", x.length, n);
    return valueKernel(m, n, W, 0, x, 0, new ValueWork(m, n));
  }

  /**
   * The value.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public double value(double[] theta) {
    checkLength("theta", theta.length, (long) m * n + n);
    if (valueWork == null) {
      valueWork = new ValueWork(m, n);
    }
    return valueKernel(m, n, theta, 0, theta, m * n, valueWork);
  }

  private static double gradientKernel(int m, int n, double[] W, int WAt, double[] x, int xAt,
      double[] gradient, GradientWork work) {
    double[] xCopy = work.xCopy;
    double[] gradientSum = work.gradientSum;
    int at1 = WAt + n;
    int at2 = WAt + 2 * n;
    int at3 = WAt + 3 * n;
    int at4 = 2 * n;
    int at5 = 3 * n;
    System.arraycopy(x, xAt, xCopy, 0, n);
    double sum = 0.0;
    Arrays.fill(gradientSum, 0, n, 0.0);
    int i = 0;
    for (; i < m - 3; i += 4) {
      int at6 = WAt + n * i;
      int at7 = at1 + n * i;
      int at8 = at2 + n * i;
      int at9 = at3 + n * i;
      int at10 = n * i;
      int at11 = n * i + n;
      int at12 = at4 + n * i;
      int at13 = at5 + n * i;
      double product = 0.0;
      double product2 = 0.0;
      double product3 = 0.0;
      double product4 = 0.0;
      for (int j = 0; j < n; j++) {
        double t1 = xCopy[j];
        product += W[at6 + j] * t1;
        product2 += W[at7 + j] * t1;
        product3 += W[at8 + j] * t1;
        product4 += W[at9 + j] * t1;
      }
      double t5 = product3 * product3 + product4 * product4;
      sum += product * product + product2 * product2 + t5;
      double t = 2.0 * product;
      double t2 = 2.0 * product2;
      double t3 = 2.0 * product3;
      double t4 = 2.0 * product4;
      for (int j = 0; j < n; j++) {
        gradient[at10 + j] = xCopy[j] * t;
      }
      for (int j = 0; j < n; j++) {
        gradientSum[j] += W[at6 + j] * t + W[at7 + j] * t2 + (W[at8 + j] * t3 + W[at9 + j] * t4);
      }
      for (int j = 0; j < n; j++) {
        gradient[at11 + j] = xCopy[j] * t2;
      }
      for (int j = 0; j < n; j++) {
        gradient[at12 + j] = xCopy[j] * t3;
      }
      for (int j = 0; j < n; j++) {
        gradient[at13 + j] = xCopy[j] * t4;
      }
    }
    for (; i < m; i++) {
      int at6 = WAt + n * i;
      int at10 = n * i;
      double product = 0.0;
      double product5 = 0.0;
      double product6 = 0.0;
      double product7 = 0.0;
      int j2 = 0;
      for (; j2 < n - 3; j2 += 4) {
        product += W[at6 + j2] * xCopy[j2];
        product5 += W[at6 + j2 + 1] * xCopy[j2 + 1];
        product6 += W[at6 + j2 + 2] * xCopy[j2 + 2];
        product7 += W[at6 + j2 + 3] * xCopy[j2 + 3];
      }
      for (; j2 < n; j2++) {
        product += W[at6 + j2] * xCopy[j2];
      }
      product += product5 + product6 + product7;
      sum += product * product;
      double t = 2.0 * product;
      for (int j = 0; j < n; j++) {
        gradient[at10 + j] = xCopy[j] * t;
      }
      for (int j = 0; j < n; j++) {
        gradientSum[j] += W[at6 + j] * t;
      }
    }
    double value = sum;
    System.arraycopy(gradientSum, 0, gradient, m * n, n);
    return value;
  }

  /**
   * The value and its gradient.
   *
   * <p>Allocates work arrays; the method of an instance does so once.
   *
   * @param m size <code>m</code>
   * @param n size <code>n</code>
   * @param W parameter <code>W</code>, <code>m × n</code> row by row
   * @param x parameter <code>x</code>, <code>n</code> row by row
   * @param gradient receives the derivative by each parameter, in declared order
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public static double gradient(int m, int n, double[] W, double[] x, double[] gradient) {
    checkSize("m", m);
    checkSize("n", n);
    checkLength("W", W.length, (long) m * n);
    checkLength("x", x.length, n);
    checkLength("gradient", gradient.length, ((m * n) + n));
    return gradientKernel(m, n, W, 0, x, 0, gradient, new GradientWork(m, n));
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
    checkLength("theta", theta.length, (long) m * n + n);
    checkLength("gradient", gradient.length, ((m * n) + n));
    if (gradientWork == null) {
      gradientWork = new GradientWork(m, n);
    }
    return gradientKernel(m, n, theta, 0, theta, m * n, gradient, gradientWork);
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

  private static final class ValueWork {
    final double[] xCopy;

    ValueWork(int m, int n) {
      this.xCopy = new double[Math.toIntExact(n)];
    }
  }

  private static final class GradientWork {
    final double[] xCopy;

    final double[] gradientSum;

    GradientWork(int m, int n) {
      this.xCopy = new double[Math.toIntExact(n)];
      this.gradientSum = new double[Math.toIntExact(n)];
    }
  }
}
