package com.example;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.annotation.processing.Generated;

/**
 * Mean loss of an LSTM of L layers with b cells each, elementwise gates, that predicts each line of a
 * sequence from those before: the objective of ADBench.
 *
 * <p>main[l, ·, g, i] holds the weight and the bias of gate g of cell i in layer l, where g is 0 for
 * forgetting, 1 for input, 2 for output and 3 for change; extra holds what scales the input, what
 * scales the output, and the output's bias; state[l, ·, i] is what a cell shows and what it holds at
 * first.
 *
 * <pre>
 * function lstm(main[L, 2, 4, b], extra[3, b]; state[L, 2, b], sequence[c, b]) &#123;
 *   // At time t layer l takes x[t, l, ·] and its own output of time t-1.
 *   let x[t in 1..c-1, 0, i] = sequence[t-1, i]*extra[0, i]
 *   let x[t in 1..c-1, l in 1..L-1, i] = hidden[t, l-1, i]
 *
 *   let forget[t in 1..c-1, l, i] = sigmoid(x[t, l, i]*main[l, 0, 0, i] + main[l, 1, 0, i])
 *   let admit[t in 1..c-1, l, i] = sigmoid(hidden[t-1, l, i]*main[l, 0, 1, i] + main[l, 1, 1, i])
 *   let emit[t in 1..c-1, l, i] = sigmoid(x[t, l, i]*main[l, 0, 2, i] + main[l, 1, 2, i])
 *   let change[t in 1..c-1, l, i] = tanh(hidden[t-1, l, i]*main[l, 0, 3, i] + main[l, 1, 3, i])
 *
 *   let cell[0, l, i] = state[l, 1, i]
 *   let cell[t in 1..c-1, l, i] = cell[t-1, l, i]*forget[t, l, i] + admit[t, l, i]*change[t, l, i]
 *
 *   let hidden[0, l, i] = state[l, 0, i]
 *   let hidden[t in 1..c-1, l, i] = emit[t, l, i]*tanh(cell[t, l, i])
 *
 *   let y[t in 1..c-1, i] = hidden[t, L-1, i]*extra[1, i] + extra[2, i]
 *   let total[t in 1..c-1] = log(2 + sum(i: exp(y[t, i])))
 *   return -sum(t in 1..c-1, i: sequence[t, i]*(y[t, i] - total[t])) / ((c - 1)*b)
 * &#125;
 * </pre>
 *
 * <p>Generated from <code>lstm</code> in <code>lstm.grad</code>, line 12.
 *
 * <table>
 * <caption>Operations</caption>
 * <tr><th scope="row">value</th><td>84 (28 additions, 32 multiplications, 8 divisions, 16 calls)</td></tr>
 * <tr><th scope="row">gradient</th><td>121 (28 additions, 68 multiplications, 9 divisions, 16 calls)</td></tr>
 * </table>
 */
@Generated("org.gradc.Gradc")
public final class Lstm implements ToDoubleFunction<double[]>, Serializable {
  private static final long serialVersionUID = -3072691542392574210L;

  /**
   * The names of the parameters, in the order in which theta packs them.
   */
  public static final List<String> PARAMETER_NAMES = List.of("main", "extra");

  private final int L;

  private final int b;

  private final int c;

  private final double[] state;

  private final double[] sequence;

  private transient ValueWork valueWork;

  private transient GradientWork gradientWork;

