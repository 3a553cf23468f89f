package com.example;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.annotation.processing.Generated;

/**
 * Log-likelihood of a Gaussian mixture of K components in d dimensions, with a Wishart prior
 * (gamma, m) on the precisions: the objective of ADBench.
 *
 * <p>The weight of component k is the softmax of alpha, its mean mu[k, ·], and its precision Q'Q, where Q
 * is lower triangular. icf[k, ·] holds the logarithms of Q's diagonal, then what stands below it,
 * column by column.
 *
 * <pre>
 * function gmm(alpha[K], mu[K, d], icf[K, d + d*(d-1)/2]; x[n, d], gamma, m int) &#123;
 *   let logDeterminant[k] = sum(j in 0..d-1: icf[k, j])
 *   let diagonal[k, j in 0..d-1] = exp(icf[k, j])
 *   let below[k, r in 0..d-1, c in 0..r-1] = icf[k, d + c*d - c*(c+1)/2 + r-c-1]
 *
 *   // z = Q(x - mu), and the logarithm of each component's share, up to what all have in common.
 *   let v[i, k, j] = x[i, j] - mu[k, j]
 *   let z[i, k, r] = diagonal[k, r]*v[i, k, r] + sum(c in 0..r-1: below[k, r, c]*v[i, k, c])
 *   let share[i, k] = alpha[k] + logDeterminant[k] - sum(r: z[i, k, r]^2)/2
 *
 *   let likelihood =
 *     sum(i: logsumexp(k: share[i, k])) - n*logsumexp(k: alpha[k]) - n*d/2*log(2pi)
 *
 *   // The prior, whose constant contains the logarithm of the gamma function of d dimensions.
 *   let freedom = d + m + 1
 *   let lgammaOfFreedom = d*(d - 1)/4*log(pi) + sum(j in 1..d: lgamma((freedom + 1 - j)/2))
 *   let constant = freedom*d*(log(gamma) - log(2)/2) - lgammaOfFreedom
 *   let squares = sum(k, j: diagonal[k, j]^2) + sum(k, r, c in 0..r-1: below[k, r, c]^2)
 *   let prior = gamma^2/2*squares - m*sum(k: logDeterminant[k]) - K*constant
 *   return likelihood + prior
 * &#125;
 * </pre>
 *
 * <p>Generated from <code>gmm</code> in <code>gmm.grad</code>, line 11.
 *
 * <table>
 * <caption>Operations</caption>
 * <tr><th scope="row">value</th><td>61 (20 additions, 26 multiplications, 15 calls)</td></tr>
 * <tr><th scope="row">gradient</th><td>76 (20 additions, 39 multiplications, 2 divisions, 15 calls)</td></tr>
 * </table>
 */
@Generated("org.gradc.Gradc")
public final class Gmm implements ToDoubleFunction<double[]>, Serializable {
  private static final long serialVersionUID = 2568178662201420153L;

  /**
   * The names of the parameters, in the order in which theta packs them.
   */
  public static final List<String> PARAMETER_NAMES = List.of("alpha", "mu", "icf");

  private final int K;

  private final int d;

  private final int n;

  private final double[] x;

  private final double gamma;

  private final int m;

  private transient ValueWork valueWork;

  private transient GradientWork gradientWork;

