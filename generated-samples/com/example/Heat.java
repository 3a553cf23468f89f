package com.example;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.annotation.processing.Generated;

/**
 * How far a heated rod is from a wished temperature at the end.
 *
 * <p>The rod has n inner points and two ends, whose temperatures left[t] and right[t] are known at each of
 * T times. It begins with start[·], and k is what spreads from point to point in one step: the step
 * in time times the diffusivity over the square of the step in space, below 1/2.
 *
 * <pre>
 * function heat(start[n], k; left[T], right[T], wished[n]) &#123;
 *   let u[0, i in 1..n] = start[i-1]
 *   let u[t, 0] = left[t]
 *   let u[t, n+1] = right[t]
 *   let u[t in 1..T-1, i in 1..n] = u[t-1, i] + k*(u[t-1, i-1] - 2u[t-1, i] + u[t-1, i+1])
 *   return sum(i: (u[T-1, i+1] - wished[i])^2)/2
 * &#125;
 * </pre>
 *
 * <p>Generated from <code>heat</code> in <code>heat.grad</code>, line 10.
 *
 * <table>
 * <caption>Operations</caption>
 * <tr><th scope="row">value</th><td>8 (4 additions, 4 multiplications)</td></tr>
 * <tr><th scope="row">gradient</th><td>12 (5 additions, 7 multiplications)</td></tr>
 * </table>
 */
@Generated("org.gradc.Gradc")
public final class Heat implements ToDoubleFunction<double[]>, Serializable {
  private static final long serialVersionUID = 2005225635697537941L;

  /**
   * The names of the parameters, in the order in which theta packs them.
   */
  public static final List<String> PARAMETER_NAMES = List.of("start", "k");

  private final int n;

  private final int T;

  private final double[] left;

  private final double[] right;

  private final double[] wished;

  private transient ValueWork valueWork;

  private transient GradientWork gradientWork;

