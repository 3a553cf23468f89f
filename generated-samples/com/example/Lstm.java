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
 * <tr><th scope="row">value</th><td>92 (31 additions, 32 multiplications, 8 divisions, 21 calls)</td></tr>
 * <tr><th scope="row">gradient</th><td>133 (32 additions, 70 multiplications, 10 divisions, 21 calls)</td></tr>
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
    int at2 = mainAt + 5 * b;
    int at3 = mainAt + b;
    int at4 = mainAt + 7 * b;
    int at5 = mainAt + 3 * b;
    int at6 = mainAt + 4 * b;
    int at7 = mainAt + 6 * b;
    int at8 = mainAt + 2 * b;
    int at9 = extraAt + 2 * b;
    int at10 = extraAt + b;
    Arrays.fill(cell, 0, 2 * L * b, 0.0);
    Arrays.fill(hidden, 0, 2 * L * b, 0.0);
    for (int l = 0; l < L; l++) {
      int at11 = 2 * b * l + b;
      int at12 = b * l;
      int at13 = 2 * b * l;
      for (int i = 0; i < b; i++) {
        cell[at12 + L * b * (checkIndex("cell", 0, c) & 1) + i] += state[at11 + i];
      }
      for (int i = 0; i < b; i++) {
        hidden[at12 + L * b * (checkIndex("hidden", 0, c) & 1) + i] += state[at13 + i];
      }
    }
    double sum2 = 0.0;
    for (int t2 = 1; t2 < c; t2++) {
      int at14 = at1 + b * t2;
      int at15 = L * b * (t2 - 1 & 1);
      int at16 = at1 + L * b * (t2 & 1);
      int at17 = L * b * (t2 & 1);
      int at18 = b * t2;
      Arrays.fill(x, 0, 2 * b, 0.0);
      for (int i = 0; i < b; i++) {
        x[b * (checkIndex("x", 0, L) & 1) + i] += sequence[at14 + i] * extra[extraAt + i];
      }
      for (int l = 0; l < L; l++) {
        int at19 = at15 + b * l;
        int at20 = at2 + 8 * b * l;
        int at21 = at3 + 8 * b * l;
        int at22 = at4 + 8 * b * l;
        int at23 = at5 + 8 * b * l;
        int at24 = at16 + b * l;
        int at25 = b * (l & 1);
        int at26 = at6 + 8 * b * l;
        int at27 = mainAt + 8 * b * l;
        int at28 = at7 + 8 * b * l;
        int at29 = at8 + 8 * b * l;
        int at30 = at17 + b * l;
        for (int i = 0; i < b; i++) {
          double admit;
          double change;
          double t1 = hidden[at19 + i];
          double t3 = t1 * main[at21 + i] + main[at20 + i];
          boolean c1 = t3 < 0.0;
          if (c1) {
            double t4 = Math.exp(-Math.abs(t3)) * (1.0 / (1.0 + Math.exp(-Math.abs(t3))));
            admit = t4;
          } else {
            admit = 1.0 / (1.0 + Math.exp(-Math.abs(t3)));
          }
          double t5 = t1 * main[at23 + i] + main[at22 + i];
          double t6 = Math.abs(t5);
          if (t6 < 0.625) {
            double t7 = t5 * t5;
            double t8 = (0.9643991794250523 * t7 + 99.28772310019185) * t7;
            double t9 = ((t7 + 112.81167849163293) * t7 + 2235.4883906010045) * t7;
            double t10 = t7 * t5 * (t8 + 1614.6876844170845) / (t9 + 4844.063053251255);
            change = t5 - t10;
          } else {
            double t11 = Math.exp(-2.0 * t6);
            double t12 = Math.signum(t5) * (1.0 - t11) / (1.0 + t11);
            change = t12;
          }
          if (l >= 1) {
            x[at25 + i] += hidden[at24 + i];
          }
          double forget;
          double emit;
          double t13 = x[at25 + i];
          double t14 = t13 * main[at27 + i] + main[at26 + i];
          boolean c2 = t14 < 0.0;
          if (c2) {
            double t15 = Math.exp(-Math.abs(t14)) * (1.0 / (1.0 + Math.exp(-Math.abs(t14))));
            forget = t15;
          } else {
            forget = 1.0 / (1.0 + Math.exp(-Math.abs(t14)));
          }
          double t16 = t13 * main[at29 + i] + main[at28 + i];
          boolean c3 = t16 < 0.0;
          if (c3) {
            double t17 = Math.exp(-Math.abs(t16)) * (1.0 / (1.0 + Math.exp(-Math.abs(t16))));
            emit = t17;
          } else {
            emit = 1.0 / (1.0 + Math.exp(-Math.abs(t16)));
          }
          cell[at30 + i] = cell[at19 + i] * forget + admit * change;
          double t18 = cell[at30 + i];
          double t19 = Math.abs(t18);
          double t20;
          if (t19 < 0.625) {
            double t21 = t18 * t18;
            double t22 = (0.9643991794250523 * t21 + 99.28772310019185) * t21;
            double t23 = ((t21 + 112.81167849163293) * t21 + 2235.4883906010045) * t21;
            double t24 = t21 * t18 * (t22 + 1614.6876844170845) / (t23 + 4844.063053251255);
            t20 = t18 - t24;
          } else {
            double t25 = Math.exp(-2.0 * t19);
            double t26 = Math.signum(t18) * (1.0 - t25) / (1.0 + t25);
            t20 = t26;
          }
          hidden[at30 + i] = emit * t20;
        }
        Arrays.fill(x, (l + 1 & 1) * b, (l + 1 & 1) * b + b, 0.0);
      }
      double max = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < b; i++) {
        y[i] = hidden[at17 + b * checkIndex("hidden", L - 1, L) + i] * extra[at10 + i] + extra[at9 + i];
        max = Math.max(max, y[i]);
      }
      double t = Math.abs(max) < Double.POSITIVE_INFINITY ? max : 0.0;
      double sum = 0.0;
      for (int i = 0; i < b; i++) {
        sum += Math.exp(y[i] - t);
      }
      double t27 = (Math.abs(max) < Double.POSITIVE_INFINITY ? max : 0.0) + Math.log(sum);
      double t28 = Math.log1p(Math.exp(-Math.abs(0.6931471805599453 - t27)));
      double total = Math.max(0.6931471805599453, t27) + t28;
      double sum3 = 0.0;
      double sum4 = 0.0;
      double sum5 = 0.0;
      int i2 = 0;
      for (; i2 < b - 3; i2 += 4) {
        sum2 += sequence[at18 + i2] * (y[i2] - total);
        sum3 += sequence[at18 + i2 + 1] * (y[i2 + 1] - total);
        sum4 += sequence[at18 + i2 + 2] * (y[i2 + 2] - total);
        sum5 += sequence[at18 + i2 + 3] * (y[i2 + 3] - total);
      }
      for (; i2 < b; i2++) {
        sum2 += sequence[at18 + i2] * (y[i2] - total);
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
    double[] shared2 = work.shared2;
    double[] shared3 = work.shared3;
    double[] shared4 = work.shared4;
    double[] shared5 = work.shared5;
    double[] shared6 = work.shared6;
    double[] shared9 = work.shared9;
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
    int at12 = 8 * L * b + 2 * b;
    int at13 = 8 * L * b + b;
    int at14 = 6 * b;
    int at15 = 2 * b;
    int at16 = 4 * b;
    int at17 = 7 * b;
    int at18 = 3 * b;
    int at19 = 5 * b;
    int at20 = 8 * L * b;
    double sumBar2 = -1.0 / (((double) c - 1.0) * (double) b);
    double shared8 = 0.6931471805599453;
    Arrays.fill(x, 0, L * b * c, 0.0);
    for (int t2 = 1; t2 < c; t2++) {
      int at21 = at1 + b * t2;
      int at22 = L * b * t2;
      for (int i = 0; i < b; i++) {
        x[at22 + b * checkIndex("x", 0, L) + i] += sequence[at21 + i] * extra[extraAt + i];
      }
    }
    Arrays.fill(cell, 0, L * b * c, 0.0);
    Arrays.fill(hidden, 0, L * b * c, 0.0);
    for (int l = 0; l < L; l++) {
      int at23 = 2 * b * l + b;
      int at24 = b * l;
      int at25 = 2 * b * l;
      for (int i = 0; i < b; i++) {
        cell[at24 + L * b * checkIndex("cell", 0, c) + i] += state[at23 + i];
      }
      for (int i = 0; i < b; i++) {
        hidden[at24 + L * b * checkIndex("hidden", 0, c) + i] += state[at25 + i];
      }
    }
    for (int t2 = 1; t2 < c; t2++) {
      int at26 = at2 + L * b * t2;
      int at22 = L * b * t2;
      int at27 = at1 + L * b * t2;
      for (int l = 0; l < L; l++) {
        int at28 = at26 + b * l;
        int at29 = at3 + 8 * b * l;
        int at30 = at4 + 8 * b * l;
        int at31 = at22 + b * l;
        int at32 = at5 + 8 * b * l;
        int at33 = at6 + 8 * b * l;
        int at34 = at27 + b * l;
        int at35 = at7 + 8 * b * l;
        int at36 = mainAt + 8 * b * l;
        int at37 = at8 + 8 * b * l;
        int at38 = at9 + 8 * b * l;
        for (int i = 0; i < b; i++) {
          double t1 = hidden[at28 + i];
          shared4[at31 + i] = Math.exp(-Math.abs(t1 * main[at30 + i] + main[at29 + i]));
          shared2[at31 + i] = Math.exp(-2.0 * Math.abs(t1 * main[at33 + i] + main[at32 + i]));
          if (l >= 1) {
            x[at31 + i] += hidden[at34 + i];
          }
          double t3 = shared4[at31 + i];
          double t4 = 1.0 / (1.0 + t3);
          admit[at31 + i] = t1 * main[at30 + i] + main[at29 + i] < 0.0 ? t3 * t4 : t4;
          double t5 = t1 * main[at33 + i] + main[at32 + i];
          if (Math.abs(t5) < 0.625) {
            double t6 = t5 * t5;
            double t7 = (0.9643991794250523 * t6 + 99.28772310019185) * t6;
            double t8 = ((t6 + 112.81167849163293) * t6 + 2235.4883906010045) * t6;
            double t9 = t6 * t5 * (t7 + 1614.6876844170845) / (t8 + 4844.063053251255);
            change[at31 + i] = t5 - t9;
          } else {
            double t10 = shared2[at31 + i];
            double t11 = Math.signum(t5) * (1.0 - t10) * (1.0 / (1.0 + t10));
            change[at31 + i] = t11;
          }
          double t12 = x[at31 + i];
          shared5[at31 + i] = Math.exp(-Math.abs(t12 * main[at36 + i] + main[at35 + i]));
          shared3[at31 + i] = Math.exp(-Math.abs(t12 * main[at38 + i] + main[at37 + i]));
          double t13 = shared5[at31 + i];
          double t14 = 1.0 / (1.0 + t13);
          forget[at31 + i] = t12 * main[at36 + i] + main[at35 + i] < 0.0 ? t13 * t14 : t14;
          double t15 = shared3[at31 + i];
          double t16 = 1.0 / (1.0 + t15);
          emit[at31 + i] = t12 * main[at38 + i] + main[at37 + i] < 0.0 ? t15 * t16 : t16;
          cell[at31 + i] += cell[at28 + i] * forget[at31 + i] + admit[at31 + i] * change[at31 + i];
          shared6[at31 + i] = Math.exp(-2.0 * Math.abs(cell[at31 + i]));
          double t17 = cell[at31 + i];
          double t18;
          if (Math.abs(t17) < 0.625) {
            double t19 = t17 * t17;
            double t20 = (0.9643991794250523 * t19 + 99.28772310019185) * t19;
            double t21 = ((t19 + 112.81167849163293) * t19 + 2235.4883906010045) * t19;
            double t22 = t19 * t17 * (t20 + 1614.6876844170845) / (t21 + 4844.063053251255);
            t18 = t17 - t22;
          } else {
            double t23 = shared6[at31 + i];
            double t24 = Math.signum(t17) * (1.0 - t23) * (1.0 / (1.0 + t23));
            t18 = t24;
          }
          hidden[at31 + i] += emit[at31 + i] * t18;
        }
      }
    }
    Arrays.fill(cellBar, 0, 2 * L * b, 0.0);
    Arrays.fill(hiddenBar, 0, 2 * L * b, 0.0);
    double sum2 = 0.0;
    Arrays.fill(gradient, 0, 8 * L * b + 3 * b, 0.0);
    for (int t2 = c - 1; t2 >= 1; t2--) {
      int at39 = b * t2;
      int at22 = L * b * t2;
      int at40 = L * b * (t2 & 1);
      int at26 = at2 + L * b * t2;
      int at41 = L * b * (t2 - 1 & 1);
      int at42 = at1 + L * b * (t2 & 1);
      int at21 = at1 + b * t2;
      double totalBar = 0.0;
      double max = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < b; i++) {
        double t25 = sequence[at39 + i] * sumBar2;
        yBar[i] = t25;
        totalBar -= t25;
        y[i] = hidden[at22 + b * checkIndex("hidden", L - 1, L) + i] * extra[at11 + i] + extra[at10 + i];
        max = Math.max(max, y[i]);
      }
      double t = Math.abs(max) < Double.POSITIVE_INFINITY ? max : 0.0;
      double sum = 0.0;
      for (int i = 0; i < b; i++) {
        shared9[i] = Math.exp(y[i] - t);
        sum += shared9[i];
      }
      double shared7 = Math.log(sum);
      double t26 = (Math.abs(max) < Double.POSITIVE_INFINITY ? max : 0.0) + shared7;
      double shared1 = Math.exp(-Math.abs(shared8 - t26));
      double total = Math.max(shared8, t26) + Math.log1p(shared1);
      double t27 = 1.0 / (1.0 + shared1);
      double t28 = totalBar * (shared8 - t26 < 0.0 ? t27 : shared1 * t27);
      double sumBar = t28 / sum;
      for (int i = 0; i < b; i++) {
        sum2 += sequence[at39 + i] * (y[i] - total);
        yBar[i] += sumBar * shared9[i];
        double t29 = yBar[i];
        gradient[at12 + i] += t29;
        gradient[at13 + i] += hidden[at22 + b * checkIndex("hidden", L - 1, L) + i] * t29;
        hiddenBar[at40 + b * checkIndex("hidden", L - 1, L) + i] += extra[at11 + i] * t29;
      }
      Arrays.fill(xBar, 0, 2 * b, 0.0);
      for (int l = L - 1; l >= 0; l--) {
        int at31 = at22 + b * l;
        int at43 = at40 + b * l;
        int at28 = at26 + b * l;
        int at44 = at41 + b * l;
        int at45 = at14 + 8 * b * l;
        int at38 = at9 + 8 * b * l;
        int at46 = b * (l & 1);
        int at47 = at15 + 8 * b * l;
        int at48 = at16 + 8 * b * l;
        int at36 = mainAt + 8 * b * l;
        int at49 = 8 * b * l;
        int at50 = at17 + 8 * b * l;
        int at51 = at18 + 8 * b * l;
        int at33 = at6 + 8 * b * l;
        int at52 = at19 + 8 * b * l;
        int at53 = 8 * b * l + b;
        int at30 = at4 + 8 * b * l;
        int at54 = at42 + b * l;
        Arrays.fill(xBar, (l & 1) * b, (l & 1) * b + b, 0.0);
        for (int i = 0; i < b; i++) {
          double t17 = cell[at31 + i];
          double t23 = shared6[at31 + i];
          double t30 = 1.0 / (1.0 + t23);
          double t18;
          if (Math.abs(t17) < 0.625) {
            double t19 = t17 * t17;
            double t20 = (0.9643991794250523 * t19 + 99.28772310019185) * t19;
            double t21 = ((t19 + 112.81167849163293) * t19 + 2235.4883906010045) * t19;
            double t22 = t19 * t17 * (t20 + 1614.6876844170845) / (t21 + 4844.063053251255);
            t18 = t17 - t22;
          } else {
            double t24 = Math.signum(t17) * (1.0 - t23) * t30;
            t18 = t24;
          }
          double t31 = hiddenBar[at43 + i];
          double emitBar = t18 * t31;
          cellBar[at43 + i] += 4.0 * emit[at31 + i] * t31 * t23 * (t30 * t30);
          double t32 = cellBar[at43 + i];
          double forgetBar = cell[at28 + i] * t32;
          double admitBar = change[at31 + i] * t32;
          double changeBar = admit[at31 + i] * t32;
          cellBar[at44 + i] = forget[at31 + i] * t32;
          double t15 = shared3[at31 + i];
          double t16 = 1.0 / (1.0 + t15);
          double t33 = emitBar * t16 * (t15 * t16);
          gradient[at45 + i] += t33;
          xBar[at46 + i] += main[at38 + i] * t33;
          gradient[at47 + i] += x[at31 + i] * t33;
          double t13 = shared5[at31 + i];
          double t14 = 1.0 / (1.0 + t13);
          double t34 = forgetBar * t14 * (t13 * t14);
          gradient[at48 + i] += t34;
          xBar[at46 + i] += main[at36 + i] * t34;
          gradient[at49 + i] += x[at31 + i] * t34;
          double t1 = hidden[at28 + i];
          double t10 = shared2[at31 + i];
          double t35 = 1.0 / (1.0 + t10);
          double t36 = 4.0 * (changeBar * (t10 * (t35 * t35)));
          gradient[at50 + i] += t36;
          gradient[at51 + i] += t1 * t36;
          hiddenBar[at44 + i] = main[at33 + i] * t36;
          double t3 = shared4[at31 + i];
          double t4 = 1.0 / (1.0 + t3);
          double t37 = admitBar * t4 * (t3 * t4);
          gradient[at52 + i] += t37;
          gradient[at53 + i] += t1 * t37;
          hiddenBar[at44 + i] += main[at30 + i] * t37;
          if (l >= 1) {
            hiddenBar[at54 + i] += xBar[at46 + i];
          }
        }
      }
      for (int i = 0; i < b; i++) {
        gradient[at20 + i] += sequence[at21 + i] * xBar[b * (checkIndex("x", 0, L) & 1) + i];
      }
    }
    double value = -sum2 * (1.0 / (((double) c - 1.0) * (double) b));
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
      this.x = new double[Math.toIntExact(2L * b)];
      this.cell = new double[Math.toIntExact(2L * L * b)];
      this.hidden = new double[Math.toIntExact(2L * L * b)];
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

    final double[] shared2;

    final double[] shared3;

    final double[] shared4;

    final double[] shared5;

    final double[] shared6;

    final double[] shared9;

    GradientWork(int L, int b, int c) {
      this.x = new double[Math.toIntExact((long) c * L * b)];
      this.xBar = new double[Math.toIntExact(2L * b)];
      this.forget = new double[Math.toIntExact((long) c * L * b)];
      this.admit = new double[Math.toIntExact((long) c * L * b)];
      this.emit = new double[Math.toIntExact((long) c * L * b)];
      this.change = new double[Math.toIntExact((long) c * L * b)];
      this.cell = new double[Math.toIntExact((long) c * L * b)];
      this.cellBar = new double[Math.toIntExact(2L * L * b)];
      this.hidden = new double[Math.toIntExact((long) c * L * b)];
      this.hiddenBar = new double[Math.toIntExact(2L * L * b)];
      this.y = new double[Math.toIntExact(b)];
      this.yBar = new double[Math.toIntExact(b)];
      this.shared2 = new double[Math.toIntExact((long) c * L * b)];
      this.shared3 = new double[Math.toIntExact((long) c * L * b)];
      this.shared4 = new double[Math.toIntExact((long) c * L * b)];
      this.shared5 = new double[Math.toIntExact((long) c * L * b)];
      this.shared6 = new double[Math.toIntExact((long) c * L * b)];
      this.shared9 = new double[Math.toIntExact(b)];
    }
  }
}
