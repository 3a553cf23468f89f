package com.example;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.IntStream;
import javax.annotation.processing.Generated;

/**
 * The function <code>logisticLoss</code> and its derivatives, summed over rows of data.
 *
 * <p>Each row holds the data of one example. Rows are summed in blocks of fixed size, in order.
 * One instance belongs to one thread.
 *
 * <p>Generated from <code>logisticLoss</code> in <code>logistic_regression.grad</code>, line 15.
 */
@Generated("org.gradc.Gradc")
public final class LogisticLossBatch implements Serializable {
  private static final long serialVersionUID = 5923774368504413844L;

  /**
   * The names of the parameters, in the order in which theta packs them.
   */
  public static final List<String> PARAMETER_NAMES = List.of("w", "b");

  /**
   * Rows that are summed before they are added to others.
   */
  private static final int BLOCK = 256;

  private final int d;

  private final int rowCount;

  private final double[] x;

  private final double[] y;

  private transient ValueLane valueLane;

  private transient GradientLane gradientLane;

  private transient HvpLane hvpLane;

  /**
   * Binds sizes and all rows of data; arrays are not copied.
   *
   * @param d size <code>d</code>
   * @param rows the number of rows
   * @param x data <code>x</code>, row by row
   * @param y data <code>y</code>, row by row
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public LogisticLossBatch(int d, int rows, double[] x, double[] y) {
    checkSize("d", d);
    checkSize("rows", rows);
    checkLength("x", x.length, (long) rows * d);
    checkLength("y", y.length, rows);
    checkDimension(d + 1);
    this.d = d;
    this.rowCount = rows;
    this.x = x;
    this.y = y;
  }

  /**
   * The number of parameters, elements of arrays counted.
   *
   * @return the number
   */
  public int dimension() {
    return Math.toIntExact(d + 1);
  }

  /**
   * The number of rows.
   *
   * @return the number
   */
  public int rowCount() {
    return rowCount;
  }

  private static double valueKernel(int d, int from, int count, double[] w, int wAt, double b,
      double[] x, double[] y, ValueWork work) {
    double[] wCopy = work.wCopy;
    int at1 = d * from;
    int at2 = d * from + d;
    int at3 = d * from + 2 * d;
    int at4 = d * from + 3 * d;
    System.arraycopy(w, wAt, wCopy, 0, d);
    double value = 0.0;
    int row2 = 0;
    for (; row2 < count - 3; row2 += 4) {
      int at5 = at1 + d * row2;
      int at6 = at2 + d * row2;
      int at7 = at3 + d * row2;
      int at8 = at4 + d * row2;
      double sum2 = 0.0;
      double sum3 = 0.0;
      double sum4 = 0.0;
      double sum5 = 0.0;
      for (int j = 0; j < d; j++) {
        double t1 = wCopy[j];
        sum2 += x[at5 + j] * t1;
        sum3 += x[at6 + j] * t1;
        sum4 += x[at7 + j] * t1;
        sum5 += x[at8 + j] * t1;
      }
      double t2 = sum2 + b;
      double t3 = Math.max(t2, 0.0) + Math.log1p(Math.exp(-Math.abs(t2)));
      double t4 = sum3 + b;
      double t5 = Math.max(t4, 0.0) + Math.log1p(Math.exp(-Math.abs(t4)));
      double t6 = t3 - y[from + row2] * t2 + (t5 - y[from + row2 + 1] * t4);
      double t7 = sum4 + b;
      double t8 = Math.max(t7, 0.0) + Math.log1p(Math.exp(-Math.abs(t7)));
      double t9 = sum5 + b;
      double t10 = Math.max(t9, 0.0) + Math.log1p(Math.exp(-Math.abs(t9)));
      value += t6 + (t8 - y[from + row2 + 2] * t7 + (t10 - y[from + row2 + 3] * t9));
    }
    for (; row2 < count; row2++) {
      int at5 = at1 + d * row2;
      double sum2 = 0.0;
      double sum6 = 0.0;
      double sum7 = 0.0;
      double sum8 = 0.0;
      int j2 = 0;
      for (; j2 < d - 3; j2 += 4) {
        sum2 += x[at5 + j2] * wCopy[j2];
        sum6 += x[at5 + j2 + 1] * wCopy[j2 + 1];
        sum7 += x[at5 + j2 + 2] * wCopy[j2 + 2];
        sum8 += x[at5 + j2 + 3] * wCopy[j2 + 3];
      }
      for (; j2 < d; j2++) {
        sum2 += x[at5 + j2] * wCopy[j2];
      }
      sum2 += sum6 + sum7 + sum8;
      double t2 = sum2 + b;
      double t3 = Math.max(t2, 0.0) + Math.log1p(Math.exp(-Math.abs(t2)));
      value += t3 - y[from + row2] * t2;
    }
    return value;
  }

