package com.example;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.annotation.processing.Generated;

/**
 * Mean squared error of the linear model Xw + b, an example per row of X.
 *
 * <pre>
 * function linearRegression(w[d], b; X[n, d], y[n]) = ||X*w + b - y||^2 / n
 * </pre>
 *
 * <p>Generated from <code>linearRegression</code> in <code>linear_regression.grad</code>, line 4.
 *
 * <table>
 * <caption>Operations</caption>
 * <tr><th scope="row">value</th><td>6 (2 additions, 2 multiplications, 1 division, 1 call)</td></tr>
 * <tr><th scope="row">gradient</th><td>10 (2 additions, 6 multiplications, 1 division, 1 call)</td></tr>
 * <tr><th scope="row">hessian</th><td>12 (2 additions, 8 multiplications, 1 division, 1 call)</td></tr>
 * </table>
 */
@Generated("org.gradc.Gradc")
public final class LinearRegression implements ToDoubleFunction<double[]>, Serializable {
  private static final long serialVersionUID = 1774064216035095387L;

  /**
   * The names of the parameters, in the order in which theta packs them.
   */
  public static final List<String> PARAMETER_NAMES = List.of("w", "b");

  private final int d;

  private final int n;

  private final double[] X;

  private final double[] y;

  private transient ValueWork valueWork;

  private transient GradientWork gradientWork;

  private transient HessianWork hessianWork;

