package com.example;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.annotation.processing.Generated;

/**
 * Mean cross-entropy of a feed-forward network over a batch of n examples: p hidden units with
 * tanh, q with relu, and a softmax over K classes.
 *
 * <pre>
 * function network(W1[p, d], b1[p], W2[q, p], b2[q], W3[K, q], b3[K]; X[n, d], label[n] int) &#123;
 *   let first[i, u] = tanh(sum(j: W1[u, j]*X[i, j]) + b1[u])
 *   let second[i, v] = relu(sum(u: W2[v, u]*first[i, u]) + b2[v])
 *   let score[i, k] = sum(v: W3[k, v]*second[i, v]) + b3[k]
 *   return mean(i: logsumexp(k: score[i, k]) - score[i, label[i]])
 * &#125;
 * </pre>
 *
 * <p>Generated from <code>network</code> in <code>network.grad</code>, line 7.
 *
 * <table>
 * <caption>Operations</caption>
 * <tr><th scope="row">value</th><td>37 (14 additions, 12 multiplications, 3 divisions, 8 calls)</td></tr>
 * <tr><th scope="row">gradient</th><td>50 (14 additions, 24 multiplications, 4 divisions, 8 calls)</td></tr>
 * </table>
 */
@Generated("org.gradc.Gradc")
public final class Network implements ToDoubleFunction<double[]>, Serializable {
  private static final long serialVersionUID = -998119757373143106L;

  /**
   * The names of the parameters, in the order in which theta packs them.
   */
  public static final List<String> PARAMETER_NAMES = List.of("W1", "b1", "W2", "b2", "W3", "b3");

  private final int p;

  private final int d;

  private final int q;

  private final int K;

  private final int n;

  private final double[] X;

  private final int[] label;

  private transient ValueWork valueWork;

  private transient GradientWork gradientWork;

