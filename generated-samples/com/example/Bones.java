package com.example;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.annotation.processing.Generated;

/**
 * How far the joints of a skeleton of B bones are from where they should be.
 *
 * <p>Bone b begins where its parent ends and is turned against it by three angles, about its z axis,
 * then y, then x; offset[b, ·] is the bone as its own axes see it. A parent comes before its children,
 * and bone 0 is the root, which begins at root[·].
 *
 * <pre>
 * function bones(root[3], angle[B, 3]; parent[B] int, offset[B, 3], target[B, 3]) &#123;
 *   // The turn against the parent.
 *   let sine[b, i] = sin(angle[b, i])
 *   let cosine[b, i] = cos(angle[b, i])
 *   let local[b, 0, 0] = cosine[b, 0]*cosine[b, 1]
 *   let local[b, 0, 1] = cosine[b, 0]*sine[b, 1]*sine[b, 2] - sine[b, 0]*cosine[b, 2]
 *   let local[b, 0, 2] = cosine[b, 0]*sine[b, 1]*cosine[b, 2] + sine[b, 0]*sine[b, 2]
 *   let local[b, 1, 0] = sine[b, 0]*cosine[b, 1]
 *   let local[b, 1, 1] = sine[b, 0]*sine[b, 1]*sine[b, 2] + cosine[b, 0]*cosine[b, 2]
 *   let local[b, 1, 2] = sine[b, 0]*sine[b, 1]*cosine[b, 2] - cosine[b, 0]*sine[b, 2]
 *   let local[b, 2, 0] = -sine[b, 1]
 *   let local[b, 2, 1] = cosine[b, 1]*sine[b, 2]
 *   let local[b, 2, 2] = cosine[b, 1]*cosine[b, 2]
 *
 *   // The turn against the world, and where the bone ends.
 *   let turn[0, i, j] = local[0, i, j]
 *   let turn[b in 1..B-1, i, j] = sum(k: turn[parent[b], i, k]*local[b, k, j])
 *   let end[0, i] = root[i] + sum(j: turn[0, i, j]*offset[0, j])
 *   let end[b in 1..B-1, i] = end[parent[b], i] + sum(j: turn[b, i, j]*offset[b, j])
 *
 *   return sum(b, i: (end[b, i] - target[b, i])^2)/2
 * &#125;
 * </pre>
 *
 * <p>Generated from <code>bones</code> in <code>bones.grad</code>, line 10.
 *
 * <table>
 * <caption>Operations</caption>
 * <tr><th scope="row">value</th><td>112 (45 additions, 61 multiplications, 6 calls)</td></tr>
 * <tr><th scope="row">gradient</th><td>258 (81 additions, 171 multiplications, 6 calls)</td></tr>
 * </table>
 */
@Generated("org.gradc.Gradc")
public final class Bones implements ToDoubleFunction<double[]>, Serializable {
  private static final long serialVersionUID = 1990410845918691953L;

  /**
   * The names of the parameters, in the order in which theta packs them.
   */
  public static final List<String> PARAMETER_NAMES = List.of("root", "angle");

  private final int B;

  private final int[] parent;

  private final double[] offset;

  private final double[] target;

  private transient ValueWork valueWork;

  private transient GradientWork gradientWork;

