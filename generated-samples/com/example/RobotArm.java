package com.example;

import java.io.Serializable;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Forward kinematics: where the tip of the tool is for these joint angles in radians.
 *
 * <p>The Jacobian is 3×6: a row per coordinate, a column per joint. It gives the tip's velocity for
 * joint velocities, and its transpose the joint torques for a force at the tip.
 *
 * <pre>
 * function robotArm(q1, q2, q3, q4, q5, q6) &#123;
 *   let s1 = sin(q1)
 *   let c1 = cos(q1)
 *   let s5 = sin(q5)
 *   let c5 = cos(q5)
 *   let s6 = sin(q6)
 *   let c6 = cos(q6)
 *   let s234 = sin(q2 + q3 + q4)
 *   let c234 = cos(q2 + q3 + q4)
 *
 *   // In the plane of the parallel joints: outwards, and across that plane.
 *   let reach = a2*cos(q2) + a3*cos(q2 + q3) + d5*s234 - d6*s5*c234
 *   let across = d4 + d6*c5
 *
 *   // The direction of the tool.
 *   let t1 = c6*(s1*s5 + c1*c234*c5) - s6*c1*s234
 *   let t2 = c6*(s1*c234*c5 - c1*s5) - s6*s1*s234
 *   let t3 = c6*s234*c5 + s6*c234
 *
 *   let x = c1*reach + s1*across + tool*t1
 *   let y = s1*reach - c1*across + tool*t2
 *   let z = d1 + a2*sin(q2) + a3*sin(q2 + q3) - d5*c234 - d6*s5*s234 + tool*t3
 *   return [x, y, z]
 * &#125;
 * </pre>
 *
 * <p>Generated from <code>robotArm</code> in <code>robot_arm.grad</code>, line 21.
 *
 * <table>
 * <caption>Operations</caption>
 * <tr><th scope="row">value</th><td>62 (20 additions, 27 multiplications, 3 divisions, 12 calls)</td></tr>
 * <tr><th scope="row">jacobian</th><td>114 (40 additions, 53 multiplications, 9 divisions, 12 calls)</td></tr>
 * </table>
 */
@Generated("org.gradc.Gradc")
public final class RobotArm implements Serializable {
  private static final long serialVersionUID = 358176603489533815L;

  /**
   * The names of the parameters, in the order in which theta packs them.
   */
  public static final List<String> PARAMETER_NAMES = List.of("q1", "q2", "q3", "q4", "q5", "q6");

  /**
   * The number of parameters.
   */
  public static final int PARAMETER_COUNT = 6;

  /**
   * An instance.
   */
  public RobotArm() {
  }

  /**
   * The value.
   *
   * @param q1 parameter <code>q1</code>
   * @param q2 parameter <code>q2</code>
   * @param q3 parameter <code>q3</code>
   * @param q4 parameter <code>q4</code>
   * @param q5 parameter <code>q5</code>
   * @param q6 parameter <code>q6</code>
   * @param value receives the values
   * @throws IllegalArgumentException if the length of an array is wrong
   */
  public static void value(double q1, double q2, double q3, double q4, double q5, double q6,
      double[] value) {
    checkLength("value", value.length, 3);
    double c1 = Math.cos(q1);
    double t1 = q2 + q3;
    double t2 = q4 + t1;
    double s234 = Math.sin(t2);
    double t3 = 0.09465 * s234 - (0.425 * Math.cos(q2) + 0.39225 * Math.cos(t1));
    double c234 = Math.cos(t2);
    double s5 = Math.sin(q5);
    double t4 = 0.0823 * s5;
    double reach = t3 - c234 * t4;
    double s1 = Math.sin(q1);
    double c5 = Math.cos(q5);
    double across = 0.10915 + 0.0823 * c5;
    double c6 = Math.cos(q6);
    double t5 = c5 * c234;
    double s6 = Math.sin(q6);
    double t6 = s234 * s6;
    double t1_ = c6 * (s1 * s5 + c1 * t5) - c1 * t6;
    double x = c1 * reach + s1 * across + t1_ / 20.0;
    value[0] = x;
    double t2_ = c6 * (s1 * t5 - c1 * s5) - s1 * t6;
    double y = s1 * reach - c1 * across + t2_ / 20.0;
    value[1] = y;
    double t7 = 0.089159 - 0.425 * Math.sin(q2) - 0.39225 * Math.sin(t1);
    double t3_ = c6 * s234 * c5 + s6 * c234;
    double z = t7 - 0.09465 * c234 - s234 * t4 + t3_ / 20.0;
    value[2] = z;
  }

