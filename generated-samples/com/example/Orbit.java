package com.example;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.annotation.processing.Generated;

/**
 * How badly an orbit fits what was observed of it.
 *
 * <p>The orbit begins at start[0, ·] with the velocity start[1, ·], under the attraction of a mass at the
 * origin, and is followed over T steps of length h by the classical method of Runge and Kutta.
 * observed[o, ·] is where the body was seen after step[o] steps.
 *
 * <pre>
 * function orbit(start[2, 2], mass; T int, h, step[n] int, observed[n, 2]) &#123;
 *   let p[0, i] = start[0, i]
 *   let v[0, i] = start[1, i]
 *
 *   // Four looks at the acceleration: at the beginning, twice in the middle, at the end of the step.
 *   let a1[t in 0..T-1, i] = pull(mass, p[t, i], p[t, 0], p[t, 1])
 *   let p2[t in 0..T-1, i] = p[t, i] + h/2*v[t, i]
 *   let a2[t in 0..T-1, i] = pull(mass, p2[t, i], p2[t, 0], p2[t, 1])
 *   let p3[t in 0..T-1, i] = p2[t, i] + h^2/4*a1[t, i]
 *   let a3[t in 0..T-1, i] = pull(mass, p3[t, i], p3[t, 0], p3[t, 1])
 *   let p4[t in 0..T-1, i] = p[t, i] + h*v[t, i] + h^2/2*a2[t, i]
 *   let a4[t in 0..T-1, i] = pull(mass, p4[t, i], p4[t, 0], p4[t, 1])
 *
 *   let p[t in 1..T, i] = p[t-1, i] + h*v[t-1, i] + h^2/6*(a1[t-1, i] + a2[t-1, i] + a3[t-1, i])
 *   let v[t in 1..T, i] = v[t-1, i] + h/6*(a1[t-1, i] + 2a2[t-1, i] + 2a3[t-1, i] + a4[t-1, i])
 *
 *   return mean(o: sum(i: (p[step[o], i] - observed[o, i])^2))
 * &#125;
 * </pre>
 *
 * <p>Generated from <code>orbit</code> in <code>orbit.grad</code>, line 13.
 *
 * <table>
 * <caption>Operations</caption>
 * <tr><th scope="row">value</th><td>81 (29 additions, 41 multiplications, 6 divisions, 5 calls)</td></tr>
 * <tr><th scope="row">gradient</th><td>170 (41 additions, 117 multiplications, 7 divisions, 5 calls)</td></tr>
 * </table>
 */
@Generated("org.gradc.Gradc")
public final class Orbit implements ToDoubleFunction<double[]>, Serializable {
  private static final long serialVersionUID = 8713858880819615380L;

  /**
   * The names of the parameters, in the order in which theta packs them.
   */
  public static final List<String> PARAMETER_NAMES = List.of("start", "mass");

  /**
   * The number of parameters, elements of arrays counted.
   */
  public static final int PARAMETER_COUNT = 5;

  private final int n;

  private final int T;

  private final double h;

  private final int[] step;

  private final double[] observed;

  private transient ValueWork valueWork;

  private transient GradientWork gradientWork;