  /**
   * Binds sizes and data; arrays are not copied.
   *
   * @param p size <code>p</code>
   * @param d size <code>d</code>
   * @param q size <code>q</code>
   * @param K size <code>K</code>
   * @param n size <code>n</code>
   * @param X data <code>X</code>, <code>n × d</code> row by row
   * @param label data <code>label</code>, <code>n</code> row by row
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public Network(int p, int d, int q, int K, int n, double[] X, int[] label) {
    checkSize("p", p);
    checkSize("d", d);
    checkSize("q", q);
    checkSize("K", K);
    checkSize("n", n);
    checkLength("X", X.length, (long) n * d);
    checkLength("label", label.length, n);
    checkDimension((long) p * d + p + (long) q * p + q + (long) K * q + K);
    this.p = p;
    this.d = d;
    this.q = q;
    this.K = K;
    this.n = n;
    this.X = X;
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
    return Math.toIntExact((long) p * d + p + (long) q * p + q + (long) K * q + K);
  }

  private static double valueKernel(int p, int d, int q, int K, int n, double[] W1, int W1At,
      double[] b1, int b1At, double[] W2, int W2At, double[] b2, int b2At, double[] W3, int W3At,
      double[] b3, int b3At, double[] X, int[] label, ValueWork work) {
    double[] first = work.first;
    double[] second = work.second;
    double[] score = work.score;
    double[] W1Copy = work.W1Copy;
    double[] b1Copy = work.b1Copy;
    double[] W2Copy = work.W2Copy;
    double[] b2Copy = work.b2Copy;
    double[] W3Copy = work.W3Copy;
    double[] b3Copy = work.b3Copy;
    int at1 = 2 * d;
    int at2 = 3 * d;
    int at3 = 2 * p;
    int at4 = 3 * p;
    int at5 = 2 * q;
    int at6 = 3 * q;
    for (int i = 0; i < p; i++) {
      System.arraycopy(W1, W1At + d * i, W1Copy, d * i, d);
    }
    System.arraycopy(b1, b1At, b1Copy, 0, p);
    for (int i2 = 0; i2 < q; i2++) {
      System.arraycopy(W2, W2At + p * i2, W2Copy, p * i2, p);
    }
    System.arraycopy(b2, b2At, b2Copy, 0, q);
    for (int i3 = 0; i3 < K; i3++) {
      System.arraycopy(W3, W3At + q * i3, W3Copy, q * i3, q);
    }
    System.arraycopy(b3, b3At, b3Copy, 0, K);
    double sum5 = 0.0;
    for (int i4 = 0; i4 < n; i4++) {
      int at7 = d * i4;
      int u = 0;
      for (; u < p - 3; u += 4) {
        int at8 = d * u;
        int at9 = d * u + d;
        int at10 = at1 + d * u;
        int at11 = at2 + d * u;
        double sum = 0.0;
        double sum6 = 0.0;
        double sum7 = 0.0;
        double sum8 = 0.0;
        for (int j = 0; j < d; j++) {
          double t1 = X[at7 + j];
          sum += W1Copy[at8 + j] * t1;
          sum6 += W1Copy[at9 + j] * t1;
          sum7 += W1Copy[at10 + j] * t1;
          sum8 += W1Copy[at11 + j] * t1;
        }
        double t2 = sum + b1Copy[u];
        double t3 = Math.abs(t2);
        if (t3 < 0.625) {
          double t4 = t2 * t2;
          double t5 = (0.9643991794250523 * t4 + 99.28772310019185) * t4;
          double t6 = ((t4 + 112.81167849163293) * t4 + 2235.4883906010045) * t4;
          double t7 = t4 * t2 * (t5 + 1614.6876844170845) / (t6 + 4844.063053251255);
          first[u] = t2 - t7;
        } else {
          double t8 = Math.exp(-2.0 * t3);
          double t9 = Math.signum(t2) * (1.0 - t8) / (1.0 + t8);
          first[u] = t9;
        }
        double t10 = sum6 + b1Copy[u + 1];
        double t11 = Math.abs(t10);
        if (t11 < 0.625) {
          double t12 = t10 * t10;
          double t13 = (0.9643991794250523 * t12 + 99.28772310019185) * t12;
          double t14 = ((t12 + 112.81167849163293) * t12 + 2235.4883906010045) * t12;
          double t15 = t12 * t10 * (t13 + 1614.6876844170845) / (t14 + 4844.063053251255);
          first[u + 1] = t10 - t15;
        } else {
          double t16 = Math.exp(-2.0 * t11);
          double t17 = Math.signum(t10) * (1.0 - t16) / (1.0 + t16);
          first[u + 1] = t17;
        }
        double t18 = sum7 + b1Copy[u + 2];
        double t19 = Math.abs(t18);
        if (t19 < 0.625) {
          double t20 = t18 * t18;
          double t21 = (0.9643991794250523 * t20 + 99.28772310019185) * t20;
          double t22 = ((t20 + 112.81167849163293) * t20 + 2235.4883906010045) * t20;
          double t23 = t20 * t18 * (t21 + 1614.6876844170845) / (t22 + 4844.063053251255);
          first[u + 2] = t18 - t23;
        } else {
          double t24 = Math.exp(-2.0 * t19);
          double t25 = Math.signum(t18) * (1.0 - t24) / (1.0 + t24);
          first[u + 2] = t25;
        }
        double t26 = sum8 + b1Copy[u + 3];
        double t27 = Math.abs(t26);
        if (t27 < 0.625) {
          double t28 = t26 * t26;
          double t29 = (0.9643991794250523 * t28 + 99.28772310019185) * t28;
          double t30 = ((t28 + 112.81167849163293) * t28 + 2235.4883906010045) * t28;
          double t31 = t28 * t26 * (t29 + 1614.6876844170845) / (t30 + 4844.063053251255);
          first[u + 3] = t26 - t31;
        } else {
          double t32 = Math.exp(-2.0 * t27);
          double t33 = Math.signum(t26) * (1.0 - t32) / (1.0 + t32);
          first[u + 3] = t33;
        }
      }
      for (; u < p; u++) {
        int at8 = d * u;
        double sum = 0.0;
        double sum15 = 0.0;
        double sum16 = 0.0;
        double sum17 = 0.0;
        int j2 = 0;
        for (; j2 < d - 3; j2 += 4) {
          sum += W1Copy[at8 + j2] * X[at7 + j2];
          sum15 += W1Copy[at8 + j2 + 1] * X[at7 + j2 + 1];
          sum16 += W1Copy[at8 + j2 + 2] * X[at7 + j2 + 2];
          sum17 += W1Copy[at8 + j2 + 3] * X[at7 + j2 + 3];
        }
        for (; j2 < d; j2++) {
          sum += W1Copy[at8 + j2] * X[at7 + j2];
        }
        sum += sum15 + sum16 + sum17;
        double t2 = sum + b1Copy[u];
        double t3 = Math.abs(t2);
        if (t3 < 0.625) {
          double t4 = t2 * t2;
          double t5 = (0.9643991794250523 * t4 + 99.28772310019185) * t4;
          double t6 = ((t4 + 112.81167849163293) * t4 + 2235.4883906010045) * t4;
          double t7 = t4 * t2 * (t5 + 1614.6876844170845) / (t6 + 4844.063053251255);
          first[u] = t2 - t7;
        } else {
          double t8 = Math.exp(-2.0 * t3);
          double t9 = Math.signum(t2) * (1.0 - t8) / (1.0 + t8);
          first[u] = t9;
        }
      }
      int v = 0;
      for (; v < q - 3; v += 4) {
        int at12 = p * v;
        int at13 = p * v + p;
        int at14 = at3 + p * v;
        int at15 = at4 + p * v;
        double sum2 = 0.0;
        double sum9 = 0.0;
        double sum10 = 0.0;
        double sum11 = 0.0;
        for (int u2 = 0; u2 < p; u2++) {
          double t34 = first[u2];
          sum2 += W2Copy[at12 + u2] * t34;
          sum9 += W2Copy[at13 + u2] * t34;
          sum10 += W2Copy[at14 + u2] * t34;
          sum11 += W2Copy[at15 + u2] * t34;
        }
        second[v] = Math.max(sum2 + b2Copy[v], 0.0);
        second[v + 1] = Math.max(sum9 + b2Copy[v + 1], 0.0);
        second[v + 2] = Math.max(sum10 + b2Copy[v + 2], 0.0);
        second[v + 3] = Math.max(sum11 + b2Copy[v + 3], 0.0);
      }
      for (; v < q; v++) {
        int at12 = p * v;
        double sum2 = 0.0;
        double sum18 = 0.0;
        double sum19 = 0.0;
        double sum20 = 0.0;
        int u3 = 0;
        for (; u3 < p - 3; u3 += 4) {
          sum2 += W2Copy[at12 + u3] * first[u3];
          sum18 += W2Copy[at12 + u3 + 1] * first[u3 + 1];
          sum19 += W2Copy[at12 + u3 + 2] * first[u3 + 2];
          sum20 += W2Copy[at12 + u3 + 3] * first[u3 + 3];
        }
        for (; u3 < p; u3++) {
          sum2 += W2Copy[at12 + u3] * first[u3];
        }
        sum2 += sum18 + sum19 + sum20;
        second[v] = Math.max(sum2 + b2Copy[v], 0.0);
      }
      double max = Double.NEGATIVE_INFINITY;
      int k = 0;
      for (; k < K - 3; k += 4) {
        int at16 = q * k;
        int at17 = q * k + q;
        int at18 = at5 + q * k;
        int at19 = at6 + q * k;
        double sum3 = 0.0;
        double sum12 = 0.0;
        double sum13 = 0.0;
        double sum14 = 0.0;
        for (int v2 = 0; v2 < q; v2++) {
          double t35 = second[v2];
          sum3 += W3Copy[at16 + v2] * t35;
          sum12 += W3Copy[at17 + v2] * t35;
          sum13 += W3Copy[at18 + v2] * t35;
          sum14 += W3Copy[at19 + v2] * t35;
        }
        score[k] = sum3 + b3Copy[k];
        score[k + 1] = sum12 + b3Copy[k + 1];
        score[k + 2] = sum13 + b3Copy[k + 2];
        score[k + 3] = sum14 + b3Copy[k + 3];
        max = Math.max(max, score[k]);
        max = Math.max(max, score[k + 1]);
        max = Math.max(max, score[k + 2]);
        max = Math.max(max, score[k + 3]);
      }
      for (; k < K; k++) {
        int at16 = q * k;
        double sum3 = 0.0;
        double sum21 = 0.0;
        double sum22 = 0.0;
        double sum23 = 0.0;
        int v3 = 0;
        for (; v3 < q - 3; v3 += 4) {
          sum3 += W3Copy[at16 + v3] * second[v3];
          sum21 += W3Copy[at16 + v3 + 1] * second[v3 + 1];
          sum22 += W3Copy[at16 + v3 + 2] * second[v3 + 2];
          sum23 += W3Copy[at16 + v3 + 3] * second[v3 + 3];
        }
        for (; v3 < q; v3++) {
          sum3 += W3Copy[at16 + v3] * second[v3];
        }
        sum3 += sum21 + sum22 + sum23;
        score[k] = sum3 + b3Copy[k];
        max = Math.max(max, score[k]);
      }
      double t = Math.abs(max) < Double.POSITIVE_INFINITY ? max : 0.0;
      double sum4 = 0.0;
      for (int k2 = 0; k2 < K; k2++) {
        sum4 += Math.exp(score[k2] - t);
      }
      double t36 = Math.abs(max) < Double.POSITIVE_INFINITY ? max : 0.0;
      sum5 += t36 + Math.log(sum4) - score[checkIndex("score", label[i4], K)];
    }
    double value = sum5 / (double) n;
    return value;
  }

  /**
   * The value.
   *
   * <p>Allocates work arrays; the method of an instance does so once.
   *
   * @param p size <code>p</code>
   * @param d size <code>d</code>
   * @param q size <code>q</code>
   * @param K size <code>K</code>
   * @param n size <code>n</code>
   * @param W1 parameter <code>W1</code>, <code>p × d</code> row by row
   * @param b1 parameter <code>b1</code>, <code>p</code> row by row
   * @param W2 parameter <code>W2</code>, <code>q × p</code> row by row
   * @param b2 parameter <code>b2</code>, <code>q</code> row by row
   * @param W3 parameter <code>W3</code>, <code>K × q</code> row by row
   * @param b3 parameter <code>b3</code>, <code>K</code> row by row
   * @param X data <code>X</code>, <code>n × d</code> row by row
   * @param label data <code>label</code>, <code>n</code> row by row
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public static double value(int p, int d, int q, int K, int n, double[] W1, double[] b1,
      double[] W2, double[] b2, double[] W3, double[] b3, double[] X, int[] label) {
    checkSize("p", p);
    checkSize("d", d);
    checkSize("q", q);
    checkSize("K", K);
    checkSize("n", n);
    checkLength("W1", W1.length, (long) p * d);
    checkLength("b1", b1.length, p);
    checkLength("W2", W2.length, (long) q * p);
    checkLength("b2", b2.length, q);
    checkLength("W3", W3.length, (long) K * q);
    checkLength("b3", b3.length, K);
    checkLength("X", X.length, (long) n * d);
    checkLength("label", label.length, n);
    return valueKernel(p, d, q, K, n, W1, 0, b1, 0, W2, 0, b2, 0, W3, 0, b3, 0, X, label,
        new ValueWork(p, d, q, K, n));
  }

  /**
   * The value.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public double value(double[] theta) {
    checkLength("theta", theta.length, (long) p * d + p + (long) q * p + q + (long) K * q + K);
    if (valueWork == null) {
      valueWork = new ValueWork(p, d, q, K, n);
    }
    return valueKernel(p, d, q, K, n, theta, 0, theta, p * d, theta, p * d + p, theta,
        p * d + p + q * p, theta, p * d + p + q * p + q, theta, p * d + p + q * p + q + K * q, X,
        label, valueWork);
  }

  private static double gradientKernel(int p, int d, int q, int K, int n, double[] W1, int W1At,
      double[] b1, int b1At, double[] W2, int W2At, double[] b2, int b2At, double[] W3, int W3At,
      double[] b3, int b3At, double[] X, int[] label, double[] gradient, GradientWork work) {
    double[] first = work.first;
    double[] firstBar = work.firstBar;
    double[] second = work.second;
    double[] secondBar = work.secondBar;
    double[] sum2 = work.sum2;
    double[] score = work.score;
    double[] scoreBar = work.scoreBar;
    double[] shared1 = work.shared1;
    double[] shared2 = work.shared2;
    double[] W1Copy = work.W1Copy;
    double[] b1Copy = work.b1Copy;
    double[][] W2Copy = work.W2Copy;
    double[] b2Copy = work.b2Copy;
    double[][] W3Copy = work.W3Copy;
    double[] b3Copy = work.b3Copy;
    double[][] gradientSum = work.gradientSum;
    double[] gradientSum2 = work.gradientSum2;
    double[][] gradientSum3 = work.gradientSum3;
    double[] gradientSum4 = work.gradientSum4;
    double[][] gradientSum5 = work.gradientSum5;
    double[] gradientSum6 = work.gradientSum6;
    double[] XRow = work.XRow;
    int at1 = 2 * d;
    int at2 = 3 * d;
    int at3 = p * d + p;
    int at4 = p * d + p + p * q + q;
    for (int i = 0; i < p; i++) {
      System.arraycopy(W1, W1At + d * i, W1Copy, d * i, d);
    }
    System.arraycopy(b1, b1At, b1Copy, 0, p);
    for (int i2 = 0; i2 < q; i2++) {
      System.arraycopy(W2, W2At + p * i2, W2Copy[i2], 0, p);
    }
    System.arraycopy(b2, b2At, b2Copy, 0, q);
    for (int i3 = 0; i3 < K; i3++) {
      System.arraycopy(W3, W3At + q * i3, W3Copy[i3], 0, q);
    }
    System.arraycopy(b3, b3At, b3Copy, 0, K);
    double sumBar4 = 1.0 / (double) n;
    double sum5 = 0.0;
    for (double[] row : gradientSum) Arrays.fill(row, 0.0);
    Arrays.fill(gradientSum2, 0, p, 0.0);
    for (double[] row : gradientSum3) Arrays.fill(row, 0.0);
    Arrays.fill(gradientSum4, 0, q, 0.0);
    for (double[] row : gradientSum5) Arrays.fill(row, 0.0);
    Arrays.fill(gradientSum6, 0, K, 0.0);
    for (int i4 = 0; i4 < n; i4++) {
      System.arraycopy(X, d * i4, XRow, 0, d);
      int u = 0;
      for (; u < p - 3; u += 4) {
        int at5 = d * u;
        int at6 = d * u + d;
        int at7 = at1 + d * u;
        int at8 = at2 + d * u;
        double sum = 0.0;
        double sum7 = 0.0;
        double sum8 = 0.0;
        double sum9 = 0.0;
        for (int j = 0; j < d; j++) {
          double t1 = XRow[j];
          sum += W1Copy[at5 + j] * t1;
          sum7 += W1Copy[at6 + j] * t1;
          sum8 += W1Copy[at7 + j] * t1;
          sum9 += W1Copy[at8 + j] * t1;
        }
        shared1[u] = Math.exp(-2.0 * Math.abs(sum + b1Copy[u]));
        shared1[u + 1] = Math.exp(-2.0 * Math.abs(sum7 + b1Copy[u + 1]));
        shared1[u + 2] = Math.exp(-2.0 * Math.abs(sum8 + b1Copy[u + 2]));
        shared1[u + 3] = Math.exp(-2.0 * Math.abs(sum9 + b1Copy[u + 3]));
        double t2 = sum + b1Copy[u];
        if (Math.abs(t2) < 0.625) {
          double t3 = t2 * t2;
          double t4 = (0.9643991794250523 * t3 + 99.28772310019185) * t3;
          double t5 = ((t3 + 112.81167849163293) * t3 + 2235.4883906010045) * t3;
          double t6 = t3 * t2 * (t4 + 1614.6876844170845) / (t5 + 4844.063053251255);
          first[u] = t2 - t6;
        } else {
          double t7 = shared1[u];
          double t8 = Math.signum(t2) * (1.0 - t7) * (1.0 / (1.0 + t7));
          first[u] = t8;
        }
        double t9 = sum7 + b1Copy[u + 1];
        if (Math.abs(t9) < 0.625) {
          double t10 = t9 * t9;
          double t11 = (0.9643991794250523 * t10 + 99.28772310019185) * t10;
          double t12 = ((t10 + 112.81167849163293) * t10 + 2235.4883906010045) * t10;
          double t13 = t10 * t9 * (t11 + 1614.6876844170845) / (t12 + 4844.063053251255);
          first[u + 1] = t9 - t13;
        } else {
          double t14 = shared1[u + 1];
          double t15 = Math.signum(t9) * (1.0 - t14) * (1.0 / (1.0 + t14));
          first[u + 1] = t15;
        }
        double t16 = sum8 + b1Copy[u + 2];
        if (Math.abs(t16) < 0.625) {
          double t17 = t16 * t16;
          double t18 = (0.9643991794250523 * t17 + 99.28772310019185) * t17;
          double t19 = ((t17 + 112.81167849163293) * t17 + 2235.4883906010045) * t17;
          double t20 = t17 * t16 * (t18 + 1614.6876844170845) / (t19 + 4844.063053251255);
          first[u + 2] = t16 - t20;
        } else {
          double t21 = shared1[u + 2];
          double t22 = Math.signum(t16) * (1.0 - t21) * (1.0 / (1.0 + t21));
          first[u + 2] = t22;
        }
        double t23 = sum9 + b1Copy[u + 3];
        if (Math.abs(t23) < 0.625) {
          double t24 = t23 * t23;
          double t25 = (0.9643991794250523 * t24 + 99.28772310019185) * t24;
          double t26 = ((t24 + 112.81167849163293) * t24 + 2235.4883906010045) * t24;
          double t27 = t24 * t23 * (t25 + 1614.6876844170845) / (t26 + 4844.063053251255);
          first[u + 3] = t23 - t27;
        } else {
          double t28 = shared1[u + 3];
          double t29 = Math.signum(t23) * (1.0 - t28) * (1.0 / (1.0 + t28));
          first[u + 3] = t29;
        }
      }
      for (; u < p; u++) {
        int at5 = d * u;
        double sum = 0.0;
        double sum16 = 0.0;
        double sum17 = 0.0;
        double sum18 = 0.0;
        int j2 = 0;
        for (; j2 < d - 3; j2 += 4) {
          sum += W1Copy[at5 + j2] * XRow[j2];
          sum16 += W1Copy[at5 + j2 + 1] * XRow[j2 + 1];
          sum17 += W1Copy[at5 + j2 + 2] * XRow[j2 + 2];
          sum18 += W1Copy[at5 + j2 + 3] * XRow[j2 + 3];
        }
        for (; j2 < d; j2++) {
          sum += W1Copy[at5 + j2] * XRow[j2];
        }
        sum += sum16 + sum17 + sum18;
        shared1[u] = Math.exp(-2.0 * Math.abs(sum + b1Copy[u]));
        double t2 = sum + b1Copy[u];
        if (Math.abs(t2) < 0.625) {
          double t3 = t2 * t2;
          double t4 = (0.9643991794250523 * t3 + 99.28772310019185) * t3;
          double t5 = ((t3 + 112.81167849163293) * t3 + 2235.4883906010045) * t3;
          double t6 = t3 * t2 * (t4 + 1614.6876844170845) / (t5 + 4844.063053251255);
          first[u] = t2 - t6;
        } else {
          double t7 = shared1[u];
          double t8 = Math.signum(t2) * (1.0 - t7) * (1.0 / (1.0 + t7));
          first[u] = t8;
        }
      }
      int v = 0;
      for (; v < q - 3; v += 4) {
        double sum6 = 0.0;
        double sum10 = 0.0;
        double sum11 = 0.0;
        double sum12 = 0.0;
        for (int u2 = 0; u2 < p; u2++) {
          double t30 = first[u2];
          sum6 += W2Copy[v][u2] * t30;
          sum10 += W2Copy[v + 1][u2] * t30;
          sum11 += W2Copy[v + 2][u2] * t30;
          sum12 += W2Copy[v + 3][u2] * t30;
        }
        sum2[v] = sum6;
        sum2[v + 1] = sum10;
        sum2[v + 2] = sum11;
        sum2[v + 3] = sum12;
        second[v] = Math.max(sum2[v] + b2Copy[v], 0.0);
        second[v + 1] = Math.max(sum2[v + 1] + b2Copy[v + 1], 0.0);
        second[v + 2] = Math.max(sum2[v + 2] + b2Copy[v + 2], 0.0);
        second[v + 3] = Math.max(sum2[v + 3] + b2Copy[v + 3], 0.0);
      }
      for (; v < q; v++) {
        double sum6 = 0.0;
        double sum19 = 0.0;
        double sum20 = 0.0;
        double sum21 = 0.0;
        int u3 = 0;
        for (; u3 < p - 3; u3 += 4) {
          sum6 += W2Copy[v][u3] * first[u3];
          sum19 += W2Copy[v][u3 + 1] * first[u3 + 1];
          sum20 += W2Copy[v][u3 + 2] * first[u3 + 2];
          sum21 += W2Copy[v][u3 + 3] * first[u3 + 3];
        }
        for (; u3 < p; u3++) {
          sum6 += W2Copy[v][u3] * first[u3];
        }
        sum6 += sum19 + sum20 + sum21;
        sum2[v] = sum6;
        second[v] = Math.max(sum2[v] + b2Copy[v], 0.0);
      }
      double max = Double.NEGATIVE_INFINITY;
      int k = 0;
      for (; k < K - 3; k += 4) {
        double sum3 = 0.0;
        double sum13 = 0.0;
        double sum14 = 0.0;
        double sum15 = 0.0;
        for (int v2 = 0; v2 < q; v2++) {
          double t31 = second[v2];
          sum3 += W3Copy[k][v2] * t31;
          sum13 += W3Copy[k + 1][v2] * t31;
          sum14 += W3Copy[k + 2][v2] * t31;
          sum15 += W3Copy[k + 3][v2] * t31;
        }
        score[k] = sum3 + b3Copy[k];
        score[k + 1] = sum13 + b3Copy[k + 1];
        score[k + 2] = sum14 + b3Copy[k + 2];
        score[k + 3] = sum15 + b3Copy[k + 3];
        max = Math.max(max, score[k]);
        max = Math.max(max, score[k + 1]);
        max = Math.max(max, score[k + 2]);
        max = Math.max(max, score[k + 3]);
      }
      for (; k < K; k++) {
        double sum3 = 0.0;
        double sum22 = 0.0;
        double sum23 = 0.0;
        double sum24 = 0.0;
        int v3 = 0;
        for (; v3 < q - 3; v3 += 4) {
          sum3 += W3Copy[k][v3] * second[v3];
          sum22 += W3Copy[k][v3 + 1] * second[v3 + 1];
          sum23 += W3Copy[k][v3 + 2] * second[v3 + 2];
          sum24 += W3Copy[k][v3 + 3] * second[v3 + 3];
        }
        for (; v3 < q; v3++) {
          sum3 += W3Copy[k][v3] * second[v3];
        }
        sum3 += sum22 + sum23 + sum24;
        score[k] = sum3 + b3Copy[k];
        max = Math.max(max, score[k]);
      }
      double t = Math.abs(max) < Double.POSITIVE_INFINITY ? max : 0.0;
      double sum4 = 0.0;
      for (int k2 = 0; k2 < K; k2++) {
        shared2[k2] = Math.exp(score[k2] - t);
        sum4 += shared2[k2];
      }
      Arrays.fill(scoreBar, 0, K, 0.0);
      double t32 = Math.abs(max) < Double.POSITIVE_INFINITY ? max : 0.0;
      sum5 += t32 + Math.log(sum4) - score[checkIndex("score", label[i4], K)];
      double sumBar3 = sumBar4 / sum4;
      scoreBar[checkIndex("score", label[i4], K)] -= sumBar4;
      Arrays.fill(secondBar, 0, q, 0.0);
      int k3 = 0;
      for (; k3 < K - 3; k3 += 4) {
        scoreBar[k3] += sumBar3 * shared2[k3];
        scoreBar[k3 + 1] += sumBar3 * shared2[k3 + 1];
        scoreBar[k3 + 2] += sumBar3 * shared2[k3 + 2];
        scoreBar[k3 + 3] += sumBar3 * shared2[k3 + 3];
        gradientSum6[k3] += scoreBar[k3];
        gradientSum6[k3 + 1] += scoreBar[k3 + 1];
        gradientSum6[k3 + 2] += scoreBar[k3 + 2];
        gradientSum6[k3 + 3] += scoreBar[k3 + 3];
        double scoreBar2 = scoreBar[k3];
        double scoreBar3 = scoreBar[k3 + 1];
        double scoreBar4 = scoreBar[k3 + 2];
        double scoreBar5 = scoreBar[k3 + 3];
        for (int v2 = 0; v2 < q; v2++) {
          gradientSum5[k3][v2] += second[v2] * scoreBar2;
        }
        for (int v2 = 0; v2 < q; v2++) {
          double t33 = W3Copy[k3][v2] * scoreBar2 + W3Copy[k3 + 1][v2] * scoreBar3;
          double t34 = W3Copy[k3 + 2][v2] * scoreBar4;
          secondBar[v2] += t33 + (t34 + W3Copy[k3 + 3][v2] * scoreBar5);
        }
        for (int v2 = 0; v2 < q; v2++) {
          gradientSum5[k3 + 1][v2] += second[v2] * scoreBar3;
        }
        for (int v2 = 0; v2 < q; v2++) {
          gradientSum5[k3 + 2][v2] += second[v2] * scoreBar4;
        }
        for (int v2 = 0; v2 < q; v2++) {
          gradientSum5[k3 + 3][v2] += second[v2] * scoreBar5;
        }
      }
      for (; k3 < K; k3++) {
        scoreBar[k3] += sumBar3 * shared2[k3];
        gradientSum6[k3] += scoreBar[k3];
        double scoreBar2 = scoreBar[k3];
        for (int v2 = 0; v2 < q; v2++) {
          gradientSum5[k3][v2] += second[v2] * scoreBar2;
        }
        for (int v2 = 0; v2 < q; v2++) {
          secondBar[v2] += W3Copy[k3][v2] * scoreBar2;
        }
      }
      Arrays.fill(firstBar, 0, p, 0.0);
      int v4 = 0;
      for (; v4 < q - 3; v4 += 4) {
        double t35 = sum2[v4] + b2Copy[v4] > 0.0 ? secondBar[v4] : 0.0;
        double sumBar2 = t35;
        gradientSum4[v4] += t35;
        double t36 = sum2[v4 + 1] + b2Copy[v4 + 1] > 0.0 ? secondBar[v4 + 1] : 0.0;
        double sumBar5 = t36;
        gradientSum4[v4 + 1] += t36;
        double t37 = sum2[v4 + 2] + b2Copy[v4 + 2] > 0.0 ? secondBar[v4 + 2] : 0.0;
        double sumBar6 = t37;
        gradientSum4[v4 + 2] += t37;
        double t38 = sum2[v4 + 3] + b2Copy[v4 + 3] > 0.0 ? secondBar[v4 + 3] : 0.0;
        double sumBar7 = t38;
        gradientSum4[v4 + 3] += t38;
        for (int u2 = 0; u2 < p; u2++) {
          gradientSum3[v4][u2] += first[u2] * sumBar2;
        }
        for (int u2 = 0; u2 < p; u2++) {
          double t39 = W2Copy[v4][u2] * sumBar2 + W2Copy[v4 + 1][u2] * sumBar5;
          double t40 = W2Copy[v4 + 2][u2] * sumBar6 + W2Copy[v4 + 3][u2] * sumBar7;
          firstBar[u2] += t39 + t40;
        }
        for (int u2 = 0; u2 < p; u2++) {
          gradientSum3[v4 + 1][u2] += first[u2] * sumBar5;
        }
        for (int u2 = 0; u2 < p; u2++) {
          gradientSum3[v4 + 2][u2] += first[u2] * sumBar6;
        }
        for (int u2 = 0; u2 < p; u2++) {
          gradientSum3[v4 + 3][u2] += first[u2] * sumBar7;
        }
      }
      for (; v4 < q; v4++) {
        double t35 = sum2[v4] + b2Copy[v4] > 0.0 ? secondBar[v4] : 0.0;
        double sumBar2 = t35;
        gradientSum4[v4] += t35;
        for (int u2 = 0; u2 < p; u2++) {
          gradientSum3[v4][u2] += first[u2] * sumBar2;
        }
        for (int u2 = 0; u2 < p; u2++) {
          firstBar[u2] += W2Copy[v4][u2] * sumBar2;
        }
      }
      for (int u2 = 0; u2 < p; u2++) {
        double t41 = shared1[u2];
        double t42 = 1.0 / (1.0 + t41);
        double t43 = 4.0 * firstBar[u2] * t41 * (t42 * t42);
        double sumBar = t43;
        gradientSum2[u2] += t43;
        for (int j = 0; j < d; j++) {
          gradientSum[u2][j] += XRow[j] * sumBar;
        }
      }
    }
    double value = sum5 * (1.0 / (double) n);
    for (int i5 = 0; i5 < p; i5++) {
      System.arraycopy(gradientSum[i5], 0, gradient, d * i5, d);
    }
    System.arraycopy(gradientSum2, 0, gradient, p * d, p);
    for (int i6 = 0; i6 < q; i6++) {
      System.arraycopy(gradientSum3[i6], 0, gradient, at3 + p * i6, p);
    }
    System.arraycopy(gradientSum4, 0, gradient, p * d + p + p * q, q);
    for (int i7 = 0; i7 < K; i7++) {
      System.arraycopy(gradientSum5[i7], 0, gradient, at4 + q * i7, q);
    }
    System.arraycopy(gradientSum6, 0, gradient, p * d + p + p * q + q + q * K, K);
    return value;
  }

  /**
   * The value and its gradient.
   *
   * <p>Allocates work arrays; the method of an instance does so once.
   *
   * @param p size <code>p</code>
   * @param d size <code>d</code>
   * @param q size <code>q</code>
   * @param K size <code>K</code>
   * @param n size <code>n</code>
   * @param W1 parameter <code>W1</code>, <code>p × d</code> row by row
   * @param b1 parameter <code>b1</code>, <code>p</code> row by row
   * @param W2 parameter <code>W2</code>, <code>q × p</code> row by row
   * @param b2 parameter <code>b2</code>, <code>q</code> row by row
   * @param W3 parameter <code>W3</code>, <code>K × q</code> row by row
   * @param b3 parameter <code>b3</code>, <code>K</code> row by row
   * @param X data <code>X</code>, <code>n × d</code> row by row
   * @param label data <code>label</code>, <code>n</code> row by row
   * @param gradient receives the derivative by each parameter, in declared order
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public static double gradient(int p, int d, int q, int K, int n, double[] W1, double[] b1,
      double[] W2, double[] b2, double[] W3, double[] b3, double[] X, int[] label,
      double[] gradient) {
    checkSize("p", p);
    checkSize("d", d);
    checkSize("q", q);
    checkSize("K", K);
    checkSize("n", n);
    checkLength("W1", W1.length, (long) p * d);
    checkLength("b1", b1.length, p);
    checkLength("W2", W2.length, (long) q * p);
    checkLength("b2", b2.length, q);
    checkLength("W3", W3.length, (long) K * q);
    checkLength("b3", b3.length, K);
    checkLength("X", X.length, (long) n * d);
    checkLength("label", label.length, n);
    checkLength("gradient", gradient.length, ((((((p * d) + p) + (q * p)) + q) + (K * q)) + K));
    return gradientKernel(p, d, q, K, n, W1, 0, b1, 0, W2, 0, b2, 0, W3, 0, b3, 0, X, label,
        gradient, new GradientWork(p, d, q, K, n));
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
    checkLength("theta", theta.length, (long) p * d + p + (long) q * p + q + (long) K * q + K);
    checkLength("gradient", gradient.length, ((((((p * d) + p) + (q * p)) + q) + (K * q)) + K));
    if (gradientWork == null) {
      gradientWork = new GradientWork(p, d, q, K, n);
    }
    return gradientKernel(p, d, q, K, n, theta, 0, theta, p * d, theta, p * d + p, theta,
        p * d + p + q * p, theta, p * d + p + q * p + q, theta, p * d + p + q * p + q + K * q, X,
        label, gradient, gradientWork);
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
    final double[] first;

    final double[] second;

    final double[] score;

    final double[] W1Copy;

    final double[] b1Copy;

    final double[] W2Copy;

    final double[] b2Copy;

    final double[] W3Copy;

    final double[] b3Copy;

    ValueWork(int p, int d, int q, int K, int n) {
      this.first = new double[Math.toIntExact(p)];
      this.second = new double[Math.toIntExact(q)];
      this.score = new double[Math.toIntExact(K)];
      this.W1Copy = new double[Math.toIntExact((long) p * d)];
      this.b1Copy = new double[Math.toIntExact(p)];
      this.W2Copy = new double[Math.toIntExact((long) q * p)];
      this.b2Copy = new double[Math.toIntExact(q)];
      this.W3Copy = new double[Math.toIntExact((long) K * q)];
      this.b3Copy = new double[Math.toIntExact(K)];
    }
  }

  private static final class GradientWork {
    final double[] first;

    final double[] firstBar;

    final double[] second;

    final double[] secondBar;

    final double[] sum2;

    final double[] score;

    final double[] scoreBar;

    final double[] shared1;

    final double[] shared2;

    final double[] W1Copy;

    final double[] b1Copy;

    final double[][] W2Copy;

    final double[] b2Copy;

    final double[][] W3Copy;

    final double[] b3Copy;

    final double[][] gradientSum;

    final double[] gradientSum2;

    final double[][] gradientSum3;

    final double[] gradientSum4;

    final double[][] gradientSum5;

    final double[] gradientSum6;

    final double[] XRow;

    GradientWork(int p, int d, int q, int K, int n) {
      this.first = new double[Math.toIntExact(p)];
      this.firstBar = new double[Math.toIntExact(p)];
      this.second = new double[Math.toIntExact(q)];
      this.secondBar = new double[Math.toIntExact(q)];
      this.sum2 = new double[Math.toIntExact(q)];
      this.score = new double[Math.toIntExact(K)];
      this.scoreBar = new double[Math.toIntExact(K)];
      this.shared1 = new double[Math.toIntExact(p)];
      this.shared2 = new double[Math.toIntExact(K)];
      this.W1Copy = new double[Math.toIntExact((long) p * d)];
      this.b1Copy = new double[Math.toIntExact(p)];
      this.W2Copy = new double[Math.toIntExact(q)][Math.toIntExact(p)];
      this.b2Copy = new double[Math.toIntExact(q)];
      this.W3Copy = new double[Math.toIntExact(K)][Math.toIntExact(q)];
      this.b3Copy = new double[Math.toIntExact(K)];
      this.gradientSum = new double[Math.toIntExact(p)][Math.toIntExact(d)];
      this.gradientSum2 = new double[Math.toIntExact(p)];
      this.gradientSum3 = new double[Math.toIntExact(q)][Math.toIntExact(p)];
      this.gradientSum4 = new double[Math.toIntExact(q)];
      this.gradientSum5 = new double[Math.toIntExact(K)][Math.toIntExact(q)];
      this.gradientSum6 = new double[Math.toIntExact(K)];
      this.XRow = new double[Math.toIntExact(d)];
    }
  }
}
