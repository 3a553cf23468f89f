package org.gradc.train;

import java.util.Arrays;

/**
 * The usual first-order methods, each as its paper defines it. The step size is η, the gradient g,
 * and products, quotients and roots of vectors are by element.
 */
public final class UpdateRules {
  private static final StepSize HUNDREDTH = StepSize.fixed(0.01);
  private static final StepSize THOUSANDTH = StepSize.fixed(0.001);

  /** Keeps AdaGrad, RMSProp and Adam from dividing by zero; the value of Adam's paper. */
  private static final double EPSILON = 1e-8;

  private UpdateRules() {}

  /** Gradient descent with steps of 0.01. */
  public static UpdateRule gradientDescent() {
    return gradientDescent(HUNDREDTH);
  }

  /** Gradient descent (Cauchy 1847): θ ← θ − η·g. With minibatches, stochastic gradient descent. */
  public static UpdateRule gradientDescent(StepSize stepSize) {
    return new UpdateRule(
        stepSize,
        n ->
            (update, size, theta, g) -> {
              for (int i = 0; i < n; i++) {
                theta[i] -= size * g[i];
              }
            });
  }

  /** Momentum with steps of 0.01 and a momentum of 0.9. */
  public static UpdateRule momentum() {
    return momentum(HUNDREDTH, 0.9);
  }

  /**
   * The heavy ball (Polyak, Some methods of speeding up the convergence of iteration methods,
   * 1964): v ← μ·v − η·g, θ ← θ + v.
   *
   * @param momentum μ, from 0 to below 1
   */
  public static UpdateRule momentum(StepSize stepSize, double momentum) {
    checkFraction("the momentum", momentum);
    return new UpdateRule(
        stepSize,
        n -> {
          double[] v = new double[n];
          return (update, size, theta, g) -> {
            for (int i = 0; i < n; i++) {
              v[i] = momentum * v[i] - size * g[i];
              theta[i] += v[i];
            }
          };
        });
  }

  /** Nesterov's method with steps of 0.01 and a momentum of 0.9. */
  public static UpdateRule nesterov() {
    return nesterov(HUNDREDTH, 0.9);
  }

  /**
   * The accelerated gradient (Nesterov 1983), as Sutskever, Martens, Dahl and Hinton write it (On
   * the importance of initialization and momentum in deep learning, 2013): as the heavy ball, with
   * the gradient at θ + μ·v.
   *
   * @param momentum μ, from 0 to below 1
   */
  public static UpdateRule nesterov(StepSize stepSize, double momentum) {
    checkFraction("the momentum", momentum);
    return new UpdateRule(stepSize, n -> new Nesterov(momentum, n));
  }

  private static final class Nesterov implements UpdateRule.Step {
    private final double momentum;
    private final double[] v;

    Nesterov(double momentum, int n) {
      this.momentum = momentum;
      this.v = new double[n];
    }

    @Override
    public void lookAhead(double[] theta, double[] point) {
      for (int i = 0; i < v.length; i++) {
        point[i] = theta[i] + momentum * v[i];
      }
    }

    @Override
    public void update(long update, double size, double[] theta, double[] g) {
      for (int i = 0; i < v.length; i++) {
        v[i] = momentum * v[i] - size * g[i];
        theta[i] += v[i];
      }
    }
  }

  /** Delta-bar-delta from rates of 0.01, with κ = 0.001, φ = 0.3 and an averaging of 0.7. */
  public static UpdateRule deltaBarDelta() {
    return deltaBarDelta(0.01, 0.001, 0.3, 0.7);
  }

