package com.example;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.annotation.processing.Generated;

/**
 * Mean cross-entropy of logistic regression: minus the mean logarithm of the likelihood that the
 * model gives to the labels y, each 0 or 1. Its minimum is the maximum likelihood.
 *
 * <pre>
 * function logisticRegression(w[d], b; X[n, d], y[n]) =
 *   mean(i: crossEntropy(sum(j: X[i, j]*w[j]) + b, y[i]))
 * </pre>
 *
 * <p>Generated from <code>logisticRegression</code> in <code>logistic_regression.grad</code>, line 11.
 *
 * <table>
 * <caption>Operations</caption>
 * <tr><th scope="row">value</th><td>11 (3 additions, 2 multiplications, 1 division, 5 calls)</td></tr>
 * <tr><th scope="row">gradient</th><td>18 (5 additions, 6 multiplications, 2 divisions, 5 calls)</td></tr>
 * <tr><th scope="row">hvp</th><td>14 (3 additions, 6 multiplications, 2 divisions, 3 calls)</td></tr>
 * </table>
 */
@Generated("org.gradc.Gradc")
public final class LogisticRegression implements ToDoubleFunction<double[]>, Serializable {
  private static final long serialVersionUID = 4405723237978737137L;

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

  private transient HvpWork hvpWork;

