package org.gradc.bench;

import java.io.Serializable;
import java.util.List;

/**
 * The projection of a point as gradc writes it without stable forms: sin(θ)/θ, 1 - cos(θ) and the
 * root of the sum of squares as they stand in the formula.
 */
final class ReprojectionPlain implements Serializable {
  private static final long serialVersionUID = 6710211246284881307L;

  /** The names of the parameters, in the order in which theta packs them. */
  public static final List<String> PARAMETER_NAMES =
      List.of(
          "r1", "r2", "r3", "c1", "c2", "c3", "f", "u0", "v0", "k1", "k2", "x1", "x2", "x3", "w");

  /** The number of parameters. */
  public static final int PARAMETER_COUNT = 15;

  private final double featureU;

  private final double featureV;

  /**
   * Binds the data.
   *
   * @param featureU data <code>featureU</code>
   * @param featureV data <code>featureV</code>
   */
  public ReprojectionPlain(double featureU, double featureV) {
    this.featureU = featureU;
    this.featureV = featureV;
  }

  /**
   * The value.
   *
   * @param r1 parameter <code>r1</code>
   * @param r2 parameter <code>r2</code>
   * @param r3 parameter <code>r3</code>
   * @param c1 parameter <code>c1</code>
   * @param c2 parameter <code>c2</code>
   * @param c3 parameter <code>c3</code>
   * @param f parameter <code>f</code>
   * @param u0 parameter <code>u0</code>
   * @param v0 parameter <code>v0</code>
   * @param k1 parameter <code>k1</code>
   * @param k2 parameter <code>k2</code>
   * @param x1 parameter <code>x1</code>
   * @param x2 parameter <code>x2</code>
   * @param x3 parameter <code>x3</code>
   * @param w parameter <code>w</code>
   * @param featureU data <code>featureU</code>
   * @param featureV data <code>featureV</code>
   * @param value receives the values
   * @throws IllegalArgumentException if the length of an array is wrong
   */
  public static void value(
      double r1,
      double r2,
      double r3,
      double c1,
      double c2,
      double c3,
      double f,
      double u0,
      double v0,
      double k1,
      double k2,
      double x1,
      double x2,
      double x3,
      double w,
      double featureU,
      double featureV,
      double[] value) {
    checkLength("value", value.length, 2);
    double theta2 = r1 * r1 + r2 * r2 + r3 * r3;
    double y1 = x1 - c1;
    double y3 = x3 - c3;
    double y2 = x2 - c2;
    double rxy1 = r2 * y3 - r3 * y2;
    double rxy2 = r3 * y1 - r1 * y3;
    double rxy3 = r1 * y2 - r2 * y1;
    double z1;
    double z2;
    double z3;
    if (theta2 > 0.0) {
      double theta_ = Math.sqrt(theta2);
      double cosine = Math.cos(theta_);
      double cross = Math.sin(theta_) / theta_;
      double along = (r1 * y1 + r2 * y2 + r3 * y3) * (1.0 - cosine) / theta2;
      double t1 = y1 * cosine + rxy1 * cross + r1 * along;
      z1 = t1;
      double t2 = y2 * cosine + rxy2 * cross + r2 * along;
      z2 = t2;
      double t3 = y3 * cosine + rxy3 * cross + r3 * along;
      z3 = t3;
    } else {
      z1 = rxy1 + y1;
      z2 = rxy2 + y2;
      z3 = rxy3 + y3;
    }
    double t4 = 1.0 / z3;
    double p1 = z1 * t4;
    double p2 = z2 * t4;
    double s = p1 * p1 + p2 * p2;
    double scale = f * (1.0 + s * (k1 + k2 * s));
    value[0] = w * (scale * p1 + u0 - featureU);
    value[1] = w * (scale * p2 + v0 - featureV);
  }

  /**
   * The value.
   *
   * @param theta the parameters, in the order of {@link #PARAMETER_NAMES}
   * @param value receives the values
   * @throws IllegalArgumentException if the length of an array is wrong
   */
  public void value(double[] theta, double[] value) {
    checkLength("theta", theta.length, 15);
    value(
        theta[0], theta[1], theta[2], theta[3], theta[4], theta[5], theta[6], theta[7], theta[8],
        theta[9], theta[10], theta[11], theta[12], theta[13], theta[14], featureU, featureV, value);
  }