  private void valueBlock(double[] theta, int from, int count, ValueLane lane, boolean gathered) {
    lane.value = valueKernel(d, from, count, theta, 0, theta[d], gathered ? lane.x : x,
        gathered ? lane.y : y, lane.work);
  }

  /**
   * The value, summed over rows.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @param from the first row
   * @param to the row behind the last
   * @return the sum of the values
   * @throws IllegalArgumentException if the length of an array is wrong
   * @throws IndexOutOfBoundsException if there are no such rows
   */
  public double value(double[] theta, int from, int to) {
    checkLength("theta", theta.length, d + 1);
    checkRange(from, to, rowCount);
    if (valueLane == null) {
      valueLane = new ValueLane(this);
    }
    double sum = 0.0;
    for (int row = from; row < to; row += BLOCK) {
      int count = Math.min(BLOCK, to - row);
      valueBlock(theta, row, count, valueLane, false);
      sum += valueLane.value;
    }
    return sum;
  }

  /**
   * The value, summed over rows by number.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @param rows numbers of rows
   * @param from the first place in rows
   * @param to the place in rows behind the last
   * @return the sum of the values
   * @throws IllegalArgumentException if the length of an array is wrong
   * @throws IndexOutOfBoundsException if there are no such rows
   */
  public double value(double[] theta, int[] rows, int from, int to) {
    checkLength("theta", theta.length, d + 1);
    checkRange(from, to, rows.length);
    if (valueLane == null) {
      valueLane = new ValueLane(this);
    }
    double sum = 0.0;
    for (int row = from; row < to; row += BLOCK) {
      int count = Math.min(BLOCK, to - row);
      valueLane.gather(this, rows, row, count);
      valueBlock(theta, 0, count, valueLane, true);
      sum += valueLane.value;
    }
    return sum;
  }

  /**
   * As {@link #value}, to the last bit, by the threads of the fork-join pool that this runs in, otherwise of the common one. Allocates.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @param from the first row
   * @param to the row behind the last
   * @return the sum of the values
   * @throws IllegalArgumentException if the length of an array is wrong
   * @throws IndexOutOfBoundsException if there are no such rows
   */
  public double parallelValue(double[] theta, int from, int to) {
    checkLength("theta", theta.length, d + 1);
    checkRange(from, to, rowCount);
    int threads = ForkJoinTask.inForkJoinPool() ? ForkJoinTask.getPool().getParallelism() : ForkJoinPool.getCommonPoolParallelism();
    int blocks = (int) (((long) to - from + BLOCK - 1) / BLOCK);
    ValueLane[] lanes = new ValueLane[Math.min(blocks, 4 * Math.max(1, threads))];
    Arrays.setAll(lanes, k -> new ValueLane(this));
    double sum = 0.0;
    for (int first = 0; first < blocks; first += lanes.length) {
      int start = from + first * BLOCK;
      int some = Math.min(lanes.length, blocks - first);
      IntStream.range(0, some).parallel().forEach(k -> {
        int row = start + k * BLOCK;
        valueBlock(theta, row, Math.min(BLOCK, to - row), lanes[k], false);
      });
      for (int k = 0; k < some; k++) {
        sum += lanes[k].value;
      }
    }
    return sum;
  }

