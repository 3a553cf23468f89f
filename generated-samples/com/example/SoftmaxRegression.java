package com.example;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.annotation.processing.Generated;

/**
 * Mean cross-entropy of softmax regression with K classes: the score of class k is linear in the
 * features, and label[i] is the class of example i.
 *
 * <pre>
 * function softmaxRegression(W[K, d], b[K]; X[n, d], label[n] int) &#123;
 *   let score[i, k] = sum(j: W[k, j]*X[i, j]) + b[k]
 *   return mean(i: logsumexp(k: score[i, k]) - score[i, label[i]])
 * &#125;
 * </pre>
 *
 * <p>Generated from <code>softmaxRegression</code> in <code>softmax_regression.grad</code>, line 7.
 *
 * <table>
 * <caption>Operations</caption>
 * <tr><th scope="row">value</th><td>10 (4 additions, 1 multiplication, 1 division, 4 calls)</td></tr>
 * <tr><th scope="row">gradient</th><td>14 (4 additions, 4 multiplications, 2 divisions, 4 calls)</td></tr>
 * <tr><th scope="row">hvp</th><td>18 (4 additions, 9 multiplications, 2 divisions, 3 calls)</td></tr>
 * </table>
 */
@Generated("org.gradc.Gradc")
public final class SoftmaxRegression implements ToDoubleFunction<double[]>, Serializable {
  private static final long serialVersionUID = -9058695861755296292L;

  /**
   * The names of the parameters, in the order in which theta packs them.
   */
  public static final List<String> PARAMETER_NAMES = List.of("W", "b");

  private final int K;

  private final int d;

  private final int n;

  private final double[] X;

  private final int[] label;

  private transient ValueWork valueWork;

  private transient GradientWork gradientWork;

  private transient HvpWork hvpWork;