  /**
   * The values and their Jacobian, a row per value.
   *
   * @param r1 parameter <code>r1</code>
   * @param r2 parameter <code>r2</code>
   * @param r3 parameter <code>r3</code>
   * @param c1 parameter <code>c1</code>
   * @param c2 parameter <code>c2</code>
   * @param c3 parameter <code>c3</code>
   * @param f parameter <code>f</code>
   * @param u0 parameter <code>u0</code>
   * @param v0 parameter <code>v0</code>
   * @param k1 parameter <code>k1</code>
   * @param k2 parameter <code>k2</code>
   * @param x1 parameter <code>x1</code>
   * @param x2 parameter <code>x2</code>
   * @param x3 parameter <code>x3</code>
   * @param w parameter <code>w</code>
   * @param featureU data <code>featureU</code>
   * @param featureV data <code>featureV</code>
   * @param value receives the values
   * @param jacobian receives the Jacobian, row-major, a row per value
   * @throws IllegalArgumentException if the length of an array is wrong
   */
  public static void jacobian(
      double r1,
      double r2,
      double r3,
      double c1,
      double c2,
      double c3,
      double f,
      double u0,
      double v0,
      double k1,
      double k2,
      double x1,
      double x2,
      double x3,
      double w,
      double featureU,
      double featureV,
      double[] value,
      double[] jacobian) {
    checkLength("value", value.length, 2);
    checkLength("jacobian", jacobian.length, 30);
    double theta2 = r1 * r1 + r2 * r2 + r3 * r3;
    double y1 = x1 - c1;
    double y3 = x3 - c3;
    double y2 = x2 - c2;
    double rxy1 = r2 * y3 - r3 * y2;
    double rxy2 = r3 * y1 - r1 * y3;
    double rxy3 = r1 * y2 - r2 * y1;
    double z1;
    double t1;
    double t2;
    double z2;
    double z3;
    double t3;
    double t4;
    double t5 = 0.0;
    double cross = 0.0;
    double t6 = 0.0;
    double t7 = 0.0;
    double t8 = 0.0;
    double cosine = 0.0;
    double along = 0.0;
    double t9 = 0.0;
    double t10 = 0.0;
    if (theta2 > 0.0) {
      double theta_ = Math.sqrt(theta2);
      cosine = Math.cos(theta_);
      double t11 = Math.sin(theta_);
      double t12 = 1.0 / theta_;
      cross = t11 * t12;
      double t13 = r1 * y1 + r2 * y2 + r3 * y3;
      double t14 = 1.0 / theta2;
      t7 = (1.0 - cosine) * t14;
      along = t13 * t7;
      double t15 = y1 * cosine + rxy1 * cross + r1 * along;
      z1 = t15;
      t1 = cross;
      t2 = cosine;
      double t16 = y2 * cosine + rxy2 * cross + r2 * along;
      z2 = t16;
      double t17 = y3 * cosine + rxy3 * cross + r3 * along;
      z3 = t17;
      double t18 = t11 * (t12 * t12 * t12);
      t5 = t13 * (0.5 * t18 - t14 * t7);
      t6 = t14 * cosine - t18;
      t10 = r3 * t5 + 0.5 * (rxy3 * t6 - y3 * cross);
      t8 = 2.0 * r1;
      t3 = t10 * t8;
      t9 = 2.0 * r2;
      t4 = t10 * t9;
    } else {
      z1 = rxy1 + y1;
      t1 = 1.0;
      t2 = 1.0;
      z2 = rxy2 + y2;
      z3 = rxy3 + y3;
      t3 = 0.0;
      t4 = 0.0;
    }
    double t19 = 1.0 / z3;
    double p1 = z1 * t19;
    double p2 = t19 * z2;
    double s = p1 * p1 + p2 * p2;
    double t20 = s * k2;
    double t21 = 1.0 + s * (k1 + t20);
    double scale = f * t21;
    double t22 = scale * p1 + u0 - featureU;
    jacobian[14] = t22;
    value[0] = w * t22;
    double t23 = scale * p2 + v0 - featureV;
    jacobian[29] = t23;
    value[1] = w * t23;
    double t24 = t19 * p2;
    double t25 = t19 * p1;
    double t26;
    double t27;
    double t28;
    double t29;
    double t30;
    double t31;
    double t32;
    double t33;
    double t34;
    double t35;
    double t36;
    double t37;
    double t38;
    double t39;
    double t40;
    double t41;
    double t42;
    if (theta2 > 0.0) {
      double t43 = t19 * (0.5 * (rxy2 * t6 - y2 * cross) + r2 * t5);
      double t44 = t19 * t7;
      double t45 = t44 * (r2 - r3 * p2);
      t26 = t43 * t8 + t45 * y1;
      t27 = t19 * cross;
      double t46 = r1 * t45;
      t28 = -t46;
      double t47 = t19 * cosine;
      t29 = t47 + t45 * r2;
      double t48 = r3 * t45;
      t30 = -t48;
      t31 = t46;
      t32 = t48;
      double t49 = t44 * (r1 - r3 * p1);
      t33 = t47 + t49 * r1;
      double t50 = r2 * t49;
      t34 = -t50;
      double t51 = r3 * t49;
      t35 = -t51;
      t36 = t50;
      t37 = t51;
      double t52 = t19 * along;
      t38 = t52 + t43 * t9 + t45 * y2;
      double t53 = 2.0 * r3;
      double t54 = along + t10 * t53;
      t39 = t43 * t53 - t54 * t24 + t45 * y3;
      double t55 = t19 * (0.5 * (rxy1 * t6 - y1 * cross) + r1 * t5);
      t40 = t52 + t55 * t8 + t49 * y1;
      t41 = t55 * t9 + t49 * y2;
      t42 = t55 * t53 - t54 * t25 + t49 * y3;
    } else {
      t26 = 0.0;
      t27 = t19;
      t28 = 0.0;
      t29 = t19;
      t30 = 0.0;
      t31 = 0.0;
      t32 = 0.0;
      t33 = t19;
      t34 = 0.0;
      t35 = 0.0;
      t36 = 0.0;
      t37 = 0.0;
      t38 = 0.0;
      t39 = 0.0;
      t40 = 0.0;
      t41 = 0.0;
      t42 = 0.0;
    }
    double t56 = y3 * t27;
    double t57 = t3 + t1 * y2;
    double t58 = t26 - (t56 + t57 * t24);
    double t59 = p1 * w;
    double t60 = 2.0 * (f * (2.0 * t20 + k1));
    double t61 = p2 * t60;
    double t62 = t59 * t61;
    double t63 = scale * w;
    double t64 = t63 + p1 * t59 * t60;
    double t65 = t40 - t57 * t25;
    jacobian[0] = t58 * t62 + t64 * t65;
    double t66 = t4 - t1 * y1;
    double t67 = t38 - t66 * t24;
    double t68 = t41 + (t56 - t66 * t25);
    jacobian[1] = t67 * t62 + t64 * t68;
    double t69 = t39 + t27 * y1;
    double t70 = t42 - t27 * y2;
    jacobian[2] = t69 * t62 + t64 * t70;
    double t71 = t27 * r3;
    double t72 = t1 * r2;
    double t73 = t71 + t24 * t72;
    double t74 = t28 - t73;
    double t75 = t25 * t72 + t33;
    double t76 = t64 * t75;
    jacobian[3] = t74 * t62 - t76;
    double t77 = t1 * r1;
    double t78 = t77 * t24;
    double t79 = t78 - t29;
    double t80 = t71 + t25 * t77;
    double t81 = t34 + t80;
    jacobian[4] = t79 * t62 + t64 * t81;
    double t82 = r1 * t27 + t24 * t2;
    double t83 = t30 + t82;
    double t84 = t25 * t2;
    double t85 = r2 * t27;
    double t86 = t35 + (t84 - t85);
    jacobian[5] = t83 * t62 + t64 * t86;
    jacobian[6] = t21 * t59;
    jacobian[7] = w;
    jacobian[8] = 0.0;
    double t87 = s * f;
    jacobian[9] = t59 * t87;
    double t88 = s * t87;
    jacobian[10] = t59 * t88;
    double t89 = t31 + t73;
    jacobian[11] = t89 * t62 + t76;
    double t90 = t29 - t78;
    double t91 = t36 - t80;
    jacobian[12] = t90 * t62 + t64 * t91;
    double t92 = t32 - t82;
    double t93 = t37 + (t85 - t84);
    jacobian[13] = t92 * t62 + t64 * t93;
    double t94 = p2 * w;
    double t95 = t63 + t61 * t94;
    jacobian[15] = t95 * t58 + t65 * t62;
    jacobian[16] = t95 * t67 + t68 * t62;
    jacobian[17] = t95 * t69 + t70 * t62;
    double t96 = t75 * t62;
    jacobian[18] = t95 * t74 - t96;
    jacobian[19] = t95 * t79 + t81 * t62;
    jacobian[20] = t95 * t83 + t86 * t62;
    jacobian[21] = t21 * t94;
    jacobian[22] = 0.0;
    jacobian[23] = w;
    jacobian[24] = t94 * t87;
    jacobian[25] = t94 * t88;
    jacobian[26] = t95 * t89 + t96;
    jacobian[27] = t95 * t90 + t91 * t62;
    jacobian[28] = t95 * t92 + t93 * t62;
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
    checkLength("theta", theta.length, 15);
    jacobian(
        theta[0], theta[1], theta[2], theta[3], theta[4], theta[5], theta[6], theta[7], theta[8],
        theta[9], theta[10], theta[11], theta[12], theta[13], theta[14], featureU, featureV, value,
        jacobian);
  }

  /**
   * The number of parameters.
   *
   * @return the number
   */
  public int dimension() {
    return 15;
  }

  /**
   * The number of values.
   *
   * @return the number
   */
  public int outputDimension() {
    return 2;
  }

  private static void checkLength(String name, int length, int expected) {
    if (length != expected) {
      throw new IllegalArgumentException(
          name + ": expected length " + expected + ", got " + length);
    }
  }
}
