package org.gradc.train;

import java.util.Objects;

/**
 * m residuals of n parameters with their Jacobian, whose sum of squares {@link LevenbergMarquardt}
 * minimises.
 *
 * <p>It has the methods of an instance of a generated class of an array-valued function, which is
 * handed over as it is:
 *
 * <pre>{@code
 * Misfit misfit = new Misfit(n, x, y);      // function misfit(a, b; x[n], y[n]) = [i: ...]
 * ResidualFunction residuals =
 *     ResidualFunction.of(
 *         misfit.dimension(), misfit.outputDimension(), misfit::value, misfit::jacobian);
 * Fit fit = new LevenbergMarquardt().minimize(residuals, start);
 * }</pre>
 */
public interface ResidualFunction {

  /** The residuals alone. */
  @FunctionalInterface
  interface Value {
    /** Fills the m residuals. */
    void value(double[] theta, double[] residuals);
  }

  /** The residuals and their Jacobian. */
  @FunctionalInterface
  interface Jacobian {
    /** Fills the m residuals and the Jacobian, a row of n elements for each residual. */
    void jacobian(double[] theta, double[] residuals, double[] jacobian);
  }

  /** The number n of parameters. */
  int dimension();

  /** The number m of residuals. */
  int outputDimension();

  /**
   * The residuals.
   *
   * @param theta n parameters, which are not changed
   * @param residuals m elements, all of which are overwritten
   */
  void value(double[] theta, double[] residuals);

  /**
   * The residuals and their Jacobian.
   *
   * @param theta n parameters, which are not changed
   * @param residuals m elements, all of which are overwritten
   * @param jacobian m·n elements, all of which are overwritten: a row of n for each residual
   */
  void jacobian(double[] theta, double[] residuals, double[] jacobian);

  /** The sum of the squares of the residuals, for optimisers that take any function. */
  default Objective sumOfSquares() {
    return SumOfSquares.of(this);
  }

  /**
   * A residual function of two methods.
   *
   * @param dimension the number n of parameters
   * @param outputDimension the number m of residuals
   * @throws IllegalArgumentException if there are no parameters or no residuals
   */
  static ResidualFunction of(int dimension, int outputDimension, Value value, Jacobian jacobian) {
    Start.checkDimension(dimension);
    if (outputDimension < 1) {
      throw new IllegalArgumentException("the number of residuals is " + outputDimension);
    }
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(jacobian, "jacobian");
    return new ResidualFunction() {
      @Override
      public int dimension() {
        return dimension;
      }

      @Override
      public int outputDimension() {
        return outputDimension;
      }

      @Override
      public void value(double[] theta, double[] residuals) {
        value.value(theta, residuals);
      }

      @Override
      public void jacobian(double[] theta, double[] residuals, double[] result) {
        jacobian.jacobian(theta, residuals, result);
      }
    };
  }
}
