package com.example;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.annotation.processing.Generated;

/**
 * Log-likelihood of n points under a Gaussian with mean mu and covariance S, of which the lower
 * triangle is read.
 *
 * <p>S is LL', where L holds diagonal[·] and, below it, below[·, ·]; L is solved for the distances z, so
 * that |z|² is (x-mu)'S⁻¹(x-mu), and log det S is twice the sum of the diagonal's logarithms.
 *
 * <pre>
 * function gaussian(mu[d], S[d, d]; x[n, d]) &#123;
 *   let diagonal[r] = sqrt(S[r, r] - sum(k in 0..r-1: below[r, k]^2))
 *   let below[r, c in 0..r-1] =
 *     (S[r, c] - sum(k in 0..c-1: below[r, k]*below[c, k])) / diagonal[c]
 *   let z[i, r] = (x[i, r] - mu[r] - sum(c in 0..r-1: below[r, c]*z[i, c])) / diagonal[r]
 *   return -sum(i, r: z[i, r]^2)/2 - n*sum(r: log(diagonal[r])) - n*d/2*log(2pi)
 * &#125;
 * </pre>
 *
 * <p>Generated from <code>gaussian</code> in <code>gaussian.grad</code>, line 10.
 *
 * <table>
 * <caption>Operations</caption>
 * <tr><th scope="row">value</th><td>21 (6 additions, 9 multiplications, 2 divisions, 4 calls)</td></tr>
 * <tr><th scope="row">gradient</th><td>37 (6 additions, 24 multiplications, 3 divisions, 4 calls)</td></tr>
 * </table>
 */
@Generated("org.gradc.Gradc")
public final class Gaussian implements ToDoubleFunction<double[]>, Serializable {
  private static final long serialVersionUID = 8907754502035903631L;

  /**
   * The names of the parameters, in the order in which theta packs them.
   */
  public static final List<String> PARAMETER_NAMES = List.of("mu", "S");

  private final int d;

  private final int n;

  private final double[] x;

  private transient ValueWork valueWork;

  private transient GradientWork gradientWork;