  /**
   * Delta-bar-delta (Jacobs, Increased rates of convergence through learning rate adaptation,
   * 1988), for gradients of all rows: each parameter has a rate ε of its own. With the average
   * before, ḡ, it grows by κ where ḡ·g > 0 and shrinks by the part φ where ḡ·g < 0; then θ ← θ −
   * ε·g and ḡ ← (1 − averaging)·g + averaging·ḡ. The paper chooses its constants for each task.
   *
   * @param first the rates at the start
   * @param increase κ, 0 or more
   * @param decrease φ, from 0 to below 1
   * @param averaging the paper's θ, from 0 to below 1
   */
  public static UpdateRule deltaBarDelta(
      double first, double increase, double decrease, double averaging) {
    if (!(increase >= 0 && increase < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("the increase must be 0 or more, and is " + increase);
    }
    checkFraction("the decrease", decrease);
    checkFraction("the averaging", averaging);
    return new UpdateRule(
        StepSize.fixed(first),
        n -> {
          double[] rates = new double[n];
          double[] average = new double[n];
          Arrays.fill(rates, first);
          return (update, size, theta, g) -> {
            for (int i = 0; i < n; i++) {
              double agreement = average[i] * g[i];
              if (agreement > 0) {
                rates[i] += increase;
              } else if (agreement < 0) {
                rates[i] -= decrease * rates[i];
              }
              theta[i] -= rates[i] * g[i];
              average[i] = (1 - averaging) * g[i] + averaging * average[i];
            }
          };
        });
  }

  /** AdaGrad with steps of 0.01. */
  public static UpdateRule adaGrad() {
    return adaGrad(HUNDREDTH, EPSILON);
  }

  /**
   * AdaGrad (Duchi, Hazan, Singer, Adaptive subgradient methods, 2011, with a diagonal matrix): s ←
   * s + g², θ ← θ − η·g / (√s + δ).
   *
   * @param delta δ, 0 or more
   */
  public static UpdateRule adaGrad(StepSize stepSize, double delta) {
    checkNotNegative(delta);
    return new UpdateRule(
        stepSize,
        n -> {
          double[] s = new double[n];
          return (update, size, theta, g) -> {
            for (int i = 0; i < n; i++) {
              s[i] += g[i] * g[i];
              theta[i] -= quotient(size * g[i], Math.sqrt(s[i]) + delta);
            }
          };
        });
  }

  /** RMSProp with steps of 0.001 and a decay of 0.9. */
  public static UpdateRule rmsProp() {
    return rmsProp(THOUSANDTH, 0.9, EPSILON);
  }

  /**
   * RMSProp (Tieleman and Hinton, Neural networks for machine learning, lecture 6.5, 2012): s ←
   * decay·s + (1 − decay)·g², θ ← θ − η·g / (√s + ε). The lecture has no ε; with 0 it is the same.
   *
   * @param decay from 0 to below 1
   * @param epsilon ε, 0 or more
   */
  public static UpdateRule rmsProp(StepSize stepSize, double decay, double epsilon) {
    checkFraction("the decay", decay);
    checkNotNegative(epsilon);
    return new UpdateRule(
        stepSize,
        n -> {
          double[] s = new double[n];
          return (update, size, theta, g) -> {
            for (int i = 0; i < n; i++) {
              s[i] = decay * s[i] + (1 - decay) * g[i] * g[i];
              theta[i] -= quotient(size * g[i], Math.sqrt(s[i]) + epsilon);
            }
          };
        });
  }

  /** Adam with steps of 0.001, β₁ = 0.9, β₂ = 0.999 and ε = 1e-8, as in its paper. */
  public static UpdateRule adam() {
    return adam(THOUSANDTH);
  }

  /** Adam with β₁ = 0.9, β₂ = 0.999 and ε = 1e-8, as in its paper. */
  public static UpdateRule adam(StepSize stepSize) {
    return adam(stepSize, 0.9, 0.999, EPSILON);
  }

  /**
   * Adam (Kingma and Ba, Adam: a method for stochastic optimization, 2015, algorithm 1): m ← β₁·m +
   * (1 − β₁)·g, s ← β₂·s + (1 − β₂)·g², and in update t, θ ← θ − η·m̂ / (√ŝ + ε) with m̂ = m / (1 −
   * β₁ᵗ) and ŝ = s / (1 − β₂ᵗ).
   *
   * @param beta1 β₁, from 0 to below 1
   * @param beta2 β₂, from 0 to below 1
   * @param epsilon ε, 0 or more
   */
  public static UpdateRule adam(StepSize stepSize, double beta1, double beta2, double epsilon) {
    checkFraction("beta1", beta1);
    checkFraction("beta2", beta2);
    checkNotNegative(epsilon);
    return new UpdateRule(
        stepSize,
        n -> {
          double[] m = new double[n];
          double[] s = new double[n];
          return (update, size, theta, g) -> {
            double first = 1 - Math.pow(beta1, (double) update);
            double second = 1 - Math.pow(beta2, (double) update);
            for (int i = 0; i < n; i++) {
              m[i] = beta1 * m[i] + (1 - beta1) * g[i];
              s[i] = beta2 * s[i] + (1 - beta2) * g[i] * g[i];
              theta[i] -= quotient(size * (m[i] / first), Math.sqrt(s[i] / second) + epsilon);
            }
          };
        });
  }

  /** 0/0 is 0: a parameter whose gradients were all zero does not move. */
  private static double quotient(double a, double b) {
    return a == 0 ? 0 : a / b;
  }

  private static void checkFraction(String what, double number) {
    if (!(number >= 0 && number < 1)) {
      throw new IllegalArgumentException(what + " must lie from 0 to below 1, and is " + number);
    }
  }

  private static void checkNotNegative(double epsilon) {
    if (!(epsilon >= 0 && epsilon < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("epsilon must be 0 or more, and is " + epsilon);
    }
  }
}