  /**
   * Binds sizes and data; arrays are not copied.
   *
   * @param d size <code>d</code>
   * @param n size <code>n</code>
   * @param X data <code>X</code>, <code>n × d</code> row by row
   * @param y data <code>y</code>, <code>n</code> row by row
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public LinearRegression(int d, int n, double[] X, double[] y) {
    checkSize("d", d);
    checkSize("n", n);
    checkLength("X", X.length, (long) n * d);
    checkLength("y", y.length, n);
    checkDimension(d + 1);
    this.d = d;
    this.n = n;
    this.X = X;
    this.y = y;
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
    return Math.toIntExact(d + 1);
  }

  private static double valueKernel(int d, int n, double[] w, int wAt, double b, double[] X,
      double[] y, ValueWork work) {
    double[] wCopy = work.wCopy;
    int at1 = 2 * d;
    int at2 = 3 * d;
    System.arraycopy(w, wAt, wCopy, 0, d);
    double sum = 0.0;
    int i = 0;
    for (; i < n - 3; i += 4) {
      int at3 = d * i;
      int at4 = d * i + d;
      int at5 = at1 + d * i;
      int at6 = at2 + d * i;
      double product = 0.0;
      double product2 = 0.0;
      double product3 = 0.0;
      double product4 = 0.0;
      for (int j = 0; j < d; j++) {
        double t1 = wCopy[j];
        product += X[at3 + j] * t1;
        product2 += X[at4 + j] * t1;
        product3 += X[at5 + j] * t1;
        product4 += X[at6 + j] * t1;
      }
      double t2 = product + b - y[i];
      double t3 = product2 + b - y[i + 1];
      double t4 = product3 + b - y[i + 2];
      double t5 = product4 + b - y[i + 3];
      sum += t2 * t2 + t3 * t3 + (t4 * t4 + t5 * t5);
    }
    for (; i < n; i++) {
      int at3 = d * i;
      double product = 0.0;
      double product5 = 0.0;
      double product6 = 0.0;
      double product7 = 0.0;
      int j2 = 0;
      for (; j2 < d - 3; j2 += 4) {
        product += X[at3 + j2] * wCopy[j2];
        product5 += X[at3 + j2 + 1] * wCopy[j2 + 1];
        product6 += X[at3 + j2 + 2] * wCopy[j2 + 2];
        product7 += X[at3 + j2 + 3] * wCopy[j2 + 3];
      }
      for (; j2 < d; j2++) {
        product += X[at3 + j2] * wCopy[j2];
      }
      product += product5 + product6 + product7;
      double t2 = product + b - y[i];
      sum += t2 * t2;
    }
    double value = sum / (double) n;
    return value;
  }

  /**
   * The value.
   *
   * <p>Allocates work arrays; the method of an instance does so once.
   *
   * @param d size <code>d</code>
   * @param n size <code>n</code>
   * @param w parameter <code>w</code>, <code>d</code> row by row
   * @param b parameter <code>b</code>
   * @param X data <code>X</code>, <code>n × d</code> row by row
   * @param y data <code>y</code>, <code>n</code> row by row
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public static double value(int d, int n, double[] w, double b, double[] X, double[] y) {
    checkSize("d", d);
    checkSize("n", n);
    checkLength("w", w.length, d);
    checkLength("X", X.length, (long) n * d);
    checkLength("y", y.length, n);
    return valueKernel(d, n, w, 0, b, X, y, new ValueWork(d, n));
  }

  /**
   * The value.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public double value(double[] theta) {
    checkLength("theta", theta.length, d + 1);
    if (valueWork == null) {
      valueWork = new ValueWork(d, n);
    }
    return valueKernel(d, n, theta, 0, theta[d], X, y, valueWork);
  }

  private static double gradientKernel(int d, int n, double[] w, int wAt, double b, double[] X,
      double[] y, double[] gradient, GradientWork work) {
    double[] wCopy = work.wCopy;
    double[] gradientSum = work.gradientSum;
    int at1 = 2 * d;
    int at2 = 3 * d;
    System.arraycopy(w, wAt, wCopy, 0, d);
    double sumBar = 1.0 / (double) n;
    double gradient2 = 0.0;
    double t = 2.0 * sumBar;
    double sum = 0.0;
    Arrays.fill(gradientSum, 0, d, 0.0);
    int i = 0;
    for (; i < n - 3; i += 4) {
      int at3 = d * i;
      int at4 = d * i + d;
      int at5 = at1 + d * i;
      int at6 = at2 + d * i;
      double product = 0.0;
      double product2 = 0.0;
      double product3 = 0.0;
      double product4 = 0.0;
      for (int j = 0; j < d; j++) {
        double t1 = wCopy[j];
        product += X[at3 + j] * t1;
        product2 += X[at4 + j] * t1;
        product3 += X[at5 + j] * t1;
        product4 += X[at6 + j] * t1;
      }
      double t2 = product + b - y[i];
      double t3 = product2 + b - y[i + 1];
      double t4 = product3 + b - y[i + 2];
      double t5 = product4 + b - y[i + 3];
      sum += t2 * t2 + t3 * t3 + (t4 * t4 + t5 * t5);
      double t6 = t * t2;
      double productBar = t6;
      double t7 = t * t3;
      double productBar2 = t7;
      double t8 = t * t4;
      double productBar3 = t8;
      double t9 = t * t5;
      double productBar4 = t9;
      gradient2 += t6 + t7 + (t8 + t9);
      for (int j = 0; j < d; j++) {
        double t10 = X[at5 + j] * productBar3 + X[at6 + j] * productBar4;
        gradientSum[j] += X[at3 + j] * productBar + X[at4 + j] * productBar2 + t10;
      }
    }
    for (; i < n; i++) {
      int at3 = d * i;
      double product = 0.0;
      double product5 = 0.0;
      double product6 = 0.0;
      double product7 = 0.0;
      int j2 = 0;
      for (; j2 < d - 3; j2 += 4) {
        product += X[at3 + j2] * wCopy[j2];
        product5 += X[at3 + j2 + 1] * wCopy[j2 + 1];
        product6 += X[at3 + j2 + 2] * wCopy[j2 + 2];
        product7 += X[at3 + j2 + 3] * wCopy[j2 + 3];
      }
      for (; j2 < d; j2++) {
        product += X[at3 + j2] * wCopy[j2];
      }
      product += product5 + product6 + product7;
      double t2 = product + b - y[i];
      sum += t2 * t2;
      double t6 = t * t2;
      gradient2 += t6;
      double productBar = t6;
      for (int j = 0; j < d; j++) {
        gradientSum[j] += X[at3 + j] * productBar;
      }
    }
    gradient[d] = gradient2;
    double value = sum * (1.0 / (double) n);
    System.arraycopy(gradientSum, 0, gradient, 0, d);
    return value;
  }

  /**
   * The value and its gradient.
   *
   * <p>Allocates work arrays; the method of an instance does so once.
   *
   * @param d size <code>d</code>
   * @param n size <code>n</code>
   * @param w parameter <code>w</code>, <code>d</code> row by row
   * @param b parameter <code>b</code>
   * @param X data <code>X</code>, <code>n × d</code> row by row
   * @param y data <code>y</code>, <code>n</code> row by row
   * @param gradient receives the derivative by each parameter, in declared order
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public static double gradient(int d, int n, double[] w, double b, double[] X, double[] y,
      double[] gradient) {
    checkSize("d", d);
    checkSize("n", n);
    checkLength("w", w.length, d);
    checkLength("X", X.length, (long) n * d);
    checkLength("y", y.length, n);
    checkLength("gradient", gradient.length, (d + 1));
    return gradientKernel(d, n, w, 0, b, X, y, gradient, new GradientWork(d, n));
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
    checkLength("theta", theta.length, d + 1);
    checkLength("gradient", gradient.length, (d + 1));
    if (gradientWork == null) {
      gradientWork = new GradientWork(d, n);
    }
    return gradientKernel(d, n, theta, 0, theta[d], X, y, gradient, gradientWork);
  }

  private static double hessianKernel(int d, int n, double[] w, int wAt, double b, double[] X,
      double[] y, double[] gradient, double[] hessian, HessianWork work) {
    double[] productDot = work.productDot;
    double[] productBarDot = work.productBarDot;
    double[] wCopy = work.wCopy;
    double[] gradientSum = work.gradientSum;
    int at1 = d * d + 2 * d;
    int at2 = d * d + d;
    System.arraycopy(w, wAt, wCopy, 0, d);
    double sumBar = 1.0 / (double) n;
    double gradient2 = 0.0;
    double t = 2.0 * sumBar;
    double sum = 0.0;
    Arrays.fill(hessian, 0, d * d + 2 * d + 1, 0.0);
    Arrays.fill(gradientSum, 0, d, 0.0);
    for (int i = 0; i < n; i++) {
      int at3 = d * i;
      double product = 0.0;
      Arrays.fill(productDot, 0, d + 1, 0.0);
      double product2 = 0.0;
      double product3 = 0.0;
      double product4 = 0.0;
      int j = 0;
      for (; j < d - 3; j += 4) {
        product += X[at3 + j] * wCopy[j];
        product2 += X[at3 + j + 1] * wCopy[j + 1];
        product3 += X[at3 + j + 2] * wCopy[j + 2];
        product4 += X[at3 + j + 3] * wCopy[j + 3];
      }
      for (; j < d; j++) {
        product += X[at3 + j] * wCopy[j];
      }
      product += product2 + product3 + product4;
      for (int j2 = 0; j2 < d; j2++) {
        productDot[j2] += X[at3 + j2];
      }
      Arrays.fill(productBarDot, 0, d + 1, 0.0);
      double t1 = product + b - y[i];
      sum += t1 * t1;
      double t2 = t1 * t;
      gradient2 += t2;
      double productBar = t2;
      hessian[at1] += t;
      productBarDot[d] += t;
      for (int k = 0; k < d + 1; k++) {
        hessian[at2 + k] += productDot[k] * t;
      }
      for (int k = 0; k < d + 1; k++) {
        productBarDot[k] += productDot[k] * t;
      }
      for (int j2 = 0; j2 < d; j2++) {
        int at4 = d * j2 + j2;
        gradientSum[j2] += X[at3 + j2] * productBar;
        double X2 = X[at3 + j2];
        for (int k = 0; k < d + 1; k++) {
          hessian[at4 + k] += X2 * productBarDot[k];
        }
      }
    }
    gradient[d] = gradient2;
    double value = sum * (1.0 / (double) n);
    System.arraycopy(gradientSum, 0, gradient, 0, d);
    return value;
  }

  /**
   * The value, its gradient and its Hessian, row by row.
   *
   * <p>Allocates work arrays; the method of an instance does so once.
   *
   * @param d size <code>d</code>
   * @param n size <code>n</code>
   * @param w parameter <code>w</code>, <code>d</code> row by row
   * @param b parameter <code>b</code>
   * @param X data <code>X</code>, <code>n × d</code> row by row
   * @param y data <code>y</code>, <code>n</code> row by row
   * @param gradient receives the derivative by each parameter, in declared order
   * @param hessian receives the Hessian, row-major
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public static double hessian(int d, int n, double[] w, double b, double[] X, double[] y,
      double[] gradient, double[] hessian) {
    checkSize("d", d);
    checkSize("n", n);
    checkLength("w", w.length, d);
    checkLength("X", X.length, (long) n * d);
    checkLength("y", y.length, n);
    checkLength("gradient", gradient.length, (d + 1));
    checkLength("hessian", hessian.length, ((long) d + 1) * (d + 1));
    return hessianKernel(d, n, w, 0, b, X, y, gradient, hessian, new HessianWork(d, n));
  }

  /**
   * The value, its gradient and its Hessian, row by row.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @param gradient receives the derivative by each parameter, in declared order
   * @param hessian receives the Hessian, row-major
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public double hessian(double[] theta, double[] gradient, double[] hessian) {
    checkLength("theta", theta.length, d + 1);
    checkLength("gradient", gradient.length, (d + 1));
    checkLength("hessian", hessian.length, ((long) d + 1) * (d + 1));
    if (hessianWork == null) {
      hessianWork = new HessianWork(d, n);
    }
    return hessianKernel(d, n, theta, 0, theta[d], X, y, gradient, hessian, hessianWork);
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
    final double[] wCopy;

    ValueWork(int d, int n) {
      this.wCopy = new double[Math.toIntExact(d)];
    }
  }

  private static final class GradientWork {
    final double[] wCopy;

    final double[] gradientSum;

    GradientWork(int d, int n) {
      this.wCopy = new double[Math.toIntExact(d)];
      this.gradientSum = new double[Math.toIntExact(d)];
    }
  }

  private static final class HessianWork {
    final double[] productDot;

    final double[] productBarDot;

    final double[] wCopy;

    final double[] gradientSum;

    HessianWork(int d, int n) {
      this.productDot = new double[Math.toIntExact((d + 1))];
      this.productBarDot = new double[Math.toIntExact((d + 1))];
      this.wCopy = new double[Math.toIntExact(d)];
      this.gradientSum = new double[Math.toIntExact(d)];
    }
  }
}