  /**
   * Binds sizes and data; arrays are not copied.
   *
   * @param K size <code>K</code>
   * @param d size <code>d</code>
   * @param n size <code>n</code>
   * @param x data <code>x</code>, <code>n × d</code> row by row
   * @param gamma data <code>gamma</code>
   * @param m data <code>m</code>
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public Gmm(int K, int d, int n, double[] x, double gamma, int m) {
    checkSize("K", K);
    checkSize("d", d);
    checkSize("n", n);
    checkLength("x", x.length, (long) n * d);
    checkDimension(K + (long) K * d + (long) K * (d + ((d * (d + -1)) / 2)));
    this.K = K;
    this.d = d;
    this.n = n;
    this.x = x;
    this.gamma = gamma;
    this.m = m;
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
    return Math.toIntExact(K + (long) K * d + (long) K * (d + ((d * (d + -1)) / 2)));
  }

  private static double valueKernel(int K, int d, int n, double[] alpha, int alphaAt, double[] mu,
      int muAt, double[] icf, int icfAt, double[] x, double gamma, int m, ValueWork work) {
    double[] sum = work.sum;
    double[] diagonal = work.diagonal;
    double[] below = work.below;
    double[] v = work.v;
    double[] share = work.share;
    double[] alphaCopy = work.alphaCopy;
    double[][] muCopy = work.muCopy;
    double[] xRow = work.xRow;
    int at1 = icfAt + d;
    System.arraycopy(alpha, alphaAt, alphaCopy, 0, K);
    for (int i = 0; i < K; i++) {
      System.arraycopy(mu, muAt + d * i, muCopy[i], 0, d);
    }
    Arrays.fill(below, 0, K * d * Math.max(0, d - 1), 0.0);
    double max2 = Double.NEGATIVE_INFINITY;
    double sum8 = 0.0;
    double sum9 = 0.0;
    double sum10 = 0.0;
    for (int k = 0; k < K; k++) {
      int at2 = icfAt + d * k + k * (d * (d - 1) / 2);
      int at3 = d * k;
      int at4 = at1 + d * k + k * (d * (d - 1) / 2);
      int at5 = d * k * Math.max(0, d - 1);
      double sum11 = 0.0;
      for (int j = 0; j < d; j++) {
        int at6 = at4 + j;
        int at7 = at5 + j * Math.max(0, d - 1);
        double t1 = icf[at2 + j];
        sum11 += t1;
        diagonal[at3 + j] = Math.exp(t1);
        for (int c = 0; c < j; c++) {
          below[at7 + c] += icf[at6 + d * c - c * (c + 1) / 2 - c - 1];
          double t4 = below[at7 + c];
          sum9 += t4 * t4;
        }
        double t5 = diagonal[at3 + j];
        sum8 += t5 * t5;
      }
      sum[k] = sum11;
      max2 = Math.max(max2, alphaCopy[k]);
      sum10 += sum[k];
    }
    double sum5 = 0.0;
    for (int i2 = 0; i2 < n; i2++) {
      System.arraycopy(x, d * i2, xRow, 0, d);
      double max = Double.NEGATIVE_INFINITY;
      for (int k = 0; k < K; k++) {
        int at5 = d * k * Math.max(0, d - 1);
        int at3 = d * k;
        for (int j = 0; j < d; j++) {
          v[j] = xRow[j] - muCopy[k][j];
        }
        double sum3 = 0.0;
        for (int r = 0; r < d; r++) {
          int at8 = at5 + r * Math.max(0, d - 1);
          double sum2 = 0.0;
          for (int c = 0; c < r; c++) {
            sum2 += below[at8 + c] * v[c];
          }
          double z = diagonal[at3 + r] * v[r] + sum2;
          sum3 += z * z;
        }
        share[k] = 0.5 * (2.0 * (alphaCopy[k] + sum[k]) - sum3);
        max = Math.max(max, share[k]);
      }
      double t = Math.abs(max) < Double.POSITIVE_INFINITY ? max : 0.0;
      double sum4 = 0.0;
      for (int k = 0; k < K; k++) {
        sum4 += Math.exp(share[k] - t);
      }
      double t6 = Math.abs(max) < Double.POSITIVE_INFINITY ? max : 0.0;
      sum5 += t6 + Math.log(sum4);
    }
    double t2 = Math.abs(max2) < Double.POSITIVE_INFINITY ? max2 : 0.0;
    double sum6 = 0.0;
    for (int k = 0; k < K; k++) {
      sum6 += Math.exp(alphaCopy[k] - t2);
    }
    int freedom = d + m + 1;
    double t3 = (double) freedom + 1.0;
    double sum7 = 0.0;
    for (int j = 1; j < d + 1; j++) {
      sum7 += lgamma(0.5 * (t3 - (double) j));
    }
    double squares = sum8 + sum9;
    double t7 = 2.0 * (gamma * gamma) * squares - 4.0 * (double) m * sum10;
    double t8 = (double) freedom * (2.0 * Math.log(gamma) - 0.6931471805599453);
    double t9 = (double) d;
    double t10 = 2.0 * t9;
    double t11 = 1.1447298858494002 * t9 * (t9 - 1.0) + 4.0 * sum7;
    double t12 = t7 - (double) K * (t8 * t10 - t11);
    double t13 = (double) n;
    double t14 = Math.abs(max2) < Double.POSITIVE_INFINITY ? max2 : 0.0;
    double t15 = 4.0 * (sum5 - t13 * (t14 + Math.log(sum6)));
    double value = 0.25 * (t12 - 1.8378770664093453 * t13 * t10 + t15);
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
   * @param alpha parameter <code>alpha</code>, <code>K</code> row by row
   * @param mu parameter <code>mu</code>, <code>K × d</code> row by row
   * @param icf parameter <code>icf</code>, <code>K × d + ((d * (d + -1)) / 2)</code> row by row
   * @param x data <code>x</code>, <code>n × d</code> row by row
   * @param gamma data <code>gamma</code>
   * @param m data <code>m</code>
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public static double value(int K, int d, int n, double[] alpha, double[] mu, double[] icf,
      double[] x, double gamma, int m) {
    checkSize("K", K);
    checkSize("d", d);
    checkSize("n", n);
    checkLength("alpha", alpha.length, K);
    checkLength("mu", mu.length, (long) K * d);
    checkLength("icf", icf.length, (long) K * (d + ((d * (d + -1)) / 2)));
    checkLength("x", x.length, (long) n * d);
    return valueKernel(K, d, n, alpha, 0, mu, 0, icf, 0, x, gamma, m, new ValueWork(K, d, n, m));
  }

  /**
   * The value.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public double value(double[] theta) {
    checkLength("theta", theta.length, K + (long) K * d + (long) K * (d + ((d * (d + -1)) / 2)));
    if (valueWork == null) {
      valueWork = new ValueWork(K, d, n, m);
    }
    return valueKernel(K, d, n, theta, 0, theta, K, theta, K + K * d, x, gamma, m, valueWork);
  }

  private static double gradientKernel(int K, int d, int n, double[] alpha, int alphaAt,
      double[] mu, int muAt, double[] icf, int icfAt, double[] x, double gamma, int m,
      double[] gradient, GradientWork work) {
    double[] logDeterminantBar = work.logDeterminantBar;
    double[] sum = work.sum;
    double[] diagonal = work.diagonal;
    double[] diagonalBar = work.diagonalBar;
    double[] below = work.below;
    double[][] belowBar = work.belowBar;
    double[][] v = work.v;
    double[] z = work.z;
    double[] share = work.share;
    double[] total1 = work.total1;
    double[] shared1 = work.shared1;
    double[] shared2 = work.shared2;
    double[] shared3 = work.shared3;
    double[] alphaCopy = work.alphaCopy;
    double[][] muCopy = work.muCopy;
    double[] xRow = work.xRow;
    int at1 = icfAt + d;
    int at2 = K + K * d;
    int at3 = K + K * d + d;
    System.arraycopy(alpha, alphaAt, alphaCopy, 0, K);
    for (int i = 0; i < K; i++) {
      System.arraycopy(mu, muAt + d * i, muCopy[i], 0, d);
    }
    Arrays.fill(below, 0, K * d * Math.max(0, d - 1), 0.0);
    double max2 = Double.NEGATIVE_INFINITY;
    double sum8 = 0.0;
    double sum9 = 0.0;
    double sum10 = 0.0;
    for (int k = 0; k < K; k++) {
      int at4 = icfAt + d * k + k * (d * (d - 1) / 2);
      int at5 = d * k;
      int at6 = at1 + d * k + k * (d * (d - 1) / 2);
      int at7 = d * k * Math.max(0, d - 1);
      double sum11 = 0.0;
      for (int j = 0; j < d; j++) {
        int at8 = at6 + j;
        int at9 = at7 + j * Math.max(0, d - 1);
        double t1 = icf[at4 + j];
        sum11 += t1;
        shared3[at5 + j] = Math.exp(t1);
        diagonal[at5 + j] = shared3[at5 + j];
        for (int c = 0; c < j; c++) {
          below[at9 + c] += icf[at8 + d * c - c * (c + 1) / 2 - c - 1];
          double t6 = below[at9 + c];
          sum9 += t6 * t6;
        }
        double t7 = diagonal[at5 + j];
        sum8 += t7 * t7;
      }
      sum[k] = sum11;
      max2 = Math.max(max2, alphaCopy[k]);
      sum10 += sum[k];
      logDeterminantBar[k] = -((double) m);
    }
    Arrays.fill(diagonalBar, 0, K * d, 0.0);
    for (double[] row : belowBar) Arrays.fill(row, 0.0);
    double sum5 = 0.0;
    Arrays.fill(total1, 0, K * d, 0.0);
    Arrays.fill(gradient, 0, K + 2 * K * d + K * (d * (d - 1) / 2), 0.0);
    for (int i2 = 0; i2 < n; i2++) {
      System.arraycopy(x, d * i2, xRow, 0, d);
      double max = Double.NEGATIVE_INFINITY;
      for (int k = 0; k < K; k++) {
        int at7 = d * k * Math.max(0, d - 1);
        int at5 = d * k;
        for (int j = 0; j < d; j++) {
          v[k][j] = xRow[j] - muCopy[k][j];
        }
        double sum3 = 0.0;
        for (int r = 0; r < d; r++) {
          int at10 = at7 + r * Math.max(0, d - 1);
          double sum2 = 0.0;
          for (int c = 0; c < r; c++) {
            sum2 += below[at10 + c] * v[k][c];
          }
          z[at5 + r] = diagonal[at5 + r] * v[k][r] + sum2;
          double t8 = z[at5 + r];
          sum3 += t8 * t8;
        }
        share[k] = 0.5 * (2.0 * (alphaCopy[k] + sum[k]) - sum3);
        max = Math.max(max, share[k]);
      }
      double t = Math.abs(max) < Double.POSITIVE_INFINITY ? max : 0.0;
      double sum4 = 0.0;
      for (int k = 0; k < K; k++) {
        shared2[k] = Math.exp(share[k] - t);
        sum4 += shared2[k];
      }
      double t9 = Math.abs(max) < Double.POSITIVE_INFINITY ? max : 0.0;
      sum5 += t9 + Math.log(sum4);
      double sumBar = 1.0 / sum4;
      for (int k = 0; k < K; k++) {
        int at5 = d * k;
        int at11 = K + d * k;
        double shareBar = sumBar * shared2[k];
        gradient[k] += shareBar;
        logDeterminantBar[k] += shareBar;
        for (int r = 0; r < d; r++) {
          int at12 = at5 + r;
          double zBar = -shareBar * z[at5 + r];
          diagonalBar[at5 + r] += v[k][r] * zBar;
          gradient[at11 + r] -= diagonal[at5 + r] * zBar;
          total1[at5 + r] += zBar;
          for (int c = 0; c < r; c++) {
            belowBar[at12][c] += v[k][c] * zBar;
          }
        }
      }
    }
    double t2 = Math.abs(max2) < Double.POSITIVE_INFINITY ? max2 : 0.0;
    double sum6 = 0.0;
    for (int k = 0; k < K; k++) {
      int at5 = d * k;
      int at7 = d * k * Math.max(0, d - 1);
      int at11 = K + d * k;
      int at13 = at2 + d * k + k * (d * (d - 1) / 2);
      shared1[k] = Math.exp(alphaCopy[k] - t2);
      sum6 += shared1[k];
      double logDeterminantBar2 = logDeterminantBar[k];
      for (int r = 0; r < d; r++) {
        int at10 = at7 + r * Math.max(0, d - 1);
        double total12 = total1[at5 + r];
        for (int c = 0; c < r; c++) {
          gradient[at11 + c] -= below[at10 + c] * total12;
        }
        gradient[at13 + r] += logDeterminantBar2;
      }
    }
    int freedom = d + m + 1;
    double t3 = (double) freedom + 1.0;
    double sum7 = 0.0;
    for (int j = 1; j < d + 1; j++) {
      sum7 += lgamma(0.5 * (t3 - (double) j));
    }
    double t10 = gamma * gamma;
    double squares = sum8 + sum9;
    double t11 = 2.0 * t10 * squares - 4.0 * (double) m * sum10;
    double t12 = (double) freedom * (2.0 * Math.log(gamma) - 0.6931471805599453);
    double t13 = (double) d;
    double t14 = 2.0 * t13;
    double t15 = 1.1447298858494002 * t13 * (t13 - 1.0) + 4.0 * sum7;
    double t16 = t11 - (double) K * (t12 * t14 - t15);
    double t17 = (double) n;
    double t18 = Math.abs(max2) < Double.POSITIVE_INFINITY ? max2 : 0.0;
    double t19 = 4.0 * (sum5 - t17 * (t18 + Math.log(sum6)));
    double value = 0.25 * (t16 - 1.8378770664093453 * t17 * t14 + t19);
    double sumBar2 = -t17 / sum6;
    double squaresBar = 0.5 * t10;
    double sumBar3 = squaresBar;
    double sumBar4 = squaresBar;
    double t4 = 2.0 * sumBar4;
    double t5 = 2.0 * sumBar3;
    for (int k = 0; k < K; k++) {
      int at7 = d * k * Math.max(0, d - 1);
      int at5 = d * k;
      int at14 = at3 + d * k + k * (d * (d - 1) / 2);
      int at13 = at2 + d * k + k * (d * (d - 1) / 2);
      for (int r = 0; r < d; r++) {
        int at10 = at7 + r * Math.max(0, d - 1);
        int at12 = at5 + r;
        int at15 = at14 + r;
        for (int c = 0; c < r; c++) {
          belowBar[at12][c] += t4 * below[at10 + c];
          gradient[at15 + d * c - c * (c + 1) / 2 - c - 1] += belowBar[at12][c];
        }
        diagonalBar[at5 + r] += t5 * diagonal[at5 + r];
        gradient[at13 + r] += diagonalBar[at5 + r] * shared3[at5 + r];
      }
      gradient[k] += sumBar2 * shared1[k];
    }
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
   * @param alpha parameter <code>alpha</code>, <code>K</code> row by row
   * @param mu parameter <code>mu</code>, <code>K × d</code> row by row
   * @param icf parameter <code>icf</code>, <code>K × d + ((d * (d + -1)) / 2)</code> row by row
   * @param x data <code>x</code>, <code>n × d</code> row by row
   * @param gamma data <code>gamma</code>
   * @param m data <code>m</code>
   * @param gradient receives the derivative by each parameter, in declared order
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public static double gradient(int K, int d, int n, double[] alpha, double[] mu, double[] icf,
      double[] x, double gamma, int m, double[] gradient) {
    checkSize("K", K);
    checkSize("d", d);
    checkSize("n", n);
    checkLength("alpha", alpha.length, K);
    checkLength("mu", mu.length, (long) K * d);
    checkLength("icf", icf.length, (long) K * (d + ((d * (d + -1)) / 2)));
    checkLength("x", x.length, (long) n * d);
    checkLength("gradient", gradient.length, ((K + (K * d)) + (K * (d + ((d * (d - 1)) / 2)))));
    return gradientKernel(K, d, n, alpha, 0, mu, 0, icf, 0, x, gamma, m, gradient,
        new GradientWork(K, d, n, m));
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
    checkLength("theta", theta.length, K + (long) K * d + (long) K * (d + ((d * (d + -1)) / 2)));
    checkLength("gradient", gradient.length, ((K + (K * d)) + (K * (d + ((d * (d - 1)) / 2)))));
    if (gradientWork == null) {
      gradientWork = new GradientWork(K, d, n, m);
    }
    return gradientKernel(K, d, n, theta, 0, theta, K, theta, K + K * d, x, gamma, m, gradient,
        gradientWork);
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

  private static int divideExact(int dividend, int divisor) {
    if (divisor == 0 || dividend % divisor != 0) {
      throw new ArithmeticException(dividend + "/" + divisor + " is not an integer");
    }
    return dividend / divisor;
  }

  /**
   * The sine of πx, within 2 ulp: x less its nearest integer is exact.
   */
  private static double sinPi(double x) {
    double n = Math.rint(x);
    double r = x - n;
    double a = Math.abs(r);
    double sine =
        a <= 0.25
            ? Math.sin(3.141592653589793 * r)
            : Math.copySign(Math.cos(3.141592653589793 * (0.5 - a)), r);
    // odd n: n/2 is no integer
    return 0.5 * n == Math.rint(0.5 * n) ? sine : -sine;
  }