  /**
   * Binds sizes and data; arrays are not copied.
   *
   * @param L size <code>L</code>
   * @param b size <code>b</code>
   * @param c size <code>c</code>
   * @param state data <code>state</code>, <code>L × 2 × b</code> row by row
   * @param sequence data <code>sequence</code>, <code>c × b</code> row by row
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public Lstm(int L, int b, int c, double[] state, double[] sequence) {
    checkSize("L", L);
    checkSize("b", b);
    checkSize("c", c);
    checkLength("state", state.length, (long) L * 2 * b);
    checkLength("sequence", sequence.length, (long) c * b);
    checkDimension((long) L * 2 * 4 * b + 3L * b);
    this.L = L;
    this.b = b;
    this.c = c;
    this.state = state;
    this.sequence = sequence;
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
    return Math.toIntExact((long) L * 2 * 4 * b + 3L * b);
  }

  private static double valueKernel(int L, int b, int c, double[] main, int mainAt, double[] extra,
      int extraAt, double[] state, double[] sequence, ValueWork work) {
    double[] x = work.x;
    double[] cell = work.cell;
    double[] hidden = work.hidden;
    double[] y = work.y;
    int at1 = -b;
    int at2 = -L * b;
    int at3 = mainAt + 5 * b;
    int at4 = mainAt + b;
    int at5 = mainAt + 7 * b;
    int at6 = mainAt + 3 * b;
    int at7 = mainAt + 4 * b;
    int at8 = mainAt + 6 * b;
    int at9 = mainAt + 2 * b;
    int at10 = extraAt + 2 * b;
    int at11 = extraAt + b;
    Arrays.fill(x, 0, L * b * c, 0.0);
    for (int t = 1; t < c; t++) {
      int at12 = at1 + b * t;
      int at13 = L * b * t;
      for (int i = 0; i < b; i++) {
        x[at13 + b * checkIndex("x", 0, L) + i] += sequence[at12 + i] * extra[extraAt + i];
      }
    }
    Arrays.fill(cell, 0, L * b * c, 0.0);
    Arrays.fill(hidden, 0, L * b * c, 0.0);
    for (int l = 0; l < L; l++) {
      int at14 = 2 * b * l + b;
      int at15 = b * l;
      int at16 = 2 * b * l;
      for (int i = 0; i < b; i++) {
        cell[at15 + L * b * checkIndex("cell", 0, c) + i] += state[at14 + i];
      }
      for (int i = 0; i < b; i++) {
        hidden[at15 + L * b * checkIndex("hidden", 0, c) + i] += state[at16 + i];
      }
    }
    double sum2 = 0.0;
    for (int t = 1; t < c; t++) {
      int at17 = at2 + L * b * t;
      int at18 = at1 + L * b * t;
      int at13 = L * b * t;
      int at19 = b * t;
      for (int l = 0; l < L; l++) {
        int at20 = at17 + b * l;
        int at21 = at3 + 8 * b * l;
        int at22 = at4 + 8 * b * l;
        int at23 = at5 + 8 * b * l;
        int at24 = at6 + 8 * b * l;
        int at25 = at18 + b * l;
        int at26 = at13 + b * l;
        int at27 = at7 + 8 * b * l;
        int at28 = mainAt + 8 * b * l;
        int at29 = at8 + 8 * b * l;
        int at30 = at9 + 8 * b * l;
        for (int i = 0; i < b; i++) {
          double admit;
          double change;
          double t1 = hidden[at20 + i];
          double t2 = t1 * main[at22 + i] + main[at21 + i];
          boolean c1 = t2 < 0.0;
          if (c1) {
            double t3 = Math.exp(-Math.abs(t2)) * (1.0 / (1.0 + Math.exp(-Math.abs(t2))));
            admit = t3;
          } else {
            admit = 1.0 / (1.0 + Math.exp(-Math.abs(t2)));
          }
          double t4 = t1 * main[at24 + i] + main[at23 + i];
          double t5 = Math.abs(t4);
          if (t5 < 0.625) {
            double t6 = t4 * t4;
            double t7 = (0.9643991794250523 * t6 + 99.28772310019185) * t6;
            double t8 = ((t6 + 112.81167849163293) * t6 + 2235.4883906010045) * t6;
            double t9 = t6 * t4 * (t7 + 1614.6876844170845) / (t8 + 4844.063053251255);
            change = t4 - t9;
          } else {
            double t10 = Math.exp(-2.0 * t5);
            double t11 = Math.signum(t4) * (1.0 - t10) / (1.0 + t10);
            change = t11;
          }
          if (l >= 1) {
            x[at26 + i] += hidden[at25 + i];
          }
          double t12 = x[at26 + i];
          double t13 = t12 * main[at28 + i] + main[at27 + i];
          double t14 = Math.exp(-Math.abs(t13));
          double t15 = 1.0 / (1.0 + t14);
          double forget = t13 < 0.0 ? t14 * t15 : t15;
          double t16 = t12 * main[at30 + i] + main[at29 + i];
          double t17 = Math.exp(-Math.abs(t16));
          double t18 = 1.0 / (1.0 + t17);
          double emit = t16 < 0.0 ? t17 * t18 : t18;
          cell[at26 + i] += cell[at20 + i] * forget + admit * change;
          double t19 = cell[at26 + i];
          double t20 = Math.abs(t19);
          double t21;
          if (t20 < 0.625) {
            double t22 = t19 * t19;
            double t23 = (0.9643991794250523 * t22 + 99.28772310019185) * t22;
            double t24 = ((t22 + 112.81167849163293) * t22 + 2235.4883906010045) * t22;
            double t25 = t22 * t19 * (t23 + 1614.6876844170845) / (t24 + 4844.063053251255);
            t21 = t19 - t25;
          } else {
            double t26 = Math.exp(-2.0 * t20);
            double t27 = Math.signum(t19) * (1.0 - t26) / (1.0 + t26);
            t21 = t27;
          }
          hidden[at26 + i] += emit * t21;
        }
      }
      double sum = 0.0;
      for (int i = 0; i < b; i++) {
        y[i] = hidden[at13 + b * checkIndex("hidden", L - 1, L) + i] * extra[at11 + i] + extra[at10 + i];
        sum += Math.exp(y[i]);
      }
      double total = Math.log(2.0 + sum);
      double sum3 = 0.0;
      double sum4 = 0.0;
      double sum5 = 0.0;
      int i2 = 0;
      for (; i2 < b - 3; i2 += 4) {
        sum2 += sequence[at19 + i2] * (y[i2] - total);
        sum3 += sequence[at19 + i2 + 1] * (y[i2 + 1] - total);
        sum4 += sequence[at19 + i2 + 2] * (y[i2 + 2] - total);
        sum5 += sequence[at19 + i2 + 3] * (y[i2 + 3] - total);
      }
      for (; i2 < b; i2++) {
        sum2 += sequence[at19 + i2] * (y[i2] - total);
      }
      sum2 += sum3 + sum4 + sum5;
    }
    double value = -sum2 / (((double) c - 1.0) * (double) b);
    return value;
  }

  /**
   * The value.
   *
   * <p>Allocates work arrays; the method of an instance does so once.
   *
   * @param L size <code>L</code>
   * @param b size <code>b</code>
   * @param c size <code>c</code>
   * @param main parameter <code>main</code>, <code>L × 2 × 4 × b</code> row by row
   * @param extra parameter <code>extra</code>, <code>3 × b</code> row by row
   * @param state data <code>state</code>, <code>L × 2 × b</code> row by row
   * @param sequence data <code>sequence</code>, <code>c × b</code> row by row
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public static double value(int L, int b, int c, double[] main, double[] extra, double[] state,
      double[] sequence) {
    checkSize("L", L);
    checkSize("b", b);
    checkSize("c", c);
    checkLength("main", main.length, (long) L * 2 * 4 * b);
    checkLength("extra", extra.length, 3L * b);
    checkLength("state", state.length, (long) L * 2 * b);
    checkLength("sequence", sequence.length, (long) c * b);
    return valueKernel(L, b, c, main, 0, extra, 0, state, sequence, new ValueWork(L, b, c));
  }

  /**
   * The value.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public double value(double[] theta) {
    checkLength("theta", theta.length, (long) L * 2 * 4 * b + 3L * b);
    if (valueWork == null) {
      valueWork = new ValueWork(L, b, c);
    }
    return valueKernel(L, b, c, theta, 0, theta, L * 2 * 4 * b, state, sequence, valueWork);
  }

  private static double gradientKernel(int L, int b, int c, double[] main, int mainAt,
      double[] extra, int extraAt, double[] state, double[] sequence, double[] gradient,
      GradientWork work) {
    double[] x = work.x;
    double[] xBar = work.xBar;
    double[] forget = work.forget;
    double[] admit = work.admit;
    double[] emit = work.emit;
    double[] change = work.change;
    double[] cell = work.cell;
    double[] cellBar = work.cellBar;
    double[] hidden = work.hidden;
    double[] hiddenBar = work.hiddenBar;
    double[] y = work.y;
    double[] yBar = work.yBar;
    double[] totalBar = work.totalBar;
    double[] shared1 = work.shared1;
    double[] shared2 = work.shared2;
    double[] shared3 = work.shared3;
    double[] shared4 = work.shared4;
    double[] shared5 = work.shared5;
    double[] shared6 = work.shared6;
    int at1 = -b;
    int at2 = 2 * b;
    int at3 = 3 * b;
    int at4 = L * b;
    int at5 = 2 * L * b;
    int at6 = 3 * L * b;
    int at7 = -L * b;
    int at8 = mainAt + 5 * b;
    int at9 = mainAt + b;
    int at10 = mainAt + 7 * b;
    int at11 = mainAt + 3 * b;
    int at12 = mainAt + 4 * b;
    int at13 = mainAt + 6 * b;
    int at14 = mainAt + 2 * b;
    int at15 = extraAt + 2 * b;
    int at16 = extraAt + b;
    int at17 = 8 * L * b + 2 * b;
    int at18 = 8 * L * b + b;
    int at19 = 6 * b;
    int at20 = 4 * b;
    int at21 = 7 * b;
    int at22 = 5 * b;
    int at23 = 8 * L * b;
    double sumBar2 = -1.0 / (((double) c - 1.0) * (double) b);
    Arrays.fill(x, 0, L * b * c, 0.0);
    Arrays.fill(yBar, 0, b * c, 0.0);
    int t = 1;
    for (; t < c - 3; t += 4) {
      int at24 = at1 + b * t;
      int at25 = L * b * t;
      int at26 = b * t;
      int at27 = b * t + b;
      int at28 = at2 + b * t;
      int at29 = at3 + b * t;
      int at30 = at4 + L * b * t;
      int at31 = at5 + L * b * t;
      int at32 = at6 + L * b * t;
      double totalBar2 = 0.0;
      double totalBar3 = 0.0;
      double totalBar4 = 0.0;
      double totalBar5 = 0.0;
      for (int i = 0; i < b; i++) {
        x[at25 + b * checkIndex("x", 0, L) + i] += sequence[at24 + i] * extra[extraAt + i];
      }
      for (int i = 0; i < b; i++) {
        yBar[at26 + i] += sequence[at26 + i] * sumBar2;
      }
      for (int i = 0; i < b; i++) {
        totalBar2 -= sequence[at26 + i] * sumBar2;
        totalBar3 -= sequence[at27 + i] * sumBar2;
        totalBar4 -= sequence[at28 + i] * sumBar2;
        totalBar5 -= sequence[at29 + i] * sumBar2;
      }
      for (int i = 0; i < b; i++) {
        x[at30 + b * checkIndex("x", 0, L) + i] += sequence[at26 + i] * extra[extraAt + i];
      }
      for (int i = 0; i < b; i++) {
        yBar[at27 + i] += sequence[at27 + i] * sumBar2;
      }
      for (int i = 0; i < b; i++) {
        x[at31 + b * checkIndex("x", 0, L) + i] += sequence[at27 + i] * extra[extraAt + i];
      }
      for (int i = 0; i < b; i++) {
        yBar[at28 + i] += sequence[at28 + i] * sumBar2;
      }
      for (int i = 0; i < b; i++) {
        x[at32 + b * checkIndex("x", 0, L) + i] += sequence[at28 + i] * extra[extraAt + i];
      }
      for (int i = 0; i < b; i++) {
        yBar[at29 + i] += sequence[at29 + i] * sumBar2;
      }
      totalBar[t] = totalBar2;
      totalBar[t + 1] = totalBar3;
      totalBar[t + 2] = totalBar4;
      totalBar[t + 3] = totalBar5;
    }
    for (; t < c; t++) {
      int at24 = at1 + b * t;
      int at25 = L * b * t;
      int at26 = b * t;
      double totalBar2 = 0.0;
      for (int i = 0; i < b; i++) {
        x[at25 + b * checkIndex("x", 0, L) + i] += sequence[at24 + i] * extra[extraAt + i];
      }
      for (int i = 0; i < b; i++) {
        yBar[at26 + i] += sequence[at26 + i] * sumBar2;
      }
      double totalBar6 = 0.0;
      double totalBar7 = 0.0;
      double totalBar8 = 0.0;
      int i2 = 0;
      for (; i2 < b - 3; i2 += 4) {
        totalBar2 -= sequence[at26 + i2] * sumBar2;
        totalBar6 -= sequence[at26 + i2 + 1] * sumBar2;
        totalBar7 -= sequence[at26 + i2 + 2] * sumBar2;
        totalBar8 -= sequence[at26 + i2 + 3] * sumBar2;
      }
      for (; i2 < b; i2++) {
        totalBar2 -= sequence[at26 + i2] * sumBar2;
      }
      totalBar2 += totalBar6 + totalBar7 + totalBar8;
      totalBar[t] = totalBar2;
    }
    Arrays.fill(cell, 0, L * b * c, 0.0);
    Arrays.fill(hidden, 0, L * b * c, 0.0);
    for (int l = 0; l < L; l++) {
      int at33 = 2 * b * l + b;
      int at34 = b * l;
      int at35 = 2 * b * l;
      for (int i = 0; i < b; i++) {
        cell[at34 + L * b * checkIndex("cell", 0, c) + i] += state[at33 + i];
      }
      for (int i = 0; i < b; i++) {
        hidden[at34 + L * b * checkIndex("hidden", 0, c) + i] += state[at35 + i];
      }
    }
    Arrays.fill(hiddenBar, 0, L * b * c, 0.0);
    double sum2 = 0.0;
    Arrays.fill(gradient, 0, 8 * L * b + 3 * b, 0.0);
    for (int t2 = 1; t2 < c; t2++) {
      int at36 = at7 + L * b * t2;
      int at37 = L * b * t2;
      int at38 = at1 + L * b * t2;
      int at39 = b * t2;
      for (int l = 0; l < L; l++) {
        int at40 = at36 + b * l;
        int at41 = at8 + 8 * b * l;
        int at42 = at9 + 8 * b * l;
        int at43 = at37 + b * l;
        int at44 = at10 + 8 * b * l;
        int at45 = at11 + 8 * b * l;
        int at46 = at38 + b * l;
        int at47 = at12 + 8 * b * l;
        int at48 = mainAt + 8 * b * l;
        int at49 = at13 + 8 * b * l;
        int at50 = at14 + 8 * b * l;
        for (int i = 0; i < b; i++) {
          double t1 = hidden[at40 + i];
          shared3[at43 + i] = Math.exp(-Math.abs(t1 * main[at42 + i] + main[at41 + i]));
          shared1[at43 + i] = Math.exp(-2.0 * Math.abs(t1 * main[at45 + i] + main[at44 + i]));
          if (l >= 1) {
            x[at43 + i] += hidden[at46 + i];
          }
          double t3 = shared3[at43 + i];
          double t4 = 1.0 / (1.0 + t3);
          admit[at43 + i] = t1 * main[at42 + i] + main[at41 + i] < 0.0 ? t3 * t4 : t4;
          double t5 = t1 * main[at45 + i] + main[at44 + i];
          if (Math.abs(t5) < 0.625) {
            double t6 = t5 * t5;
            double t7 = (0.9643991794250523 * t6 + 99.28772310019185) * t6;
            double t8 = ((t6 + 112.81167849163293) * t6 + 2235.4883906010045) * t6;
            double t9 = t6 * t5 * (t7 + 1614.6876844170845) / (t8 + 4844.063053251255);
            change[at43 + i] = t5 - t9;
          } else {
            double t10 = shared1[at43 + i];
            double t11 = Math.signum(t5) * (1.0 - t10) * (1.0 / (1.0 + t10));
            change[at43 + i] = t11;
          }
          double t12 = x[at43 + i];
          shared4[at43 + i] = Math.exp(-Math.abs(t12 * main[at48 + i] + main[at47 + i]));
          shared2[at43 + i] = Math.exp(-Math.abs(t12 * main[at50 + i] + main[at49 + i]));
          double t13 = shared4[at43 + i];
          double t14 = 1.0 / (1.0 + t13);
          forget[at43 + i] = t12 * main[at48 + i] + main[at47 + i] < 0.0 ? t13 * t14 : t14;
          double t15 = shared2[at43 + i];
          double t16 = 1.0 / (1.0 + t15);
          emit[at43 + i] = t12 * main[at50 + i] + main[at49 + i] < 0.0 ? t15 * t16 : t16;
          cell[at43 + i] += cell[at40 + i] * forget[at43 + i] + admit[at43 + i] * change[at43 + i];
          shared5[at43 + i] = Math.exp(-2.0 * Math.abs(cell[at43 + i]));
          double t17 = cell[at43 + i];
          double t18;
          if (Math.abs(t17) < 0.625) {
            double t19 = t17 * t17;
            double t20 = (0.9643991794250523 * t19 + 99.28772310019185) * t19;
            double t21 = ((t19 + 112.81167849163293) * t19 + 2235.4883906010045) * t19;
            double t22 = t19 * t17 * (t20 + 1614.6876844170845) / (t21 + 4844.063053251255);
            t18 = t17 - t22;
          } else {
            double t23 = shared5[at43 + i];
            double t24 = Math.signum(t17) * (1.0 - t23) * (1.0 / (1.0 + t23));
            t18 = t24;
          }
          hidden[at43 + i] += emit[at43 + i] * t18;
        }
      }
      double sum = 0.0;
      for (int i = 0; i < b; i++) {
        y[i] = hidden[at37 + b * checkIndex("hidden", L - 1, L) + i] * extra[at16 + i] + extra[at15 + i];
        shared6[i] = Math.exp(y[i]);
        sum += shared6[i];
      }
      double t25 = 2.0 + sum;
      double total = Math.log(t25);
      double sumBar = totalBar[t2] / t25;
      for (int i = 0; i < b; i++) {
        sum2 += sequence[at39 + i] * (y[i] - total);
        yBar[at39 + i] += sumBar * shared6[i];
        double t26 = yBar[at39 + i];
        gradient[at17 + i] += t26;
        gradient[at18 + i] += hidden[at37 + b * checkIndex("hidden", L - 1, L) + i] * t26;
        hiddenBar[at37 + b * checkIndex("hidden", L - 1, L) + i] += extra[at16 + i] * t26;
      }
    }
    double value = -sum2 * (1.0 / (((double) c - 1.0) * (double) b));
    Arrays.fill(cellBar, 0, L * b * c, 0.0);
    for (int t2 = c - 1; t2 >= 1; t2--) {
      int at37 = L * b * t2;
      int at36 = at7 + L * b * t2;
      int at38 = at1 + L * b * t2;
      int at51 = at1 + b * t2;
      Arrays.fill(xBar, 0, L * b, 0.0);
      for (int l = L - 1; l >= 0; l--) {
        int at43 = at37 + b * l;
        int at40 = at36 + b * l;
        int at52 = at19 + 8 * b * l;
        int at50 = at14 + 8 * b * l;
        int at34 = b * l;
        int at53 = at2 + 8 * b * l;
        int at54 = at20 + 8 * b * l;
        int at48 = mainAt + 8 * b * l;
        int at55 = 8 * b * l;
        int at56 = at21 + 8 * b * l;
        int at57 = at3 + 8 * b * l;
        int at45 = at11 + 8 * b * l;
        int at58 = at22 + 8 * b * l;
        int at59 = 8 * b * l + b;
        int at42 = at9 + 8 * b * l;
        int at46 = at38 + b * l;
        for (int i = 0; i < b; i++) {
          double t17 = cell[at43 + i];
          double t23 = shared5[at43 + i];
          double t27 = 1.0 / (1.0 + t23);
          double t18;
          if (Math.abs(t17) < 0.625) {
            double t19 = t17 * t17;
            double t20 = (0.9643991794250523 * t19 + 99.28772310019185) * t19;
            double t21 = ((t19 + 112.81167849163293) * t19 + 2235.4883906010045) * t19;
            double t22 = t19 * t17 * (t20 + 1614.6876844170845) / (t21 + 4844.063053251255);
            t18 = t17 - t22;
          } else {
            double t24 = Math.signum(t17) * (1.0 - t23) * t27;
            t18 = t24;
          }
          double t28 = hiddenBar[at43 + i];
          double emitBar = t18 * t28;
          cellBar[at43 + i] += 4.0 * emit[at43 + i] * t28 * t23 * (t27 * t27);
          double t29 = cellBar[at43 + i];
          double forgetBar = cell[at40 + i] * t29;
          double admitBar = change[at43 + i] * t29;
          double changeBar = admit[at43 + i] * t29;
          cellBar[at40 + i] += forget[at43 + i] * t29;
          double t15 = shared2[at43 + i];
          double t16 = 1.0 / (1.0 + t15);
          double t30 = emitBar * t16 * (t15 * t16);
          gradient[at52 + i] += t30;
          xBar[at34 + i] += main[at50 + i] * t30;
          gradient[at53 + i] += x[at43 + i] * t30;
          double t13 = shared4[at43 + i];
          double t14 = 1.0 / (1.0 + t13);
          double t31 = forgetBar * t14 * (t13 * t14);
          gradient[at54 + i] += t31;
          xBar[at34 + i] += main[at48 + i] * t31;
          gradient[at55 + i] += x[at43 + i] * t31;
          double t1 = hidden[at40 + i];
          double t10 = shared1[at43 + i];
          double t32 = 1.0 / (1.0 + t10);
          double t33 = 4.0 * (changeBar * (t10 * (t32 * t32)));
          gradient[at56 + i] += t33;
          gradient[at57 + i] += t1 * t33;
          hiddenBar[at40 + i] += main[at45 + i] * t33;
          double t3 = shared3[at43 + i];
          double t4 = 1.0 / (1.0 + t3);
          double t34 = admitBar * t4 * (t3 * t4);
          gradient[at58 + i] += t34;
          gradient[at59 + i] += t1 * t34;
          hiddenBar[at40 + i] += main[at42 + i] * t34;
          if (l >= 1) {
            hiddenBar[at46 + i] += xBar[at34 + i];
          }
        }
      }
      for (int i = 0; i < b; i++) {
        gradient[at23 + i] += sequence[at51 + i] * xBar[b * checkIndex("x", 0, L) + i];
      }
    }
    return value;
  }

  /**
   * The value and its gradient.
   *
   * <p>Allocates work arrays; the method of an instance does so once.
   *
   * @param L size <code>L</code>
   * @param b size <code>b</code>
   * @param c size <code>c</code>
   * @param main parameter <code>main</code>, <code>L × 2 × 4 × b</code> row by row
   * @param extra parameter <code>extra</code>, <code>3 × b</code> row by row
   * @param state data <code>state</code>, <code>L × 2 × b</code> row by row
   * @param sequence data <code>sequence</code>, <code>c × b</code> row by row
   * @param gradient receives the derivative by each parameter, in declared order
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public static double gradient(int L, int b, int c, double[] main, double[] extra, double[] state,
      double[] sequence, double[] gradient) {
    checkSize("L", L);
    checkSize("b", b);
    checkSize("c", c);
    checkLength("main", main.length, (long) L * 2 * 4 * b);
    checkLength("extra", extra.length, 3L * b);
    checkLength("state", state.length, (long) L * 2 * b);
    checkLength("sequence", sequence.length, (long) c * b);
    checkLength("gradient", gradient.length, (((8 * L) * b) + (3 * b)));
    return gradientKernel(L, b, c, main, 0, extra, 0, state, sequence, gradient,
        new GradientWork(L, b, c));
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
    checkLength("theta", theta.length, (long) L * 2 * 4 * b + 3L * b);
    checkLength("gradient", gradient.length, (((8 * L) * b) + (3 * b)));
    if (gradientWork == null) {
      gradientWork = new GradientWork(L, b, c);
    }
    return gradientKernel(L, b, c, theta, 0, theta, L * 2 * 4 * b, state, sequence, gradient,
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

  private static int checkIndex(String name, int subscript, int extent) {
    if (subscript < 0 || subscript >= extent) {
      throw new IndexOutOfBoundsException(name + ": subscript " + subscript + " is not in 0.." + (extent - 1));
    }
    return subscript;
  }

  private static final class ValueWork {
    final double[] x;

    final double[] cell;

    final double[] hidden;

    final double[] y;

    ValueWork(int L, int b, int c) {
      this.x = new double[Math.toIntExact((long) c * L * b)];
      this.cell = new double[Math.toIntExact((long) c * L * b)];
      this.hidden = new double[Math.toIntExact((long) c * L * b)];
      this.y = new double[Math.toIntExact(b)];
    }
  }

  private static final class GradientWork {
    final double[] x;

    final double[] xBar;

    final double[] forget;

    final double[] admit;

    final double[] emit;

    final double[] change;

    final double[] cell;

    final double[] cellBar;

    final double[] hidden;

    final double[] hiddenBar;

    final double[] y;

    final double[] yBar;

    final double[] totalBar;

    final double[] shared1;

    final double[] shared2;

    final double[] shared3;

    final double[] shared4;

    final double[] shared5;

    final double[] shared6;

    GradientWork(int L, int b, int c) {
      this.x = new double[Math.toIntExact((long) c * L * b)];
      this.xBar = new double[Math.toIntExact((long) L * b)];
      this.forget = new double[Math.toIntExact((long) c * L * b)];
      this.admit = new double[Math.toIntExact((long) c * L * b)];
      this.emit = new double[Math.toIntExact((long) c * L * b)];
      this.change = new double[Math.toIntExact((long) c * L * b)];
      this.cell = new double[Math.toIntExact((long) c * L * b)];
      this.cellBar = new double[Math.toIntExact((long) c * L * b)];
      this.hidden = new double[Math.toIntExact((long) c * L * b)];
      this.hiddenBar = new double[Math.toIntExact((long) c * L * b)];
      this.y = new double[Math.toIntExact(b)];
      this.yBar = new double[Math.toIntExact((long) c * b)];
      this.totalBar = new double[Math.toIntExact(c)];
      this.shared1 = new double[Math.toIntExact((long) c * L * b)];
      this.shared2 = new double[Math.toIntExact((long) c * L * b)];
      this.shared3 = new double[Math.toIntExact((long) c * L * b)];
      this.shared4 = new double[Math.toIntExact((long) c * L * b)];
      this.shared5 = new double[Math.toIntExact((long) c * L * b)];
      this.shared6 = new double[Math.toIntExact(b)];
    }
  }
}