  /**
   * Binds sizes and data; arrays are not copied.
   *
   * @param n size <code>n</code>
   * @param T size <code>T</code>
   * @param left data <code>left</code>, <code>T</code> row by row
   * @param right data <code>right</code>, <code>T</code> row by row
   * @param wished data <code>wished</code>, <code>n</code> row by row
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public Heat(int n, int T, double[] left, double[] right, double[] wished) {
    checkSize("n", n);
    checkSize("T", T);
    checkLength("left", left.length, T);
    checkLength("right", right.length, T);
    checkLength("wished", wished.length, n);
    checkDimension(n + 1);
    this.n = n;
    this.T = T;
    this.left = left;
    this.right = right;
    this.wished = wished;
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
    return Math.toIntExact(n + 1);
  }

  private static double valueKernel(int n, int T, double[] start, int startAt, double k,
      double[] left, double[] right, double[] wished, ValueWork work) {
    double[] u = work.u;
    Arrays.fill(u, 0, 2 * n + 4, 0.0);
    for (int i = 1; i < n + 1; i++) {
      u[(n + 2) * (checkIndex("u", 0, T) & 1) + i] += start[startAt + i - 1];
    }
    for (int t = 0; t < Math.min(1, T); t++) {
      u[(n + 2) * (t & 1)] += left[t];
    }
    for (int t = 0; t < Math.min(1, T); t++) {
      u[n + (n + 2) * (t & 1) + 1] += right[t];
    }
    for (int t = 1; t < T; t++) {
      int at1 = (n + 2) * (t - 1 & 1);
      int at2 = (n + 2) * (t & 1);
      u[(n + 2) * (t & 1)] = left[t];
      u[n + (n + 2) * (t & 1) + 1] = right[t];
      for (int i = 1; i < n + 1; i++) {
        double t1 = u[at1 + i];
        u[at2 + i] = t1 + k * (u[at1 + i - 1] - 2.0 * t1 + u[at1 + i + 1]);
      }
    }
    double sum = 0.0;
    double sum2 = 0.0;
    double sum3 = 0.0;
    double sum4 = 0.0;
    int i2 = 0;
    for (; i2 < n - 3; i2 += 4) {
      double t2 = u[(n + 2) * (checkIndex("u", T - 1, T) & 1) + i2 + 1] - wished[i2];
      sum += t2 * t2;
      double t3 = u[(n + 2) * (checkIndex("u", T - 1, T) & 1) + i2 + 2] - wished[i2 + 1];
      sum2 += t3 * t3;
      double t4 = u[(n + 2) * (checkIndex("u", T - 1, T) & 1) + i2 + 3] - wished[i2 + 2];
      sum3 += t4 * t4;
      double t5 = u[(n + 2) * (checkIndex("u", T - 1, T) & 1) + i2 + 4] - wished[i2 + 3];
      sum4 += t5 * t5;
    }
    for (; i2 < n; i2++) {
      double t2 = u[(n + 2) * (checkIndex("u", T - 1, T) & 1) + i2 + 1] - wished[i2];
      sum += t2 * t2;
    }
    sum += sum2 + sum3 + sum4;
    double value = 0.5 * sum;
    return value;
  }

  /**
   * The value.
   *
   * <p>Allocates work arrays; the method of an instance does so once.
   *
   * @param n size <code>n</code>
   * @param T size <code>T</code>
   * @param start parameter <code>start</code>, <code>n</code> row by row
   * @param k parameter <code>k</code>
   * @param left data <code>left</code>, <code>T</code> row by row
   * @param right data <code>right</code>, <code>T</code> row by row
   * @param wished data <code>wished</code>, <code>n</code> row by row
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public static double value(int n, int T, double[] start, double k, double[] left, double[] right,
      double[] wished) {
    checkSize("n", n);
    checkSize("T", T);
    checkLength("start", start.length, n);
    checkLength("left", left.length, T);
    checkLength("right", right.length, T);
    checkLength("wished", wished.length, n);
    return valueKernel(n, T, start, 0, k, left, right, wished, new ValueWork(n, T));
  }

  /**
   * The value.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public double value(double[] theta) {
    checkLength("theta", theta.length, n + 1);
    if (valueWork == null) {
      valueWork = new ValueWork(n, T);
    }
    return valueKernel(n, T, theta, 0, theta[n], left, right, wished, valueWork);
  }

  private static double gradientKernel(int n, int T, double[] start, int startAt, double k,
      double[] left, double[] right, double[] wished, double[] gradient, GradientWork work) {
    double[] u = work.u;
    double[][] uBar = work.uBar;
    int at1 = -n;
    Arrays.fill(u, 0, n * T + 2 * T, 0.0);
    for (int i = 1; i < n + 1; i++) {
      u[n * checkIndex("u", 0, T) + 2 * checkIndex("u", 0, T) + i] += start[startAt + i - 1];
    }
    for (int t = 0; t < T; t++) {
      u[n * t + 2 * t] += left[t];
    }
    for (int t = 0; t < T; t++) {
      u[n + n * t + 2 * t + 1] += right[t];
    }
    for (int t = 1; t < T; t++) {
      int at2 = at1 + n * t + 2 * t;
      int at3 = n * t + 2 * t;
      for (int i = 1; i < n + 1; i++) {
        double t1 = u[at2 + i - 2];
        u[at3 + i] += t1 + k * (u[at2 + i - 3] - 2.0 * t1 + u[at2 + i - 1]);
      }
    }
    for (double[] row : uBar) Arrays.fill(row, 0.0);
    double sum = 0.0;
    double sum2 = 0.0;
    double sum3 = 0.0;
    double sum4 = 0.0;
    int i2 = 0;
    for (; i2 < n - 3; i2 += 4) {
      double t2 = u[n * checkIndex("u", T - 1, T) + 2 * checkIndex("u", T - 1, T) + i2 + 1] - wished[i2];
      sum += t2 * t2;
      double t3 = u[n * checkIndex("u", T - 1, T) + 2 * checkIndex("u", T - 1, T) + i2 + 2] - wished[i2 + 1];
      sum2 += t3 * t3;
      double t4 = u[n * checkIndex("u", T - 1, T) + 2 * checkIndex("u", T - 1, T) + i2 + 3] - wished[i2 + 2];
      sum3 += t4 * t4;
      double t5 = u[n * checkIndex("u", T - 1, T) + 2 * checkIndex("u", T - 1, T) + i2 + 4] - wished[i2 + 3];
      sum4 += t5 * t5;
    }
    for (; i2 < n; i2++) {
      double t2 = u[n * checkIndex("u", T - 1, T) + 2 * checkIndex("u", T - 1, T) + i2 + 1] - wished[i2];
      sum += t2 * t2;
    }
    sum += sum2 + sum3 + sum4;
    for (int i = 0; i < n; i++) {
      uBar[checkIndex("u", T - 1, T) & 1][i + 1] += u[n * checkIndex("u", T - 1, T) + 2 * checkIndex("u", T - 1, T) + i + 1] - wished[i];
    }
    double value = 0.5 * sum;
    double gradient2 = 0.0;
    for (int t = T - 1; t >= 1; t--) {
      int at2 = at1 + n * t + 2 * t;
      Arrays.fill(uBar[t - 1 & 1], 0.0);
      double gradient3 = 0.0;
      double gradient4 = 0.0;
      double gradient5 = 0.0;
      int i3 = 1;
      for (; i3 < n + 1 - 3; i3 += 4) {
        double t6 = u[at2 + i3 - 2];
        double t7 = u[at2 + i3 - 1];
        double t8 = uBar[t & 1][i3];
        gradient2 += (u[at2 + i3 - 3] - 2.0 * t6 + t7) * t8;
        double t9 = k * t8;
        uBar[t - 1 & 1][i3 - 1] += t9;
        uBar[t - 1 & 1][i3 + 1] += t9;
        uBar[t - 1 & 1][i3] += t8 - 2.0 * t9;
        double t10 = u[at2 + i3];
        double t11 = uBar[t & 1][i3 + 1];
        gradient3 += (t6 - 2.0 * t7 + t10) * t11;
        double t12 = k * t11;
        uBar[t - 1 & 1][i3] += t12;
        uBar[t - 1 & 1][i3 + 2] += t12;
        uBar[t - 1 & 1][i3 + 1] += t11 - 2.0 * t12;
        double t13 = u[at2 + i3 + 1];
        double t14 = uBar[t & 1][i3 + 2];
        gradient4 += (t7 - 2.0 * t10 + t13) * t14;
        double t15 = k * t14;
        uBar[t - 1 & 1][i3 + 1] += t15;
        uBar[t - 1 & 1][i3 + 3] += t15;
        uBar[t - 1 & 1][i3 + 2] += t14 - 2.0 * t15;
        double t16 = uBar[t & 1][i3 + 3];
        gradient5 += (t10 - 2.0 * t13 + u[at2 + i3 + 2]) * t16;
        double t17 = k * t16;
        uBar[t - 1 & 1][i3 + 2] += t17;
        uBar[t - 1 & 1][i3 + 4] += t17;
        uBar[t - 1 & 1][i3 + 3] += t16 - 2.0 * t17;
      }
      for (; i3 < n + 1; i3++) {
        double t8 = uBar[t & 1][i3];
        gradient2 += (u[at2 + i3 - 3] - 2.0 * u[at2 + i3 - 2] + u[at2 + i3 - 1]) * t8;
        double t9 = k * t8;
        uBar[t - 1 & 1][i3 - 1] += t9;
        uBar[t - 1 & 1][i3 + 1] += t9;
        uBar[t - 1 & 1][i3] += t8 - 2.0 * t9;
      }
      gradient2 += gradient3 + gradient4 + gradient5;
    }
    Arrays.fill(gradient, 0, n + 1, 0.0);
    gradient[n] += gradient2;
    for (int i = 1; i < n + 1; i++) {
      gradient[i - 1] += uBar[checkIndex("u", 0, T) & 1][i];
    }
    return value;
  }

  /**
   * The value and its gradient.
   *
   * <p>Allocates work arrays; the method of an instance does so once.
   *
   * @param n size <code>n</code>
   * @param T size <code>T</code>
   * @param start parameter <code>start</code>, <code>n</code> row by row
   * @param k parameter <code>k</code>
   * @param left data <code>left</code>, <code>T</code> row by row
   * @param right data <code>right</code>, <code>T</code> row by row
   * @param wished data <code>wished</code>, <code>n</code> row by row
   * @param gradient receives the derivative by each parameter, in declared order
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public static double gradient(int n, int T, double[] start, double k, double[] left,
      double[] right, double[] wished, double[] gradient) {
    checkSize("n", n);
    checkSize("T", T);
    checkLength("start", start.length, n);
    checkLength("left", left.length, T);
    checkLength("right", right.length, T);
    checkLength("wished", wished.length, n);
    checkLength("gradient", gradient.length, (n + 1));
    return gradientKernel(n, T, start, 0, k, left, right, wished, gradient, new GradientWork(n, T));
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
    checkLength("theta", theta.length, n + 1);
    checkLength("gradient", gradient.length, (n + 1));
    if (gradientWork == null) {
      gradientWork = new GradientWork(n, T);
    }
    return gradientKernel(n, T, theta, 0, theta[n], left, right, wished, gradient, gradientWork);
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

  private static int checkIndex(String name, int subscript, int extent) {
    if (subscript < 0 || subscript >= extent) {
      throw new IndexOutOfBoundsException(name + ": subscript " + subscript + " is not in 0.." + (extent - 1));
    }
    return subscript;
  }

  private static final class ValueWork {
    final double[] u;

    ValueWork(int n, int T) {
      this.u = new double[Math.toIntExact(2L * (n + 2))];
    }
  }

  private static final class GradientWork {
    final double[] u;

    final double[][] uBar;

    GradientWork(int n, int T) {
      this.u = new double[Math.toIntExact((long) T * (n + 2))];
      this.uBar = new double[2][Math.toIntExact((n + 2))];
    }
  }
}