  /**
   * The logarithm log|Γ(x)| (DLMF 5.2.1), within 4.5 ulp for x > −2, the zeros at 1 and 2 included.
   * Left of −2, where each unit interval holds two zeros, the error is at most 4 ulp of
   * max(|lgamma(x)|, 1), and left of −10 of lgamma(−x) if that is larger. +∞ at 0, the negative
   * integers and ±∞.
   *
   * <p>Derivative: digamma(x).
   */
  private static double lgamma(double x) {
    if (x >= 10) {
      // (x−½)(log x − 1) + (log 2π − 1)/2 + p(1/x²)/x (DLMF 5.11.1), absolute error of p 3e-18
      double u = 1 / (x * x);
      double p = -0.0017389758648704927;
      p = p * u + 0.000839778830529051;
      p = p * u - 0.0005952279124667283;
      p = p * u + 0.0007936507697481899;
      p = p * u - 0.0027777777777572;
      p = p * u + 0.08333333333333333;
      return (x - 0.5) * (Math.log(x) - 1) + (0.4189385332046727 + p / x);
    }
    if (x > 2.7) {
      double y = x;
      double product = 1;
      while (y > 2.7) {
        y -= 1;
        product *= y;
      }
      return Math.log(product) + lgammaTwoPlus(y - 2);
    }
    if (x >= 1.7) {
      return lgammaTwoPlus(x - 2);
    }
    if (x >= 0.5) {
      // 0 rather than −0 at 1
      return 0 + lgammaOnePlus(x - 1);
    }
    if (x <= 0 && x == Math.rint(x)) {
      return Double.POSITIVE_INFINITY;
    }
    if (!(x <= -10)) {
      // Γ(x) = Γ(1+y) / (x(x+1)…y), y in [−½, ½]; every x+k is exact.
      double y = x;
      double product = x;
      while (y < -0.5) {
        y += 1;
        product *= y;
      }
      return lgammaOnePlus(y) - Math.log(Math.abs(product));
    }
    // Γ(x) Γ(−x) = −π/(x sin πx) (DLMF 5.5.3)
    return Math.log(3.141592653589793 / Math.abs(x * sinPi(x))) - lgamma(-x);
  }