  /**
   * Binds sizes and data; arrays are not copied.
   *
   * @param B size <code>B</code>
   * @param parent data <code>parent</code>, <code>B</code> row by row
   * @param offset data <code>offset</code>, <code>B × 3</code> row by row
   * @param target data <code>target</code>, <code>B × 3</code> row by row
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public Bones(int B, int[] parent, double[] offset, double[] target) {
    checkSize("B", B);
    checkLength("parent", parent.length, B);
    checkLength("offset", offset.length, (long) B * 3);
    checkLength("target", target.length, (long) B * 3);
    checkDimension((long) B * 3 + 3);
    this.B = B;
    this.parent = parent;
    this.offset = offset;
    this.target = target;
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
    return Math.toIntExact((long) B * 3 + 3);
  }

  private static double valueKernel(int B, double[] root, int rootAt, double[] angle, int angleAt,
      int[] parent, double[] offset, double[] target, ValueWork work) {
    double[] local_0_0 = work.local_0_0;
    double[] local_0_1 = work.local_0_1;
    double[] local_0_2 = work.local_0_2;
    double[] local_1_0 = work.local_1_0;
    double[] local_1_1 = work.local_1_1;
    double[] local_1_2 = work.local_1_2;
    double[] local_2_0 = work.local_2_0;
    double[] local_2_1 = work.local_2_1;
    double[] local_2_2 = work.local_2_2;
    double[] turn_0_0 = work.turn_0_0;
    double[] turn_0_1 = work.turn_0_1;
    double[] turn_0_2 = work.turn_0_2;
    double[] turn_1_0 = work.turn_1_0;
    double[] turn_1_1 = work.turn_1_1;
    double[] turn_1_2 = work.turn_1_2;
    double[] turn_2_0 = work.turn_2_0;
    double[] turn_2_1 = work.turn_2_1;
    double[] turn_2_2 = work.turn_2_2;
    double[] end_0 = work.end_0;
    double[] end_1 = work.end_1;
    double[] end_2 = work.end_2;
    for (int b = 0; b < B; b++) {
      double t1 = angle[angleAt + 3 * b];
      double sine_0 = Math.sin(t1);
      double t2 = angle[angleAt + 3 * b + 1];
      double sine_1 = Math.sin(t2);
      double t3 = angle[angleAt + 3 * b + 2];
      double sine_2 = Math.sin(t3);
      double cosine_0 = Math.cos(t1);
      double cosine_1 = Math.cos(t2);
      double cosine_2 = Math.cos(t3);
      local_0_0[b] = cosine_0 * cosine_1;
      double t4 = cosine_0 * sine_2;
      double t5 = sine_0 * cosine_2;
      local_0_1[b] = sine_1 * t4 - t5;
      double t6 = cosine_0 * cosine_2;
      double t7 = sine_0 * sine_2;
      local_0_2[b] = sine_1 * t6 + t7;
      local_1_0[b] = sine_0 * cosine_1;
      local_1_1[b] = sine_1 * t7 + t6;
      local_1_2[b] = sine_1 * t5 - t4;
      local_2_0[b] = -sine_1;
      local_2_1[b] = cosine_1 * sine_2;
      local_2_2[b] = cosine_1 * cosine_2;
    }
    Arrays.fill(turn_0_0, 0, B, 0.0);
    Arrays.fill(turn_0_1, 0, B, 0.0);
    Arrays.fill(turn_0_2, 0, B, 0.0);
    Arrays.fill(turn_1_0, 0, B, 0.0);
    Arrays.fill(turn_1_1, 0, B, 0.0);
    Arrays.fill(turn_1_2, 0, B, 0.0);
    Arrays.fill(turn_2_0, 0, B, 0.0);
    Arrays.fill(turn_2_1, 0, B, 0.0);
    Arrays.fill(turn_2_2, 0, B, 0.0);
    turn_0_0[checkIndex("turn", 0, B)] += local_0_0[checkIndex("local", 0, B)];
    turn_0_1[checkIndex("turn", 0, B)] += local_0_1[checkIndex("local", 0, B)];
    turn_0_2[checkIndex("turn", 0, B)] += local_0_2[checkIndex("local", 0, B)];
    turn_1_0[checkIndex("turn", 0, B)] += local_1_0[checkIndex("local", 0, B)];
    turn_1_1[checkIndex("turn", 0, B)] += local_1_1[checkIndex("local", 0, B)];
    turn_1_2[checkIndex("turn", 0, B)] += local_1_2[checkIndex("local", 0, B)];
    turn_2_0[checkIndex("turn", 0, B)] += local_2_0[checkIndex("local", 0, B)];
    turn_2_1[checkIndex("turn", 0, B)] += local_2_1[checkIndex("local", 0, B)];
    turn_2_2[checkIndex("turn", 0, B)] += local_2_2[checkIndex("local", 0, B)];
    for (int b = 1; b < B; b++) {
      double t8 = turn_0_0[checkIndex("turn, as far as it is written", parent[b], b)];
      double t9 = local_0_0[b];
      double t10 = turn_0_1[checkIndex("turn, as far as it is written", parent[b], b)];
      double t11 = local_1_0[b];
      double t12 = turn_0_2[checkIndex("turn, as far as it is written", parent[b], b)];
      double t13 = local_2_0[b];
      double sum_0_0 = t8 * t9 + t10 * t11 + t12 * t13;
      double t14 = local_0_1[b];
      double t15 = local_1_1[b];
      double t16 = local_2_1[b];
      double sum_0_1 = t8 * t14 + t10 * t15 + t12 * t16;
      double t17 = local_0_2[b];
      double t18 = local_1_2[b];
      double t19 = local_2_2[b];
      double sum_0_2 = t8 * t17 + t10 * t18 + t12 * t19;
      double t20 = turn_1_0[checkIndex("turn, as far as it is written", parent[b], b)];
      double t21 = turn_1_1[checkIndex("turn, as far as it is written", parent[b], b)];
      double t22 = turn_1_2[checkIndex("turn, as far as it is written", parent[b], b)];
      double sum_1_0 = t20 * t9 + t21 * t11 + t22 * t13;
      double sum_1_1 = t20 * t14 + t21 * t15 + t22 * t16;
      double sum_1_2 = t20 * t17 + t21 * t18 + t22 * t19;
      double t23 = turn_2_0[checkIndex("turn, as far as it is written", parent[b], b)];
      double t24 = turn_2_1[checkIndex("turn, as far as it is written", parent[b], b)];
      double t25 = turn_2_2[checkIndex("turn, as far as it is written", parent[b], b)];
      double sum_2_0 = t23 * t9 + t24 * t11 + t25 * t13;
      double sum_2_1 = t23 * t14 + t24 * t15 + t25 * t16;
      double sum_2_2 = t23 * t17 + t24 * t18 + t25 * t19;
      turn_0_0[b] += sum_0_0;
      turn_0_1[b] += sum_0_1;
      turn_0_2[b] += sum_0_2;
      turn_1_0[b] += sum_1_0;
      turn_1_1[b] += sum_1_1;
      turn_1_2[b] += sum_1_2;
      turn_2_0[b] += sum_2_0;
      turn_2_1[b] += sum_2_1;
      turn_2_2[b] += sum_2_2;
    }
    double t26 = offset[3 * checkIndex("offset", 0, B)];
    double t27 = offset[3 * checkIndex("offset", 0, B) + 1];
    double t28 = offset[3 * checkIndex("offset", 0, B) + 2];
    double sum = turn_0_0[checkIndex("turn", 0, B)] * t26 + turn_0_1[checkIndex("turn", 0, B)] * t27 + turn_0_2[checkIndex("turn", 0, B)] * t28;
    double sum2 = turn_1_0[checkIndex("turn", 0, B)] * t26 + turn_1_1[checkIndex("turn", 0, B)] * t27 + turn_1_2[checkIndex("turn", 0, B)] * t28;
    double sum3 = turn_2_0[checkIndex("turn", 0, B)] * t26 + turn_2_1[checkIndex("turn", 0, B)] * t27 + turn_2_2[checkIndex("turn", 0, B)] * t28;
    Arrays.fill(end_0, 0, B, 0.0);
    Arrays.fill(end_1, 0, B, 0.0);
    Arrays.fill(end_2, 0, B, 0.0);
    end_0[checkIndex("end", 0, B)] += root[rootAt] + sum;
    end_1[checkIndex("end", 0, B)] += root[rootAt + 1] + sum2;
    end_2[checkIndex("end", 0, B)] += root[rootAt + 2] + sum3;
    for (int b = 1; b < B; b++) {
      double t29 = offset[3 * b];
      double t30 = offset[3 * b + 1];
      double t31 = offset[3 * b + 2];
      double sum4 = turn_0_0[b] * t29 + turn_0_1[b] * t30 + turn_0_2[b] * t31;
      double sum5 = turn_1_0[b] * t29 + turn_1_1[b] * t30 + turn_1_2[b] * t31;
      double sum6 = turn_2_0[b] * t29 + turn_2_1[b] * t30 + turn_2_2[b] * t31;
      end_0[b] += end_0[checkIndex("end, as far as it is written", parent[b], b)] + sum4;
      end_1[b] += end_1[checkIndex("end, as far as it is written", parent[b], b)] + sum5;
      end_2[b] += end_2[checkIndex("end, as far as it is written", parent[b], b)] + sum6;
    }
    double sum7 = 0.0;
    double sum8 = 0.0;
    double sum9 = 0.0;
    double sum10 = 0.0;
    int b2 = 0;
    for (; b2 < B - 3; b2 += 4) {
      double t32 = end_0[b2] - target[3 * b2];
      double t33 = end_1[b2] - target[3 * b2 + 1];
      double t34 = end_2[b2] - target[3 * b2 + 2];
      sum7 += t32 * t32 + t33 * t33 + t34 * t34;
      double t35 = end_0[b2 + 1] - target[3 * b2 + 3];
      double t36 = end_1[b2 + 1] - target[3 * b2 + 4];
      double t37 = end_2[b2 + 1] - target[3 * b2 + 5];
      sum8 += t35 * t35 + t36 * t36 + t37 * t37;
      double t38 = end_0[b2 + 2] - target[3 * b2 + 6];
      double t39 = end_1[b2 + 2] - target[3 * b2 + 7];
      double t40 = end_2[b2 + 2] - target[3 * b2 + 8];
      sum9 += t38 * t38 + t39 * t39 + t40 * t40;
      double t41 = end_0[b2 + 3] - target[3 * b2 + 9];
      double t42 = end_1[b2 + 3] - target[3 * b2 + 10];
      double t43 = end_2[b2 + 3] - target[3 * b2 + 11];
      sum10 += t41 * t41 + t42 * t42 + t43 * t43;
    }
    for (; b2 < B; b2++) {
      double t32 = end_0[b2] - target[3 * b2];
      double t33 = end_1[b2] - target[3 * b2 + 1];
      double t34 = end_2[b2] - target[3 * b2 + 2];
      sum7 += t32 * t32 + t33 * t33 + t34 * t34;
    }
    sum7 += sum8 + sum9 + sum10;
    double value = 0.5 * sum7;
    return value;
  }

  /**
   * The value.
   *
   * <p>Allocates work arrays; the method of an instance does so once.
   *
   * @param B size <code>B</code>
   * @param root parameter <code>root</code>, <code>3</code> row by row
   * @param angle parameter <code>angle</code>, <code>B × 3</code> row by row
   * @param parent data <code>parent</code>, <code>B</code> row by row
   * @param offset data <code>offset</code>, <code>B × 3</code> row by row
   * @param target data <code>target</code>, <code>B × 3</code> row by row
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public static double value(int B, double[] root, double[] angle, int[] parent, double[] offset,
      double[] target) {
    checkSize("B", B);
    checkLength("root", root.length, 3);
    checkLength("angle", angle.length, (long) B * 3);
    checkLength("parent", parent.length, B);
    checkLength("offset", offset.length, (long) B * 3);
    checkLength("target", target.length, (long) B * 3);
    return valueKernel(B, root, 0, angle, 0, parent, offset, target, new ValueWork(B));
  }

  /**
   * The value.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public double value(double[] theta) {
    checkLength("theta", theta.length, (long) B * 3 + 3);
    if (valueWork == null) {
      valueWork = new ValueWork(B);
    }
    return valueKernel(B, theta, 0, theta, 3, parent, offset, target, valueWork);
  }

  private static double gradientKernel(int B, double[] root, int rootAt, double[] angle,
      int angleAt, int[] parent, double[] offset, double[] target, double[] gradient,
      GradientWork work) {
    double[] sine_0 = work.sine_0;
    double[] sine_1 = work.sine_1;
    double[] sine_2 = work.sine_2;
    double[] cosine_0 = work.cosine_0;
    double[] cosine_1 = work.cosine_1;
    double[] cosine_2 = work.cosine_2;
    double[] local_0_0 = work.local_0_0;
    double[] local_0_0Bar = work.local_0_0Bar;
    double[] local_0_1 = work.local_0_1;
    double[] local_0_1Bar = work.local_0_1Bar;
    double[] local_0_2 = work.local_0_2;
    double[] local_0_2Bar = work.local_0_2Bar;
    double[] local_1_0 = work.local_1_0;
    double[] local_1_0Bar = work.local_1_0Bar;
    double[] local_1_1 = work.local_1_1;
    double[] local_1_1Bar = work.local_1_1Bar;
    double[] local_1_2 = work.local_1_2;
    double[] local_1_2Bar = work.local_1_2Bar;
    double[] local_2_0 = work.local_2_0;
    double[] local_2_0Bar = work.local_2_0Bar;
    double[] local_2_1 = work.local_2_1;
    double[] local_2_1Bar = work.local_2_1Bar;
    double[] local_2_2 = work.local_2_2;
    double[] local_2_2Bar = work.local_2_2Bar;
    double[] turn_0_0 = work.turn_0_0;
    double[] turn_0_0Bar = work.turn_0_0Bar;
    double[] turn_0_1 = work.turn_0_1;
    double[] turn_0_1Bar = work.turn_0_1Bar;
    double[] turn_0_2 = work.turn_0_2;
    double[] turn_0_2Bar = work.turn_0_2Bar;
    double[] turn_1_0 = work.turn_1_0;
    double[] turn_1_0Bar = work.turn_1_0Bar;
    double[] turn_1_1 = work.turn_1_1;
    double[] turn_1_1Bar = work.turn_1_1Bar;
    double[] turn_1_2 = work.turn_1_2;
    double[] turn_1_2Bar = work.turn_1_2Bar;
    double[] turn_2_0 = work.turn_2_0;
    double[] turn_2_0Bar = work.turn_2_0Bar;
    double[] turn_2_1 = work.turn_2_1;
    double[] turn_2_1Bar = work.turn_2_1Bar;
    double[] turn_2_2 = work.turn_2_2;
    double[] turn_2_2Bar = work.turn_2_2Bar;
    double[] end_0 = work.end_0;
    double[] end_0Bar = work.end_0Bar;
    double[] end_1 = work.end_1;
    double[] end_1Bar = work.end_1Bar;
    double[] end_2 = work.end_2;
    double[] end_2Bar = work.end_2Bar;
    double[] shared1 = work.shared1;
    double[] shared2 = work.shared2;
    double[] shared3 = work.shared3;
    double[] shared4 = work.shared4;
    double[] shared5 = work.shared5;
    double[] shared6 = work.shared6;
    for (int b = 0; b < B; b++) {
      double t1 = angle[angleAt + 3 * b + 2];
      shared4[b] = Math.sin(t1);
      double t2 = angle[angleAt + 3 * b + 1];
      shared5[b] = Math.sin(t2);
      double t3 = angle[angleAt + 3 * b];
      shared6[b] = Math.sin(t3);
      shared1[b] = Math.cos(t1);
      shared2[b] = Math.cos(t2);
      shared3[b] = Math.cos(t3);
      sine_0[b] = shared6[b];
      sine_1[b] = shared5[b];
      sine_2[b] = shared4[b];
      cosine_0[b] = shared3[b];
      cosine_1[b] = shared2[b];
      cosine_2[b] = shared1[b];
      double t4 = cosine_0[b];
      double t5 = cosine_1[b];
      local_0_0[b] = t4 * t5;
      double t6 = sine_1[b];
      double t7 = t4 * t6;
      double t8 = sine_2[b];
      double t9 = sine_0[b];
      double t10 = cosine_2[b];
      local_0_1[b] = t7 * t8 - t9 * t10;
      local_0_2[b] = t7 * t10 + t9 * t8;
      local_1_0[b] = t9 * t5;
      double t11 = t9 * t6;
      local_1_1[b] = t11 * t8 + t4 * t10;
      local_1_2[b] = t11 * t10 - t4 * t8;
      local_2_0[b] = -t6;
      local_2_1[b] = t5 * t8;
      local_2_2[b] = t5 * t10;
    }
    Arrays.fill(turn_0_0, 0, B, 0.0);
    Arrays.fill(turn_0_1, 0, B, 0.0);
    Arrays.fill(turn_0_2, 0, B, 0.0);
    Arrays.fill(turn_1_0, 0, B, 0.0);
    Arrays.fill(turn_1_1, 0, B, 0.0);
    Arrays.fill(turn_1_2, 0, B, 0.0);
    Arrays.fill(turn_2_0, 0, B, 0.0);
    Arrays.fill(turn_2_1, 0, B, 0.0);
    Arrays.fill(turn_2_2, 0, B, 0.0);
    turn_0_0[checkIndex("turn", 0, B)] += local_0_0[checkIndex("local", 0, B)];
    turn_0_1[checkIndex("turn", 0, B)] += local_0_1[checkIndex("local", 0, B)];
    turn_0_2[checkIndex("turn", 0, B)] += local_0_2[checkIndex("local", 0, B)];
    turn_1_0[checkIndex("turn", 0, B)] += local_1_0[checkIndex("local", 0, B)];
    turn_1_1[checkIndex("turn", 0, B)] += local_1_1[checkIndex("local", 0, B)];
    turn_1_2[checkIndex("turn", 0, B)] += local_1_2[checkIndex("local", 0, B)];
    turn_2_0[checkIndex("turn", 0, B)] += local_2_0[checkIndex("local", 0, B)];
    turn_2_1[checkIndex("turn", 0, B)] += local_2_1[checkIndex("local", 0, B)];
    turn_2_2[checkIndex("turn", 0, B)] += local_2_2[checkIndex("local", 0, B)];
    for (int b = 1; b < B; b++) {
      double t12 = turn_0_0[checkIndex("turn, as far as it is written", parent[b], b)];
      double t13 = local_0_0[b];
      double t14 = turn_0_1[checkIndex("turn, as far as it is written", parent[b], b)];
      double t15 = local_1_0[b];
      double t16 = turn_0_2[checkIndex("turn, as far as it is written", parent[b], b)];
      double t17 = local_2_0[b];
      double sum_0_0 = t12 * t13 + t14 * t15 + t16 * t17;
      double t18 = local_0_1[b];
      double t19 = local_1_1[b];
      double t20 = local_2_1[b];
      double sum_0_1 = t12 * t18 + t14 * t19 + t16 * t20;
      double t21 = local_0_2[b];
      double t22 = local_1_2[b];
      double t23 = local_2_2[b];
      double sum_0_2 = t12 * t21 + t14 * t22 + t16 * t23;
      double t24 = turn_1_0[checkIndex("turn, as far as it is written", parent[b], b)];
      double t25 = turn_1_1[checkIndex("turn, as far as it is written", parent[b], b)];
      double t26 = turn_1_2[checkIndex("turn, as far as it is written", parent[b], b)];
      double sum_1_0 = t24 * t13 + t25 * t15 + t26 * t17;
      double sum_1_1 = t24 * t18 + t25 * t19 + t26 * t20;
      double sum_1_2 = t24 * t21 + t25 * t22 + t26 * t23;
      double t27 = turn_2_0[checkIndex("turn, as far as it is written", parent[b], b)];
      double t28 = turn_2_1[checkIndex("turn, as far as it is written", parent[b], b)];
      double t29 = turn_2_2[checkIndex("turn, as far as it is written", parent[b], b)];
      double sum_2_0 = t27 * t13 + t28 * t15 + t29 * t17;
      double sum_2_1 = t27 * t18 + t28 * t19 + t29 * t20;
      double sum_2_2 = t27 * t21 + t28 * t22 + t29 * t23;
      turn_0_0[b] += sum_0_0;
      turn_0_1[b] += sum_0_1;
      turn_0_2[b] += sum_0_2;
      turn_1_0[b] += sum_1_0;
      turn_1_1[b] += sum_1_1;
      turn_1_2[b] += sum_1_2;
      turn_2_0[b] += sum_2_0;
      turn_2_1[b] += sum_2_1;
      turn_2_2[b] += sum_2_2;
    }
    double t30 = offset[3 * checkIndex("offset", 0, B)];
    double t31 = offset[3 * checkIndex("offset", 0, B) + 1];
    double t32 = offset[3 * checkIndex("offset", 0, B) + 2];
    double sum = turn_0_0[checkIndex("turn", 0, B)] * t30 + turn_0_1[checkIndex("turn", 0, B)] * t31 + turn_0_2[checkIndex("turn", 0, B)] * t32;
    double sum2 = turn_1_0[checkIndex("turn", 0, B)] * t30 + turn_1_1[checkIndex("turn", 0, B)] * t31 + turn_1_2[checkIndex("turn", 0, B)] * t32;
    double sum3 = turn_2_0[checkIndex("turn", 0, B)] * t30 + turn_2_1[checkIndex("turn", 0, B)] * t31 + turn_2_2[checkIndex("turn", 0, B)] * t32;
    Arrays.fill(end_0, 0, B, 0.0);
    Arrays.fill(end_1, 0, B, 0.0);
    Arrays.fill(end_2, 0, B, 0.0);
    end_0[checkIndex("end", 0, B)] += root[rootAt] + sum;
    end_1[checkIndex("end", 0, B)] += root[rootAt + 1] + sum2;
    end_2[checkIndex("end", 0, B)] += root[rootAt + 2] + sum3;
    for (int b = 1; b < B; b++) {
      double t33 = offset[3 * b];
      double t34 = offset[3 * b + 1];
      double t35 = offset[3 * b + 2];
      double sum4 = turn_0_0[b] * t33 + turn_0_1[b] * t34 + turn_0_2[b] * t35;
      double sum5 = turn_1_0[b] * t33 + turn_1_1[b] * t34 + turn_1_2[b] * t35;
      double sum6 = turn_2_0[b] * t33 + turn_2_1[b] * t34 + turn_2_2[b] * t35;
      end_0[b] += end_0[checkIndex("end, as far as it is written", parent[b], b)] + sum4;
      end_1[b] += end_1[checkIndex("end, as far as it is written", parent[b], b)] + sum5;
      end_2[b] += end_2[checkIndex("end, as far as it is written", parent[b], b)] + sum6;
    }
    Arrays.fill(end_0Bar, 0, B, 0.0);
    Arrays.fill(end_1Bar, 0, B, 0.0);
    Arrays.fill(end_2Bar, 0, B, 0.0);
    double sum7 = 0.0;
    double sum8 = 0.0;
    double sum9 = 0.0;
    double sum10 = 0.0;
    int b2 = 0;
    for (; b2 < B - 3; b2 += 4) {
      double t36 = end_0[b2] - target[3 * b2];
      double t37 = end_1[b2] - target[3 * b2 + 1];
      double t38 = end_2[b2] - target[3 * b2 + 2];
      sum7 += t36 * t36 + t37 * t37 + t38 * t38;
      double t39 = end_0[b2 + 1] - target[3 * b2 + 3];
      double t40 = end_1[b2 + 1] - target[3 * b2 + 4];
      double t41 = end_2[b2 + 1] - target[3 * b2 + 5];
      sum8 += t39 * t39 + t40 * t40 + t41 * t41;
      double t42 = end_0[b2 + 2] - target[3 * b2 + 6];
      double t43 = end_1[b2 + 2] - target[3 * b2 + 7];
      double t44 = end_2[b2 + 2] - target[3 * b2 + 8];
      sum9 += t42 * t42 + t43 * t43 + t44 * t44;
      double t45 = end_0[b2 + 3] - target[3 * b2 + 9];
      double t46 = end_1[b2 + 3] - target[3 * b2 + 10];
      double t47 = end_2[b2 + 3] - target[3 * b2 + 11];
      sum10 += t45 * t45 + t46 * t46 + t47 * t47;
    }
    for (; b2 < B; b2++) {
      double t36 = end_0[b2] - target[3 * b2];
      double t37 = end_1[b2] - target[3 * b2 + 1];
      double t38 = end_2[b2] - target[3 * b2 + 2];
      sum7 += t36 * t36 + t37 * t37 + t38 * t38;
    }
    sum7 += sum8 + sum9 + sum10;
    for (int b = 0; b < B; b++) {
      end_0Bar[b] += end_0[b] - target[3 * b];
    }
    for (int b = 0; b < B; b++) {
      end_1Bar[b] += end_1[b] - target[3 * b + 1];
    }
    for (int b = 0; b < B; b++) {
      end_2Bar[b] += end_2[b] - target[3 * b + 2];
    }
    double value = 0.5 * sum7;
    Arrays.fill(turn_0_0Bar, 0, B, 0.0);
    Arrays.fill(turn_0_1Bar, 0, B, 0.0);
    Arrays.fill(turn_0_2Bar, 0, B, 0.0);
    Arrays.fill(turn_1_0Bar, 0, B, 0.0);
    Arrays.fill(turn_1_1Bar, 0, B, 0.0);
    Arrays.fill(turn_1_2Bar, 0, B, 0.0);
    Arrays.fill(turn_2_0Bar, 0, B, 0.0);
    Arrays.fill(turn_2_1Bar, 0, B, 0.0);
    Arrays.fill(turn_2_2Bar, 0, B, 0.0);
    for (int b = B - 1; b >= 1; b--) {
      double t48 = end_2Bar[b];
      double sumBar6 = t48;
      end_2Bar[checkIndex("end, as far as it is written", parent[b], b)] += t48;
      double t49 = end_1Bar[b];
      double sumBar5 = t49;
      end_1Bar[checkIndex("end, as far as it is written", parent[b], b)] += t49;
      double t50 = end_0Bar[b];
      double sumBar4 = t50;
      end_0Bar[checkIndex("end, as far as it is written", parent[b], b)] += t50;
      double t33 = offset[3 * b];
      turn_0_0Bar[b] += t33 * sumBar4;
      double t34 = offset[3 * b + 1];
      turn_0_1Bar[b] += t34 * sumBar4;
      double t35 = offset[3 * b + 2];
      turn_0_2Bar[b] += t35 * sumBar4;
      turn_1_0Bar[b] += t33 * sumBar5;
      turn_1_1Bar[b] += t34 * sumBar5;
      turn_1_2Bar[b] += t35 * sumBar5;
      turn_2_0Bar[b] += t33 * sumBar6;
      turn_2_1Bar[b] += t34 * sumBar6;
      turn_2_2Bar[b] += t35 * sumBar6;
    }
    Arrays.fill(gradient, 0, 3 + 3 * B, 0.0);
    double t51 = end_0Bar[checkIndex("end", 0, B)];
    gradient[0] += t51;
    double sumBar = t51;
    double t52 = end_1Bar[checkIndex("end", 0, B)];
    gradient[1] += t52;
    double sumBar2 = t52;
    double t53 = end_2Bar[checkIndex("end", 0, B)];
    gradient[2] += t53;
    double sumBar3 = t53;
    turn_0_0Bar[checkIndex("turn", 0, B)] += t30 * sumBar;
    turn_0_1Bar[checkIndex("turn", 0, B)] += t31 * sumBar;
    turn_0_2Bar[checkIndex("turn", 0, B)] += t32 * sumBar;
    turn_1_0Bar[checkIndex("turn", 0, B)] += t30 * sumBar2;
    turn_1_1Bar[checkIndex("turn", 0, B)] += t31 * sumBar2;
    turn_1_2Bar[checkIndex("turn", 0, B)] += t32 * sumBar2;
    turn_2_0Bar[checkIndex("turn", 0, B)] += t30 * sumBar3;
    turn_2_1Bar[checkIndex("turn", 0, B)] += t31 * sumBar3;
    turn_2_2Bar[checkIndex("turn", 0, B)] += t32 * sumBar3;
    Arrays.fill(local_0_0Bar, 0, B, 0.0);
    Arrays.fill(local_0_1Bar, 0, B, 0.0);
    Arrays.fill(local_0_2Bar, 0, B, 0.0);
    Arrays.fill(local_1_0Bar, 0, B, 0.0);
    Arrays.fill(local_1_1Bar, 0, B, 0.0);
    Arrays.fill(local_1_2Bar, 0, B, 0.0);
    Arrays.fill(local_2_0Bar, 0, B, 0.0);
    Arrays.fill(local_2_1Bar, 0, B, 0.0);
    Arrays.fill(local_2_2Bar, 0, B, 0.0);
    for (int b = B - 1; b >= 1; b--) {
      double sum_0_0Bar = turn_0_0Bar[b];
      double sum_0_1Bar = turn_0_1Bar[b];
      double sum_0_2Bar = turn_0_2Bar[b];
      double sum_1_0Bar = turn_1_0Bar[b];
      double sum_1_1Bar = turn_1_1Bar[b];
      double sum_1_2Bar = turn_1_2Bar[b];
      double sum_2_0Bar = turn_2_0Bar[b];
      double sum_2_1Bar = turn_2_1Bar[b];
      double sum_2_2Bar = turn_2_2Bar[b];
      double t21 = local_0_2[b];
      double t18 = local_0_1[b];
      double t54 = t21 * sum_0_2Bar + t18 * sum_0_1Bar;
      double t13 = local_0_0[b];
      turn_0_0Bar[checkIndex("turn, as far as it is written", parent[b], b)] += t54 + t13 * sum_0_0Bar;
      double t27 = turn_2_0[checkIndex("turn, as far as it is written", parent[b], b)];
      double t24 = turn_1_0[checkIndex("turn, as far as it is written", parent[b], b)];
      double t55 = t27 * sum_2_0Bar + t24 * sum_1_0Bar;
      double t12 = turn_0_0[checkIndex("turn, as far as it is written", parent[b], b)];
      local_0_0Bar[b] += t55 + t12 * sum_0_0Bar;
      double t22 = local_1_2[b];
      double t19 = local_1_1[b];
      double t56 = t22 * sum_0_2Bar + t19 * sum_0_1Bar;
      double t15 = local_1_0[b];
      turn_0_1Bar[checkIndex("turn, as far as it is written", parent[b], b)] += t56 + t15 * sum_0_0Bar;
      double t28 = turn_2_1[checkIndex("turn, as far as it is written", parent[b], b)];
      double t25 = turn_1_1[checkIndex("turn, as far as it is written", parent[b], b)];
      double t57 = t28 * sum_2_0Bar + t25 * sum_1_0Bar;
      double t14 = turn_0_1[checkIndex("turn, as far as it is written", parent[b], b)];
      local_1_0Bar[b] += t57 + t14 * sum_0_0Bar;
      double t23 = local_2_2[b];
      double t20 = local_2_1[b];
      double t58 = t23 * sum_0_2Bar + t20 * sum_0_1Bar;
      double t17 = local_2_0[b];
      turn_0_2Bar[checkIndex("turn, as far as it is written", parent[b], b)] += t58 + t17 * sum_0_0Bar;
      double t29 = turn_2_2[checkIndex("turn, as far as it is written", parent[b], b)];
      double t26 = turn_1_2[checkIndex("turn, as far as it is written", parent[b], b)];
      double t59 = t29 * sum_2_0Bar + t26 * sum_1_0Bar;
      double t16 = turn_0_2[checkIndex("turn, as far as it is written", parent[b], b)];
      local_2_0Bar[b] += t59 + t16 * sum_0_0Bar;
      double t60 = t27 * sum_2_1Bar + t24 * sum_1_1Bar;
      local_0_1Bar[b] += t60 + t12 * sum_0_1Bar;
      double t61 = t28 * sum_2_1Bar + t25 * sum_1_1Bar;
      local_1_1Bar[b] += t61 + t14 * sum_0_1Bar;
      double t62 = t29 * sum_2_1Bar + t26 * sum_1_1Bar;
      local_2_1Bar[b] += t62 + t16 * sum_0_1Bar;
      double t63 = t27 * sum_2_2Bar + t24 * sum_1_2Bar;
      local_0_2Bar[b] += t63 + t12 * sum_0_2Bar;
      double t64 = t28 * sum_2_2Bar + t25 * sum_1_2Bar;
      local_1_2Bar[b] += t64 + t14 * sum_0_2Bar;
      double t65 = t29 * sum_2_2Bar + t26 * sum_1_2Bar;
      local_2_2Bar[b] += t65 + t16 * sum_0_2Bar;
      double t66 = t21 * sum_1_2Bar + t18 * sum_1_1Bar;
      turn_1_0Bar[checkIndex("turn, as far as it is written", parent[b], b)] += t66 + t13 * sum_1_0Bar;
      double t67 = t22 * sum_1_2Bar + t19 * sum_1_1Bar;
      turn_1_1Bar[checkIndex("turn, as far as it is written", parent[b], b)] += t67 + t15 * sum_1_0Bar;
      double t68 = t23 * sum_1_2Bar + t20 * sum_1_1Bar;
      turn_1_2Bar[checkIndex("turn, as far as it is written", parent[b], b)] += t68 + t17 * sum_1_0Bar;
      double t69 = t21 * sum_2_2Bar + t18 * sum_2_1Bar;
      turn_2_0Bar[checkIndex("turn, as far as it is written", parent[b], b)] += t69 + t13 * sum_2_0Bar;
      double t70 = t22 * sum_2_2Bar + t19 * sum_2_1Bar;
      turn_2_1Bar[checkIndex("turn, as far as it is written", parent[b], b)] += t70 + t15 * sum_2_0Bar;
      double t71 = t23 * sum_2_2Bar + t20 * sum_2_1Bar;
      turn_2_2Bar[checkIndex("turn, as far as it is written", parent[b], b)] += t71 + t17 * sum_2_0Bar;
    }
    local_0_0Bar[checkIndex("local", 0, B)] += turn_0_0Bar[checkIndex("turn", 0, B)];
    local_0_1Bar[checkIndex("local", 0, B)] += turn_0_1Bar[checkIndex("turn", 0, B)];
    local_0_2Bar[checkIndex("local", 0, B)] += turn_0_2Bar[checkIndex("turn", 0, B)];
    local_1_0Bar[checkIndex("local", 0, B)] += turn_1_0Bar[checkIndex("turn", 0, B)];
    local_1_1Bar[checkIndex("local", 0, B)] += turn_1_1Bar[checkIndex("turn", 0, B)];
    local_1_2Bar[checkIndex("local", 0, B)] += turn_1_2Bar[checkIndex("turn", 0, B)];
    local_2_0Bar[checkIndex("local", 0, B)] += turn_2_0Bar[checkIndex("turn", 0, B)];
    local_2_1Bar[checkIndex("local", 0, B)] += turn_2_1Bar[checkIndex("turn", 0, B)];
    local_2_2Bar[checkIndex("local", 0, B)] += turn_2_2Bar[checkIndex("turn", 0, B)];
    for (int b = 0; b < B; b++) {
      double t10 = cosine_2[b];
      double t72 = local_2_2Bar[b];
      double cosine_1Bar = t10 * t72;
      double t5 = cosine_1[b];
      double cosine_2Bar = t5 * t72;
      double t8 = sine_2[b];
      double t73 = local_2_1Bar[b];
      cosine_1Bar += t8 * t73;
      double sine_2Bar = t5 * t73;
      double sine_1Bar = -local_2_0Bar[b];
      double t74 = local_1_2Bar[b];
      double cosine_0Bar = -t8 * t74;
      double t9 = sine_0[b];
      sine_1Bar += t74 * (t9 * t10);
      double t4 = cosine_0[b];
      sine_2Bar -= t4 * t74;
      double t6 = sine_1[b];
      double t75 = t10 * t6;
      double sine_0Bar = t74 * t75;
      double t11 = t9 * t6;
      cosine_2Bar += t11 * t74;
      double t76 = local_1_1Bar[b];
      cosine_0Bar += t10 * t76;
      sine_1Bar += t76 * (t9 * t8);
      sine_2Bar += t11 * t76;
      double t77 = t8 * t6;
      sine_0Bar += t76 * t77;
      cosine_2Bar += t4 * t76;
      double t78 = local_1_0Bar[b];
      cosine_1Bar += t9 * t78;
      sine_0Bar += t5 * t78;
      double t79 = local_0_2Bar[b];
      cosine_0Bar += t79 * t75;
      sine_1Bar += t79 * (t4 * t10);
      sine_2Bar += t9 * t79;
      sine_0Bar += t8 * t79;
      double t7 = t4 * t6;
      cosine_2Bar += t7 * t79;
      double t80 = local_0_1Bar[b];
      cosine_0Bar += t80 * t77;
      sine_1Bar += t80 * (t4 * t8);
      sine_2Bar += t7 * t80;
      sine_0Bar -= t10 * t80;
      cosine_2Bar -= t9 * t80;
      double t81 = local_0_0Bar[b];
      cosine_0Bar += t5 * t81;
      cosine_1Bar += t4 * t81;
      gradient[3 * b + 3] -= cosine_0Bar * shared6[b];
      gradient[3 * b + 4] -= cosine_1Bar * shared5[b];
      gradient[3 * b + 5] -= cosine_2Bar * shared4[b];
      gradient[3 * b + 3] += sine_0Bar * shared3[b];
      gradient[3 * b + 4] += sine_1Bar * shared2[b];
      gradient[3 * b + 5] += sine_2Bar * shared1[b];
    }
    return value;
  }

  /**
   * The value and its gradient.
   *
   * <p>Allocates work arrays; the method of an instance does so once.
   *
   * @param B size <code>B</code>
   * @param root parameter <code>root</code>, <code>3</code> row by row
   * @param angle parameter <code>angle</code>, <code>B × 3</code> row by row
   * @param parent data <code>parent</code>, <code>B</code> row by row
   * @param offset data <code>offset</code>, <code>B × 3</code> row by row
   * @param target data <code>target</code>, <code>B × 3</code> row by row
   * @param gradient receives the derivative by each parameter, in declared order
   * @return the value
   * @throws IllegalArgumentException if a size is negative or a length wrong
   */
  public static double gradient(int B, double[] root, double[] angle, int[] parent, double[] offset,
      double[] target, double[] gradient) {
    checkSize("B", B);
    checkLength("root", root.length, 3);
    checkLength("angle", angle.length, (long) B * 3);
    checkLength("parent", parent.length, B);
    checkLength("offset", offset.length, (long) B * 3);
    checkLength("target", target.length, (long) B * 3);
    checkLength("gradient", gradient.length, (3 + (3 * B)));
    return gradientKernel(B, root, 0, angle, 0, parent, offset, target, gradient,
        new GradientWork(B));
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
    checkLength("theta", theta.length, (long) B * 3 + 3);
    checkLength("gradient", gradient.length, (3 + (3 * B)));
    if (gradientWork == null) {
      gradientWork = new GradientWork(B);
    }
    return gradientKernel(B, theta, 0, theta, 3, parent, offset, target, gradient, gradientWork);
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
    final double[] local_0_0;

    final double[] local_0_1;

    final double[] local_0_2;

    final double[] local_1_0;

    final double[] local_1_1;

    final double[] local_1_2;

    final double[] local_2_0;

    final double[] local_2_1;

    final double[] local_2_2;

    final double[] turn_0_0;

    final double[] turn_0_1;

    final double[] turn_0_2;

    final double[] turn_1_0;

    final double[] turn_1_1;

    final double[] turn_1_2;

    final double[] turn_2_0;

    final double[] turn_2_1;

    final double[] turn_2_2;

    final double[] end_0;

    final double[] end_1;

    final double[] end_2;

    ValueWork(int B) {
      this.local_0_0 = new double[Math.toIntExact(B)];
      this.local_0_1 = new double[Math.toIntExact(B)];
      this.local_0_2 = new double[Math.toIntExact(B)];
      this.local_1_0 = new double[Math.toIntExact(B)];
      this.local_1_1 = new double[Math.toIntExact(B)];
      this.local_1_2 = new double[Math.toIntExact(B)];
      this.local_2_0 = new double[Math.toIntExact(B)];
      this.local_2_1 = new double[Math.toIntExact(B)];
      this.local_2_2 = new double[Math.toIntExact(B)];
      this.turn_0_0 = new double[Math.toIntExact(B)];
      this.turn_0_1 = new double[Math.toIntExact(B)];
      this.turn_0_2 = new double[Math.toIntExact(B)];
      this.turn_1_0 = new double[Math.toIntExact(B)];
      this.turn_1_1 = new double[Math.toIntExact(B)];
      this.turn_1_2 = new double[Math.toIntExact(B)];
      this.turn_2_0 = new double[Math.toIntExact(B)];
      this.turn_2_1 = new double[Math.toIntExact(B)];
      this.turn_2_2 = new double[Math.toIntExact(B)];
      this.end_0 = new double[Math.toIntExact(B)];
      this.end_1 = new double[Math.toIntExact(B)];
      this.end_2 = new double[Math.toIntExact(B)];
    }
  }

