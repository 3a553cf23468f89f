package com.example;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.annotation.processing.Generated;

/**
 * The same by x alone: W is data, and the Hessian 2W'W is applied without being formed.
 *
 * <pre>
 * function energyOfInput(W[m, n], x[n]) = energy(W, x)
 * </pre>
 *
 * <p>Generated from <code>energyOfInput</code> in <code>energy.grad</code>, line 10.
 *
 * <table>
 * <caption>Operations</caption>
 * <tr><th scope="row">value</th><td>2 (2 multiplications)</td></tr>
 * <tr><th scope="row">gradient</th><td>4 (4 multiplications)</td></tr>
 * <tr><th scope="row">hvp</th><td>3 (3 multiplications)</td></tr>
 * </table>
 */
@Generated("org.gradc.Gradc")
public final class EnergyOfInput implements ToDoubleFunction<double[]>, Serializable {
  private static final long serialVersionUID = -425353247020961870L;

  /**
   * The names of the parameters, in the order in which theta packs them.
   */
  public static final List<String> PARAMETER_NAMES = List.of("x");

  private final int m;

  private final int n;

  private final double[] W;

  private transient ValueWork valueWork;

  private transient GradientWork gradientWork;

  private transient HvpWork hvpWork;

  /**
   * Binds sizes and data; arrays are not copied.
   *
   * @param m size <code>m</code>
   * @param n size <code>n</code>
   * @param W data <code>W</code>, <code>m × n</code> row by row
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public EnergyOfInput(int m, int n, double[] W) {
    checkSize("m", m);
    checkSize("n", n);
    checkLength("W", W.length, (long) m * n);
    checkDimension(n);
    this.m = m;
    this.n = n;
    this.W = W;
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

  private static double valueKernel(int m, int n, double[] W, double[] x, int xAt, ValueWork work) {
    double[] xCopy = work.xCopy;
    int at1 = 2 * n;
    int at2 = 3 * n;
    System.arraycopy(x, xAt, xCopy, 0, n);
    double sum = 0.0;
    int i = 0;
    for (; i < m - 3; i += 4) {
      int at3 = n * i;
      int at4 = n * i + n;
      int at5 = at1 + n * i;
      int at6 = at2 + n * i;
      double product = 0.0;
      double product2 = 0.0;
      double product3 = 0.0;
      double product4 = 0.0;
      for (int j = 0; j < n; j++) {
        double t1 = xCopy[j];
        product += W[at3 + j] * t1;
        product2 += W[at4 + j] * t1;
        product3 += W[at5 + j] * t1;
        product4 += W[at6 + j] * t1;
      }
      double t2 = product3 * product3 + product4 * product4;
      sum += product * product + product2 * product2 + t2;
    }
    for (; i < m; i++) {
      int at3 = n * i;
      double product = 0.0;
      double product5 = 0.0;
      double product6 = 0.0;
      double product7 = 0.0;
      int j2 = 0;
      for (; j2 < n - 3; j2 += 4) {
        product += W[at3 + j2] * xCopy[j2];
        product5 += W[at3 + j2 + 1] * xCopy[j2 + 1];
        product6 += W[at3 + j2 + 2] * xCopy[j2 + 2];
        product7 += W[at3 + j2 + 3] * xCopy[j2 + 3];
      }
      for (; j2 < n; j2++) {
        product += W[at3 + j2] * xCopy[j2];
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
   * @param W data <code>W</code>, <code>m × n</code> row by row
   * @param x parameter <code>x</code>, <code>n</code> row by row
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public static double value(int m, int n, double[] W, double[] x) {
    checkSize("m", m);
    checkSize("n", n);
    checkLength("W", W.length, (long) m * n);
    checkLength("x", x.length, n);
    return valueKernel(m, n, W, x, 0, new ValueWork(m, n));
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
    if (valueWork == null) {
      valueWork = new ValueWork(m, n);
    }
    return valueKernel(m, n, W, theta, 0, valueWork);
  }

  private static double gradientKernel(int m, int n, double[] W, double[] x, int xAt,
      double[] gradient, GradientWork work) {
    double[] xCopy = work.xCopy;
    double[] gradientSum = work.gradientSum;
    int at1 = 2 * n;
    int at2 = 3 * n;
    System.arraycopy(x, xAt, xCopy, 0, n);
    double sum = 0.0;
    Arrays.fill(gradientSum, 0, n, 0.0);
    int i = 0;
    for (; i < m - 3; i += 4) {
      int at3 = n * i;
      int at4 = n * i + n;
      int at5 = at1 + n * i;
      int at6 = at2 + n * i;
      double product = 0.0;
      double product2 = 0.0;
      double product3 = 0.0;
      double product4 = 0.0;
      for (int j = 0; j < n; j++) {
        double t1 = xCopy[j];
        product += W[at3 + j] * t1;
        product2 += W[at4 + j] * t1;
        product3 += W[at5 + j] * t1;
        product4 += W[at6 + j] * t1;
      }
      double t2 = product3 * product3 + product4 * product4;
      sum += product * product + product2 * product2 + t2;
      for (int j = 0; j < n; j++) {
        double t3 = 2.0 * W[at5 + j] * product3 + 2.0 * W[at6 + j] * product4;
        gradientSum[j] += 2.0 * W[at3 + j] * product + 2.0 * W[at4 + j] * product2 + t3;
      }
    }
    for (; i < m; i++) {
      int at3 = n * i;
      double product = 0.0;
      double product5 = 0.0;
      double product6 = 0.0;
      double product7 = 0.0;
      int j2 = 0;
      for (; j2 < n - 3; j2 += 4) {
        product += W[at3 + j2] * xCopy[j2];
        product5 += W[at3 + j2 + 1] * xCopy[j2 + 1];
        product6 += W[at3 + j2 + 2] * xCopy[j2 + 2];
        product7 += W[at3 + j2 + 3] * xCopy[j2 + 3];
      }
      for (; j2 < n; j2++) {
        product += W[at3 + j2] * xCopy[j2];
      }
      product += product5 + product6 + product7;
      sum += product * product;
      for (int j = 0; j < n; j++) {
        gradientSum[j] += 2.0 * W[at3 + j] * product;
      }
    }
    double value = sum;
    System.arraycopy(gradientSum, 0, gradient, 0, n);
    return value;
  }

  /**
   * The value and its gradient.
   *
   * <p>Allocates work arrays; the method of an instance does so once.
   *
   * @param m size <code>m</code>
   * @param n size <code>n</code>
   * @param W data <code>W</code>, <code>m × n</code> row by row
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
    checkLength("gradient", gradient.length, n);
    return gradientKernel(m, n, W, x, 0, gradient, new GradientWork(m, n));
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
    if (gradientWork == null) {
      gradientWork = new GradientWork(m, n);
    }
    return gradientKernel(m, n, W, theta, 0, gradient, gradientWork);
  }

  private static void hvpKernel(int m, int n, double[] W, double[] x, int xAt, double[] direction,
      double[] result, HvpWork work) {
    double[] resultSum = work.resultSum;
    int at1 = 2 * n;
    int at2 = 3 * n;
    Arrays.fill(resultSum, 0, n, 0.0);
    int i = 0;
    for (; i < m - 3; i += 4) {
      int at3 = n * i;
      int at4 = n * i + n;
      int at5 = at1 + n * i;
      int at6 = at2 + n * i;
      double productDot = 0.0;
      double productDot2 = 0.0;
      double productDot3 = 0.0;
      double productDot4 = 0.0;
      for (int j = 0; j < n; j++) {
        double t1 = direction[j];
        productDot += t1 * W[at3 + j];
        productDot2 += t1 * W[at4 + j];
        productDot3 += t1 * W[at5 + j];
        productDot4 += t1 * W[at6 + j];
      }
      double t = 2.0 * productDot;
      double t2 = 2.0 * productDot2;
      double t3 = 2.0 * productDot3;
      double t4 = 2.0 * productDot4;
      for (int j = 0; j < n; j++) {
        resultSum[j] += t * W[at3 + j] + t2 * W[at4 + j] + (t3 * W[at5 + j] + t4 * W[at6 + j]);
      }
    }
    for (; i < m; i++) {
      int at3 = n * i;
      double productDot = 0.0;
      double productDot5 = 0.0;
      double productDot6 = 0.0;
      double productDot7 = 0.0;
      int j2 = 0;
      for (; j2 < n - 3; j2 += 4) {
        productDot += direction[j2] * W[at3 + j2];
        productDot5 += direction[j2 + 1] * W[at3 + j2 + 1];
        productDot6 += direction[j2 + 2] * W[at3 + j2 + 2];
        productDot7 += direction[j2 + 3] * W[at3 + j2 + 3];
      }
      for (; j2 < n; j2++) {
        productDot += direction[j2] * W[at3 + j2];
      }
      productDot += productDot5 + productDot6 + productDot7;
      double t = 2.0 * productDot;
      for (int j = 0; j < n; j++) {
        resultSum[j] += t * W[at3 + j];
      }
    }
    System.arraycopy(resultSum, 0, result, 0, n);
  }

  /**
   * The Hessian times a direction.
   *
   * <p>Allocates work arrays; the method of an instance does so once.
   *
   * @param m size <code>m</code>
   * @param n size <code>n</code>
   * @param W data <code>W</code>, <code>m × n</code> row by row
   * @param x parameter <code>x</code>, <code>n</code> row by row
   * @param direction what the Hessian is multiplied with, one number per parameter
   * @param result receives the result
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public static void hvp(int m, int n, double[] W, double[] x, double[] direction,
      double[] result) {
    checkSize("m", m);
    checkSize("n", n);
    checkLength("W", W.length, (long) m * n);
    checkLength("x", x.length, n);
    checkLength("direction", direction.length, n);
    checkLength("result", result.length, n);
    hvpKernel(m, n, W, x, 0, direction, result, new HvpWork(m, n));
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
    if (hvpWork == null) {
      hvpWork = new HvpWork(m, n);
    }
    hvpKernel(m, n, W, theta, 0, direction, result, hvpWork);
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

  private static final class HvpWork {
    final double[] resultSum;

    HvpWork(int m, int n) {
      this.resultSum = new double[Math.toIntExact(n)];
    }
  }
}