  /**
   * Binds sizes and data; arrays are not copied.
   *
   * @param d size <code>d</code>
   * @param n size <code>n</code>
   * @param X data <code>X</code>, <code>n × d</code> row by row
   * @param y data <code>y</code>, <code>n</code> row by row
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public LogisticRegression(int d, int n, double[] X, double[] y) {
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
    double sum2 = 0.0;
    int i = 0;
    for (; i < n - 3; i += 4) {
      int at3 = d * i;
      int at4 = d * i + d;
      int at5 = at1 + d * i;
      int at6 = at2 + d * i;
      double sum = 0.0;
      double sum3 = 0.0;
      double sum4 = 0.0;
      double sum5 = 0.0;
      for (int j = 0; j < d; j++) {
        double t1 = wCopy[j];
        sum += X[at3 + j] * t1;
        sum3 += X[at4 + j] * t1;
        sum4 += X[at5 + j] * t1;
        sum5 += X[at6 + j] * t1;
      }
      double t2 = sum + b;
      double t3 = Math.max(t2, 0.0) + Math.log1p(Math.exp(-Math.abs(t2)));
      double t4 = sum3 + b;
      double t5 = Math.max(t4, 0.0) + Math.log1p(Math.exp(-Math.abs(t4)));
      double t6 = t3 - y[i] * t2 + (t5 - y[i + 1] * t4);
      double t7 = sum4 + b;
      double t8 = Math.max(t7, 0.0) + Math.log1p(Math.exp(-Math.abs(t7)));
      double t9 = sum5 + b;
      double t10 = Math.max(t9, 0.0) + Math.log1p(Math.exp(-Math.abs(t9)));
      sum2 += t6 + (t8 - y[i + 2] * t7 + (t10 - y[i + 3] * t9));
    }
    for (; i < n; i++) {
      int at3 = d * i;
      double sum = 0.0;
      double sum6 = 0.0;
      double sum7 = 0.0;
      double sum8 = 0.0;
      int j2 = 0;
      for (; j2 < d - 3; j2 += 4) {
        sum += X[at3 + j2] * wCopy[j2];
        sum6 += X[at3 + j2 + 1] * wCopy[j2 + 1];
        sum7 += X[at3 + j2 + 2] * wCopy[j2 + 2];
        sum8 += X[at3 + j2 + 3] * wCopy[j2 + 3];
      }
      for (; j2 < d; j2++) {
        sum += X[at3 + j2] * wCopy[j2];
      }
      sum += sum6 + sum7 + sum8;
      double t2 = sum + b;
      double t3 = Math.max(t2, 0.0) + Math.log1p(Math.exp(-Math.abs(t2)));
      sum2 += t3 - y[i] * t2;
    }
    double value = sum2 / (double) n;
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
    double sumBar2 = 1.0 / (double) n;
    double gradient2 = 0.0;
    double sum2 = 0.0;
    Arrays.fill(gradientSum, 0, d, 0.0);
    int i = 0;
    for (; i < n - 3; i += 4) {
      int at3 = d * i;
      int at4 = d * i + d;
      int at5 = at1 + d * i;
      int at6 = at2 + d * i;
      double sum = 0.0;
      double sum3 = 0.0;
      double sum4 = 0.0;
      double sum5 = 0.0;
      for (int j = 0; j < d; j++) {
        double t1 = wCopy[j];
        sum += X[at3 + j] * t1;
        sum3 += X[at4 + j] * t1;
        sum4 += X[at5 + j] * t1;
        sum5 += X[at6 + j] * t1;
      }
      double shared1 = Math.exp(-Math.abs(sum + b));
      double shared12 = Math.exp(-Math.abs(sum3 + b));
      double shared13 = Math.exp(-Math.abs(sum4 + b));
      double shared14 = Math.exp(-Math.abs(sum5 + b));
      double t2 = sum + b;
      double t3 = y[i];
      double t4 = sum3 + b;
      double t5 = y[i + 1];
      double t6 = Math.max(t4, 0.0) + Math.log1p(shared12) - t5 * t4;
      double t7 = Math.max(t2, 0.0) + Math.log1p(shared1) - t3 * t2 + t6;
      double t8 = sum4 + b;
      double t9 = y[i + 2];
      double t10 = sum5 + b;
      double t11 = y[i + 3];
      double t12 = Math.max(t10, 0.0) + Math.log1p(shared14) - t11 * t10;
      double t13 = Math.max(t8, 0.0) + Math.log1p(shared13) - t9 * t8 + t12;
      sum2 += t7 + t13;
      double t14 = 1.0 / (1.0 + shared1);
      double t15 = sumBar2 * ((t2 < 0.0 ? shared1 * t14 : t14) - t3);
      double sumBar = t15;
      double t16 = 1.0 / (1.0 + shared12);
      double t17 = sumBar2 * ((t4 < 0.0 ? shared12 * t16 : t16) - t5);
      double sumBar3 = t17;
      double t18 = 1.0 / (1.0 + shared13);
      double t19 = sumBar2 * ((t8 < 0.0 ? shared13 * t18 : t18) - t9);
      double sumBar4 = t19;
      double t20 = 1.0 / (1.0 + shared14);
      double t21 = sumBar2 * ((t10 < 0.0 ? shared14 * t20 : t20) - t11);
      double sumBar5 = t21;
      gradient2 += t15 + t17 + (t19 + t21);
      for (int j = 0; j < d; j++) {
        double t22 = X[at5 + j] * sumBar4 + X[at6 + j] * sumBar5;
        gradientSum[j] += X[at3 + j] * sumBar + X[at4 + j] * sumBar3 + t22;
      }
    }
    for (; i < n; i++) {
      int at3 = d * i;
      double sum = 0.0;
      double sum6 = 0.0;
      double sum7 = 0.0;
      double sum8 = 0.0;
      int j2 = 0;
      for (; j2 < d - 3; j2 += 4) {
        sum += X[at3 + j2] * wCopy[j2];
        sum6 += X[at3 + j2 + 1] * wCopy[j2 + 1];
        sum7 += X[at3 + j2 + 2] * wCopy[j2 + 2];
        sum8 += X[at3 + j2 + 3] * wCopy[j2 + 3];
      }
      for (; j2 < d; j2++) {
        sum += X[at3 + j2] * wCopy[j2];
      }
      sum += sum6 + sum7 + sum8;
      double shared1 = Math.exp(-Math.abs(sum + b));
      double t2 = sum + b;
      double t3 = y[i];
      sum2 += Math.max(t2, 0.0) + Math.log1p(shared1) - t3 * t2;
      double t14 = 1.0 / (1.0 + shared1);
      double t15 = sumBar2 * ((t2 < 0.0 ? shared1 * t14 : t14) - t3);
      gradient2 += t15;
      double sumBar = t15;
      for (int j = 0; j < d; j++) {
        gradientSum[j] += X[at3 + j] * sumBar;
      }
    }
    gradient[d] = gradient2;
    double value = sum2 * (1.0 / (double) n);
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

  private static void hvpKernel(int d, int n, double[] w, int wAt, double b, double[] X, double[] y,
      double[] direction, double[] result, HvpWork work) {
    double[] wCopy = work.wCopy;
    double[] resultSum = work.resultSum;
    int at1 = 2 * d;
    int at2 = 3 * d;
    System.arraycopy(w, wAt, wCopy, 0, d);
    double sumBar = 1.0 / (double) n;
    double result2 = 0.0;
    double direction2 = n > 0 ? direction[d] : 0.0;
    Arrays.fill(resultSum, 0, d, 0.0);
    int i = 0;
    for (; i < n - 3; i += 4) {
      int at3 = d * i;
      int at4 = d * i + d;
      int at5 = at1 + d * i;
      int at6 = at2 + d * i;
      double sum = 0.0;
      double sum2 = 0.0;
      double sum3 = 0.0;
      double sum4 = 0.0;
      double sumDot = 0.0;
      double sumDot2 = 0.0;
      double sumDot3 = 0.0;
      double sumDot4 = 0.0;
      for (int j = 0; j < d; j++) {
        double t1 = X[at3 + j];
        double t2 = wCopy[j];
        sum += t1 * t2;
        double t3 = direction[j];
        sumDot += t3 * t1;
        double t4 = X[at4 + j];
        sum2 += t4 * t2;
        sumDot2 += t3 * t4;
        double t5 = X[at5 + j];
        sum3 += t5 * t2;
        sumDot3 += t3 * t5;
        double t6 = X[at6 + j];
        sum4 += t6 * t2;
        sumDot4 += t3 * t6;
      }
      double t7 = Math.exp(-Math.abs(sum + b));
      double t8 = 1.0 + t7;
      double t9 = (sumDot + direction2) * t7 * sumBar / (t8 * t8);
      double sumBarDot = t9;
      double t10 = Math.exp(-Math.abs(sum2 + b));
      double t11 = 1.0 + t10;
      double t12 = (sumDot2 + direction2) * t10 * sumBar / (t11 * t11);
      double sumBarDot2 = t12;
      double t13 = Math.exp(-Math.abs(sum3 + b));
      double t14 = 1.0 + t13;
      double t15 = (sumDot3 + direction2) * t13 * sumBar / (t14 * t14);
      double sumBarDot3 = t15;
      double t16 = Math.exp(-Math.abs(sum4 + b));
      double t17 = 1.0 + t16;
      double t18 = (sumDot4 + direction2) * t16 * sumBar / (t17 * t17);
      double sumBarDot4 = t18;
      result2 += t9 + t12 + (t15 + t18);
      for (int j = 0; j < d; j++) {
        double t19 = sumBarDot3 * X[at5 + j] + sumBarDot4 * X[at6 + j];
        resultSum[j] += sumBarDot * X[at3 + j] + sumBarDot2 * X[at4 + j] + t19;
      }
    }
    for (; i < n; i++) {
      int at3 = d * i;
      double sum = 0.0;
      double sumDot = 0.0;
      for (int j = 0; j < d; j++) {
        double t1 = X[at3 + j];
        sum += t1 * wCopy[j];
        sumDot += direction[j] * t1;
      }
      double t7 = Math.exp(-Math.abs(sum + b));
      double t8 = 1.0 + t7;
      double t9 = (sumDot + direction2) * t7 * sumBar / (t8 * t8);
      result2 += t9;
      double sumBarDot = t9;
      for (int j = 0; j < d; j++) {
        resultSum[j] += sumBarDot * X[at3 + j];
      }
    }
    result[d] = result2;
    System.arraycopy(resultSum, 0, result, 0, d);
  }

  /**
   * The Hessian times a direction.
   *
   * <p>Allocates work arrays; the method of an instance does so once.
   *
   * @param d size <code>d</code>
   * @param n size <code>n</code>
   * @param w parameter <code>w</code>, <code>d</code> row by row
   * @param b parameter <code>b</code>
   * @param X data <code>X</code>, <code>n × d</code> row by row
   * @param y data <code>y</code>, <code>n</code> row by row
   * @param direction what the Hessian is multiplied with, one number per parameter
   * @param result receives the result
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public static void hvp(int d, int n, double[] w, double b, double[] X, double[] y,
      double[] direction, double[] result) {
    checkSize("d", d);
    checkSize("n", n);
    checkLength("w", w.length, d);
    checkLength("X", X.length, (long) n * d);
    checkLength("y", y.length, n);
    checkLength("direction", direction.length, (d + 1));
    checkLength("result", result.length, (d + 1));
    hvpKernel(d, n, w, 0, b, X, y, direction, result, new HvpWork(d, n));
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
    checkLength("theta", theta.length, d + 1);
    checkLength("direction", direction.length, (d + 1));
    checkLength("result", result.length, (d + 1));
    if (hvpWork == null) {
      hvpWork = new HvpWork(d, n);
    }
    hvpKernel(d, n, theta, 0, theta[d], X, y, direction, result, hvpWork);
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

  private static final class HvpWork {
    final double[] wCopy;

    final double[] resultSum;

    HvpWork(int d, int n) {
      this.wCopy = new double[Math.toIntExact(d)];
      this.resultSum = new double[Math.toIntExact(d)];
    }
  }
}