  /**
   * Binds sizes and data; arrays are not copied.
   *
   * @param n size <code>n</code>
   * @param T data <code>T</code>
   * @param h data <code>h</code>
   * @param step data <code>step</code>, <code>n</code> row by row
   * @param observed data <code>observed</code>, <code>n × 2</code> row by row
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public Orbit(int n, int T, double h, int[] step, double[] observed) {
    checkSize("n", n);
    checkLength("step", step.length, n);
    checkLength("observed", observed.length, (long) n * 2);
    this.n = n;
    this.T = T;
    this.h = h;
    this.step = step;
    this.observed = observed;
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
    return 5;
  }

  private static double valueKernel(int n, double[] start, int startAt, double mass, int T,
      double h, int[] step, double[] observed, ValueWork work) {
    double[] p_0 = work.p_0;
    double[] p_1 = work.p_1;
    double[] v_0 = work.v_0;
    double[] v_1 = work.v_1;
    double[] a1_0 = work.a1_0;
    double[] a1_1 = work.a1_1;
    double[] a2_0 = work.a2_0;
    double[] a2_1 = work.a2_1;
    double[] a3_0 = work.a3_0;
    double[] a3_1 = work.a3_1;
    double[] a4_0 = work.a4_0;
    double[] a4_1 = work.a4_1;
    Arrays.fill(v_0, 0, 2, 0.0);
    Arrays.fill(v_1, 0, 2, 0.0);
    Arrays.fill(p_0, 0, Math.max(0, T + 1), 0.0);
    Arrays.fill(p_1, 0, Math.max(0, T + 1), 0.0);
    p_0[checkIndex("p", 0, T + 1)] += start[startAt];
    p_1[checkIndex("p", 0, T + 1)] += start[startAt + 1];
    v_0[checkIndex("v", 0, T + 1) & 1] += start[startAt + 2];
    v_1[checkIndex("v", 0, T + 1) & 1] += start[startAt + 3];
    Arrays.fill(a1_0, 0, 2, 0.0);
    Arrays.fill(a1_1, 0, 2, 0.0);
    Arrays.fill(a2_0, 0, 2, 0.0);
    Arrays.fill(a2_1, 0, 2, 0.0);
    Arrays.fill(a3_0, 0, 2, 0.0);
    Arrays.fill(a3_1, 0, 2, 0.0);
    Arrays.fill(a4_0, 0, 2, 0.0);
    Arrays.fill(a4_1, 0, 2, 0.0);
    for (int t = 0; t < T + 1; t++) {
      a1_0[t & 1] = 0.0;
      a1_1[t & 1] = 0.0;
      a2_0[t & 1] = 0.0;
      a2_1[t & 1] = 0.0;
      a3_0[t & 1] = 0.0;
      a3_1[t & 1] = 0.0;
      a4_0[t & 1] = 0.0;
      a4_1[t & 1] = 0.0;
      if (t >= 1) {
        double t1 = h / 6.0;
        p_0[t] += p_0[t - 1] + h * (v_0[t - 1 & 1] + (a1_0[t - 1 & 1] + (a2_0[t - 1 & 1] + a3_0[t - 1 & 1])) * t1);
        p_1[t] += p_1[t - 1] + h * (v_1[t - 1 & 1] + (a1_1[t - 1 & 1] + (a2_1[t - 1 & 1] + a3_1[t - 1 & 1])) * t1);
      }
      if (t >= 1) {
        double t1 = h / 6.0;
        double t2 = (a4_0[t - 1 & 1] + a1_0[t - 1 & 1] + 2.0 * (a2_0[t - 1 & 1] + a3_0[t - 1 & 1])) * t1;
        v_0[t & 1] += v_0[t - 1 & 1] + t2;
        double t3 = (a4_1[t - 1 & 1] + a1_1[t - 1 & 1] + 2.0 * (a2_1[t - 1 & 1] + a3_1[t - 1 & 1])) * t1;
        v_1[t & 1] += v_1[t - 1 & 1] + t3;
      }
      double p2_0 = 0.0;
      double p2_1 = 0.0;
      if (t < T) {
        double t4 = p_0[t];
        double t5 = p_1[t];
        double t6 = t4 * t4 + t5 * t5;
        double t7 = mass / (t6 * Math.sqrt(t6));
        a1_0[t & 1] -= t4 * t7;
        a1_1[t & 1] -= t5 * t7;
        double t8 = 0.5 * h;
        p2_0 += t4 + v_0[t & 1] * t8;
        p2_1 += t5 + v_1[t & 1] * t8;
      }
      double p3_0 = 0.0;
      double p3_1 = 0.0;
      if (t < T) {
        double t9 = p2_0 * p2_0 + p2_1 * p2_1;
        double t10 = mass / (t9 * Math.sqrt(t9));
        a2_0[t & 1] -= p2_0 * t10;
        a2_1[t & 1] -= p2_1 * t10;
        double t11 = h * (0.25 * h);
        p3_0 += p2_0 + a1_0[t & 1] * t11;
        p3_1 += p2_1 + a1_1[t & 1] * t11;
      }
      double p4_0 = 0.0;
      double p4_1 = 0.0;
      if (t < T) {
        double t12 = p3_0 * p3_0 + p3_1 * p3_1;
        double t13 = mass / (t12 * Math.sqrt(t12));
        a3_0[t & 1] -= p3_0 * t13;
        a3_1[t & 1] -= p3_1 * t13;
        double t8 = 0.5 * h;
        p4_0 += p_0[t] + h * (v_0[t & 1] + a2_0[t & 1] * t8);
        p4_1 += p_1[t] + h * (v_1[t & 1] + a2_1[t & 1] * t8);
      }
      if (t < T) {
        double t14 = p4_0 * p4_0 + p4_1 * p4_1;
        double t15 = mass / (t14 * Math.sqrt(t14));
        a4_0[t & 1] -= p4_0 * t15;
        a4_1[t & 1] -= p4_1 * t15;
      }
      v_0[t + 1 & 1] = 0.0;
      v_1[t + 1 & 1] = 0.0;
    }
    double sum2 = 0.0;
    for (int o = 0; o < n; o++) {
      double t16 = p_0[checkIndex("p", step[o], T + 1)] - observed[2 * o];
      double t17 = p_1[checkIndex("p", step[o], T + 1)] - observed[2 * o + 1];
      double sum = t16 * t16 + t17 * t17;
      sum2 += sum;
    }
    double value = sum2 / (double) n;
    return value;
  }

  /**
   * The value.
   *
   * <p>Allocates work arrays; the method of an instance does so once.
   *
   * @param n size <code>n</code>
   * @param start parameter <code>start</code>, <code>2 × 2</code> row by row
   * @param mass parameter <code>mass</code>
   * @param T data <code>T</code>
   * @param h data <code>h</code>
   * @param step data <code>step</code>, <code>n</code> row by row
   * @param observed data <code>observed</code>, <code>n × 2</code> row by row
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public static double value(int n, double[] start, double mass, int T, double h, int[] step,
      double[] observed) {
    checkSize("n", n);
    checkLength("start", start.length, 4);
    checkLength("step", step.length, n);
    checkLength("observed", observed.length, (long) n * 2);
    return valueKernel(n, start, 0, mass, T, h, step, observed, new ValueWork(n, T));
  }

  /**
   * The value.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public double value(double[] theta) {
    checkLength("theta", theta.length, 5);
    if (valueWork == null) {
      valueWork = new ValueWork(n, T);
    }
    return valueKernel(n, theta, 0, theta[4], T, h, step, observed, valueWork);
  }

  private static double gradientKernel(int n, double[] start, int startAt, double mass, int T,
      double h, int[] step, double[] observed, double[] gradient, GradientWork work) {
    double[] p_0 = work.p_0;
    double[] p_0Bar = work.p_0Bar;
    double[] p_1 = work.p_1;
    double[] p_1Bar = work.p_1Bar;
    double[] v_0 = work.v_0;
    double[] v_0Bar = work.v_0Bar;
    double[] v_1 = work.v_1;
    double[] v_1Bar = work.v_1Bar;
    double[] a1_0 = work.a1_0;
    double[] a1_0Bar = work.a1_0Bar;
    double[] a1_1 = work.a1_1;
    double[] a1_1Bar = work.a1_1Bar;
    double[] p2_0 = work.p2_0;
    double[] p2_1 = work.p2_1;
    double[] a2_0 = work.a2_0;
    double[] a2_0Bar = work.a2_0Bar;
    double[] a2_1 = work.a2_1;
    double[] a2_1Bar = work.a2_1Bar;
    double[] p3_0 = work.p3_0;
    double[] p3_1 = work.p3_1;
    double[] a3_0 = work.a3_0;
    double[] a3_0Bar = work.a3_0Bar;
    double[] a3_1 = work.a3_1;
    double[] a3_1Bar = work.a3_1Bar;
    double[] p4_0 = work.p4_0;
    double[] p4_1 = work.p4_1;
    double[] a4_0 = work.a4_0;
    double[] a4_0Bar = work.a4_0Bar;
    double[] a4_1 = work.a4_1;
    double[] a4_1Bar = work.a4_1Bar;
    double[] shared1 = work.shared1;
    double[] shared2 = work.shared2;
    double[] shared3 = work.shared3;
    double[] shared4 = work.shared4;
    Arrays.fill(v_0, 0, 2, 0.0);
    Arrays.fill(v_1, 0, 2, 0.0);
    Arrays.fill(p_0, 0, Math.max(0, T + 1), 0.0);
    Arrays.fill(p_1, 0, Math.max(0, T + 1), 0.0);
    double sumBar = 1.0 / (double) n;
    p_0[checkIndex("p", 0, T + 1)] += start[startAt];
    p_1[checkIndex("p", 0, T + 1)] += start[startAt + 1];
    v_0[checkIndex("v", 0, T + 1) & 1] += start[startAt + 2];
    v_1[checkIndex("v", 0, T + 1) & 1] += start[startAt + 3];
    Arrays.fill(a1_0, 0, 2, 0.0);
    Arrays.fill(a1_1, 0, 2, 0.0);
    Arrays.fill(a2_0, 0, 2, 0.0);
    Arrays.fill(a2_1, 0, 2, 0.0);
    Arrays.fill(a3_0, 0, 2, 0.0);
    Arrays.fill(a3_1, 0, 2, 0.0);
    Arrays.fill(a4_0, 0, 2, 0.0);
    Arrays.fill(a4_1, 0, 2, 0.0);
    Arrays.fill(p2_0, 0, Math.max(0, T), 0.0);
    Arrays.fill(p2_1, 0, Math.max(0, T), 0.0);
    Arrays.fill(p3_0, 0, Math.max(0, T), 0.0);
    Arrays.fill(p3_1, 0, Math.max(0, T), 0.0);
    Arrays.fill(p4_0, 0, Math.max(0, T), 0.0);
    Arrays.fill(p4_1, 0, Math.max(0, T), 0.0);
    Arrays.fill(shared1, 0, Math.max(T + 1, 0), 0.0);
    Arrays.fill(shared2, 0, Math.max(T + 1, 0), 0.0);
    Arrays.fill(shared3, 0, Math.max(T + 1, 0), 0.0);
    Arrays.fill(shared4, 0, Math.max(T + 1, 0), 0.0);
    for (int t2 = 0; t2 < T + 1; t2++) {
      a1_0[t2 & 1] = 0.0;
      a1_1[t2 & 1] = 0.0;
      a2_0[t2 & 1] = 0.0;
      a2_1[t2 & 1] = 0.0;
      a3_0[t2 & 1] = 0.0;
      a3_1[t2 & 1] = 0.0;
      a4_0[t2 & 1] = 0.0;
      a4_1[t2 & 1] = 0.0;
      if (t2 >= 1) {
        double t1 = h / 6.0;
        p_0[t2] += p_0[t2 - 1] + h * (v_0[t2 - 1 & 1] + (a1_0[t2 - 1 & 1] + (a2_0[t2 - 1 & 1] + a3_0[t2 - 1 & 1])) * t1);
        p_1[t2] += p_1[t2 - 1] + h * (v_1[t2 - 1 & 1] + (a1_1[t2 - 1 & 1] + (a2_1[t2 - 1 & 1] + a3_1[t2 - 1 & 1])) * t1);
      }
      if (t2 >= 1) {
        double t1 = h / 6.0;
        double t3 = (a4_0[t2 - 1 & 1] + a1_0[t2 - 1 & 1] + 2.0 * (a2_0[t2 - 1 & 1] + a3_0[t2 - 1 & 1])) * t1;
        v_0[t2 & 1] += v_0[t2 - 1 & 1] + t3;
        double t4 = (a4_1[t2 - 1 & 1] + a1_1[t2 - 1 & 1] + 2.0 * (a2_1[t2 - 1 & 1] + a3_1[t2 - 1 & 1])) * t1;
        v_1[t2 & 1] += v_1[t2 - 1 & 1] + t4;
      }
      if (t2 < T) {
        double t5 = p_0[t2];
        double t6 = p_1[t2];
        double t7 = 1.0 / Math.sqrt(t5 * t5 + t6 * t6);
        shared4[t2] += t7 * t7 * t7;
      }
      if (t2 < T) {
        double t5 = p_0[t2];
        double t8 = mass * shared4[t2];
        a1_0[t2 & 1] -= t5 * t8;
        double t6 = p_1[t2];
        a1_1[t2 & 1] -= t6 * t8;
        double t9 = 0.5 * h;
        p2_0[t2] += t5 + v_0[t2 & 1] * t9;
        p2_1[t2] += t6 + v_1[t2 & 1] * t9;
      }
      if (t2 < T) {
        double t10 = p2_0[t2];
        double t11 = p2_1[t2];
        double t12 = 1.0 / Math.sqrt(t10 * t10 + t11 * t11);
        shared3[t2] += t12 * t12 * t12;
        double t13 = h * (0.25 * h);
        p3_0[t2] += t10 + a1_0[t2 & 1] * t13;
        p3_1[t2] += t11 + a1_1[t2 & 1] * t13;
      }
      if (t2 < T) {
        double t14 = mass * shared3[t2];
        a2_0[t2 & 1] -= p2_0[t2] * t14;
        a2_1[t2 & 1] -= p2_1[t2] * t14;
        double t15 = p3_0[t2];
        double t16 = p3_1[t2];
        double t17 = 1.0 / Math.sqrt(t15 * t15 + t16 * t16);
        shared2[t2] += t17 * t17 * t17;
      }
      if (t2 < T) {
        double t18 = mass * shared2[t2];
        a3_0[t2 & 1] -= p3_0[t2] * t18;
        a3_1[t2 & 1] -= p3_1[t2] * t18;
        double t9 = 0.5 * h;
        p4_0[t2] += p_0[t2] + h * (v_0[t2 & 1] + a2_0[t2 & 1] * t9);
        p4_1[t2] += p_1[t2] + h * (v_1[t2 & 1] + a2_1[t2 & 1] * t9);
      }
      if (t2 < T) {
        double t19 = p4_0[t2];
        double t20 = p4_1[t2];
        double t21 = 1.0 / Math.sqrt(t19 * t19 + t20 * t20);
        shared1[t2] += t21 * t21 * t21;
      }
      if (t2 < T) {
        double t22 = mass * shared1[t2];
        a4_0[t2 & 1] -= p4_0[t2] * t22;
        a4_1[t2 & 1] -= p4_1[t2] * t22;
      }
      v_0[t2 + 1 & 1] = 0.0;
      v_1[t2 + 1 & 1] = 0.0;
    }
    double t = 2.0 * sumBar;
    Arrays.fill(p_0Bar, 0, Math.max(0, T + 1), 0.0);
    Arrays.fill(p_1Bar, 0, Math.max(0, T + 1), 0.0);
    double sum2 = 0.0;
    for (int o = 0; o < n; o++) {
      double t23 = p_0[checkIndex("p", step[o], T + 1)] - observed[2 * o];
      double t24 = p_1[checkIndex("p", step[o], T + 1)] - observed[2 * o + 1];
      double sum = t23 * t23 + t24 * t24;
      p_0Bar[checkIndex("p", step[o], T + 1)] += t23 * t;
      p_1Bar[checkIndex("p", step[o], T + 1)] += t24 * t;
      sum2 += sum;
    }
    double value = sum2 * (1.0 / (double) n);
    Arrays.fill(v_0Bar, 0, 2, 0.0);
    Arrays.fill(v_1Bar, 0, 2, 0.0);
    Arrays.fill(a1_0Bar, 0, 2, 0.0);
    Arrays.fill(a1_1Bar, 0, 2, 0.0);
    Arrays.fill(a2_0Bar, 0, 2, 0.0);
    Arrays.fill(a2_1Bar, 0, 2, 0.0);
    Arrays.fill(a3_0Bar, 0, 2, 0.0);
    Arrays.fill(a3_1Bar, 0, 2, 0.0);
    Arrays.fill(a4_0Bar, 0, 2, 0.0);
    Arrays.fill(a4_1Bar, 0, 2, 0.0);
    double gradient2 = 0.0;
    for (int t2 = T; t2 >= 0; t2--) {
      v_0Bar[t2 - 1 & 1] = 0.0;
      v_1Bar[t2 - 1 & 1] = 0.0;
      a1_0Bar[t2 - 1 & 1] = 0.0;
      a1_1Bar[t2 - 1 & 1] = 0.0;
      a2_0Bar[t2 - 1 & 1] = 0.0;
      a2_1Bar[t2 - 1 & 1] = 0.0;
      a3_0Bar[t2 - 1 & 1] = 0.0;
      a3_1Bar[t2 - 1 & 1] = 0.0;
      a4_0Bar[t2 - 1 & 1] = 0.0;
      a4_1Bar[t2 - 1 & 1] = 0.0;
      double p3_0Bar = 0.0;
      double p3_1Bar = 0.0;
      double p4_0Bar = 0.0;
      double p4_1Bar = 0.0;
      if (t2 < T) {
        double t25 = shared1[t2];
        double t20 = p4_1[t2];
        double t26 = a4_1Bar[t2 & 1];
        double t19 = p4_0[t2];
        double t27 = a4_0Bar[t2 & 1];
        double t28 = t20 * t26 + t19 * t27;
        gradient2 -= t25 * t28;
        double t21 = 1.0 / Math.sqrt(t19 * t19 + t20 * t20);
        double t29 = t21 * t21;
        double t30 = t29 * t29 * t21 * (3.0 * (mass * t28));
        double t22 = mass * t25;
        p4_0Bar += t19 * t30 - t27 * t22;
        p4_1Bar += t20 * t30 - t26 * t22;
        double t31 = shared2[t2];
        double t16 = p3_1[t2];
        double t32 = a3_1Bar[t2 & 1];
        double t15 = p3_0[t2];
        double t33 = a3_0Bar[t2 & 1];
        double t34 = t16 * t32 + t15 * t33;
        gradient2 -= t31 * t34;
        double t17 = 1.0 / Math.sqrt(t15 * t15 + t16 * t16);
        double t35 = t17 * t17;
        double t36 = t35 * t35 * t17 * (3.0 * (mass * t34));
        double t18 = mass * t31;
        p3_0Bar += t15 * t36 - t33 * t18;
        p3_1Bar += t16 * t36 - t32 * t18;
      }
      double p2_0Bar = 0.0;
      double p2_1Bar = 0.0;
      if (t2 < T) {
        p_0Bar[t2] += p4_0Bar;
        p_1Bar[t2] += p4_1Bar;
        double t37 = h * p4_0Bar;
        v_0Bar[t2 & 1] += t37;
        double t38 = h * p4_1Bar;
        v_1Bar[t2 & 1] += t38;
        double t9 = 0.5 * h;
        a2_0Bar[t2 & 1] += t9 * t37;
        a2_1Bar[t2 & 1] += t9 * t38;
        p2_0Bar += p3_0Bar;
        p2_1Bar += p3_1Bar;
        double t13 = h * (0.25 * h);
        a1_0Bar[t2 & 1] += p3_0Bar * t13;
        a1_1Bar[t2 & 1] += p3_1Bar * t13;
      }
      if (t2 < T) {
        double t39 = shared3[t2];
        double t11 = p2_1[t2];
        double t40 = a2_1Bar[t2 & 1];
        double t10 = p2_0[t2];
        double t41 = a2_0Bar[t2 & 1];
        double t42 = t11 * t40 + t10 * t41;
        gradient2 -= t39 * t42;
        double t12 = 1.0 / Math.sqrt(t10 * t10 + t11 * t11);
        double t43 = t12 * t12;
        double t44 = t43 * t43 * t12 * (3.0 * (mass * t42));
        double t14 = mass * t39;
        p2_0Bar += t10 * t44 - t41 * t14;
        p2_1Bar += t11 * t44 - t40 * t14;
        double t45 = shared4[t2];
        double t6 = p_1[t2];
        double t46 = a1_1Bar[t2 & 1];
        double t5 = p_0[t2];
        double t47 = a1_0Bar[t2 & 1];
        double t48 = t6 * t46 + t5 * t47;
        gradient2 -= t45 * t48;
        double t7 = 1.0 / Math.sqrt(t5 * t5 + t6 * t6);
        double t49 = t7 * t7;
        double t50 = t49 * t49 * t7 * (3.0 * (mass * t48));
        double t8 = mass * t45;
        p_0Bar[t2] += t5 * t50 - t47 * t8;
        p_1Bar[t2] += t6 * t50 - t46 * t8;
      }
      if (t2 < T) {
        p_0Bar[t2] += p2_0Bar;
        p_1Bar[t2] += p2_1Bar;
        double t9 = 0.5 * h;
        v_0Bar[t2 & 1] += p2_0Bar * t9;
        v_1Bar[t2 & 1] += p2_1Bar * t9;
      }
      if (t2 >= 1) {
        double t51 = v_1Bar[t2 & 1];
        v_1Bar[t2 - 1 & 1] += t51;
        double t1 = h / 6.0;
        double t52 = t51 * t1;
        a1_1Bar[t2 - 1 & 1] += t52;
        a4_1Bar[t2 - 1 & 1] += t52;
        double t53 = h / 3.0;
        double t54 = t51 * t53;
        a2_1Bar[t2 - 1 & 1] += t54;
        a3_1Bar[t2 - 1 & 1] += t54;
        double t55 = v_0Bar[t2 & 1];
        v_0Bar[t2 - 1 & 1] += t55;
        double t56 = t55 * t1;
        a1_0Bar[t2 - 1 & 1] += t56;
        a4_0Bar[t2 - 1 & 1] += t56;
        double t57 = t55 * t53;
        a2_0Bar[t2 - 1 & 1] += t57;
        a3_0Bar[t2 - 1 & 1] += t57;
      }
      if (t2 >= 1) {
        double t58 = p_1Bar[t2];
        p_1Bar[t2 - 1] += t58;
        double t59 = h * t58;
        v_1Bar[t2 - 1 & 1] += t59;
        double t1 = h / 6.0;
        double t60 = t1 * t59;
        a1_1Bar[t2 - 1 & 1] += t60;
        a2_1Bar[t2 - 1 & 1] += t60;
        a3_1Bar[t2 - 1 & 1] += t60;
        double t61 = p_0Bar[t2];
        p_0Bar[t2 - 1] += t61;
        double t62 = h * t61;
        v_0Bar[t2 - 1 & 1] += t62;
        double t63 = t1 * t62;
        a1_0Bar[t2 - 1 & 1] += t63;
        a2_0Bar[t2 - 1 & 1] += t63;
        a3_0Bar[t2 - 1 & 1] += t63;
      }
    }
    Arrays.fill(gradient, 0, 5, 0.0);
    gradient[4] += gradient2;
    gradient[2] += v_0Bar[checkIndex("v", 0, T + 1) & 1];
    gradient[3] += v_1Bar[checkIndex("v", 0, T + 1) & 1];
    gradient[0] += p_0Bar[checkIndex("p", 0, T + 1)];
    gradient[1] += p_1Bar[checkIndex("p", 0, T + 1)];
    return value;
  }

  /**
   * The value and its gradient.
   *
   * <p>Allocates work arrays; the method of an instance does so once.
   *
   * @param n size <code>n</code>
   * @param start parameter <code>start</code>, <code>2 × 2</code> row by row
   * @param mass parameter <code>mass</code>
   * @param T data <code>T</code>
   * @param h data <code>h</code>
   * @param step data <code>step</code>, <code>n</code> row by row
   * @param observed data <code>observed</code>, <code>n × 2</code> row by row
   * @param gradient receives the derivative by each parameter, in declared order
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public static double gradient(int n, double[] start, double mass, int T, double h, int[] step,
      double[] observed, double[] gradient) {
    checkSize("n", n);
    checkLength("start", start.length, 4);
    checkLength("step", step.length, n);
    checkLength("observed", observed.length, (long) n * 2);
    checkLength("gradient", gradient.length, 5);
    return gradientKernel(n, start, 0, mass, T, h, step, observed, gradient,
        new GradientWork(n, T));
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
    checkLength("theta", theta.length, 5);
    checkLength("gradient", gradient.length, 5);
    if (gradientWork == null) {
      gradientWork = new GradientWork(n, T);
    }
    return gradientKernel(n, theta, 0, theta[4], T, h, step, observed, gradient, gradientWork);
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
    final double[] p_0;

    final double[] p_1;

    final double[] v_0;

    final double[] v_1;

    final double[] a1_0;

    final double[] a1_1;

    final double[] a2_0;

    final double[] a2_1;

    final double[] a3_0;

    final double[] a3_1;

    final double[] a4_0;

    final double[] a4_1;

    ValueWork(int n, int T) {
      this.p_0 = new double[Math.toIntExact(Math.max(0, T + 1))];
      this.p_1 = new double[Math.toIntExact(Math.max(0, T + 1))];
      this.v_0 = new double[2];
      this.v_1 = new double[2];
      this.a1_0 = new double[2];
      this.a1_1 = new double[2];
      this.a2_0 = new double[2];
      this.a2_1 = new double[2];
      this.a3_0 = new double[2];
      this.a3_1 = new double[2];
      this.a4_0 = new double[2];
      this.a4_1 = new double[2];
    }
  }

  private static final class GradientWork {
    final double[] p_0;

    final double[] p_0Bar;

    final double[] p_1;

    final double[] p_1Bar;

    final double[] v_0;

    final double[] v_0Bar;

    final double[] v_1;

    final double[] v_1Bar;

    final double[] a1_0;

    final double[] a1_0Bar;

    final double[] a1_1;

    final double[] a1_1Bar;

    final double[] p2_0;

    final double[] p2_1;

    final double[] a2_0;

    final double[] a2_0Bar;

    final double[] a2_1;

    final double[] a2_1Bar;

    final double[] p3_0;

    final double[] p3_1;

    final double[] a3_0;

    final double[] a3_0Bar;

    final double[] a3_1;

    final double[] a3_1Bar;

    final double[] p4_0;

    final double[] p4_1;

    final double[] a4_0;

    final double[] a4_0Bar;

    final double[] a4_1;

    final double[] a4_1Bar;

    final double[] shared1;

    final double[] shared2;

    final double[] shared3;

    final double[] shared4;

    GradientWork(int n, int T) {
      this.p_0 = new double[Math.toIntExact(Math.max(0, T + 1))];
      this.p_0Bar = new double[Math.toIntExact(Math.max(0, T + 1))];
      this.p_1 = new double[Math.toIntExact(Math.max(0, T + 1))];
      this.p_1Bar = new double[Math.toIntExact(Math.max(0, T + 1))];
      this.v_0 = new double[2];
      this.v_0Bar = new double[2];
      this.v_1 = new double[2];
      this.v_1Bar = new double[2];
      this.a1_0 = new double[2];
      this.a1_0Bar = new double[2];
      this.a1_1 = new double[2];
      this.a1_1Bar = new double[2];
      this.p2_0 = new double[Math.toIntExact(Math.max(0, T))];
      this.p2_1 = new double[Math.toIntExact(Math.max(0, T))];
      this.a2_0 = new double[2];
      this.a2_0Bar = new double[2];
      this.a2_1 = new double[2];
      this.a2_1Bar = new double[2];
      this.p3_0 = new double[Math.toIntExact(Math.max(0, T))];
      this.p3_1 = new double[Math.toIntExact(Math.max(0, T))];
      this.a3_0 = new double[2];
      this.a3_0Bar = new double[2];
      this.a3_1 = new double[2];
      this.a3_1Bar = new double[2];
      this.p4_0 = new double[Math.toIntExact(Math.max(0, T))];
      this.p4_1 = new double[Math.toIntExact(Math.max(0, T))];
      this.a4_0 = new double[2];
      this.a4_0Bar = new double[2];
      this.a4_1 = new double[2];
      this.a4_1Bar = new double[2];
      this.shared1 = new double[Math.toIntExact(Math.max(T + 1, 0))];
      this.shared2 = new double[Math.toIntExact(Math.max(T + 1, 0))];
      this.shared3 = new double[Math.toIntExact(Math.max(T + 1, 0))];
      this.shared4 = new double[Math.toIntExact(Math.max(T + 1, 0))];
    }
  }
}