  private static double gradientKernel(int d, int from, int count, double[] w, int wAt, double b,
      double[] x, double[] y, double[] gradient, GradientWork work) {
    double[] wCopy = work.wCopy;
    double[] gradientSum = work.gradientSum;
    int at1 = d * from;
    int at2 = d * from + d;
    int at3 = d * from + 2 * d;
    int at4 = d * from + 3 * d;
    System.arraycopy(w, wAt, wCopy, 0, d);
    double gradient2 = 0.0;
    double value = 0.0;
    Arrays.fill(gradientSum, 0, d, 0.0);
    int row2 = 0;
    for (; row2 < count - 3; row2 += 4) {
      int at5 = at1 + d * row2;
      int at6 = at2 + d * row2;
      int at7 = at3 + d * row2;
      int at8 = at4 + d * row2;
      double sum2 = 0.0;
      double sum3 = 0.0;
      double sum4 = 0.0;
      double sum5 = 0.0;
      for (int j = 0; j < d; j++) {
        double t1 = wCopy[j];
        sum2 += x[at5 + j] * t1;
        sum3 += x[at6 + j] * t1;
        sum4 += x[at7 + j] * t1;
        sum5 += x[at8 + j] * t1;
      }
      double shared1 = Math.exp(-Math.abs(sum2 + b));
      double shared12 = Math.exp(-Math.abs(sum3 + b));
      double shared13 = Math.exp(-Math.abs(sum4 + b));
      double shared14 = Math.exp(-Math.abs(sum5 + b));
      double t2 = sum2 + b;
      double t3 = y[from + row2];
      double t4 = sum3 + b;
      double t5 = y[from + row2 + 1];
      double t6 = Math.max(t4, 0.0) + Math.log1p(shared12) - t5 * t4;
      double t7 = Math.max(t2, 0.0) + Math.log1p(shared1) - t3 * t2 + t6;
      double t8 = sum4 + b;
      double t9 = y[from + row2 + 2];
      double t10 = sum5 + b;
      double t11 = y[from + row2 + 3];
      double t12 = Math.max(t10, 0.0) + Math.log1p(shared14) - t11 * t10;
      double t13 = Math.max(t8, 0.0) + Math.log1p(shared13) - t9 * t8 + t12;
      value += t7 + t13;
      double t14 = 1.0 / (1.0 + shared1);
      double t15 = (t2 < 0.0 ? shared1 * t14 : t14) - t3;
      double sumBar = t15;
      double t16 = 1.0 / (1.0 + shared12);
      double t17 = (t4 < 0.0 ? shared12 * t16 : t16) - t5;
      double sumBar2 = t17;
      double t18 = 1.0 / (1.0 + shared13);
      double t19 = (t8 < 0.0 ? shared13 * t18 : t18) - t9;
      double sumBar3 = t19;
      double t20 = 1.0 / (1.0 + shared14);
      double t21 = (t10 < 0.0 ? shared14 * t20 : t20) - t11;
      double sumBar4 = t21;
      gradient2 += t15 + t17 + (t19 + t21);
      for (int j = 0; j < d; j++) {
        double t22 = x[at7 + j] * sumBar3 + x[at8 + j] * sumBar4;
        gradientSum[j] += x[at5 + j] * sumBar + x[at6 + j] * sumBar2 + t22;
      }
    }
    for (; row2 < count; row2++) {
      int at5 = at1 + d * row2;
      double sum2 = 0.0;
      double sum6 = 0.0;
      double sum7 = 0.0;
      double sum8 = 0.0;
      int j2 = 0;
      for (; j2 < d - 3; j2 += 4) {
        sum2 += x[at5 + j2] * wCopy[j2];
        sum6 += x[at5 + j2 + 1] * wCopy[j2 + 1];
        sum7 += x[at5 + j2 + 2] * wCopy[j2 + 2];
        sum8 += x[at5 + j2 + 3] * wCopy[j2 + 3];
      }
      for (; j2 < d; j2++) {
        sum2 += x[at5 + j2] * wCopy[j2];
      }
      sum2 += sum6 + sum7 + sum8;
      double shared1 = Math.exp(-Math.abs(sum2 + b));
      double t2 = sum2 + b;
      double t3 = y[from + row2];
      value += Math.max(t2, 0.0) + Math.log1p(shared1) - t3 * t2;
      double t14 = 1.0 / (1.0 + shared1);
      double t15 = (t2 < 0.0 ? shared1 * t14 : t14) - t3;
      gradient2 += t15;
      double sumBar = t15;
      for (int j = 0; j < d; j++) {
        gradientSum[j] += x[at5 + j] * sumBar;
      }
    }
    gradient[d] = gradient2;
    System.arraycopy(gradientSum, 0, gradient, 0, d);
    return value;
  }