  /**
   * Binds sizes and data; arrays are not copied.
   *
   * @param K size <code>K</code>
   * @param d size <code>d</code>
   * @param n size <code>n</code>
   * @param X data <code>X</code>, <code>n × d</code> row by row
   * @param label data <code>label</code>, <code>n</code> row by row
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public SoftmaxRegression(int K, int d, int n, double[] X, int[] label) {
    checkSize("K", K);
    checkSize("d", d);
    checkSize("n", n);
    checkLength("X", X.length, (long) n * d);
    checkLength("label", label.length, n);
    checkDimension((long) K * d + K);
    this.K = K;
    this.d = d;
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
    return Math.toIntExact((long) K * d + K);
  }

  private static double valueKernel(int K, int d, int n, double[] W, int WAt, double[] b, int bAt,
      double[] X, int[] label, ValueWork work) {
    double[] score = work.score;
    double[] WCopy = work.WCopy;
    double[] bCopy = work.bCopy;
    int at1 = 2 * d;
    int at2 = 3 * d;
    for (int i = 0; i < K; i++) {
      System.arraycopy(W, WAt + d * i, WCopy, d * i, d);
    }
    System.arraycopy(b, bAt, bCopy, 0, K);
    double sum3 = 0.0;
    for (int i2 = 0; i2 < n; i2++) {
      int at3 = d * i2;
      double max = Double.NEGATIVE_INFINITY;
      int k = 0;
      for (; k < K - 3; k += 4) {
        int at4 = d * k;
        int at5 = d * k + d;
        int at6 = at1 + d * k;
        int at7 = at2 + d * k;
        double sum = 0.0;
        double sum4 = 0.0;
        double sum5 = 0.0;
        double sum6 = 0.0;
        for (int j = 0; j < d; j++) {
          double t1 = X[at3 + j];
          sum += WCopy[at4 + j] * t1;
          sum4 += WCopy[at5 + j] * t1;
          sum5 += WCopy[at6 + j] * t1;
          sum6 += WCopy[at7 + j] * t1;
        }
        score[k] = sum + bCopy[k];
        score[k + 1] = sum4 + bCopy[k + 1];
        score[k + 2] = sum5 + bCopy[k + 2];
        score[k + 3] = sum6 + bCopy[k + 3];
        max = Math.max(max, score[k]);
        max = Math.max(max, score[k + 1]);
        max = Math.max(max, score[k + 2]);
        max = Math.max(max, score[k + 3]);
      }
      for (; k < K; k++) {
        int at4 = d * k;
        double sum = 0.0;
        double sum7 = 0.0;
        double sum8 = 0.0;
        double sum9 = 0.0;
        int j2 = 0;
        for (; j2 < d - 3; j2 += 4) {
          sum += WCopy[at4 + j2] * X[at3 + j2];
          sum7 += WCopy[at4 + j2 + 1] * X[at3 + j2 + 1];
          sum8 += WCopy[at4 + j2 + 2] * X[at3 + j2 + 2];
          sum9 += WCopy[at4 + j2 + 3] * X[at3 + j2 + 3];
        }
        for (; j2 < d; j2++) {
          sum += WCopy[at4 + j2] * X[at3 + j2];
        }
        sum += sum7 + sum8 + sum9;
        score[k] = sum + bCopy[k];
        max = Math.max(max, score[k]);
      }
      double t = Math.abs(max) < Double.POSITIVE_INFINITY ? max : 0.0;
      double sum2 = 0.0;
      for (int k2 = 0; k2 < K; k2++) {
        sum2 += Math.exp(score[k2] - t);
      }
      double t2 = Math.abs(max) < Double.POSITIVE_INFINITY ? max : 0.0;
      sum3 += t2 + Math.log(sum2) - score[checkIndex("score", label[i2], K)];
    }
    double value = sum3 / (double) n;
    return value;
  }

  /**
   * The value.
   *
   * <p>Allocates work arrays; the method of an instance does so once.
   *
   * @param K size <code>K</code>
   * @param d size <code>d</code>
   * @param n size <code>n</code>
   * @param W parameter <code>W</code>, <code>K × d</code> row by row
   * @param b parameter <code>b</code>, <code>K</code> row by row
   * @param X data <code>X</code>, <code>n × d</code> row by row
   * @param label data <code>label</code>, <code>n</code> row by row
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public static double value(int K, int d, int n, double[] W, double[] b, double[] X, int[] label) {
    checkSize("K", K);
    checkSize("d", d);
    checkSize("n", n);
    checkLength("W", W.length, (long) K * d);
    checkLength("b", b.length, K);
    checkLength("X", X.length, (long) n * d);
    checkLength("label", label.length, n);
    return valueKernel(K, d, n, W, 0, b, 0, X, label, new ValueWork(K, d, n));
  }

  /**
   * The value.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public double value(double[] theta) {
    checkLength("theta", theta.length, (long) K * d + K);
    if (valueWork == null) {
      valueWork = new ValueWork(K, d, n);
    }
    return valueKernel(K, d, n, theta, 0, theta, K * d, X, label, valueWork);
  }

  private static double gradientKernel(int K, int d, int n, double[] W, int WAt, double[] b,
      int bAt, double[] X, int[] label, double[] gradient, GradientWork work) {
    double[] score = work.score;
    double[] scoreBar = work.scoreBar;
    double[] shared1 = work.shared1;
    double[] WCopy = work.WCopy;
    double[] bCopy = work.bCopy;
    double[][] gradientSum = work.gradientSum;
    double[] gradientSum2 = work.gradientSum2;
    double[] XRow = work.XRow;
    int at1 = 2 * d;
    int at2 = 3 * d;
    for (int i = 0; i < K; i++) {
      System.arraycopy(W, WAt + d * i, WCopy, d * i, d);
    }
    System.arraycopy(b, bAt, bCopy, 0, K);
    double sumBar2 = 1.0 / (double) n;
    double sum3 = 0.0;
    for (double[] row : gradientSum) Arrays.fill(row, 0.0);
    Arrays.fill(gradientSum2, 0, K, 0.0);
    for (int i2 = 0; i2 < n; i2++) {
      System.arraycopy(X, d * i2, XRow, 0, d);
      double max = Double.NEGATIVE_INFINITY;
      int k = 0;
      for (; k < K - 3; k += 4) {
        int at3 = d * k;
        int at4 = d * k + d;
        int at5 = at1 + d * k;
        int at6 = at2 + d * k;
        double sum = 0.0;
        double sum4 = 0.0;
        double sum5 = 0.0;
        double sum6 = 0.0;
        for (int j = 0; j < d; j++) {
          double t1 = XRow[j];
          sum += WCopy[at3 + j] * t1;
          sum4 += WCopy[at4 + j] * t1;
          sum5 += WCopy[at5 + j] * t1;
          sum6 += WCopy[at6 + j] * t1;
        }
        score[k] = sum + bCopy[k];
        score[k + 1] = sum4 + bCopy[k + 1];
        score[k + 2] = sum5 + bCopy[k + 2];
        score[k + 3] = sum6 + bCopy[k + 3];
        max = Math.max(max, score[k]);
        max = Math.max(max, score[k + 1]);
        max = Math.max(max, score[k + 2]);
        max = Math.max(max, score[k + 3]);
      }
      for (; k < K; k++) {
        int at3 = d * k;
        double sum = 0.0;
        double sum7 = 0.0;
        double sum8 = 0.0;
        double sum9 = 0.0;
        int j2 = 0;
        for (; j2 < d - 3; j2 += 4) {
          sum += WCopy[at3 + j2] * XRow[j2];
          sum7 += WCopy[at3 + j2 + 1] * XRow[j2 + 1];
          sum8 += WCopy[at3 + j2 + 2] * XRow[j2 + 2];
          sum9 += WCopy[at3 + j2 + 3] * XRow[j2 + 3];
        }
        for (; j2 < d; j2++) {
          sum += WCopy[at3 + j2] * XRow[j2];
        }
        sum += sum7 + sum8 + sum9;
        score[k] = sum + bCopy[k];
        max = Math.max(max, score[k]);
      }
      double t = Math.abs(max) < Double.POSITIVE_INFINITY ? max : 0.0;
      double sum2 = 0.0;
      for (int k2 = 0; k2 < K; k2++) {
        shared1[k2] = Math.exp(score[k2] - t);
        sum2 += shared1[k2];
      }
      Arrays.fill(scoreBar, 0, K, 0.0);
      double t2 = Math.abs(max) < Double.POSITIVE_INFINITY ? max : 0.0;
      sum3 += t2 + Math.log(sum2) - score[checkIndex("score", label[i2], K)];
      double sumBar = sumBar2 / sum2;
      scoreBar[checkIndex("score", label[i2], K)] -= sumBar2;
      for (int k2 = 0; k2 < K; k2++) {
        scoreBar[k2] += sumBar * shared1[k2];
        gradientSum2[k2] += scoreBar[k2];
        double scoreBar2 = scoreBar[k2];
        for (int j = 0; j < d; j++) {
          gradientSum[k2][j] += XRow[j] * scoreBar2;
        }
      }
    }
    double value = sum3 * (1.0 / (double) n);
    for (int i3 = 0; i3 < K; i3++) {
      System.arraycopy(gradientSum[i3], 0, gradient, d * i3, d);
    }
    System.arraycopy(gradientSum2, 0, gradient, K * d, K);
    return value;
  }

  /**
   * The value and its gradient.
   *
   * <p>Allocates work arrays; the method of an instance does so once.
   *
   * @param K size <code>K</code>
   * @param d size <code>d</code>
   * @param n size <code>n</code>
   * @param W parameter <code>W</code>, <code>K × d</code> row by row
   * @param b parameter <code>b</code>, <code>K</code> row by row
   * @param X data <code>X</code>, <code>n × d</code> row by row
   * @param label data <code>label</code>, <code>n</code> row by row
   * @param gradient receives the derivative by each parameter, in declared order
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public static double gradient(int K, int d, int n, double[] W, double[] b, double[] X,
      int[] label, double[] gradient) {
    checkSize("K", K);
    checkSize("d", d);
    checkSize("n", n);
    checkLength("W", W.length, (long) K * d);
    checkLength("b", b.length, K);
    checkLength("X", X.length, (long) n * d);
    checkLength("label", label.length, n);
    checkLength("gradient", gradient.length, ((K * d) + K));
    return gradientKernel(K, d, n, W, 0, b, 0, X, label, gradient, new GradientWork(K, d, n));
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
    checkLength("theta", theta.length, (long) K * d + K);
    checkLength("gradient", gradient.length, ((K * d) + K));
    if (gradientWork == null) {
      gradientWork = new GradientWork(K, d, n);
    }
    return gradientKernel(K, d, n, theta, 0, theta, K * d, X, label, gradient, gradientWork);
  }

  private static void hvpKernel(int K, int d, int n, double[] W, int WAt, double[] b, int bAt,
      double[] X, int[] label, double[] direction, double[] result, HvpWork work) {
    double[] score = work.score;
    double[] scoreDot = work.scoreDot;
    double[] shared1 = work.shared1;
    double[] WCopy = work.WCopy;
    double[] bCopy = work.bCopy;
    double[][] resultSum = work.resultSum;
    double[] resultSum2 = work.resultSum2;
    double[] XRow = work.XRow;
    int at1 = 2 * d;
    int at2 = 3 * d;
    int at3 = K * d;
    for (int i = 0; i < K; i++) {
      System.arraycopy(W, WAt + d * i, WCopy, d * i, d);
    }
    System.arraycopy(b, bAt, bCopy, 0, K);
    double sumBar2 = 1.0 / (double) n;
    for (double[] row : resultSum) Arrays.fill(row, 0.0);
    Arrays.fill(resultSum2, 0, K, 0.0);
    for (int i2 = 0; i2 < n; i2++) {
      System.arraycopy(X, d * i2, XRow, 0, d);
      double max = Double.NEGATIVE_INFINITY;
      int k = 0;
      for (; k < K - 3; k += 4) {
        int at4 = d * k;
        int at5 = d * k + d;
        int at6 = at1 + d * k;
        int at7 = at2 + d * k;
        double sum = 0.0;
        double sum3 = 0.0;
        double sum4 = 0.0;
        double sum5 = 0.0;
        double sumDot = 0.0;
        double sumDot3 = 0.0;
        double sumDot4 = 0.0;
        double sumDot5 = 0.0;
        for (int j = 0; j < d; j++) {
          double t1 = XRow[j];
          sum += WCopy[at4 + j] * t1;
          sumDot += direction[at4 + j] * t1;
          sum3 += WCopy[at5 + j] * t1;
          sumDot3 += direction[at5 + j] * t1;
          sum4 += WCopy[at6 + j] * t1;
          sumDot4 += direction[at6 + j] * t1;
          sum5 += WCopy[at7 + j] * t1;
          sumDot5 += direction[at7 + j] * t1;
        }
        score[k] = sum + bCopy[k];
        scoreDot[k] = sumDot + direction[at3 + k];
        score[k + 1] = sum3 + bCopy[k + 1];
        scoreDot[k + 1] = sumDot3 + direction[at3 + k + 1];
        score[k + 2] = sum4 + bCopy[k + 2];
        scoreDot[k + 2] = sumDot4 + direction[at3 + k + 2];
        score[k + 3] = sum5 + bCopy[k + 3];
        scoreDot[k + 3] = sumDot5 + direction[at3 + k + 3];
        max = Math.max(max, score[k]);
        max = Math.max(max, score[k + 1]);
        max = Math.max(max, score[k + 2]);
        max = Math.max(max, score[k + 3]);
      }
      for (; k < K; k++) {
        int at4 = d * k;
        double sum = 0.0;
        double sumDot = 0.0;
        for (int j = 0; j < d; j++) {
          double t1 = XRow[j];
          sum += WCopy[at4 + j] * t1;
          sumDot += direction[at4 + j] * t1;
        }
        score[k] = sum + bCopy[k];
        scoreDot[k] = sumDot + direction[at3 + k];
        max = Math.max(max, score[k]);
      }
      double t = Math.abs(max) < Double.POSITIVE_INFINITY ? max : 0.0;
      double sum2 = 0.0;
      double sumDot2 = 0.0;
      for (int k2 = 0; k2 < K; k2++) {
        shared1[k2] = Math.exp(score[k2] - t);
        double t2 = shared1[k2];
        sum2 += t2;
        sumDot2 += scoreDot[k2] * t2;
      }
      double t3 = 1.0 / sum2;
      double t4 = sumBar2 * t3;
      double sumBar = t4;
      double sumBarDot = -sumDot2 * t3 * t4;
      for (int k2 = 0; k2 < K; k2++) {
        double t2 = shared1[k2];
        double scoreBarDot = sumBarDot * t2 + scoreDot[k2] * t2 * sumBar;
        resultSum2[k2] += scoreBarDot;
        for (int j = 0; j < d; j++) {
          resultSum[k2][j] += scoreBarDot * XRow[j];
        }
      }
    }
    for (int i3 = 0; i3 < K; i3++) {
      System.arraycopy(resultSum[i3], 0, result, d * i3, d);
    }
    System.arraycopy(resultSum2, 0, result, K * d, K);
  }

  /**
   * The Hessian times a direction.
   *
   * <p>Allocates work arrays; the method of an instance does so once.
   *
   * @param K size <code>K</code>
   * @param d size <code>d</code>
   * @param n size <code>n</code>
   * @param W parameter <code>W</code>, <code>K × d</code> row by row
   * @param b parameter <code>b</code>, <code>K</code> row by row
   * @param X data <code>X</code>, <code>n × d</code> row by row
   * @param label data <code>label</code>, <code>n</code> row by row
   * @param direction what the Hessian is multiplied with, one number per parameter
   * @param result receives the result
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public static void hvp(int K, int d, int n, double[] W, double[] b, double[] X, int[] label,
      double[] direction, double[] result) {
    checkSize("K", K);
    checkSize("d", d);
    checkSize("n", n);
    checkLength("W", W.length, (long) K * d);
    checkLength("b", b.length, K);
    checkLength("X", X.length, (long) n * d);
    checkLength("label", label.length, n);
    checkLength("direction", direction.length, ((K * d) + K));
    checkLength("result", result.length, ((K * d) + K));
    hvpKernel(K, d, n, W, 0, b, 0, X, label, direction, result, new HvpWork(K, d, n));
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
    checkLength("theta", theta.length, (long) K * d + K);
    checkLength("direction", direction.length, ((K * d) + K));
    checkLength("result", result.length, ((K * d) + K));
    if (hvpWork == null) {
      hvpWork = new HvpWork(K, d, n);
    }
    hvpKernel(K, d, n, theta, 0, theta, K * d, X, label, direction, result, hvpWork);
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
    final double[] score;

    final double[] WCopy;

    final double[] bCopy;

    ValueWork(int K, int d, int n) {
      this.score = new double[Math.toIntExact(K)];
      this.WCopy = new double[Math.toIntExact((long) K * d)];
      this.bCopy = new double[Math.toIntExact(K)];
    }
  }

  private static final class GradientWork {
    final double[] score;

    final double[] scoreBar;

    final double[] shared1;

    final double[] WCopy;

    final double[] bCopy;

    final double[][] gradientSum;

    final double[] gradientSum2;

    final double[] XRow;

    GradientWork(int K, int d, int n) {
      this.score = new double[Math.toIntExact(K)];
      this.scoreBar = new double[Math.toIntExact(K)];
      this.shared1 = new double[Math.toIntExact(K)];
      this.WCopy = new double[Math.toIntExact((long) K * d)];
      this.bCopy = new double[Math.toIntExact(K)];
      this.gradientSum = new double[Math.toIntExact(K)][Math.toIntExact(d)];
      this.gradientSum2 = new double[Math.toIntExact(K)];
      this.XRow = new double[Math.toIntExact(d)];
    }
  }

  private static final class HvpWork {
    final double[] score;

    final double[] scoreDot;

    final double[] shared1;

    final double[] WCopy;

    final double[] bCopy;

    final double[][] resultSum;

    final double[] resultSum2;

    final double[] XRow;

    HvpWork(int K, int d, int n) {
      this.score = new double[Math.toIntExact(K)];
      this.scoreDot = new double[Math.toIntExact(K)];
      this.shared1 = new double[Math.toIntExact(K)];
      this.WCopy = new double[Math.toIntExact((long) K * d)];
      this.bCopy = new double[Math.toIntExact(K)];
      this.resultSum = new double[Math.toIntExact(K)][Math.toIntExact(d)];
      this.resultSum2 = new double[Math.toIntExact(K)];
      this.XRow = new double[Math.toIntExact(d)];
    }
  }
}
