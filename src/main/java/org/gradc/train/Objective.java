package org.gradc.train;

import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * A function of n parameters with its gradient: what an {@link Optimizer} minimises.
 *
 * <p>It has the methods of an instance of a generated class, which is handed over as it is:
 *
 * <pre>{@code
 * LogisticRegression loss = new LogisticRegression(d, n, X, y);
 * Objective objective = Objective.of(loss.dimension(), loss::value, loss::gradient);
 * Fit fit = new Lbfgs().minimize(objective, new double[loss.dimension()]);
 * }</pre>
 *
 * <p>Optimisers minimise; what is to become large is {@link #negated()} first. An objective is used
 * by one thread at a time.
 */
public interface Objective {

  /** The gradient of a function, which gives the value too. */
  @FunctionalInterface
  interface Gradient {
    /**
     * Fills the gradient and gives the value.
     *
     * @param theta n parameters, which are not changed
     * @param gradient n elements, all of which are overwritten
     * @return the value at theta
     */
    double gradient(double[] theta, double[] gradient);
  }

  /** The number n of parameters. */
  int dimension();

  /**
   * The value.
   *
   * @param theta n parameters, which are not changed
   */
  double value(double[] theta);

  /**
   * The value and the gradient.
   *
   * @param theta n parameters, which are not changed
   * @param gradient n elements, all of which are overwritten
   * @return the value at theta
   */
  double gradient(double[] theta, double[] gradient);

  /** The function with the opposite sign, whose minimum is the maximum of this one. */
  default Objective negated() {
    return of(
        dimension(),
        theta -> -value(theta),
        (theta, gradient) -> {
          double value = gradient(theta, gradient);
          for (int i = 0; i < gradient.length; i++) {
            gradient[i] = -gradient[i];
          }
          return -value;
        });
  }

  /**
   * An objective of two methods.
   *
   * @param dimension the number of parameters
   * @throws IllegalArgumentException if there are no parameters
   */
  static Objective of(int dimension, ToDoubleFunction<double[]> value, Gradient gradient) {
    Start.checkDimension(dimension);
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(gradient, "gradient");
    return new Objective() {
      @Override
      public int dimension() {
        return dimension;
      }

      @Override
      public double value(double[] theta) {
        return value.applyAsDouble(theta);
      }

      @Override
      public double gradient(double[] theta, double[] result) {
        return gradient.gradient(theta, result);
      }
    };
  }
}