  private void gradientBlock(double[] theta, int from, int count, GradientLane lane,
      boolean gathered) {
    lane.value = gradientKernel(d, from, count, theta, 0, theta[d], gathered ? lane.x : x,
        gathered ? lane.y : y, lane.part, lane.work);
  }

  /**
   * The value and its gradient, summed over rows.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @param from the first row
   * @param to the row behind the last
   * @param gradient receives the sum, one number per parameter
   * @return the sum of the values
   * @throws IllegalArgumentException if the length of an array is wrong
   * @throws IndexOutOfBoundsException if there are no such rows
   */
  public double gradient(double[] theta, int from, int to, double[] gradient) {
    checkLength("theta", theta.length, d + 1);
    checkLength("gradient", gradient.length, d + 1);
    checkRange(from, to, rowCount);
    if (gradientLane == null) {
      gradientLane = new GradientLane(this);
    }
    Arrays.fill(gradient, 0.0);
    double sum = 0.0;
    for (int row = from; row < to; row += BLOCK) {
      int count = Math.min(BLOCK, to - row);
      gradientBlock(theta, row, count, gradientLane, false);
      add(gradient, gradientLane.part);
      sum += gradientLane.value;
    }
    return sum;
  }

  /**
   * The value and its gradient, summed over rows by number.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @param rows numbers of rows
   * @param from the first place in rows
   * @param to the place in rows behind the last
   * @param gradient receives the sum, one number per parameter
   * @return the sum of the values
   * @throws IllegalArgumentException if the length of an array is wrong
   * @throws IndexOutOfBoundsException if there are no such rows
   */
  public double gradient(double[] theta, int[] rows, int from, int to, double[] gradient) {
    checkLength("theta", theta.length, d + 1);
    checkLength("gradient", gradient.length, d + 1);
    checkRange(from, to, rows.length);
    if (gradientLane == null) {
      gradientLane = new GradientLane(this);
    }
    Arrays.fill(gradient, 0.0);
    double sum = 0.0;
    for (int row = from; row < to; row += BLOCK) {
      int count = Math.min(BLOCK, to - row);
      gradientLane.gather(this, rows, row, count);
      gradientBlock(theta, 0, count, gradientLane, true);
      add(gradient, gradientLane.part);
      sum += gradientLane.value;
    }
    return sum;
  }

  /**
   * As {@link #gradient}, to the last bit, by the threads of the fork-join pool that this runs in, otherwise of the common one. Allocates.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @param from the first row
   * @param to the row behind the last
   * @param gradient receives the sum, one number per parameter
   * @return the sum of the values
   * @throws IllegalArgumentException if the length of an array is wrong
   * @throws IndexOutOfBoundsException if there are no such rows
   */
  public double parallelGradient(double[] theta, int from, int to, double[] gradient) {
    checkLength("theta", theta.length, d + 1);
    checkLength("gradient", gradient.length, d + 1);
    checkRange(from, to, rowCount);
    int threads = ForkJoinTask.inForkJoinPool() ? ForkJoinTask.getPool().getParallelism() : ForkJoinPool.getCommonPoolParallelism();
    int blocks = (int) (((long) to - from + BLOCK - 1) / BLOCK);
    GradientLane[] lanes = new GradientLane[Math.min(blocks, 4 * Math.max(1, threads))];
    Arrays.setAll(lanes, k -> new GradientLane(this));
    Arrays.fill(gradient, 0.0);
    double sum = 0.0;
    for (int first = 0; first < blocks; first += lanes.length) {
      int start = from + first * BLOCK;
      int some = Math.min(lanes.length, blocks - first);
      IntStream.range(0, some).parallel().forEach(k -> {
        int row = start + k * BLOCK;
        gradientBlock(theta, row, Math.min(BLOCK, to - row), lanes[k], false);
      });
      for (int k = 0; k < some; k++) {
        add(gradient, lanes[k].part);
        sum += lanes[k].value;
      }
    }
    return sum;
  }

