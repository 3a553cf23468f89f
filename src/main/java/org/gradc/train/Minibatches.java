package org.gradc.train;

import java.util.Objects;
import java.util.Random;

/**
 * A first-order method with gradients of a few rows at a time: stochastic gradient descent and its
 * kin (Robbins and Monro, A stochastic approximation method, 1951).
 *
 * <p>In each epoch the rows are drawn in random order without replacement, so that each counts
 * once, and cut into minibatches; the last is smaller if they do not divide. An update takes the
 * mean gradient over a minibatch. After each epoch the mean loss over all rows is computed, which
 * decides what is best. Equal seeds give equal results on every machine and version of Java.
 */
public final class Minibatches implements StochasticOptimizer {
  private final UpdateRule rule;
  private final int batchSize;
  private final long seed;

  /**
   * A method that updates by a rule.
   *
   * @param batchSize the number of rows of a minibatch
   * @param seed chooses the order of rows
   * @throws IllegalArgumentException if the batch size is not positive
   */
  public Minibatches(UpdateRule rule, int batchSize, long seed) {
    this.rule = Objects.requireNonNull(rule, "rule");
    if (batchSize < 1) {
      throw new IllegalArgumentException(
          "the size of a batch is " + batchSize + ", there must be one row at least");
    }
    this.batchSize = batchSize;
    this.seed = seed;
  }

  /** Ends where an epoch changes the loss by no more than 1e-6 of it, or after 100 epochs. */
  @Override
  public Run defaults() {
    return Run.until(StopRule.relativeChange(1e-6), StopRule.iterations(100));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException also if there are fewer rows than a minibatch takes
   */
  @Override
  public Fit minimize(BatchObjective objective, double[] start, Run run) {
    double[] theta = Start.checked(start, objective.dimension(), run.bounds());
    int rowCount = objective.rowCount();
    if (rowCount < batchSize) {
      throw new IllegalArgumentException(
          "a batch takes "
              + batchSize
              + " rows and there are "
              + rowCount
              + (rowCount == 0 ? "" : "; take batches of " + rowCount + " at most"));
    }
    Objective mean = objective.mean();
    double loss = mean.value(theta);
    Start.checkFinite(loss, theta);
    Search search = new Search(run, rule.remedy());
    search.evaluated(1);
    Updates updates = new Updates(rule, theta, run.bounds());
    Shuffle shuffle = new Shuffle(rowCount, new Random(seed));
    while (search.goesOn(loss, Double.NaN, theta)) {
      if (epoch(objective, shuffle.next(), updates, search)) {
        loss = mean.value(theta);
        search.evaluated(1);
      } else {
        loss = Double.NaN;
      }
    }
    return search.end();
  }

  /** One update for each minibatch; false as soon as a loss is no number. */
  private boolean epoch(BatchObjective objective, int[] rows, Updates updates, Search search) {
    double[] gradient = new double[objective.dimension()];
    for (int from = 0; from < rows.length; ) {
      int to = from + Math.min(batchSize, rows.length - from);
      double loss = objective.gradient(updates.point(), rows, from, to, gradient);
      search.evaluated(1);
      if (!Double.isFinite(loss)) {
        return false;
      }
      AllRows.scaled(1.0 / (to - from), loss, gradient);
      updates.move(gradient);
      from = to;
    }
    return true;
  }

  /** Row numbers in an order that is drawn anew each time (Fisher and Yates). */
  private static final class Shuffle {
    private final int[] rows;
    private final Random random;

    Shuffle(int rowCount, Random random) {
      this.rows = new int[rowCount];
      this.random = random;
      for (int i = 0; i < rowCount; i++) {
        rows[i] = i;
      }
    }

    int[] next() {
      for (int i = rows.length - 1; i > 0; i--) {
        int other = random.nextInt(i + 1);
        int row = rows[i];
        rows[i] = rows[other];
        rows[other] = row;
      }
      return rows;
    }
  }
}
