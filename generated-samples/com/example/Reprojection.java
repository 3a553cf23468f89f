package com.example;

import java.io.Serializable;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Reprojection error of bundle adjustment: how far a camera sees a point from where it was found.
 *
 * <p>The camera has a rotation (r1, r2, r3), axis times angle, a centre (c1, c2, c3), a focal length f,
 * a principal point (u0, v0) and radial distortion (k1, k2); the point is (x1, x2, x3) and w the
 * weight of the observation, which was made at (featureU, featureV).
 *
 * <p>The Jacobian is the 2×15 block of one observation: two rows, a column per parameter.
 *
 * <pre>
 * function reprojection(r1, r2, r3, c1, c2, c3, f, u0, v0, k1, k2, x1, x2, x3, w; featureU, featureV) &#123;
 *   // The point seen from the camera's centre.
 *   let y1 = x1 - c1
 *   let y2 = x2 - c2
 *   let y3 = x3 - c3
 *
 *   // The cross product of rotation and point.
 *   let rxy1 = r2*y3 - r3*y2
 *   let rxy2 = r3*y1 - r1*y3
 *   let rxy3 = r1*y2 - r2*y1
 *
 *   // Rodrigues' formula by the angle theta = |r|; where that is 0, its limit to first order.
 *   let theta2 = r1^2 + r2^2 + r3^2
 *   let theta = sqrt(theta2)
 *   let cosine = cos(theta)
 *   let cross = sin(theta)/theta
 *   let along = (r1*y1 + r2*y2 + r3*y3)*(1 - cosine)/theta2
 *   let z1 = if theta2 &gt; 0 then y1*cosine + rxy1*cross + r1*along else y1 + rxy1
 *   let z2 = if theta2 &gt; 0 then y2*cosine + rxy2*cross + r2*along else y2 + rxy2
 *   let z3 = if theta2 &gt; 0 then y3*cosine + rxy3*cross + r3*along else y3 + rxy3
 *
 *   // The image in the plane, distorted, then in pixels.
 *   let p1 = z1/z3
 *   let p2 = z2/z3
 *   let s = p1^2 + p2^2
 *   let scale = f*(1 + k1*s + k2*s^2)
 *   return [w*(scale*p1 + u0 - featureU), w*(scale*p2 + v0 - featureV)]
 * &#125;
 * </pre>
 *
 * <p>Generated from <code>reprojection</code> in <code>reprojection.grad</code>, line 12.
 *
 * <table>
 * <caption>Operations</caption>
 * <tr><th scope="row">value</th><td>69 (27 additions, 33 multiplications, 3 divisions, 6 calls)</td></tr>
 * <tr><th scope="row">jacobian</th><td>284 (99 additions, 169 multiplications, 4 divisions, 12 calls)</td></tr>
 * </table>
 */
@Generated("org.gradc.Gradc")
public final class Reprojection implements Serializable {
  private static final long serialVersionUID = 6710211246284881307L;

  /**
   * The names of the parameters, in the order in which theta packs them.
   */
  public static final List<String> PARAMETER_NAMES = List.of("r1", "r2", "r3", "c1", "c2", "c3",
      "f", "u0", "v0", "k1", "k2", "x1", "x2", "x3", "w");

  /**
   * The number of parameters.
   */
  public static final int PARAMETER_COUNT = 15;

  private final double featureU;

  private final double featureV;