  private static void hvpKernel(int d, int from, int count, double[] w, int wAt, double b,
      double[] x, double[] y, double[] direction, double[] result, HvpWork work) {
    double[] wCopy = work.wCopy;
    double[] resultSum = work.resultSum;
    int at1 = d * from;
    int at2 = d * from + d;
    int at3 = d * from + 2 * d;
    int at4 = d * from + 3 * d;
    System.arraycopy(w, wAt, wCopy, 0, d);
    double result2 = 0.0;
    double direction2 = count > 0 ? direction[d] : 0.0;
    Arrays.fill(resultSum, 0, d, 0.0);
    int row2 = 0;
    for (; row2 < count - 3; row2 += 4) {
      int at5 = at1 + d * row2;
      int at6 = at2 + d * row2;
      int at7 = at3 + d * row2;
      int at8 = at4 + d * row2;
      double sum2 = 0.0;
      double sum3 = 0.0;
      double sum4 = 0.0;
      double sum5 = 0.0;
      double sumDot = 0.0;
      double sumDot2 = 0.0;
      double sumDot3 = 0.0;
      double sumDot4 = 0.0;
      for (int j = 0; j < d; j++) {
        double t1 = x[at5 + j];
        double t2 = wCopy[j];
        sum2 += t1 * t2;
        double t3 = direction[j];
        sumDot += t3 * t1;
        double t4 = x[at6 + j];
        sum3 += t4 * t2;
        sumDot2 += t3 * t4;
        double t5 = x[at7 + j];
        sum4 += t5 * t2;
        sumDot3 += t3 * t5;
        double t6 = x[at8 + j];
        sum5 += t6 * t2;
        sumDot4 += t3 * t6;
      }
      double t7 = Math.exp(-Math.abs(sum2 + b));
      double t8 = 1.0 + t7;
      double t9 = (sumDot + direction2) * t7 / (t8 * t8);
      double sumBarDot = t9;
      double t10 = Math.exp(-Math.abs(sum3 + b));
      double t11 = 1.0 + t10;
      double t12 = (sumDot2 + direction2) * t10 / (t11 * t11);
      double sumBarDot2 = t12;
      double t13 = Math.exp(-Math.abs(sum4 + b));
      double t14 = 1.0 + t13;
      double t15 = (sumDot3 + direction2) * t13 / (t14 * t14);
      double sumBarDot3 = t15;
      double t16 = Math.exp(-Math.abs(sum5 + b));
      double t17 = 1.0 + t16;
      double t18 = (sumDot4 + direction2) * t16 / (t17 * t17);
      double sumBarDot4 = t18;
      result2 += t9 + t12 + (t15 + t18);
      for (int j = 0; j < d; j++) {
        double t19 = sumBarDot3 * x[at7 + j] + sumBarDot4 * x[at8 + j];
        resultSum[j] += sumBarDot * x[at5 + j] + sumBarDot2 * x[at6 + j] + t19;
      }
    }
    for (; row2 < count; row2++) {
      int at5 = at1 + d * row2;
      double sum2 = 0.0;
      double sumDot = 0.0;
      for (int j = 0; j < d; j++) {
        double t1 = x[at5 + j];
        sum2 += t1 * wCopy[j];
        sumDot += direction[j] * t1;
      }
      double t7 = Math.exp(-Math.abs(sum2 + b));
      double t8 = 1.0 + t7;
      double t9 = (sumDot + direction2) * t7 / (t8 * t8);
      result2 += t9;
      double sumBarDot = t9;
      for (int j = 0; j < d; j++) {
        resultSum[j] += sumBarDot * x[at5 + j];
      }
    }
    result[d] = result2;
    System.arraycopy(resultSum, 0, result, 0, d);
  }