  /**
   * Binds sizes and data; arrays are not copied.
   *
   * @param d size <code>d</code>
   * @param n size <code>n</code>
   * @param x data <code>x</code>, <code>n × d</code> row by row
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public Gaussian(int d, int n, double[] x) {
    checkSize("d", d);
    checkSize("n", n);
    checkLength("x", x.length, (long) n * d);
    checkDimension(d + (long) d * d);
    this.d = d;
    this.n = n;
    this.x = x;
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
    return Math.toIntExact(d + (long) d * d);
  }

  private static double valueKernel(int d, int n, double[] mu, int muAt, double[] S, int SAt,
      double[] x, ValueWork work) {
    double[] diagonal = work.diagonal;
    double[] below = work.below;
    double[] z = work.z;
    double[] sum3 = work.sum3;
    int at1 = 2 * d;
    int at2 = 3 * d;
    Arrays.fill(below, 0, d * Math.max(0, d - 1), 0.0);
    double sum5 = 0.0;
    for (int r = 0; r < d; r++) {
      int at3 = r * Math.max(0, d - 1);
      int at4 = SAt + d * r;
      double sum = 0.0;
      for (int c = 0; c < r; c++) {
        int at5 = c * Math.max(0, d - 1);
        double sum2 = 0.0;
        for (int k = 0; k < c; k++) {
          sum2 += below[at3 + k] * below[at5 + k];
        }
        below[at3 + c] += (S[at4 + c] - sum2) / diagonal[c];
        double t1 = below[at3 + c];
        sum += t1 * t1;
      }
      diagonal[r] = Math.sqrt(S[SAt + d * r + r] - sum);
      int i = 0;
      for (; i < n - 3; i += 4) {
        int at6 = d * i;
        int at7 = d * i + d;
        int at8 = at1 + d * i;
        int at9 = at2 + d * i;
        double sum6 = 0.0;
        double sum7 = 0.0;
        double sum8 = 0.0;
        double sum9 = 0.0;
        for (int c = 0; c < r; c++) {
          double t1 = below[at3 + c];
          sum6 += t1 * z[at6 + c];
          sum7 += t1 * z[at7 + c];
          sum8 += t1 * z[at8 + c];
          sum9 += t1 * z[at9 + c];
        }
        sum3[i] = sum6;
        sum3[i + 1] = sum7;
        sum3[i + 2] = sum8;
        sum3[i + 3] = sum9;
      }
      for (; i < n; i++) {
        int at6 = d * i;
        double sum6 = 0.0;
        for (int c = 0; c < r; c++) {
          sum6 += below[at3 + c] * z[at6 + c];
        }
        sum3[i] = sum6;
      }
      double t2 = diagonal[r];
      double shared1 = 1.0 / t2;
      sum5 += Math.log(t2);
      double mu2 = mu[muAt + r];
      for (int i2 = 0; i2 < n; i2++) {
        z[r + d * i2] = (x[r + d * i2] - mu2 - sum3[i2]) * shared1;
      }
    }
    double sum4 = 0.0;
    int i3 = 0;
    for (; i3 < n - 3; i3 += 4) {
      int at10 = d * i3;
      int at11 = d * i3 + d;
      int at12 = at1 + d * i3;
      int at13 = at2 + d * i3;
      double sum10 = 0.0;
      double sum11 = 0.0;
      double sum12 = 0.0;
      int r2 = 0;
      for (; r2 < d - 3; r2 += 4) {
        double t3 = z[at10 + r2];
        double t4 = z[at11 + r2];
        double t5 = z[at12 + r2];
        double t6 = z[at13 + r2];
        sum4 += t3 * t3 + t4 * t4 + (t5 * t5 + t6 * t6);
        double t7 = z[at10 + r2 + 1];
        double t8 = z[at11 + r2 + 1];
        double t9 = z[at12 + r2 + 1];
        double t10 = z[at13 + r2 + 1];
        sum10 += t7 * t7 + t8 * t8 + (t9 * t9 + t10 * t10);
        double t11 = z[at10 + r2 + 2];
        double t12 = z[at11 + r2 + 2];
        double t13 = z[at12 + r2 + 2];
        double t14 = z[at13 + r2 + 2];
        sum11 += t11 * t11 + t12 * t12 + (t13 * t13 + t14 * t14);
        double t15 = z[at10 + r2 + 3];
        double t16 = z[at11 + r2 + 3];
        double t17 = z[at12 + r2 + 3];
        double t18 = z[at13 + r2 + 3];
        sum12 += t15 * t15 + t16 * t16 + (t17 * t17 + t18 * t18);
      }
      for (; r2 < d; r2++) {
        double t3 = z[at10 + r2];
        double t4 = z[at11 + r2];
        double t5 = z[at12 + r2];
        double t6 = z[at13 + r2];
        sum4 += t3 * t3 + t4 * t4 + (t5 * t5 + t6 * t6);
      }
      sum4 += sum10 + sum11 + sum12;
    }
    for (; i3 < n; i3++) {
      int at10 = d * i3;
      double sum13 = 0.0;
      double sum14 = 0.0;
      double sum15 = 0.0;
      int r3 = 0;
      for (; r3 < d - 3; r3 += 4) {
        double t19 = z[at10 + r3];
        sum4 += t19 * t19;
        double t20 = z[at10 + r3 + 1];
        sum13 += t20 * t20;
        double t21 = z[at10 + r3 + 2];
        sum14 += t21 * t21;
        double t22 = z[at10 + r3 + 3];
        sum15 += t22 * t22;
      }
      for (; r3 < d; r3++) {
        double t19 = z[at10 + r3];
        sum4 += t19 * t19;
      }
      sum4 += sum13 + sum14 + sum15;
    }
    double t23 = (double) n;
    double t24 = 0.9189385332046727 * t23 * (double) d;
    double value = -(0.5 * sum4 + t23 * sum5 + t24);
    return value;
  }

  /**
   * The value.
   *
   * <p>Allocates work arrays; the method of an instance does so once.
   *
   * @param d size <code>d</code>
   * @param n size <code>n</code>
   * @param mu parameter <code>mu</code>, <code>d</code> row by row
   * @param S parameter <code>S</code>, <code>d × d</code> row by row
   * @param x data <code>x</code>, <code>n × d</code> row by row
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public static double value(int d, int n, double[] mu, double[] S, double[] x) {
    checkSize("d", d);
    checkSize("n", n);
    checkLength("mu", mu.length, d);
    checkLength("S", S.length, (long) d * d);
    checkLength("x", x.length, (long) n * d);
    return valueKernel(d, n, mu, 0, S, 0, x, new ValueWork(d, n));
  }

  /**
   * The value.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public double value(double[] theta) {
    checkLength("theta", theta.length, d + (long) d * d);
    if (valueWork == null) {
      valueWork = new ValueWork(d, n);
    }
    return valueKernel(d, n, theta, 0, theta, d, x, valueWork);
  }

  private static double gradientKernel(int d, int n, double[] mu, int muAt, double[] S, int SAt,
      double[] x, double[] gradient, GradientWork work) {
    double[] diagonal = work.diagonal;
    double[] diagonalBar = work.diagonalBar;
    double[][] below = work.below;
    double[][] belowBar = work.belowBar;
    double[] sum = work.sum;
    double[] sum2 = work.sum2;
    double[][] z = work.z;
    double[][] zBar = work.zBar;
    double[] sum3 = work.sum3;
    double[] shared1 = work.shared1;
    int at1 = 2 * d;
    int at2 = 3 * d;
    for (double[] row : below) Arrays.fill(row, 0.0);
    double sum5 = 0.0;
    for (int r = 0; r < d; r++) {
      int at3 = r * Math.max(0, d - 1);
      int at4 = SAt + d * r;
      int at5 = d + r;
      int at6 = at1 + r;
      int at7 = at2 + r;
      double sum6 = 0.0;
      for (int c = 0; c < r; c++) {
        double sum7 = 0.0;
        for (int k = 0; k < c; k++) {
          sum7 += below[r][k] * below[c][k];
        }
        sum2[at3 + c] = sum7;
        below[r][c] += (S[at4 + c] - sum2[at3 + c]) * (1.0 / diagonal[c]);
        double t1 = below[r][c];
        sum6 += t1 * t1;
      }
      sum[r] = sum6;
      diagonal[r] = Math.sqrt(S[SAt + d * r + r] - sum[r]);
      int i = 0;
      for (; i < n - 3; i += 4) {
        double sum8 = 0.0;
        double sum9 = 0.0;
        double sum10 = 0.0;
        double sum11 = 0.0;
        for (int c = 0; c < r; c++) {
          double t1 = below[r][c];
          sum8 += t1 * z[i][c];
          sum9 += t1 * z[i + 1][c];
          sum10 += t1 * z[i + 2][c];
          sum11 += t1 * z[i + 3][c];
        }
        sum3[r + d * i] = sum8;
        sum3[at5 + d * i] = sum9;
        sum3[at6 + d * i] = sum10;
        sum3[at7 + d * i] = sum11;
      }
      for (; i < n; i++) {
        double sum8 = 0.0;
        for (int c = 0; c < r; c++) {
          sum8 += below[r][c] * z[i][c];
        }
        sum3[r + d * i] = sum8;
      }
      double t3 = diagonal[r];
      shared1[r] = 1.0 / t3;
      sum5 += Math.log(t3);
      double mu2 = mu[muAt + r];
      double shared12 = shared1[r];
      for (int i2 = 0; i2 < n; i2++) {
        z[i2][r] = (x[r + d * i2] - mu2 - sum3[r + d * i2]) * shared12;
      }
      diagonalBar[r] = -(double) n * shared1[r];
    }
    double sum4 = 0.0;
    int i3 = 0;
    for (; i3 < n - 3; i3 += 4) {
      double sum12 = 0.0;
      double sum13 = 0.0;
      double sum14 = 0.0;
      int r2 = 0;
      for (; r2 < d - 3; r2 += 4) {
        double t4 = z[i3][r2];
        double t5 = z[i3 + 1][r2];
        double t6 = z[i3 + 2][r2];
        double t7 = z[i3 + 3][r2];
        sum4 += t4 * t4 + t5 * t5 + (t6 * t6 + t7 * t7);
        double t8 = z[i3][r2 + 1];
        double t9 = z[i3 + 1][r2 + 1];
        double t10 = z[i3 + 2][r2 + 1];
        double t11 = z[i3 + 3][r2 + 1];
        sum12 += t8 * t8 + t9 * t9 + (t10 * t10 + t11 * t11);
        double t12 = z[i3][r2 + 2];
        double t13 = z[i3 + 1][r2 + 2];
        double t14 = z[i3 + 2][r2 + 2];
        double t15 = z[i3 + 3][r2 + 2];
        sum13 += t12 * t12 + t13 * t13 + (t14 * t14 + t15 * t15);
        double t16 = z[i3][r2 + 3];
        double t17 = z[i3 + 1][r2 + 3];
        double t18 = z[i3 + 2][r2 + 3];
        double t19 = z[i3 + 3][r2 + 3];
        sum14 += t16 * t16 + t17 * t17 + (t18 * t18 + t19 * t19);
      }
      for (; r2 < d; r2++) {
        double t4 = z[i3][r2];
        double t5 = z[i3 + 1][r2];
        double t6 = z[i3 + 2][r2];
        double t7 = z[i3 + 3][r2];
        sum4 += t4 * t4 + t5 * t5 + (t6 * t6 + t7 * t7);
      }
      sum4 += sum12 + sum13 + sum14;
      for (int r = 0; r < d; r++) {
        zBar[i3][r] = -z[i3][r];
      }
      for (int r = 0; r < d; r++) {
        zBar[i3 + 1][r] = -z[i3 + 1][r];
      }
      for (int r = 0; r < d; r++) {
        zBar[i3 + 2][r] = -z[i3 + 2][r];
      }
      for (int r = 0; r < d; r++) {
        zBar[i3 + 3][r] = -z[i3 + 3][r];
      }
    }
    for (; i3 < n; i3++) {
      double sum15 = 0.0;
      double sum16 = 0.0;
      double sum17 = 0.0;
      int r3 = 0;
      for (; r3 < d - 3; r3 += 4) {
        double t20 = z[i3][r3];
        sum4 += t20 * t20;
        double t21 = z[i3][r3 + 1];
        sum15 += t21 * t21;
        double t22 = z[i3][r3 + 2];
        sum16 += t22 * t22;
        double t23 = z[i3][r3 + 3];
        sum17 += t23 * t23;
      }
      for (; r3 < d; r3++) {
        double t20 = z[i3][r3];
        sum4 += t20 * t20;
      }
      sum4 += sum15 + sum16 + sum17;
      for (int r = 0; r < d; r++) {
        zBar[i3][r] = -z[i3][r];
      }
    }
    double t24 = (double) n;
    double t25 = 0.9189385332046727 * t24 * (double) d;
    double value = -(0.5 * sum4 + t24 * sum5 + t25);
    for (double[] row : belowBar) Arrays.fill(row, 0.0);
    Arrays.fill(gradient, 0, d + d * d, 0.0);
    for (int r = d - 1; r >= 0; r--) {
      int at5 = d + r;
      int at6 = at1 + r;
      int at7 = at2 + r;
      int at8 = d + d * r;
      int at3 = r * Math.max(0, d - 1);
      int at4 = SAt + d * r;
      double gradient2 = 0.0;
      double diagonalBar2 = 0.0;
      double shared13 = shared1[r];
      double mu3 = mu[muAt + r];
      double t26 = 1.0 / diagonal[r];
      double t = t26 * t26;
      int i4 = 0;
      for (; i4 < n - 3; i4 += 4) {
        double t27 = zBar[i4][r];
        double t28 = -shared13 * t27;
        double sumBar3 = t28;
        double t29 = zBar[i4 + 1][r];
        double t30 = -shared13 * t29;
        double sumBar4 = t30;
        double t31 = zBar[i4 + 2][r];
        double t32 = -shared13 * t31;
        double sumBar5 = t32;
        double t33 = zBar[i4 + 3][r];
        double t34 = -shared13 * t33;
        double sumBar6 = t34;
        gradient2 += t28 + t30 + (t32 + t34);
        double t35 = -(x[r + d * i4] - mu3 - sum3[r + d * i4]) * t27 * t;
        double t36 = t35 + (-(x[at5 + d * i4] - mu3 - sum3[at5 + d * i4]) * t29 * t);
        double t37 = -(x[at6 + d * i4] - mu3 - sum3[at6 + d * i4]) * t31 * t;
        diagonalBar2 += t36 + (t37 + (-(x[at7 + d * i4] - mu3 - sum3[at7 + d * i4]) * t33 * t));
        for (int c = 0; c < r; c++) {
          double t38 = z[i4 + 2][c] * sumBar5 + z[i4 + 3][c] * sumBar6;
          belowBar[r][c] += z[i4][c] * sumBar3 + z[i4 + 1][c] * sumBar4 + t38;
        }
        for (int c = 0; c < r; c++) {
          zBar[i4][c] += below[r][c] * sumBar3;
        }
        for (int c = 0; c < r; c++) {
          zBar[i4 + 1][c] += below[r][c] * sumBar4;
        }
        for (int c = 0; c < r; c++) {
          zBar[i4 + 2][c] += below[r][c] * sumBar5;
        }
        for (int c = 0; c < r; c++) {
          zBar[i4 + 3][c] += below[r][c] * sumBar6;
        }
      }
      for (; i4 < n; i4++) {
        double t27 = zBar[i4][r];
        double t28 = -shared13 * t27;
        gradient2 += t28;
        double sumBar3 = t28;
        diagonalBar2 -= (x[r + d * i4] - mu3 - sum3[r + d * i4]) * t27 * t;
        for (int c = 0; c < r; c++) {
          belowBar[r][c] += z[i4][c] * sumBar3;
        }
        for (int c = 0; c < r; c++) {
          zBar[i4][c] += below[r][c] * sumBar3;
        }
      }
      gradient[r] += gradient2;
      diagonalBar[r] += diagonalBar2;
      double t39 = 0.5 * diagonalBar[r] / Math.sqrt(S[SAt + d * r + r] - sum[r]);
      gradient[d + d * r + r] += t39;
      double sumBar = -t39;
      double t2 = 2.0 * sumBar;
      for (int k = r - 1; k >= 0; k--) {
        belowBar[r][k] += t2 * below[r][k];
        double t40 = 1.0 / diagonal[k];
        double t41 = t40 * belowBar[r][k];
        gradient[at8 + k] += t41;
        double sumBar2 = -t41;
        diagonalBar[k] -= t41 * ((S[at4 + k] - sum2[at3 + k]) * t40);
        for (int k2 = 0; k2 < k; k2++) {
          belowBar[r][k2] += below[k][k2] * sumBar2;
        }
        for (int k2 = 0; k2 < k; k2++) {
          belowBar[k][k2] += below[r][k2] * sumBar2;
        }
      }
    }
    return value;
  }

  /**
   * The value and its gradient.
   *
   * <p>Allocates work arrays; the method of an instance does so once.
   *
   * @param d size <code>d</code>
   * @param n size <code>n</code>
   * @param mu parameter <code>mu</code>, <code>d</code> row by row
   * @param S parameter <code>S</code>, <code>d × d</code> row by row
   * @param x data <code>x</code>, <code>n × d</code> row by row
   * @param gradient receives the derivative by each parameter, in declared order
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public static double gradient(int d, int n, double[] mu, double[] S, double[] x,
      double[] gradient) {
    checkSize("d", d);
    checkSize("n", n);
    checkLength("mu", mu.length, d);
    checkLength("S", S.length, (long) d * d);
    checkLength("x", x.length, (long) n * d);
    checkLength("gradient", gradient.length, (d + (d * d)));
    return gradientKernel(d, n, mu, 0, S, 0, x, gradient, new GradientWork(d, n));
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
    checkLength("theta", theta.length, d + (long) d * d);
    checkLength("gradient", gradient.length, (d + (d * d)));
    if (gradientWork == null) {
      gradientWork = new GradientWork(d, n);
    }
    return gradientKernel(d, n, theta, 0, theta, d, x, gradient, gradientWork);
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
    final double[] diagonal;

    final double[] below;

    final double[] z;

    final double[] sum3;

    ValueWork(int d, int n) {
      this.diagonal = new double[Math.toIntExact(d)];
      this.below = new double[Math.toIntExact((long) d * Math.max(0, d - 1))];
      this.z = new double[Math.toIntExact((long) n * d)];
      this.sum3 = new double[Math.toIntExact(n)];
    }
  }

  private static final class GradientWork {
    final double[] diagonal;

    final double[] diagonalBar;

    final double[][] below;

    final double[][] belowBar;

    final double[] sum;

    final double[] sum2;

    final double[][] z;

    final double[][] zBar;

    final double[] sum3;

    final double[] shared1;

    GradientWork(int d, int n) {
      this.diagonal = new double[Math.toIntExact(d)];
      this.diagonalBar = new double[Math.toIntExact(d)];
      this.below = new double[Math.toIntExact(d)][Math.toIntExact(Math.max(0, d - 1))];
      this.belowBar = new double[Math.toIntExact(d)][Math.toIntExact(Math.max(0, d - 1))];
      this.sum = new double[Math.toIntExact(d)];
      this.sum2 = new double[Math.toIntExact((long) d * Math.max(0, d - 1))];
      this.z = new double[Math.toIntExact(n)][Math.toIntExact(d)];
      this.zBar = new double[Math.toIntExact(n)][Math.toIntExact(d)];
      this.sum3 = new double[Math.toIntExact((long) n * d)];
      this.shared1 = new double[Math.toIntExact(d)];
    }
  }
}
