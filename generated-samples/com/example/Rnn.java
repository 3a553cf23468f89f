package com.example;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.annotation.processing.Generated;

/**
 * Mean cross-entropy of a recurrent network that is at rest at first, reads x[t, ·] at each of T
 * steps and says after each which of K classes is to come; label[t] is the right one.
 *
 * <pre>
 * function rnn(W[h, h], U[h, d], b[h], V[K, h], a[K]; x[T, d], label[T] int) &#123;
 *   // No let defines state[0, ·], so it is 0.
 *   let state[t in 1..T, i] = tanh(sum(j: W[i, j]*state[t-1, j]) + sum(j: U[i, j]*x[t-1, j]) + b[i])
 *   let score[t in 0..T-1, k] = sum(i: V[k, i]*state[t+1, i]) + a[k]
 *   return mean(t: logsumexp(k: score[t, k]) - score[t, label[t]])
 * &#125;
 * </pre>
 *
 * <p>Generated from <code>rnn</code> in <code>rnn.grad</code>, line 7.
 *
 * <table>
 * <caption>Operations</caption>
 * <tr><th scope="row">value</th><td>36 (14 additions, 12 multiplications, 3 divisions, 7 calls)</td></tr>
 * <tr><th scope="row">gradient</th><td>49 (14 additions, 24 multiplications, 4 divisions, 7 calls)</td></tr>
 * </table>
 */
@Generated("org.gradc.Gradc")
public final class Rnn implements ToDoubleFunction<double[]>, Serializable {
  private static final long serialVersionUID = 6271365783969432210L;

  /**
   * The names of the parameters, in the order in which theta packs them.
   */
  public static final List<String> PARAMETER_NAMES = List.of("W", "U", "b", "V", "a");

  private final int h;

  private final int d;

  private final int K;

  private final int T;

  private final double[] x;

  private final int[] label;

  private transient ValueWork valueWork;

  private transient GradientWork gradientWork;