  /**
   * log Γ(1+s) for −0.5 ≤ s ≤ 0.7, within 3 ulp: s R(s), where R has no zero.
   */
  private static double lgammaOnePlus(double s) {
    if (s < -0.2) {
      return lgammaTwoPlus(s) - Math.log1p(s);
    }
    // relative error of R on [−0.2, 0.7] 5e-19
    double p = 0.0006448905437901858;
    p = p * s + 0.023465429758414334;
    p = p * s + 0.2144537451433013;
    p = p * s + 0.7312220441558929;
    p = p * s + 0.8935763600591395;
    p = p * s - 0.17863649134873355;
    p = p * s - 1.1075103134106097;
    p = p * s - 0.5772156649015329;
    double q = 0.0001467709502638496;
    q = q * s + 0.009858840466734289;
    q = q * s + 0.15303383220755273;
    q = q * s + 0.94785898424428;
    q = q * s + 2.8400404325660666;
    q = q * s + 4.379559373596508;
    q = q * s + 3.3435983535962377;
    q = q * s + 1.0;
    return s * (p / q);
  }

  /**
   * log Γ(2+s) for −0.5 ≤ s ≤ 0.7, within 4 ulp: s R(s), where R has no zero.
   */
  private static double lgammaTwoPlus(double s) {
    // relative error of R 8e-21
    double p = 8.872146646026908e-06;
    p = p * s + 0.0006394349550569175;
    p = p * s + 0.012608083510872739;
    p = p * s + 0.10630944789008936;
    p = p * s + 0.44798661382978744;
    p = p * s + 0.9806737762397276;
    p = p * s + 1.049803424695384;
    p = p * s + 0.42278433509846713;
    double q = 1.7931026067894287e-06;
    q = q * s + 0.00021337145855534285;
    q = q * s + 0.006039543975291531;
    q = q * s + 0.0696800424066775;
    q = q * s + 0.39511138840971816;
    q = q * s + 1.166718733975255;
    q = q * s + 1.7203484871355816;
    q = q * s + 1.0;
    return s * (p / q);
  }