  /**
   * The value.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @param value receives the values
   * @throws IllegalArgumentException if the length of an array is wrong
   */
  public void value(double[] theta, double[] value) {
    checkLength("theta", theta.length, 6);
    value(theta[0], theta[1], theta[2], theta[3], theta[4], theta[5], value);
  }

  /**
   * The values and their Jacobian, a row per value.
   *
   * @param q1 parameter <code>q1</code>
   * @param q2 parameter <code>q2</code>
   * @param q3 parameter <code>q3</code>
   * @param q4 parameter <code>q4</code>
   * @param q5 parameter <code>q5</code>
   * @param q6 parameter <code>q6</code>
   * @param value receives the values
   * @param jacobian receives the Jacobian, row-major, a row per value
   * @throws IllegalArgumentException if the length of an array is wrong
   */
  public static void jacobian(double q1, double q2, double q3, double q4, double q5, double q6,
      double[] value, double[] jacobian) {
    checkLength("value", value.length, 3);
    checkLength("jacobian", jacobian.length, 18);
    double s1 = Math.sin(q1);
    double c5 = Math.cos(q5);
    double t1 = 0.0823 * c5;
    double across = 0.10915 + t1;
    double c1 = Math.cos(q1);
    double t2 = q2 + q3;
    double t3 = q4 + t2;
    double s234 = Math.sin(t3);
    double s5 = Math.sin(q5);
    double c234 = Math.cos(t3);
    double t4 = s5 * c234;
    double t5 = 0.09465 * s234 - 0.0823 * t4;
    double t6 = 0.39225 * Math.cos(t2) - t5;
    double t7 = 0.425 * Math.cos(q2) + t6;
    double t8 = c234 * c5;
    double t9 = c1 * t8 + s1 * s5;
    double c6 = Math.cos(q6);
    double s6 = Math.sin(q6);
    double t10 = s6 * s234;
    double t1_ = t9 * c6 - c1 * t10;
    double x = s1 * across - c1 * t7 + t1_ / 20.0;
    value[0] = x;
    jacobian[6] = x;
    double t11 = s1 * t8 - c1 * s5;
    double t12 = c6 * t11;
    double t13 = s1 * t10;
    double t2_ = t12 - t13;
    double t14 = s1 * t7 + c1 * across;
    double y = t2_ / 20.0 - t14;
    value[1] = y;
    double t15 = c6 * s234;
    double t3_ = c5 * t15 + s6 * c234;
    double t16 = t3_ / 20.0;
    double t17 = 0.09465 * c234 + 0.0823 * s5 * s234;
    double t18 = 0.39225 * Math.sin(t2) + t17;
    double t19 = 0.425 * Math.sin(q2) + t18;
    double z = 0.089159 + t16 - t19;
    value[2] = z;
    jacobian[0] = (t13 - t12) / 20.0 + t14;
    double t20 = c1 * t16;
    jacobian[1] = t19 * c1 - t20;
    jacobian[2] = t18 * c1 - t20;
    jacobian[3] = t17 * c1 - t20;
    double t21 = c6 / 20.0;
    jacobian[4] = (s1 * c5 - c1 * t4) * t21 - 0.0823 * t9;
    jacobian[5] = -(s6 * t9 + c1 * t15) / 20.0;
    double t22 = s1 * t16;
    jacobian[7] = t19 * s1 - t22;
    jacobian[8] = t18 * s1 - t22;
    jacobian[9] = t17 * s1 - t22;
    jacobian[10] = -((s1 * t4 + c5 * c1) * t21 + 0.0823 * t11);
    jacobian[11] = -(s6 * t11 + s1 * t15) / 20.0;
    jacobian[12] = 0.0;
    double t23 = (c6 * t8 - t10) / 20.0;
    jacobian[13] = t23 - t7;
    jacobian[14] = t23 - t6;
    jacobian[15] = t23 + t5;
    jacobian[16] = -s234 * (t1 + s5 * t21);
    jacobian[17] = (c6 * c234 - c5 * t10) / 20.0;
  }

  /**
   * The values and their Jacobian, a row per value.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @param value receives the values
   * @param jacobian receives the Jacobian, row-major, a row per value
   * @throws IllegalArgumentException if the length of an array is wrong
   */
  public void jacobian(double[] theta, double[] value, double[] jacobian) {
    checkLength("theta", theta.length, 6);
    jacobian(theta[0], theta[1], theta[2], theta[3], theta[4], theta[5], value, jacobian);
  }

  /**
   * The number of parameters.
   *
   * @return the number
   */
  public int dimension() {
    return 6;
  }

  /**
   * The number of values.
   *
   * @return the number
   */
  public int outputDimension() {
    return 3;
  }

  private static void checkLength(String name, int length, int expected) {
    if (length != expected) {
      throw new IllegalArgumentException(name + ": expected length " + expected + ", got " + length);
    }
  }
}