  /**
   * Binds sizes and data; arrays are not copied.
   *
   * @param h size <code>h</code>
   * @param d size <code>d</code>
   * @param K size <code>K</code>
   * @param T size <code>T</code>
   * @param x data <code>x</code>, <code>T × d</code> row by row
   * @param label data <code>label</code>, <code>T</code> row by row
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public Rnn(int h, int d, int K, int T, double[] x, int[] label) {
    checkSize("h", h);
    checkSize("d", d);
    checkSize("K", K);
    checkSize("T", T);
    checkLength("x", x.length, (long) T * d);
    checkLength("label", label.length, T);
    checkDimension((long) h * h + (long) h * d + h + (long) K * h + K);
    this.h = h;
    this.d = d;
    this.K = K;
    this.T = T;
    this.x = x;
    this.label = label;
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
    return Math.toIntExact((long) h * h + (long) h * d + h + (long) K * h + K);
  }

  private static double valueKernel(int h, int d, int K, int T, double[] W, int WAt, double[] U,
      int UAt, double[] b, int bAt, double[] V, int VAt, double[] a, int aAt, double[] x,
      int[] label, ValueWork work) {
    double[] state = work.state;
    double[] score = work.score;
    double[] WCopy = work.WCopy;
    double[] UCopy = work.UCopy;
    double[] bCopy = work.bCopy;
    double[] VCopy = work.VCopy;
    double[] aCopy = work.aCopy;
    int at1 = -d;
    for (int i = 0; i < h; i++) {
      System.arraycopy(W, WAt + h * i, WCopy, h * i, h);
    }
    for (int i2 = 0; i2 < h; i2++) {
      System.arraycopy(U, UAt + d * i2, UCopy, d * i2, d);
    }
    System.arraycopy(b, bAt, bCopy, 0, h);
    for (int i3 = 0; i3 < K; i3++) {
      System.arraycopy(V, VAt + h * i3, VCopy, h * i3, h);
    }
    System.arraycopy(a, aAt, aCopy, 0, K);
    Arrays.fill(state, 0, 2 * h, 0.0);
    double sum5 = 0.0;
    for (int t2 = 1; t2 < T + 1; t2++) {
      int at2 = at1 + d * t2;
      int at3 = h * (t2 - 1 & 1);
      int at4 = h * (t2 & 1);
      for (int i4 = 0; i4 < h; i4++) {
        int at5 = d * i4;
        int at6 = h * i4;
        double sum2 = 0.0;
        double sum6 = 0.0;
        double sum7 = 0.0;
        double sum8 = 0.0;
        int j = 0;
        for (; j < d - 3; j += 4) {
          sum2 += UCopy[at5 + j] * x[at2 + j];
          sum6 += UCopy[at5 + j + 1] * x[at2 + j + 1];
          sum7 += UCopy[at5 + j + 2] * x[at2 + j + 2];
          sum8 += UCopy[at5 + j + 3] * x[at2 + j + 3];
        }
        for (; j < d; j++) {
          sum2 += UCopy[at5 + j] * x[at2 + j];
        }
        sum2 += sum6 + sum7 + sum8;
        double sum = 0.0;
        double sum9 = 0.0;
        double sum10 = 0.0;
        double sum11 = 0.0;
        int j2 = 0;
        for (; j2 < h - 3; j2 += 4) {
          sum += WCopy[at6 + j2] * state[at3 + j2];
          sum9 += WCopy[at6 + j2 + 1] * state[at3 + j2 + 1];
          sum10 += WCopy[at6 + j2 + 2] * state[at3 + j2 + 2];
          sum11 += WCopy[at6 + j2 + 3] * state[at3 + j2 + 3];
        }
        for (; j2 < h; j2++) {
          sum += WCopy[at6 + j2] * state[at3 + j2];
        }
        sum += sum9 + sum10 + sum11;
        double t1 = bCopy[i4] + (sum + sum2);
        double t3 = Math.abs(t1);
        if (t3 < 0.625) {
          double t4 = t1 * t1;
          double t5 = (0.9643991794250523 * t4 + 99.28772310019185) * t4;
          double t6 = ((t4 + 112.81167849163293) * t4 + 2235.4883906010045) * t4;
          double t7 = t4 * t1 * (t5 + 1614.6876844170845) / (t6 + 4844.063053251255);
          state[at4 + i4] = t1 - t7;
        } else {
          double t8 = Math.exp(-2.0 * t3);
          double t9 = Math.signum(t1) * (1.0 - t8) / (1.0 + t8);
          state[at4 + i4] = t9;
        }
      }
      double max = Double.NEGATIVE_INFINITY;
      for (int k = 0; k < K; k++) {
        int at7 = h * k;
        double sum3 = 0.0;
        double sum12 = 0.0;
        double sum13 = 0.0;
        double sum14 = 0.0;
        int i5 = 0;
        for (; i5 < h - 3; i5 += 4) {
          sum3 += VCopy[at7 + i5] * state[at4 + i5];
          sum12 += VCopy[at7 + i5 + 1] * state[at4 + i5 + 1];
          sum13 += VCopy[at7 + i5 + 2] * state[at4 + i5 + 2];
          sum14 += VCopy[at7 + i5 + 3] * state[at4 + i5 + 3];
        }
        for (; i5 < h; i5++) {
          sum3 += VCopy[at7 + i5] * state[at4 + i5];
        }
        sum3 += sum12 + sum13 + sum14;
        score[k] = sum3 + aCopy[k];
        max = Math.max(max, score[k]);
      }
      double t = Math.abs(max) < Double.POSITIVE_INFINITY ? max : 0.0;
      double sum4 = 0.0;
      for (int k = 0; k < K; k++) {
        sum4 += Math.exp(score[k] - t);
      }
      double t10 = Math.abs(max) < Double.POSITIVE_INFINITY ? max : 0.0;
      sum5 += t10 + Math.log(sum4) - score[checkIndex("score", label[t2 - 1], K)];
    }
    double value = sum5 / (double) T;
    return value;
  }

  /**
   * The value.
   *
   * <p>Allocates work arrays; the method of an instance does so once.
   *
   * @param h size <code>h</code>
   * @param d size <code>d</code>
   * @param K size <code>K</code>
   * @param T size <code>T</code>
   * @param W parameter <code>W</code>, <code>h × h</code> row by row
   * @param U parameter <code>U</code>, <code>h × d</code> row by row
   * @param b parameter <code>b</code>, <code>h</code> row by row
   * @param V parameter <code>V</code>, <code>K × h</code> row by row
   * @param a parameter <code>a</code>, <code>K</code> row by row
   * @param x data <code>x</code>, <code>T × d</code> row by row
   * @param label data <code>label</code>, <code>T</code> row by row
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public static double value(int h, int d, int K, int T, double[] W, double[] U, double[] b,
      double[] V, double[] a, double[] x, int[] label) {
    checkSize("h", h);
    checkSize("d", d);
    checkSize("K", K);
    checkSize("T", T);
    checkLength("W", W.length, (long) h * h);
    checkLength("U", U.length, (long) h * d);
    checkLength("b", b.length, h);
    checkLength("V", V.length, (long) K * h);
    checkLength("a", a.length, K);
    checkLength("x", x.length, (long) T * d);
    checkLength("label", label.length, T);
    return valueKernel(h, d, K, T, W, 0, U, 0, b, 0, V, 0, a, 0, x, label,
        new ValueWork(h, d, K, T));
  }

  /**
   * The value.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public double value(double[] theta) {
    checkLength("theta", theta.length, (long) h * h + (long) h * d + h + (long) K * h + K);
    if (valueWork == null) {
      valueWork = new ValueWork(h, d, K, T);
    }
    return valueKernel(h, d, K, T, theta, 0, theta, h * h, theta, h * h + h * d, theta,
        h * h + h * d + h, theta, h * h + h * d + h + K * h, x, label, valueWork);
  }

  private static double gradientKernel(int h, int d, int K, int T, double[] W, int WAt, double[] U,
      int UAt, double[] b, int bAt, double[] V, int VAt, double[] a, int aAt, double[] x,
      int[] label, double[] gradient, GradientWork work) {
    double[][] state = work.state;
    double[][] stateBar = work.stateBar;
    double[] score = work.score;
    double[] scoreBar = work.scoreBar;
    double[] shared1 = work.shared1;
    double[] shared2 = work.shared2;
    double[][] WCopy = work.WCopy;
    double[] UCopy = work.UCopy;
    double[] bCopy = work.bCopy;
    double[][] VCopy = work.VCopy;
    double[] aCopy = work.aCopy;
    double[][] gradientSum = work.gradientSum;
    double[] gradientSum2 = work.gradientSum2;
    double[] gradientSum3 = work.gradientSum3;
    double[][] gradientSum4 = work.gradientSum4;
    double[] gradientSum5 = work.gradientSum5;
    int at1 = -d;
    int at2 = h * h;
    int at3 = h * h + h * d + h;
    for (int i = 0; i < h; i++) {
      System.arraycopy(W, WAt + h * i, WCopy[i], 0, h);
    }
    for (int i2 = 0; i2 < h; i2++) {
      System.arraycopy(U, UAt + d * i2, UCopy, d * i2, d);
    }
    System.arraycopy(b, bAt, bCopy, 0, h);
    for (int i3 = 0; i3 < K; i3++) {
      System.arraycopy(V, VAt + h * i3, VCopy[i3], 0, h);
    }
    System.arraycopy(a, aAt, aCopy, 0, K);
    double sumBar4 = 1.0 / (double) T;
    for (double[] row : state) Arrays.fill(row, 0.0);
    for (int t2 = 1; t2 < T + 1; t2++) {
      int at4 = at1 + d * t2;
      int at5 = h * t2;
      for (int i4 = 0; i4 < h; i4++) {
        int at6 = d * i4;
        double sum2 = 0.0;
        double sum6 = 0.0;
        double sum7 = 0.0;
        double sum8 = 0.0;
        int j = 0;
        for (; j < d - 3; j += 4) {
          sum2 += UCopy[at6 + j] * x[at4 + j];
          sum6 += UCopy[at6 + j + 1] * x[at4 + j + 1];
          sum7 += UCopy[at6 + j + 2] * x[at4 + j + 2];
          sum8 += UCopy[at6 + j + 3] * x[at4 + j + 3];
        }
        for (; j < d; j++) {
          sum2 += UCopy[at6 + j] * x[at4 + j];
        }
        sum2 += sum6 + sum7 + sum8;
        double sum = 0.0;
        double sum9 = 0.0;
        double sum10 = 0.0;
        double sum11 = 0.0;
        int j2 = 0;
        for (; j2 < h - 3; j2 += 4) {
          sum += WCopy[i4][j2] * state[t2 - 1][j2];
          sum9 += WCopy[i4][j2 + 1] * state[t2 - 1][j2 + 1];
          sum10 += WCopy[i4][j2 + 2] * state[t2 - 1][j2 + 2];
          sum11 += WCopy[i4][j2 + 3] * state[t2 - 1][j2 + 3];
        }
        for (; j2 < h; j2++) {
          sum += WCopy[i4][j2] * state[t2 - 1][j2];
        }
        sum += sum9 + sum10 + sum11;
        shared1[at5 + i4] = Math.exp(-2.0 * Math.abs(bCopy[i4] + (sum + sum2)));
        double t1 = bCopy[i4] + (sum + sum2);
        if (Math.abs(t1) < 0.625) {
          double t3 = t1 * t1;
          double t4 = (0.9643991794250523 * t3 + 99.28772310019185) * t3;
          double t5 = ((t3 + 112.81167849163293) * t3 + 2235.4883906010045) * t3;
          double t6 = t3 * t1 * (t4 + 1614.6876844170845) / (t5 + 4844.063053251255);
          state[t2][i4] += t1 - t6;
        } else {
          double t7 = shared1[at5 + i4];
          double t8 = Math.signum(t1) * (1.0 - t7) * (1.0 / (1.0 + t7));
          state[t2][i4] += t8;
        }
      }
    }
    for (double[] row : stateBar) Arrays.fill(row, 0.0);
    double sum5 = 0.0;
    for (double[] row : gradientSum) Arrays.fill(row, 0.0);
    Arrays.fill(gradientSum2, 0, h * d, 0.0);
    Arrays.fill(gradientSum3, 0, h, 0.0);
    for (double[] row : gradientSum4) Arrays.fill(row, 0.0);
    Arrays.fill(gradientSum5, 0, K, 0.0);
    for (int t2 = T; t2 >= 1; t2--) {
      int at5 = h * t2;
      int at4 = at1 + d * t2;
      Arrays.fill(stateBar[t2 - 1 & 1], 0.0);
      double max = Double.NEGATIVE_INFINITY;
      for (int k = 0; k < K; k++) {
        double sum3 = 0.0;
        double sum12 = 0.0;
        double sum13 = 0.0;
        double sum14 = 0.0;
        int i5 = 0;
        for (; i5 < h - 3; i5 += 4) {
          sum3 += VCopy[k][i5] * state[t2][i5];
          sum12 += VCopy[k][i5 + 1] * state[t2][i5 + 1];
          sum13 += VCopy[k][i5 + 2] * state[t2][i5 + 2];
          sum14 += VCopy[k][i5 + 3] * state[t2][i5 + 3];
        }
        for (; i5 < h; i5++) {
          sum3 += VCopy[k][i5] * state[t2][i5];
        }
        sum3 += sum12 + sum13 + sum14;
        score[k] = sum3 + aCopy[k];
        max = Math.max(max, score[k]);
      }
      double t = Math.abs(max) < Double.POSITIVE_INFINITY ? max : 0.0;
      double sum4 = 0.0;
      for (int k = 0; k < K; k++) {
        shared2[k] = Math.exp(score[k] - t);
        sum4 += shared2[k];
      }
      Arrays.fill(scoreBar, 0, K, 0.0);
      double t9 = Math.abs(max) < Double.POSITIVE_INFINITY ? max : 0.0;
      sum5 += t9 + Math.log(sum4) - score[checkIndex("score", label[t2 - 1], K)];
      double sumBar3 = sumBar4 / sum4;
      scoreBar[checkIndex("score", label[t2 - 1], K)] -= sumBar4;
      for (int k = 0; k < K; k++) {
        scoreBar[k] += sumBar3 * shared2[k];
        gradientSum5[k] += scoreBar[k];
        double scoreBar2 = scoreBar[k];
        for (int i4 = 0; i4 < h; i4++) {
          gradientSum4[k][i4] += state[t2][i4] * scoreBar2;
        }
        for (int i4 = 0; i4 < h; i4++) {
          stateBar[t2 & 1][i4] += VCopy[k][i4] * scoreBar2;
        }
      }
      for (int i4 = 0; i4 < h; i4++) {
        int at6 = d * i4;
        double t7 = shared1[at5 + i4];
        double t10 = 1.0 / (1.0 + t7);
        double t11 = 4.0 * stateBar[t2 & 1][i4] * t7 * (t10 * t10);
        double sumBar = t11;
        double sumBar2 = t11;
        gradientSum3[i4] += t11;
        for (int j3 = 0; j3 < h; j3++) {
          gradientSum[i4][j3] += state[t2 - 1][j3] * sumBar;
        }
        for (int j3 = 0; j3 < h; j3++) {
          stateBar[t2 - 1 & 1][j3] += WCopy[i4][j3] * sumBar;
        }
        for (int j3 = 0; j3 < d; j3++) {
          gradientSum2[at6 + j3] += x[at4 + j3] * sumBar2;
        }
      }
    }
    double value = sum5 * (1.0 / (double) T);
    for (int i6 = 0; i6 < h; i6++) {
      System.arraycopy(gradientSum[i6], 0, gradient, h * i6, h);
    }
    for (int i7 = 0; i7 < h; i7++) {
      System.arraycopy(gradientSum2, d * i7, gradient, at2 + d * i7, d);
    }
    System.arraycopy(gradientSum3, 0, gradient, h * h + h * d, h);
    for (int i8 = 0; i8 < K; i8++) {
      System.arraycopy(gradientSum4[i8], 0, gradient, at3 + h * i8, h);
    }
    System.arraycopy(gradientSum5, 0, gradient, h * h + h * d + h + h * K, K);
    return value;
  }

  /**
   * The value and its gradient.
   *
   * <p>Allocates work arrays; the method of an instance does so once.
   *
   * @param h size <code>h</code>
   * @param d size <code>d</code>
   * @param K size <code>K</code>
   * @param T size <code>T</code>
   * @param W parameter <code>W</code>, <code>h × h</code> row by row
   * @param U parameter <code>U</code>, <code>h × d</code> row by row
   * @param b parameter <code>b</code>, <code>h</code> row by row
   * @param V parameter <code>V</code>, <code>K × h</code> row by row
   * @param a parameter <code>a</code>, <code>K</code> row by row
   * @param x data <code>x</code>, <code>T × d</code> row by row
   * @param label data <code>label</code>, <code>T</code> row by row
   * @param gradient receives the derivative by each parameter, in declared order
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public static double gradient(int h, int d, int K, int T, double[] W, double[] U, double[] b,
      double[] V, double[] a, double[] x, int[] label, double[] gradient) {
    checkSize("h", h);
    checkSize("d", d);
    checkSize("K", K);
    checkSize("T", T);
    checkLength("W", W.length, (long) h * h);
    checkLength("U", U.length, (long) h * d);
    checkLength("b", b.length, h);
    checkLength("V", V.length, (long) K * h);
    checkLength("a", a.length, K);
    checkLength("x", x.length, (long) T * d);
    checkLength("label", label.length, T);
    checkLength("gradient", gradient.length, (((((h * h) + (h * d)) + h) + (K * h)) + K));
    return gradientKernel(h, d, K, T, W, 0, U, 0, b, 0, V, 0, a, 0, x, label, gradient,
        new GradientWork(h, d, K, T));
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
    checkLength("theta", theta.length, (long) h * h + (long) h * d + h + (long) K * h + K);
    checkLength("gradient", gradient.length, (((((h * h) + (h * d)) + h) + (K * h)) + K));
    if (gradientWork == null) {
      gradientWork = new GradientWork(h, d, K, T);
    }
    return gradientKernel(h, d, K, T, theta, 0, theta, h * h, theta, h * h + h * d, theta,
        h * h + h * d + h, theta, h * h + h * d + h + K * h, x, label, gradient, gradientWork);
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
    final double[] state;

    final double[] score;

    final double[] WCopy;

    final double[] UCopy;

    final double[] bCopy;

    final double[] VCopy;

    final double[] aCopy;

    ValueWork(int h, int d, int K, int T) {
      this.state = new double[Math.toIntExact(2L * h)];
      this.score = new double[Math.toIntExact(K)];
      this.WCopy = new double[Math.toIntExact((long) h * h)];
      this.UCopy = new double[Math.toIntExact((long) h * d)];
      this.bCopy = new double[Math.toIntExact(h)];
      this.VCopy = new double[Math.toIntExact((long) K * h)];
      this.aCopy = new double[Math.toIntExact(K)];
    }
  }

  private static final class GradientWork {
    final double[][] state;

    final double[][] stateBar;

    final double[] score;

    final double[] scoreBar;

    final double[] shared1;

    final double[] shared2;

    final double[][] WCopy;

    final double[] UCopy;

    final double[] bCopy;

    final double[][] VCopy;

    final double[] aCopy;

    final double[][] gradientSum;

    final double[] gradientSum2;

    final double[] gradientSum3;

    final double[][] gradientSum4;

    final double[] gradientSum5;

    GradientWork(int h, int d, int K, int T) {
      this.state = new double[Math.toIntExact((T + 1))][Math.toIntExact(h)];
      this.stateBar = new double[2][Math.toIntExact(h)];
      this.score = new double[Math.toIntExact(K)];
      this.scoreBar = new double[Math.toIntExact(K)];
      this.shared1 = new double[Math.toIntExact(((long) T + 1) * h)];
      this.shared2 = new double[Math.toIntExact(K)];
      this.WCopy = new double[Math.toIntExact(h)][Math.toIntExact(h)];
      this.UCopy = new double[Math.toIntExact((long) h * d)];
      this.bCopy = new double[Math.toIntExact(h)];
      this.VCopy = new double[Math.toIntExact(K)][Math.toIntExact(h)];
      this.aCopy = new double[Math.toIntExact(K)];
      this.gradientSum = new double[Math.toIntExact(h)][Math.toIntExact(h)];
      this.gradientSum2 = new double[Math.toIntExact((long) h * d)];
      this.gradientSum3 = new double[Math.toIntExact(h)];
      this.gradientSum4 = new double[Math.toIntExact(K)][Math.toIntExact(h)];
      this.gradientSum5 = new double[Math.toIntExact(K)];
    }
  }
}