  private static final class ValueWork {
    final double[] sum;

    final double[] diagonal;

    final double[] below;

    final double[] v;

    final double[] share;

    final double[] alphaCopy;

    final double[][] muCopy;

    final double[] xRow;

    ValueWork(int K, int d, int n, int m) {
      this.sum = new double[Math.toIntExact(K)];
      this.diagonal = new double[Math.toIntExact((long) K * d)];
      this.below = new double[Math.toIntExact((long) K * d * Math.max(0, d - 1))];
      this.v = new double[Math.toIntExact(d)];
      this.share = new double[Math.toIntExact(K)];
      this.alphaCopy = new double[Math.toIntExact(K)];
      this.muCopy = new double[Math.toIntExact(K)][Math.toIntExact(d)];
      this.xRow = new double[Math.toIntExact(d)];
    }
  }

  private static final class GradientWork {
    final double[] logDeterminantBar;

    final double[] sum;

    final double[] diagonal;

    final double[] diagonalBar;

    final double[] below;

    final double[][] belowBar;

    final double[][] v;

    final double[] z;

    final double[] share;

    final double[] total1;

    final double[] shared1;

    final double[] shared2;

    final double[] shared3;

    final double[] alphaCopy;

    final double[][] muCopy;

    final double[] xRow;

    GradientWork(int K, int d, int n, int m) {
      this.logDeterminantBar = new double[Math.toIntExact(K)];
      this.sum = new double[Math.toIntExact(K)];
      this.diagonal = new double[Math.toIntExact((long) K * d)];
      this.diagonalBar = new double[Math.toIntExact((long) K * d)];
      this.below = new double[Math.toIntExact((long) K * d * Math.max(0, d - 1))];
      this.belowBar = new double[Math.toIntExact((long) K * d)][Math.toIntExact(Math.max(0, d - 1))];
      this.v = new double[Math.toIntExact(K)][Math.toIntExact(d)];
      this.z = new double[Math.toIntExact((long) K * d)];
      this.share = new double[Math.toIntExact(K)];
      this.total1 = new double[Math.toIntExact((long) K * d)];
      this.shared1 = new double[Math.toIntExact(K)];
      this.shared2 = new double[Math.toIntExact(K)];
      this.shared3 = new double[Math.toIntExact((long) K * d)];
      this.alphaCopy = new double[Math.toIntExact(K)];
      this.muCopy = new double[Math.toIntExact(K)][Math.toIntExact(d)];
      this.xRow = new double[Math.toIntExact(d)];
    }
  }
}
