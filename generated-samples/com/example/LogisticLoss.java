package com.example;

import java.io.Serializable;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.annotation.processing.Generated;

/**
 * The same for one example. Its batch class sums over the rows of a minibatch.
 *
 * <pre>
 * function logisticLoss(w[d], b; x[d], y) = crossEntropy(sum(j: x[j]*w[j]) + b, y)
 * </pre>
 *
 * <p>Generated from <code>logisticLoss</code> in <code>logistic_regression.grad</code>, line 15.
 *
 * <table>
 * <caption>Operations</caption>
 * <tr><th scope="row">value</th><td>9 (3 additions, 2 multiplications, 4 calls)</td></tr>
 * <tr><th scope="row">gradient</th><td>14 (5 additions, 4 multiplications, 1 division, 4 calls)</td></tr>
 * </table>
 */
@Generated("org.gradc.Gradc")
public final class LogisticLoss implements ToDoubleFunction<double[]>, Serializable {
  private static final long serialVersionUID = 8429319168770610416L;

  /**
   * The names of the parameters, in the order in which theta packs them.
   */
  public static final List<String> PARAMETER_NAMES = List.of("w", "b");

  private final int d;

  private final double[] x;

  private final double y;

  /**
   * Binds sizes and data; arrays are not copied.
   *
   * @param d size <code>d</code>
   * @param x data <code>x</code>, <code>d</code> row by row
   * @param y data <code>y</code>
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public LogisticLoss(int d, double[] x, double y) {
    checkSize("d", d);
    checkLength("x", x.length, d);
    checkDimension(d + 1);
    this.d = d;
    this.x = x;
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

  private static double valueKernel(int d, double[] w, int wAt, double b, double[] x, double y) {
    double sum = 0.0;
    double sum2 = 0.0;
    double sum3 = 0.0;
    double sum4 = 0.0;
    int j = 0;
    for (; j < d - 3; j += 4) {
      sum += x[j] * w[wAt + j];
      sum2 += x[j + 1] * w[wAt + j + 1];
      sum3 += x[j + 2] * w[wAt + j + 2];
      sum4 += x[j + 3] * w[wAt + j + 3];
    }
    for (; j < d; j++) {
      sum += x[j] * w[wAt + j];
    }
    sum += sum2 + sum3 + sum4;
    double t1 = sum + b;
    double t2 = Math.max(t1, 0.0) + Math.log1p(Math.exp(-Math.abs(t1)));
    double value = t2 - y * t1;
    return value;
  }

  /**
   * The value.
   *
   * @param d size <code>d</code>
   * @param w parameter <code>w</code>, <code>d</code> row by row
   * @param b parameter <code>b</code>
   * @param x data <code>x</code>, <code>d</code> row by row
   * @param y data <code>y</code>
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public static double value(int d, double[] w, double b, double[] x, double y) {
    checkSize("d", d);
    checkLength("w", w.length, d);
    checkLength("x", x.length, d);
    return valueKernel(d, w, 0, b, x, y);
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
    return valueKernel(d, theta, 0, theta[d], x, y);
  }

  private static double gradientKernel(int d, double[] w, int wAt, double b, double[] x, double y,
      double[] gradient) {
    double sum = 0.0;
    double sum2 = 0.0;
    double sum3 = 0.0;
    double sum4 = 0.0;
    int j = 0;
    for (; j < d - 3; j += 4) {
      sum += x[j] * w[wAt + j];
      sum2 += x[j + 1] * w[wAt + j + 1];
      sum3 += x[j + 2] * w[wAt + j + 2];
      sum4 += x[j + 3] * w[wAt + j + 3];
    }
    for (; j < d; j++) {
      sum += x[j] * w[wAt + j];
    }
    sum += sum2 + sum3 + sum4;
    double shared1 = Math.exp(-Math.abs(sum + b));
    double t1 = sum + b;
    double value = Math.max(t1, 0.0) + Math.log1p(shared1) - y * t1;
    double t2 = 1.0 / (1.0 + shared1);
    double t3 = (t1 < 0.0 ? shared1 * t2 : t2) - y;
    gradient[d] = t3;
    double sumBar = t3;
    for (int j2 = 0; j2 < d; j2++) {
      gradient[j2] = x[j2] * sumBar;
    }
    return value;
  }

  /**
   * The value and its gradient.
   *
   * @param d size <code>d</code>
   * @param w parameter <code>w</code>, <code>d</code> row by row
   * @param b parameter <code>b</code>
   * @param x data <code>x</code>, <code>d</code> row by row
   * @param y data <code>y</code>
   * @param gradient receives the derivative by each parameter, in declared order
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public static double gradient(int d, double[] w, double b, double[] x, double y,
      double[] gradient) {
    checkSize("d", d);
    checkLength("w", w.length, d);
    checkLength("x", x.length, d);
    checkLength("gradient", gradient.length, (d + 1));
    return gradientKernel(d, w, 0, b, x, y, gradient);
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
    return gradientKernel(d, theta, 0, theta[d], x, y, gradient);
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