  private void hvpBlock(double[] theta, int from, int count, double[] direction, HvpLane lane,
      boolean gathered) {
    hvpKernel(d, from, count, theta, 0, theta[d], gathered ? lane.x : x, gathered ? lane.y : y,
        direction, lane.part, lane.work);
  }

  /**
   * The Hessian times a direction, summed over rows.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @param from the first row
   * @param to the row behind the last
   * @param direction what the Hessian is multiplied with, one number per parameter
   * @param result receives the sum, one number per parameter
   * @throws IllegalArgumentException if the length of an array is wrong
   * @throws IndexOutOfBoundsException if there are no such rows
   */
  public void hvp(double[] theta, int from, int to, double[] direction, double[] result) {
    checkLength("theta", theta.length, d + 1);
    checkLength("direction", direction.length, d + 1);
    checkLength("result", result.length, d + 1);
    checkRange(from, to, rowCount);
    if (hvpLane == null) {
      hvpLane = new HvpLane(this);
    }
    Arrays.fill(result, 0.0);
    for (int row = from; row < to; row += BLOCK) {
      int count = Math.min(BLOCK, to - row);
      hvpBlock(theta, row, count, direction, hvpLane, false);
      add(result, hvpLane.part);
    }
  }

  /**
   * The Hessian times a direction, summed over rows by number.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @param rows numbers of rows
   * @param from the first place in rows
   * @param to the place in rows behind the last
   * @param direction what the Hessian is multiplied with, one number per parameter
   * @param result receives the sum, one number per parameter
   * @throws IllegalArgumentException if the length of an array is wrong
   * @throws IndexOutOfBoundsException if there are no such rows
   */
  public void hvp(double[] theta, int[] rows, int from, int to, double[] direction,
      double[] result) {
    checkLength("theta", theta.length, d + 1);
    checkLength("direction", direction.length, d + 1);
    checkLength("result", result.length, d + 1);
    checkRange(from, to, rows.length);
    if (hvpLane == null) {
      hvpLane = new HvpLane(this);
    }
    Arrays.fill(result, 0.0);
    for (int row = from; row < to; row += BLOCK) {
      int count = Math.min(BLOCK, to - row);
      hvpLane.gather(this, rows, row, count);
      hvpBlock(theta, 0, count, direction, hvpLane, true);
      add(result, hvpLane.part);
    }
  }

  /**
   * As {@link #hvp}, to the last bit, by the threads of the fork-join pool that this runs in, otherwise of the common one. Allocates.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @param from the first row
   * @param to the row behind the last
   * @param direction what the Hessian is multiplied with, one number per parameter
   * @param result receives the sum, one number per parameter
   * @throws IllegalArgumentException if the length of an array is wrong
   * @throws IndexOutOfBoundsException if there are no such rows
   */
  public void parallelHvp(double[] theta, int from, int to, double[] direction, double[] result) {
    checkLength("theta", theta.length, d + 1);
    checkLength("direction", direction.length, d + 1);
    checkLength("result", result.length, d + 1);
    checkRange(from, to, rowCount);
    int threads = ForkJoinTask.inForkJoinPool() ? ForkJoinTask.getPool().getParallelism() : ForkJoinPool.getCommonPoolParallelism();
    int blocks = (int) (((long) to - from + BLOCK - 1) / BLOCK);
    HvpLane[] lanes = new HvpLane[Math.min(blocks, 4 * Math.max(1, threads))];
    Arrays.setAll(lanes, k -> new HvpLane(this));
    Arrays.fill(result, 0.0);
    for (int first = 0; first < blocks; first += lanes.length) {
      int start = from + first * BLOCK;
      int some = Math.min(lanes.length, blocks - first);
      IntStream.range(0, some).parallel().forEach(k -> {
        int row = start + k * BLOCK;
        hvpBlock(theta, row, Math.min(BLOCK, to - row), direction, lanes[k], false);
      });
      for (int k = 0; k < some; k++) {
        add(result, lanes[k].part);
      }
    }
  }

