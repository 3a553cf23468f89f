package org.gradc.special;

/** The logistic function, its derivative and its integral, for arguments of any size. */
public final class Logistic {
  private Logistic() {}

  /**
   * The logistic function 1/(1 + exp(−x)), within 2.5 ulp.
   *
   * <p>Derivative: sigmoidDerivative(x).
   */
  public static double sigmoid(double x) {
    // for x < 0 as e/(1+e), whose relative accuracy lasts to the underflow
    double e = Math.exp(-Math.abs(x));
    return (x < 0 ? e : 1) / (1 + e);
  }

  /**
   * The derivative of the logistic function, sigmoid(x) sigmoid(−x) = e/(1+e)² with e = exp(−|x|),
   * within 4 ulp where sigmoid(x) (1 − sigmoid(x)) has no digits left.
   *
   * <p>Derivative: −tanh(x/2) sigmoidDerivative(x).
   */
  public static double sigmoidDerivative(double x) {
    double e = Math.exp(-Math.abs(x));
    return e / ((1 + e) * (1 + e));
  }

  /**
   * The softplus function log(1 + exp(x)), within 2 ulp.
   *
   * <p>Derivative: sigmoid(x).
   */
  public static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }

  /**
   * The sum of exponentials in logarithms, log(exp(a) + exp(b)), within 2.5 ulp of
   * max(|logaddexp(a, b)|, |a|, |b|) for finite arguments.
   *
   * <p>Derivative: sigmoid(a − b) by a, sigmoid(b − a) by b.
   */
  public static double logaddexp(double a, double b) {
    // equal infinities have no difference
    double gap = a == b ? 0 : Math.abs(a - b);
    return Math.max(a, b) + Math.log1p(Math.exp(-gap));
  }

  /**
   * The Bose–Einstein distribution 1/(exp(x) − 1), within 2 ulp where it is not subnormal.
   *
   * <p>Derivative: bose(x) bose(−x).
   */
  public static double bose(double x) {
    return 1 / Math.expm1(x);
  }
}