  private static final class GradientWork {
    final double[] sine_0;

    final double[] sine_1;

    final double[] sine_2;

    final double[] cosine_0;

    final double[] cosine_1;

    final double[] cosine_2;

    final double[] local_0_0;

    final double[] local_0_0Bar;

    final double[] local_0_1;

    final double[] local_0_1Bar;

    final double[] local_0_2;

    final double[] local_0_2Bar;

    final double[] local_1_0;

    final double[] local_1_0Bar;

    final double[] local_1_1;

    final double[] local_1_1Bar;

    final double[] local_1_2;

    final double[] local_1_2Bar;

    final double[] local_2_0;

    final double[] local_2_0Bar;

    final double[] local_2_1;

    final double[] local_2_1Bar;

    final double[] local_2_2;

    final double[] local_2_2Bar;

    final double[] turn_0_0;

    final double[] turn_0_0Bar;

    final double[] turn_0_1;

    final double[] turn_0_1Bar;

    final double[] turn_0_2;

    final double[] turn_0_2Bar;

    final double[] turn_1_0;

    final double[] turn_1_0Bar;

    final double[] turn_1_1;

    final double[] turn_1_1Bar;

    final double[] turn_1_2;

    final double[] turn_1_2Bar;

    final double[] turn_2_0;

    final double[] turn_2_0Bar;