  /**
   * Binds the data.
   *
   * @param featureU data <code>featureU</code>
   * @param featureV data <code>featureV</code>
   */
  public Reprojection(double featureU, double featureV) {
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
  public static void value(double r1, double r2, double r3, double c1, double c2, double c3,
      double f, double u0, double v0, double k1, double k2, double x1, double x2, double x3,
      double w, double featureU, double featureV, double[] value) {
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
      boolean c4 = theta2 > 1.1830521861667747e-271 && theta2 < 1.0715086071862673e301;
      double theta_ = c4 ? Math.sqrt(theta2) : Math.hypot(Math.hypot(r1, r2), r3);
      double cosine = Math.cos(theta_);
      double cross = theta_ < 3.054936363499605e-151 ? 1.0 : Math.sin(theta_) / theta_;
      double t1 = cosine > 0.875 ? versin(theta_) : 1.0 - cosine;
      double along = (r1 * y1 + r2 * y2 + r3 * y3) * t1 / theta2;
      double t2 = y1 * cosine + rxy1 * cross + r1 * along;
      z1 = t2;
      double t3 = y2 * cosine + rxy2 * cross + r2 * along;
      z2 = t3;
      double t4 = y3 * cosine + rxy3 * cross + r3 * along;
      z3 = t4;
    } else {
      z1 = rxy1 + y1;
      z2 = rxy2 + y2;
      z3 = rxy3 + y3;
    }
    double t5 = 1.0 / z3;
    double p1 = z1 * t5;
    double p2 = z2 * t5;
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
    value(theta[0], theta[1], theta[2], theta[3], theta[4], theta[5], theta[6], theta[7], theta[8],
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
  public static void jacobian(double r1, double r2, double r3, double c1, double c2, double c3,
      double f, double u0, double v0, double k1, double k2, double x1, double x2, double x3,
      double w, double featureU, double featureV, double[] value, double[] jacobian) {
    checkLength("value", value.length, 2);
    checkLength("jacobian", jacobian.length, 30);
    double theta2 = r1 * r1 + r2 * r2 + r3 * r3;
    double y1 = x1 - c1;
    double y3 = x3 - c3;
    double y2 = x2 - c2;
    double rxy1 = r2 * y3 - r3 * y2;
    double rxy3 = r1 * y2 - r2 * y1;
    double rxy2 = r3 * y1 - r1 * y3;
    double z1;
    double t1;
    double t2;
    double t3;
    double t4;
    double z2;
    double z3;
    double t5 = 0.0;
    double t6 = 0.0;
    double t7 = 0.0;
    double along = 0.0;
    double t8 = 0.0;
    double t9 = 0.0;
    double t10 = 0.0;
    double cross = 0.0;
    double cosine = 0.0;
    double t11 = 0.0;
    double t12 = 0.0;
    double t13 = 0.0;
    if (theta2 > 0.0) {
      boolean c4 = theta2 > 1.1830521861667747e-271 && theta2 < 1.0715086071862673e301;
      double theta_;
      if (c4) {
        double t14 = Math.sqrt(theta2);
        theta_ = t14;
        double t15 = 1.0 / t14;
        t9 = r1 * t15;
        t11 = r2 * t15;
        t12 = r3 * t15;
      } else {
        double t16 = Math.hypot(r1, r2);
        theta_ = Math.hypot(t16, r3);
        t9 = unit(r1, Math.hypot(r2, r3));
        t11 = unit(r2, Math.hypot(r1, r3));
        t12 = unit(r3, t16);
      }
      cosine = Math.cos(theta_);
      t5 = Math.sin(theta_);
      double t17 = 1.0 / theta_;
      double t18 = t5 * t17;
      cross = theta_ < 3.054936363499605e-151 ? 1.0 : t18;
      t8 = r1 * y1 + r2 * y2 + r3 * y3;
      t7 = 1.0 / theta2;
      t10 = (cosine > 0.875 ? versin(theta_) : 1.0 - cosine) * t7;
      along = t8 * t10;
      double t19 = y1 * cosine + rxy1 * cross + r1 * along;
      z1 = t19;
      t1 = cross;
      t2 = cosine;
      t6 = theta_ < 0.5 ? sinc(1, theta_) : (cosine - t18) * t17;
      t13 = rxy3 * t6 - y3 * t5;
      t3 = t13 * t9;
      t4 = t13 * t11;
      double t20 = y2 * cosine + rxy2 * cross + r2 * along;
      z2 = t20;
      double t21 = y3 * cosine + rxy3 * cross + r3 * along;
      z3 = t21;
    } else {
      z1 = rxy1 + y1;
      t1 = 1.0;
      t2 = 1.0;
      t3 = 0.0;
      t4 = 0.0;
      z2 = rxy2 + y2;
      z3 = rxy3 + y3;
    }
    double t22 = 1.0 / z3;
    double p1 = z1 * t22;
    double p2 = t22 * z2;
    double s = p1 * p1 + p2 * p2;
    double t23 = 1.0 + k1 * s + k2 * (s * s);
    double t24 = f * t23;
    double t25 = p1 * t24 + u0 - featureU;
    jacobian[14] = t25;
    value[0] = w * t25;
    double t26 = p2 * t24 + v0 - featureV;
    jacobian[29] = t26;
    value[1] = w * t26;
    double t27 = t22 * p2;
    double t28 = t22 * p1;
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
    double t43;
    double t44;
    double t45;
    if (theta2 > 0.0) {
      double t46 = t22 * (rxy2 * t6 - y2 * t5);
      double t47 = t22 * r2 - r3 * t27;
      double t48 = along * (2.0 * t7);
      double t49 = t7 * (t5 * t8);
      double t50 = y1 * t10 - r1 * t48 + t9 * t49;
      t29 = t9 * t46 + t47 * t50;
      t30 = t22 * cross;
      double t51 = t47 * t10;
      double t52 = r1 * t51;
      t31 = -t52;
      double t53 = t22 * cosine;
      t32 = t53 + r2 * t51;
      double t54 = r3 * t51;
      t33 = -t54;
      t34 = t52;
      t35 = t54;
      double t55 = t22 * r1 - r3 * t28;
      double t56 = t55 * t10;
      t36 = t53 + r1 * t56;
      double t57 = r2 * t56;
      t37 = -t57;
      double t58 = r3 * t56;
      t38 = -t58;
      t39 = t57;
      t40 = t58;
      double t59 = t22 * along;
      double t60 = y2 * t10 - r2 * t48 + t11 * t49;
      t41 = t59 + t11 * t46 + t47 * t60;
      double t61 = along + t13 * t12;
      double t62 = y3 * t10 - r3 * t48 + t12 * t49;
      t42 = t12 * t46 - t61 * t27 + t47 * t62;
      double t63 = t22 * (rxy1 * t6 - y1 * t5);
      t43 = t59 + t9 * t63 + t55 * t50;
      t44 = t11 * t63 + t55 * t60;
      t45 = t12 * t63 - t61 * t28 + t55 * t62;
    } else {
      t29 = 0.0;
      t30 = t22;
      t31 = 0.0;
      t32 = t22;
      t33 = 0.0;
      t34 = 0.0;
      t35 = 0.0;
      t36 = t22;
      t37 = 0.0;
      t38 = 0.0;
      t39 = 0.0;
      t40 = 0.0;
      t41 = 0.0;
      t42 = 0.0;
      t43 = 0.0;
      t44 = 0.0;
      t45 = 0.0;
    }
    double t64 = y3 * t30;
    double t65 = t3 + t1 * y2;
    double t66 = t29 - (t64 + t65 * t27);
    double t67 = w * p1;
    double t68 = f * s;
    double t69 = 2.0 * (2.0 * k2 * t68 + f * k1);
    double t70 = p2 * t69;
    double t71 = t67 * t70;
    double t72 = w * t24;
    double t73 = t72 + p1 * t67 * t69;
    double t74 = t43 - t65 * t28;
    jacobian[0] = t66 * t71 + t73 * t74;
    double t75 = t4 - t1 * y1;
    double t76 = t41 - t75 * t27;
    double t77 = t44 + (t64 - t75 * t28);
    jacobian[1] = t76 * t71 + t73 * t77;
    double t78 = t42 + t30 * y1;
    double t79 = t45 - t30 * y2;
    jacobian[2] = t78 * t71 + t73 * t79;
    double t80 = t30 * r3;
    double t81 = t1 * r2;
    double t82 = t80 + t27 * t81;
    double t83 = t31 - t82;
    double t84 = t28 * t81 + t36;
    double t85 = t73 * t84;
    jacobian[3] = t83 * t71 - t85;
    double t86 = t1 * r1;
    double t87 = t27 * t86;
    double t88 = t87 - t32;
    double t89 = t80 + t28 * t86;
    double t90 = t37 + t89;
    jacobian[4] = t88 * t71 + t73 * t90;
    double t91 = r1 * t30 + t2 * t27;
    double t92 = t33 + t91;
    double t93 = t2 * t28;
    double t94 = r2 * t30;
    double t95 = t38 + (t93 - t94);
    jacobian[5] = t92 * t71 + t73 * t95;
    jacobian[6] = t23 * t67;
    jacobian[7] = w;
    jacobian[8] = 0.0;
    jacobian[9] = t67 * t68;
    double t96 = s * t68;
    jacobian[10] = t67 * t96;
    double t97 = t34 + t82;
    jacobian[11] = t97 * t71 + t85;
    double t98 = t32 - t87;
    double t99 = t39 - t89;
    jacobian[12] = t98 * t71 + t73 * t99;
    double t100 = t35 - t91;
    double t101 = t40 + (t94 - t93);
    jacobian[13] = t100 * t71 + t73 * t101;
    double t102 = w * p2;
    double t103 = t72 + t70 * t102;
    jacobian[15] = t103 * t66 + t74 * t71;
    jacobian[16] = t103 * t76 + t77 * t71;
    jacobian[17] = t103 * t78 + t79 * t71;
    double t104 = t84 * t71;
    jacobian[18] = t103 * t83 - t104;
    jacobian[19] = t103 * t88 + t90 * t71;
    jacobian[20] = t103 * t92 + t95 * t71;
    jacobian[21] = t23 * t102;
    jacobian[22] = 0.0;
    jacobian[23] = w;
    jacobian[24] = t68 * t102;
    jacobian[25] = t102 * t96;
    jacobian[26] = t103 * t97 + t104;
    jacobian[27] = t103 * t98 + t99 * t71;
    jacobian[28] = t103 * t100 + t101 * t71;
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
    jacobian(theta[0], theta[1], theta[2], theta[3], theta[4], theta[5], theta[6], theta[7],
        theta[8], theta[9], theta[10], theta[11], theta[12], theta[13], theta[14], featureU,
        featureV, value, jacobian);
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
      throw new IllegalArgumentException(name + ": expected length " + expected + ", got " + length);
    }
  }

  /**
   * The difference 1 − cos(x) as 2 sin²(x/2) (DLMF 4.21.10), within 3 ulp.
   *
   * <p>Derivative: sin(x).
   */
  private static double versin(double x) {
    if (Math.abs(x) < 0.5) {
      double z = x * x;
      double p = 1.1470745597729725e-11 - z * 4.779477332387385e-14;
      p = 2.48015873015873e-05 - z * (2.755731922398589e-07 - z * (2.08767569878681e-09 - z * p));
      return z * (0.5 - z * (0.041666666666666664 - z * (0.001388888888888889 - z * p)));
    }
    double s = Math.sin(0.5 * x);
    return 2 * s * s;
  }

  /**
   * The n-th derivative of sin(x)/x, whose series is the sum of (−x²)ᵏ/(2k+1)!; within 16 ulp of
   * the largest nearby value for n ≤ 3.
   *
   * <p>Derivative by x: sinc(n + 1, x).
   */
  private static double sinc(int n, double x) {
    if (n == 1 && Math.abs(x) < 0.5) {
      double z = x * x;
      double p = 1.9270852604185937e-09 - z * 1.0706029224547743e-11;
      p = 2.2045855379188714e-05 - z * (2.505210838544172e-07 - z * p);
      return x
          * (z * (0.03333333333333333 - z * (0.0011904761904761906 - z * p)) - 0.3333333333333333);
    }
    if (Math.abs(x) < 2 + 0.5 * n) {
      return evenSeries(n, x, -x * x, 1);
    }
    double g = Math.sin(x) / x;
    for (int j = 1; j <= n; j++) {
      double f = j % 2 == 0 ? Math.sin(x) : Math.cos(x);
      g = ((j % 4 < 2 ? f : -f) - j * g) / x;
    }
    return g;
  }

  /**
   * The n-th derivative of the sum of zᵏ/(2k+m)!, z = ±x²: the terms ±x²ᵏ⁻ⁿ/(2k−n)! over (2k+1) …
   * (2k+m), m being 1 or 2.
   */
  private static double evenSeries(int n, double x, double z, int m) {
    int odd = n % 2;
    int k = (n + odd) / 2;
    double power = odd == 0 ? 1 : x;
    power = Math.copySign(1.0, z) < 0 && k % 2 == 1 ? -power : power; // also of z = −0
    double sum = 0;
    double term;
    do {
      term = power / (m == 1 ? 2 * k + 1 : (2 * k + 1.0) * (2 * k + 2));
      sum += term;
      int exponent = 2 * k - n;
      power *= z / ((exponent + 1.0) * (exponent + 2));
      k++;
    } while (Math.abs(term) > 1e-17 * Math.abs(sum));
    return sum;
  }

  /**
   * The quotient x/√(x² + y²) without overflow or underflow on the way, within 2 ulp; 0 where both
   * are.
   *
   * <p>Derivative: y²/r³ by x, −xy/r³ by y, r² = x² + y².
   */
  private static double unit(double x, double y) {
    double largest = Math.max(Math.abs(x), Math.abs(y));
    if (largest == 0) {
      return 0;
    }
    int exponent = -Math.getExponent(largest);
    double a = Math.scalb(x, exponent);
    double b = Math.scalb(y, exponent);
    return a / Math.sqrt(a * a + b * b);
  }
}
