package org.gradc.train;

import java.util.Objects;

/**
 * A sum over rows of data, of a function of n parameters: what a {@link StochasticOptimizer}
 * minimises, a few rows at a time.
 *
 * <p>It has the methods of a generated batch class, which is handed over as it is:
 *
 * <pre>{@code
 * LogisticLossBatch loss = new LogisticLossBatch(d, rows, X, y);
 * BatchObjective objective =
 *     BatchObjective.of(
 *         loss.dimension(), loss.rowCount(), loss::value, loss::gradient, loss::gradient);
 * Fit fit = new Minibatches(UpdateRules.adam(), 100, 1).minimize(objective, start);
 * }</pre>
 *
 * <p>All methods here give sums over rows. As an {@link Objective} it is the {@link #mean()} over
 * all rows or their {@link #sum()}; stochastic methods minimise the mean, so that step sizes need
 * not change with the number of rows. A batch objective is used by one thread at a time; {@link
 * ParallelObjective} joins several.
 */
public interface BatchObjective {

  /** The value over successive rows. */
  @FunctionalInterface
  interface Value {
    /** The value summed over the rows from {@code from} to the one before {@code to}. */
    double value(double[] theta, int from, int to);
  }

  /** The gradient over successive rows, which gives the value too. */
  @FunctionalInterface
  interface Gradient {
    /** Fills the gradient summed over successive rows and gives the value summed over them. */
    double gradient(double[] theta, int from, int to, double[] gradient);
  }

  /** The gradient over rows by number, which gives the value too. */
  @FunctionalInterface
  interface RowsGradient {
    /** Fills the gradient summed over rows by number and gives the value summed over them. */
    double gradient(double[] theta, int[] rows, int from, int to, double[] gradient);
  }

  /** The number n of parameters. */
  int dimension();

  /** The number of rows. */
  int rowCount();

  /**
   * The value, summed over successive rows.
   *
   * @param theta n parameters, which are not changed
   * @param from the first row
   * @param to the row behind the last
   */
  double value(double[] theta, int from, int to);

  /**
   * The value and the gradient, summed over successive rows.
   *
   * @param theta n parameters, which are not changed
   * @param from the first row
   * @param to the row behind the last
   * @param gradient n elements, all of which are overwritten
   * @return the value
   */
  double gradient(double[] theta, int from, int to, double[] gradient);

  /**
   * The value and the gradient, summed over rows by number.
   *
   * @param theta n parameters, which are not changed
   * @param rows numbers of rows
   * @param from the first place in rows
   * @param to the place in rows behind the last
   * @param gradient n elements, all of which are overwritten
   * @return the value
   */
  double gradient(double[] theta, int[] rows, int from, int to, double[] gradient);

  /**
   * The mean over all rows, as a function to be minimised.
   *
   * @throws IllegalArgumentException if there are no rows
   */
  default Objective mean() {
    if (rowCount() == 0) {
      throw new IllegalArgumentException("there are no rows, so there is no mean over them");
    }
    return AllRows.of(this, 1.0 / rowCount());
  }

  /** The sum over all rows, as a function to be minimised. */
  default Objective sum() {
    return AllRows.of(this, 1.0);
  }

  /** The function with the opposite sign, whose minimum is the maximum of this one. */
  default BatchObjective negated() {
    return of(
        dimension(),
        rowCount(),
        (theta, from, to) -> -value(theta, from, to),
        (theta, from, to, gradient) ->
            AllRows.scaled(-1.0, gradient(theta, from, to, gradient), gradient),
        (theta, rows, from, to, gradient) ->
            AllRows.scaled(-1.0, gradient(theta, rows, from, to, gradient), gradient));
  }

  /**
   * A batch objective of three methods.
   *
   * @param dimension the number of parameters
   * @param rowCount the number of rows
   * @throws IllegalArgumentException if there are no parameters, or the number of rows is negative
   */
  static BatchObjective of(
      int dimension, int rowCount, Value value, Gradient gradient, RowsGradient rowsGradient) {
    Start.checkDimension(dimension);
    if (rowCount < 0) {
      throw new IllegalArgumentException("the number of rows is " + rowCount);
    }
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(gradient, "gradient");
    Objects.requireNonNull(rowsGradient, "rowsGradient");
    return new BatchObjective() {
      @Override
      public int dimension() {
        return dimension;
      }

      @Override
      public int rowCount() {
        return rowCount;
      }

      @Override
      public double value(double[] theta, int from, int to) {
        return value.value(theta, from, to);
      }

      @Override
      public double gradient(double[] theta, int from, int to, double[] result) {
        return gradient.gradient(theta, from, to, result);
      }

      @Override
      public double gradient(double[] theta, int[] rows, int from, int to, double[] result) {
        return rowsGradient.gradient(theta, rows, from, to, result);
      }
    };
  }
}
