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
    int at2 = 2 * d;
    int at3 = 3 * d;
    int at4 = 2 * h;
    int at5 = 3 * h;
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
      int at6 = at1 + d * t2;
      int at7 = h * (t2 - 1 & 1);
      int at8 = h * (t2 & 1);
      int i4 = 0;
      for (; i4 < h - 3; i4 += 4) {
        int at9 = d * i4;
        int at10 = d * i4 + d;
        int at11 = at2 + d * i4;
        int at12 = at3 + d * i4;
        int at13 = h * i4;
        int at14 = h * i4 + h;
        int at15 = at4 + h * i4;
        int at16 = at5 + h * i4;
        double sum2 = 0.0;
        double sum6 = 0.0;
        double sum8 = 0.0;
        double sum10 = 0.0;
        for (int j = 0; j < d; j++) {
          double t1 = x[at6 + j];
          sum2 += UCopy[at9 + j] * t1;
          sum6 += UCopy[at10 + j] * t1;
          sum8 += UCopy[at11 + j] * t1;
          sum10 += UCopy[at12 + j] * t1;
        }
        double sum = 0.0;
        double sum7 = 0.0;
        double sum9 = 0.0;
        double sum11 = 0.0;
        for (int j = 0; j < h; j++) {
          double t3 = state[at7 + j];
          sum += WCopy[at13 + j] * t3;
          sum7 += WCopy[at14 + j] * t3;
          sum9 += WCopy[at15 + j] * t3;
          sum11 += WCopy[at16 + j] * t3;
        }
        double t4 = bCopy[i4] + (sum + sum2);
        double t5 = Math.abs(t4);
        if (t5 < 0.625) {
          double t6 = t4 * t4;
          double t7 = (0.9643991794250523 * t6 + 99.28772310019185) * t6;
          double t8 = ((t6 + 112.81167849163293) * t6 + 2235.4883906010045) * t6;
          double t9 = t6 * t4 * (t7 + 1614.6876844170845) / (t8 + 4844.063053251255);
          state[at8 + i4] = t4 - t9;
        } else {
          double t10 = Math.exp(-2.0 * t5);
          double t11 = Math.signum(t4) * (1.0 - t10) / (1.0 + t10);
          state[at8 + i4] = t11;
        }
        double t12 = bCopy[i4 + 1] + (sum7 + sum6);
        double t13 = Math.abs(t12);
        if (t13 < 0.625) {
          double t14 = t12 * t12;
          double t15 = (0.9643991794250523 * t14 + 99.28772310019185) * t14;
          double t16 = ((t14 + 112.81167849163293) * t14 + 2235.4883906010045) * t14;
          double t17 = t14 * t12 * (t15 + 1614.6876844170845) / (t16 + 4844.063053251255);
          state[at8 + i4 + 1] = t12 - t17;
        } else {
          double t18 = Math.exp(-2.0 * t13);
          double t19 = Math.signum(t12) * (1.0 - t18) / (1.0 + t18);
          state[at8 + i4 + 1] = t19;
        }
        double t20 = bCopy[i4 + 2] + (sum9 + sum8);
        double t21 = Math.abs(t20);
        if (t21 < 0.625) {
          double t22 = t20 * t20;
          double t23 = (0.9643991794250523 * t22 + 99.28772310019185) * t22;
          double t24 = ((t22 + 112.81167849163293) * t22 + 2235.4883906010045) * t22;
          double t25 = t22 * t20 * (t23 + 1614.6876844170845) / (t24 + 4844.063053251255);
          state[at8 + i4 + 2] = t20 - t25;
        } else {
          double t26 = Math.exp(-2.0 * t21);
          double t27 = Math.signum(t20) * (1.0 - t26) / (1.0 + t26);
          state[at8 + i4 + 2] = t27;
        }
        double t28 = bCopy[i4 + 3] + (sum11 + sum10);
        double t29 = Math.abs(t28);
        if (t29 < 0.625) {
          double t30 = t28 * t28;
          double t31 = (0.9643991794250523 * t30 + 99.28772310019185) * t30;
          double t32 = ((t30 + 112.81167849163293) * t30 + 2235.4883906010045) * t30;
          double t33 = t30 * t28 * (t31 + 1614.6876844170845) / (t32 + 4844.063053251255);
          state[at8 + i4 + 3] = t28 - t33;
        } else {
          double t34 = Math.exp(-2.0 * t29);
          double t35 = Math.signum(t28) * (1.0 - t34) / (1.0 + t34);
          state[at8 + i4 + 3] = t35;
        }
      }
      for (; i4 < h; i4++) {
        int at9 = d * i4;
        int at13 = h * i4;
        double sum2 = 0.0;
        double sum15 = 0.0;
        double sum16 = 0.0;
        double sum17 = 0.0;
        int j2 = 0;
        for (; j2 < d - 3; j2 += 4) {
          sum2 += UCopy[at9 + j2] * x[at6 + j2];
          sum15 += UCopy[at9 + j2 + 1] * x[at6 + j2 + 1];
          sum16 += UCopy[at9 + j2 + 2] * x[at6 + j2 + 2];
          sum17 += UCopy[at9 + j2 + 3] * x[at6 + j2 + 3];
        }
        for (; j2 < d; j2++) {
          sum2 += UCopy[at9 + j2] * x[at6 + j2];
        }
        sum2 += sum15 + sum16 + sum17;
        double sum = 0.0;
        double sum18 = 0.0;
        double sum19 = 0.0;
        double sum20 = 0.0;
        int j3 = 0;
        for (; j3 < h - 3; j3 += 4) {
          sum += WCopy[at13 + j3] * state[at7 + j3];
          sum18 += WCopy[at13 + j3 + 1] * state[at7 + j3 + 1];
          sum19 += WCopy[at13 + j3 + 2] * state[at7 + j3 + 2];
          sum20 += WCopy[at13 + j3 + 3] * state[at7 + j3 + 3];
        }
        for (; j3 < h; j3++) {
          sum += WCopy[at13 + j3] * state[at7 + j3];
        }
        sum += sum18 + sum19 + sum20;
        double t4 = bCopy[i4] + (sum + sum2);
        double t5 = Math.abs(t4);
        if (t5 < 0.625) {
          double t6 = t4 * t4;
          double t7 = (0.9643991794250523 * t6 + 99.28772310019185) * t6;
          double t8 = ((t6 + 112.81167849163293) * t6 + 2235.4883906010045) * t6;
          double t9 = t6 * t4 * (t7 + 1614.6876844170845) / (t8 + 4844.063053251255);
          state[at8 + i4] = t4 - t9;
        } else {
          double t10 = Math.exp(-2.0 * t5);
          double t11 = Math.signum(t4) * (1.0 - t10) / (1.0 + t10);
          state[at8 + i4] = t11;
        }
      }
      double max = Double.NEGATIVE_INFINITY;
      int k = 0;
      for (; k < K - 3; k += 4) {
        int at17 = h * k;
        int at18 = h * k + h;
        int at19 = at4 + h * k;
        int at20 = at5 + h * k;
        double sum3 = 0.0;
        double sum12 = 0.0;
        double sum13 = 0.0;
        double sum14 = 0.0;
        for (int i5 = 0; i5 < h; i5++) {
          double t36 = state[at8 + i5];
          sum3 += VCopy[at17 + i5] * t36;
          sum12 += VCopy[at18 + i5] * t36;
          sum13 += VCopy[at19 + i5] * t36;
          sum14 += VCopy[at20 + i5] * t36;
        }
        score[k] = sum3 + aCopy[k];
        score[k + 1] = sum12 + aCopy[k + 1];
        score[k + 2] = sum13 + aCopy[k + 2];
        score[k + 3] = sum14 + aCopy[k + 3];
        max = Math.max(max, score[k]);
        max = Math.max(max, score[k + 1]);
        max = Math.max(max, score[k + 2]);
        max = Math.max(max, score[k + 3]);
      }
      for (; k < K; k++) {
        int at17 = h * k;
        double sum3 = 0.0;
        double sum21 = 0.0;
        double sum22 = 0.0;
        double sum23 = 0.0;
        int i6 = 0;
        for (; i6 < h - 3; i6 += 4) {
          sum3 += VCopy[at17 + i6] * state[at8 + i6];
          sum21 += VCopy[at17 + i6 + 1] * state[at8 + i6 + 1];
          sum22 += VCopy[at17 + i6 + 2] * state[at8 + i6 + 2];
          sum23 += VCopy[at17 + i6 + 3] * state[at8 + i6 + 3];
        }
        for (; i6 < h; i6++) {
          sum3 += VCopy[at17 + i6] * state[at8 + i6];
        }
        sum3 += sum21 + sum22 + sum23;
        score[k] = sum3 + aCopy[k];
        max = Math.max(max, score[k]);
      }
      double t = Math.abs(max) < Double.POSITIVE_INFINITY ? max : 0.0;
      double sum4 = 0.0;
      for (int k2 = 0; k2 < K; k2++) {
        sum4 += Math.exp(score[k2] - t);
      }
      double t37 = Math.abs(max) < Double.POSITIVE_INFINITY ? max : 0.0;
      sum5 += t37 + Math.log(sum4) - score[checkIndex("score", label[t2 - 1], K)];
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
    double[][] gradientSum2 = work.gradientSum2;
    double[] gradientSum3 = work.gradientSum3;
    double[][] gradientSum4 = work.gradientSum4;
    double[] gradientSum5 = work.gradientSum5;
    double[] xRow = work.xRow;
    int at1 = -d;
    int at2 = 2 * d;
    int at3 = 3 * d;
    int at4 = h * h;
    int at5 = h * h + h * d + h;
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
      int at6 = at1 + d * t2;
      int at7 = h * t2;
      int i4 = 0;
      for (; i4 < h - 3; i4 += 4) {
        int at8 = d * i4;
        int at9 = d * i4 + d;
        int at10 = at2 + d * i4;
        int at11 = at3 + d * i4;
        double sum2 = 0.0;
        double sum6 = 0.0;
        double sum8 = 0.0;
        double sum10 = 0.0;
        for (int j = 0; j < d; j++) {
          double t1 = x[at6 + j];
          sum2 += UCopy[at8 + j] * t1;
          sum6 += UCopy[at9 + j] * t1;
          sum8 += UCopy[at10 + j] * t1;
          sum10 += UCopy[at11 + j] * t1;
        }
        double sum = 0.0;
        double sum7 = 0.0;
        double sum9 = 0.0;
        double sum11 = 0.0;
        for (int j = 0; j < h; j++) {
          double t3 = state[t2 - 1][j];
          sum += WCopy[i4][j] * t3;
          sum7 += WCopy[i4 + 1][j] * t3;
          sum9 += WCopy[i4 + 2][j] * t3;
          sum11 += WCopy[i4 + 3][j] * t3;
        }
        shared1[at7 + i4] = Math.exp(-2.0 * Math.abs(bCopy[i4] + (sum + sum2)));
        shared1[at7 + i4 + 1] = Math.exp(-2.0 * Math.abs(bCopy[i4 + 1] + (sum7 + sum6)));
        shared1[at7 + i4 + 2] = Math.exp(-2.0 * Math.abs(bCopy[i4 + 2] + (sum9 + sum8)));
        shared1[at7 + i4 + 3] = Math.exp(-2.0 * Math.abs(bCopy[i4 + 3] + (sum11 + sum10)));
        double t4 = bCopy[i4] + (sum + sum2);
        if (Math.abs(t4) < 0.625) {
          double t5 = t4 * t4;
          double t6 = (0.9643991794250523 * t5 + 99.28772310019185) * t5;
          double t7 = ((t5 + 112.81167849163293) * t5 + 2235.4883906010045) * t5;
          double t8 = t5 * t4 * (t6 + 1614.6876844170845) / (t7 + 4844.063053251255);
          state[t2][i4] += t4 - t8;
        } else {
          double t9 = shared1[at7 + i4];
          double t10 = Math.signum(t4) * (1.0 - t9) * (1.0 / (1.0 + t9));
          state[t2][i4] += t10;
        }
        double t11 = bCopy[i4 + 1] + (sum7 + sum6);
        if (Math.abs(t11) < 0.625) {
          double t12 = t11 * t11;
          double t13 = (0.9643991794250523 * t12 + 99.28772310019185) * t12;
          double t14 = ((t12 + 112.81167849163293) * t12 + 2235.4883906010045) * t12;
          double t15 = t12 * t11 * (t13 + 1614.6876844170845) / (t14 + 4844.063053251255);
          state[t2][i4 + 1] += t11 - t15;
        } else {
          double t16 = shared1[at7 + i4 + 1];
          double t17 = Math.signum(t11) * (1.0 - t16) * (1.0 / (1.0 + t16));
          state[t2][i4 + 1] += t17;
        }
        double t18 = bCopy[i4 + 2] + (sum9 + sum8);
        if (Math.abs(t18) < 0.625) {
          double t19 = t18 * t18;
          double t20 = (0.9643991794250523 * t19 + 99.28772310019185) * t19;
          double t21 = ((t19 + 112.81167849163293) * t19 + 2235.4883906010045) * t19;
          double t22 = t19 * t18 * (t20 + 1614.6876844170845) / (t21 + 4844.063053251255);
          state[t2][i4 + 2] += t18 - t22;
        } else {
          double t23 = shared1[at7 + i4 + 2];
          double t24 = Math.signum(t18) * (1.0 - t23) * (1.0 / (1.0 + t23));
          state[t2][i4 + 2] += t24;
        }
        double t25 = bCopy[i4 + 3] + (sum11 + sum10);
        if (Math.abs(t25) < 0.625) {
          double t26 = t25 * t25;
          double t27 = (0.9643991794250523 * t26 + 99.28772310019185) * t26;
          double t28 = ((t26 + 112.81167849163293) * t26 + 2235.4883906010045) * t26;
          double t29 = t26 * t25 * (t27 + 1614.6876844170845) / (t28 + 4844.063053251255);
          state[t2][i4 + 3] += t25 - t29;
        } else {
          double t30 = shared1[at7 + i4 + 3];
          double t31 = Math.signum(t25) * (1.0 - t30) * (1.0 / (1.0 + t30));
          state[t2][i4 + 3] += t31;
        }
      }
      for (; i4 < h; i4++) {
        int at8 = d * i4;
        double sum2 = 0.0;
        double sum15 = 0.0;
        double sum16 = 0.0;
        double sum17 = 0.0;
        int j2 = 0;
        for (; j2 < d - 3; j2 += 4) {
          sum2 += UCopy[at8 + j2] * x[at6 + j2];
          sum15 += UCopy[at8 + j2 + 1] * x[at6 + j2 + 1];
          sum16 += UCopy[at8 + j2 + 2] * x[at6 + j2 + 2];
          sum17 += UCopy[at8 + j2 + 3] * x[at6 + j2 + 3];
        }
        for (; j2 < d; j2++) {
          sum2 += UCopy[at8 + j2] * x[at6 + j2];
        }
        sum2 += sum15 + sum16 + sum17;
        double sum = 0.0;
        double sum18 = 0.0;
        double sum19 = 0.0;
        double sum20 = 0.0;
        int j3 = 0;
        for (; j3 < h - 3; j3 += 4) {
          sum += WCopy[i4][j3] * state[t2 - 1][j3];
          sum18 += WCopy[i4][j3 + 1] * state[t2 - 1][j3 + 1];
          sum19 += WCopy[i4][j3 + 2] * state[t2 - 1][j3 + 2];
          sum20 += WCopy[i4][j3 + 3] * state[t2 - 1][j3 + 3];
        }
        for (; j3 < h; j3++) {
          sum += WCopy[i4][j3] * state[t2 - 1][j3];
        }
        sum += sum18 + sum19 + sum20;
        shared1[at7 + i4] = Math.exp(-2.0 * Math.abs(bCopy[i4] + (sum + sum2)));
        double t4 = bCopy[i4] + (sum + sum2);
        if (Math.abs(t4) < 0.625) {
          double t5 = t4 * t4;
          double t6 = (0.9643991794250523 * t5 + 99.28772310019185) * t5;
          double t7 = ((t5 + 112.81167849163293) * t5 + 2235.4883906010045) * t5;
          double t8 = t5 * t4 * (t6 + 1614.6876844170845) / (t7 + 4844.063053251255);
          state[t2][i4] += t4 - t8;
        } else {
          double t9 = shared1[at7 + i4];
          double t10 = Math.signum(t4) * (1.0 - t9) * (1.0 / (1.0 + t9));
          state[t2][i4] += t10;
        }
      }
    }
    for (double[] row : stateBar) Arrays.fill(row, 0.0);
    double sum5 = 0.0;
    for (double[] row : gradientSum) Arrays.fill(row, 0.0);
    for (double[] row : gradientSum2) Arrays.fill(row, 0.0);
    Arrays.fill(gradientSum3, 0, h, 0.0);
    for (double[] row : gradientSum4) Arrays.fill(row, 0.0);
    Arrays.fill(gradientSum5, 0, K, 0.0);
    for (int t2 = T; t2 >= 1; t2--) {
      int at7 = h * t2;
      System.arraycopy(x, at1 + d * t2, xRow, 0, d);
      Arrays.fill(stateBar[t2 - 1 & 1], 0.0);
      double max = Double.NEGATIVE_INFINITY;
      int k = 0;
      for (; k < K - 3; k += 4) {
        double sum3 = 0.0;
        double sum12 = 0.0;
        double sum13 = 0.0;
        double sum14 = 0.0;
        for (int i5 = 0; i5 < h; i5++) {
          double t32 = state[t2][i5];
          sum3 += VCopy[k][i5] * t32;
          sum12 += VCopy[k + 1][i5] * t32;
          sum13 += VCopy[k + 2][i5] * t32;
          sum14 += VCopy[k + 3][i5] * t32;
        }
        score[k] = sum3 + aCopy[k];
        score[k + 1] = sum12 + aCopy[k + 1];
        score[k + 2] = sum13 + aCopy[k + 2];
        score[k + 3] = sum14 + aCopy[k + 3];
        max = Math.max(max, score[k]);
        max = Math.max(max, score[k + 1]);
        max = Math.max(max, score[k + 2]);
        max = Math.max(max, score[k + 3]);
      }
      for (; k < K; k++) {
        double sum3 = 0.0;
        double sum21 = 0.0;
        double sum22 = 0.0;
        double sum23 = 0.0;
        int i6 = 0;
        for (; i6 < h - 3; i6 += 4) {
          sum3 += VCopy[k][i6] * state[t2][i6];
          sum21 += VCopy[k][i6 + 1] * state[t2][i6 + 1];
          sum22 += VCopy[k][i6 + 2] * state[t2][i6 + 2];
          sum23 += VCopy[k][i6 + 3] * state[t2][i6 + 3];
        }
        for (; i6 < h; i6++) {
          sum3 += VCopy[k][i6] * state[t2][i6];
        }
        sum3 += sum21 + sum22 + sum23;
        score[k] = sum3 + aCopy[k];
        max = Math.max(max, score[k]);
      }
      double t = Math.abs(max) < Double.POSITIVE_INFINITY ? max : 0.0;
      double sum4 = 0.0;
      for (int k2 = 0; k2 < K; k2++) {
        shared2[k2] = Math.exp(score[k2] - t);
        sum4 += shared2[k2];
      }
      Arrays.fill(scoreBar, 0, K, 0.0);
      double t33 = Math.abs(max) < Double.POSITIVE_INFINITY ? max : 0.0;
      sum5 += t33 + Math.log(sum4) - score[checkIndex("score", label[t2 - 1], K)];
      double sumBar3 = sumBar4 / sum4;
      scoreBar[checkIndex("score", label[t2 - 1], K)] -= sumBar4;
      int k3 = 0;
      for (; k3 < K - 3; k3 += 4) {
        scoreBar[k3] += sumBar3 * shared2[k3];
        scoreBar[k3 + 1] += sumBar3 * shared2[k3 + 1];
        scoreBar[k3 + 2] += sumBar3 * shared2[k3 + 2];
        scoreBar[k3 + 3] += sumBar3 * shared2[k3 + 3];
        gradientSum5[k3] += scoreBar[k3];
        gradientSum5[k3 + 1] += scoreBar[k3 + 1];
        gradientSum5[k3 + 2] += scoreBar[k3 + 2];
        gradientSum5[k3 + 3] += scoreBar[k3 + 3];
        double scoreBar2 = scoreBar[k3];
        double scoreBar3 = scoreBar[k3 + 1];
        double scoreBar4 = scoreBar[k3 + 2];
        double scoreBar5 = scoreBar[k3 + 3];
        for (int i5 = 0; i5 < h; i5++) {
          gradientSum4[k3][i5] += state[t2][i5] * scoreBar2;
        }
        for (int i5 = 0; i5 < h; i5++) {
          double t34 = VCopy[k3][i5] * scoreBar2 + VCopy[k3 + 1][i5] * scoreBar3;
          double t35 = VCopy[k3 + 2][i5] * scoreBar4 + VCopy[k3 + 3][i5] * scoreBar5;
          stateBar[t2 & 1][i5] += t34 + t35;
        }
        for (int i5 = 0; i5 < h; i5++) {
          gradientSum4[k3 + 1][i5] += state[t2][i5] * scoreBar3;
        }
        for (int i5 = 0; i5 < h; i5++) {
          gradientSum4[k3 + 2][i5] += state[t2][i5] * scoreBar4;
        }
        for (int i5 = 0; i5 < h; i5++) {
          gradientSum4[k3 + 3][i5] += state[t2][i5] * scoreBar5;
        }
      }
      for (; k3 < K; k3++) {
        scoreBar[k3] += sumBar3 * shared2[k3];
        gradientSum5[k3] += scoreBar[k3];
        double scoreBar2 = scoreBar[k3];
        for (int i5 = 0; i5 < h; i5++) {
          gradientSum4[k3][i5] += state[t2][i5] * scoreBar2;
        }
        for (int i5 = 0; i5 < h; i5++) {
          stateBar[t2 & 1][i5] += VCopy[k3][i5] * scoreBar2;
        }
      }
      int i7 = 0;
      for (; i7 < h - 3; i7 += 4) {
        double t36 = shared1[at7 + i7];
        double t37 = 1.0 / (1.0 + t36);
        double t38 = 4.0 * stateBar[t2 & 1][i7] * t36 * (t37 * t37);
        double sumBar = t38;
        double sumBar2 = t38;
        gradientSum3[i7] += t38;
        double t39 = shared1[at7 + i7 + 1];
        double t40 = 1.0 / (1.0 + t39);
        double t41 = 4.0 * stateBar[t2 & 1][i7 + 1] * t39 * (t40 * t40);
        double sumBar6 = t41;
        double sumBar5 = t41;
        gradientSum3[i7 + 1] += t41;
        double t42 = shared1[at7 + i7 + 2];
        double t43 = 1.0 / (1.0 + t42);
        double t44 = 4.0 * stateBar[t2 & 1][i7 + 2] * t42 * (t43 * t43);
        double sumBar8 = t44;
        double sumBar7 = t44;
        gradientSum3[i7 + 2] += t44;
        double t45 = shared1[at7 + i7 + 3];
        double t46 = 1.0 / (1.0 + t45);
        double t47 = 4.0 * stateBar[t2 & 1][i7 + 3] * t45 * (t46 * t46);
        double sumBar10 = t47;
        double sumBar9 = t47;
        gradientSum3[i7 + 3] += t47;
        for (int j = 0; j < h; j++) {
          gradientSum[i7][j] += state[t2 - 1][j] * sumBar;
        }
        for (int j = 0; j < h; j++) {
          double t48 = WCopy[i7 + 2][j] * sumBar8 + WCopy[i7 + 3][j] * sumBar10;
          stateBar[t2 - 1 & 1][j] += WCopy[i7][j] * sumBar + WCopy[i7 + 1][j] * sumBar6 + t48;
        }
        for (int j = 0; j < h; j++) {
          gradientSum[i7 + 1][j] += state[t2 - 1][j] * sumBar6;
        }
        for (int j = 0; j < h; j++) {
          gradientSum[i7 + 2][j] += state[t2 - 1][j] * sumBar8;
        }
        for (int j = 0; j < h; j++) {
          gradientSum[i7 + 3][j] += state[t2 - 1][j] * sumBar10;
        }
        for (int j = 0; j < d; j++) {
          gradientSum2[i7][j] += xRow[j] * sumBar2;
        }
        for (int j = 0; j < d; j++) {
          gradientSum2[i7 + 1][j] += xRow[j] * sumBar5;
        }
        for (int j = 0; j < d; j++) {
          gradientSum2[i7 + 2][j] += xRow[j] * sumBar7;
        }
        for (int j = 0; j < d; j++) {
          gradientSum2[i7 + 3][j] += xRow[j] * sumBar9;
        }
      }
      for (; i7 < h; i7++) {
        double t36 = shared1[at7 + i7];
        double t37 = 1.0 / (1.0 + t36);
        double t38 = 4.0 * stateBar[t2 & 1][i7] * t36 * (t37 * t37);
        double sumBar = t38;
        double sumBar2 = t38;
        gradientSum3[i7] += t38;
        for (int j = 0; j < h; j++) {
          gradientSum[i7][j] += state[t2 - 1][j] * sumBar;
        }
        for (int j = 0; j < h; j++) {
          stateBar[t2 - 1 & 1][j] += WCopy[i7][j] * sumBar;
        }
        for (int j = 0; j < d; j++) {
          gradientSum2[i7][j] += xRow[j] * sumBar2;
        }
      }
    }
    double value = sum5 * (1.0 / (double) T);
    for (int i8 = 0; i8 < h; i8++) {
      System.arraycopy(gradientSum[i8], 0, gradient, h * i8, h);
    }
    for (int i9 = 0; i9 < h; i9++) {
      System.arraycopy(gradientSum2[i9], 0, gradient, at4 + d * i9, d);
    }
    System.arraycopy(gradientSum3, 0, gradient, h * h + h * d, h);
    for (int i10 = 0; i10 < K; i10++) {
      System.arraycopy(gradientSum4[i10], 0, gradient, at5 + h * i10, h);
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

    final double[][] gradientSum2;

    final double[] gradientSum3;

    final double[][] gradientSum4;

    final double[] gradientSum5;

    final double[] xRow;

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
      this.gradientSum2 = new double[Math.toIntExact(h)][Math.toIntExact(d)];
      this.gradientSum3 = new double[Math.toIntExact(h)];
      this.gradientSum4 = new double[Math.toIntExact(K)][Math.toIntExact(h)];
      this.gradientSum5 = new double[Math.toIntExact(K)];
      this.xRow = new double[Math.toIntExact(d)];
    }
  }
}