    final double[] turn_2_1;

    final double[] turn_2_1Bar;

    final double[] turn_2_2;

    final double[] turn_2_2Bar;

    final double[] end_0;

    final double[] end_0Bar;

    final double[] end_1;

    final double[] end_1Bar;

    final double[] end_2;

    final double[] end_2Bar;

    final double[] shared1;

    final double[] shared2;

    final double[] shared3;

    final double[] shared4;

    final double[] shared5;

    final double[] shared6;

    GradientWork(int B) {
      this.sine_0 = new double[Math.toIntExact(B)];
      this.sine_1 = new double[Math.toIntExact(B)];
      this.sine_2 = new double[Math.toIntExact(B)];
      this.cosine_0 = new double[Math.toIntExact(B)];
      this.cosine_1 = new double[Math.toIntExact(B)];
      this.cosine_2 = new double[Math.toIntExact(B)];
      this.local_0_0 = new double[Math.toIntExact(B)];
      this.local_0_0Bar = new double[Math.toIntExact(B)];
      this.local_0_1 = new double[Math.toIntExact(B)];
      this.local_0_1Bar = new double[Math.toIntExact(B)];
      this.local_0_2 = new double[Math.toIntExact(B)];
      this.local_0_2Bar = new double[Math.toIntExact(B)];
      this.local_1_0 = new double[Math.toIntExact(B)];
      this.local_1_0Bar = new double[Math.toIntExact(B)];
      this.local_1_1 = new double[Math.toIntExact(B)];
      this.local_1_1Bar = new double[Math.toIntExact(B)];
      this.local_1_2 = new double[Math.toIntExact(B)];
      this.local_1_2Bar = new double[Math.toIntExact(B)];
      this.local_2_0 = new double[Math.toIntExact(B)];
      this.local_2_0Bar = new double[Math.toIntExact(B)];
      this.local_2_1 = new double[Math.toIntExact(B)];
      this.local_2_1Bar = new double[Math.toIntExact(B)];
      this.local_2_2 = new double[Math.toIntExact(B)];
      this.local_2_2Bar = new double[Math.toIntExact(B)];
      this.turn_0_0 = new double[Math.toIntExact(B)];
      this.turn_0_0Bar = new double[Math.toIntExact(B)];
      this.turn_0_1 = new double[Math.toIntExact(B)];
      this.turn_0_1Bar = new double[Math.toIntExact(B)];
      this.turn_0_2 = new double[Math.toIntExact(B)];
      this.turn_0_2Bar = new double[Math.toIntExact(B)];
      this.turn_1_0 = new double[Math.toIntExact(B)];
      this.turn_1_0Bar = new double[Math.toIntExact(B)];
      this.turn_1_1 = new double[Math.toIntExact(B)];
      this.turn_1_1Bar = new double[Math.toIntExact(B)];
      this.turn_1_2 = new double[Math.toIntExact(B)];
      this.turn_1_2Bar = new double[Math.toIntExact(B)];
      this.turn_2_0 = new double[Math.toIntExact(B)];
      this.turn_2_0Bar = new double[Math.toIntExact(B)];
      this.turn_2_1 = new double[Math.toIntExact(B)];
      this.turn_2_1Bar = new double[Math.toIntExact(B)];
      this.turn_2_2 = new double[Math.toIntExact(B)];
      this.turn_2_2Bar = new double[Math.toIntExact(B)];
      this.end_0 = new double[Math.toIntExact(B)];
      this.end_0Bar = new double[Math.toIntExact(B)];
      this.end_1 = new double[Math.toIntExact(B)];
      this.end_1Bar = new double[Math.toIntExact(B)];
      this.end_2 = new double[Math.toIntExact(B)];
      this.end_2Bar = new double[Math.toIntExact(B)];
      this.shared1 = new double[Math.toIntExact(B)];
      this.shared2 = new double[Math.toIntExact(B)];
      this.shared3 = new double[Math.toIntExact(B)];
      this.shared4 = new double[Math.toIntExact(B)];
      this.shared5 = new double[Math.toIntExact(B)];
      this.shared6 = new double[Math.toIntExact(B)];
    }
  }
}