  private static void checkRange(int from, int to, int length) {
    if (from < 0 || to < from || to > length) {
      throw new IndexOutOfBoundsException("rows " + from + " to " + to + " are not within 0 to " + length);
    }
  }

  private static void add(double[] sum, double[] part) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += part[i];
    }
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
    final double[] wCopy;

    ValueWork(int d, int from, int count) {
      this.wCopy = new double[Math.toIntExact(d)];
    }
  }

  private static final class ValueLane {
    final ValueWork work;

    double value;

    double[] x;

    double[] y;

    ValueLane(LogisticLossBatch batch) {
      this.work = new ValueWork(batch.d, 0, BLOCK);
    }

    void gather(LogisticLossBatch batch, int[] rows, int from, int count) {
      if (x == null) {
        x = new double[Math.multiplyExact(BLOCK, (batch.d))];
      }
      if (y == null) {
        y = new double[Math.multiplyExact(BLOCK, 1)];
      }
      for (int k = 0; k < count; k++) {
        int row = rows[from + k];
        checkRange(row, row + 1, batch.rowCount);
        System.arraycopy(batch.x, row * (batch.d), x, k * (batch.d), (batch.d));
        y[k] = batch.y[row];
      }
    }
  }

  private static final class GradientWork {
    final double[] wCopy;

    final double[] gradientSum;

    GradientWork(int d, int from, int count) {
      this.wCopy = new double[Math.toIntExact(d)];
      this.gradientSum = new double[Math.toIntExact(d)];
    }
  }

  private static final class GradientLane {
    final GradientWork work;

    final double[] part;

    double value;

    double[] x;

    double[] y;

    GradientLane(LogisticLossBatch batch) {
      this.work = new GradientWork(batch.d, 0, BLOCK);
      this.part = new double[batch.dimension()];
    }

    void gather(LogisticLossBatch batch, int[] rows, int from, int count) {
      if (x == null) {
        x = new double[Math.multiplyExact(BLOCK, (batch.d))];
      }
      if (y == null) {
        y = new double[Math.multiplyExact(BLOCK, 1)];
      }
      for (int k = 0; k < count; k++) {
        int row = rows[from + k];
        checkRange(row, row + 1, batch.rowCount);
        System.arraycopy(batch.x, row * (batch.d), x, k * (batch.d), (batch.d));
        y[k] = batch.y[row];
      }
    }
  }

  private static final class HvpWork {
    final double[] wCopy;

    final double[] resultSum;

    HvpWork(int d, int from, int count) {
      this.wCopy = new double[Math.toIntExact(d)];
      this.resultSum = new double[Math.toIntExact(d)];
    }
  }

  private static final class HvpLane {
    final HvpWork work;

    final double[] part;

    double[] x;

    double[] y;

    HvpLane(LogisticLossBatch batch) {
      this.work = new HvpWork(batch.d, 0, BLOCK);
      this.part = new double[batch.dimension()];
    }

    void gather(LogisticLossBatch batch, int[] rows, int from, int count) {
      if (x == null) {
        x = new double[Math.multiplyExact(BLOCK, (batch.d))];
      }
      if (y == null) {
        y = new double[Math.multiplyExact(BLOCK, 1)];
      }
      for (int k = 0; k < count; k++) {
        int row = rows[from + k];
        checkRange(row, row + 1, batch.rowCount);
        System.arraycopy(batch.x, row * (batch.d), x, k * (batch.d), (batch.d));
        y[k] = batch.y[row];
      }
    }
  }
}
