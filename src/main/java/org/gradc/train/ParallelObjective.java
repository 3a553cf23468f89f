package org.gradc.train;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;

/**
 * A batch objective whose rows are summed by several threads, each with an instance of its own.
 *
 * <pre>{@code
 * BatchObjective objective =
 *     ParallelObjective.of(
 *         2,
 *         () -> {
 *           LogisticLossBatch loss = new LogisticLossBatch(d, rows, X, y);
 *           return BatchObjective.of(
 *               loss.dimension(), loss.rowCount(), loss::value, loss::gradient, loss::gradient);
 *         });
 * }</pre>
 *
 * <p>The rows that are asked for are cut into as many parts of equal size as there are instances,
 * and the sums of the parts are added in their order. So the result depends on the number of parts
 * and not on timing, nor on how many threads the common pool of the virtual machine gives. Parts of
 * fewer than 512 rows do not pay for a thread: then there are fewer.
 */
public final class ParallelObjective implements BatchObjective {
  private static final int LEAST_ROWS = 512;

  private final List<BatchObjective> instances;
  private final double[][] gradients;
  private final double[] values;

  private ParallelObjective(List<BatchObjective> instances) {
    this.instances = instances;
    this.gradients = new double[instances.size()][instances.get(0).dimension()];
    this.values = new double[instances.size()];
  }

  /**
   * Joins instances.
   *
   * @param parts how many are made
   * @param instance makes one; all must give the same function of the same rows
   * @throws IllegalArgumentException if there are no parts, or the instances differ in size
   */
  public static ParallelObjective of(int parts, Supplier<? extends BatchObjective> instance) {
    if (parts < 1) {
      throw new IllegalArgumentException(
          "the number of parts is " + parts + ", there must be one at least");
    }
    List<BatchObjective> instances = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      BatchObjective made = instance.get();
      instances.add(made);
      BatchObjective first = instances.get(0);
      if (made.dimension() != first.dimension() || made.rowCount() != first.rowCount()) {
        throw new IllegalArgumentException("the instances differ in their numbers of rows or size");
      }
    }
    return new ParallelObjective(instances);
  }

  /** The sum over a part of the rows, by one instance into its own gradient. */
  @FunctionalInterface
  private interface Part {
    double sum(BatchObjective instance, int from, int to, double[] gradient);
  }

  @Override
  public int dimension() {
    return instances.get(0).dimension();
  }

  @Override
  public int rowCount() {
    return instances.get(0).rowCount();
  }

  @Override
  public double value(double[] theta, int from, int to) {
    int parts = run(from, to, (instance, first, end, unused) -> instance.value(theta, first, end));
    return addValues(parts);
  }

  @Override
  public double gradient(double[] theta, int from, int to, double[] gradient) {
    int parts = run(from, to, (instance, first, end, g) -> instance.gradient(theta, first, end, g));
    addGradients(parts, gradient);
    return addValues(parts);
  }

  @Override
  public double gradient(double[] theta, int[] rows, int from, int to, double[] gradient) {
    int parts =
        run(from, to, (instance, first, end, g) -> instance.gradient(theta, rows, first, end, g));
    addGradients(parts, gradient);
    return addValues(parts);
  }

  /** Sums all parts, the first in this thread, and gives their number. */
  private int run(int from, int to, Part part) {
    long rows = (long) to - from;
    int parts = (int) Math.max(1, Math.min(instances.size(), rows / LEAST_ROWS));
    List<ForkJoinTask<?>> others = new ArrayList<>();
    for (int p = 1; p < parts; p++) {
      int number = p;
      others.add(ForkJoinTask.adapt(() -> sum(part, number, parts, from, rows)).fork());
    }
    try {
      sum(part, 0, parts, from, rows);
    } finally {
      others.forEach(ForkJoinTask::quietlyJoin);
    }
    others.forEach(ForkJoinTask::join); // throws what a part threw
    return parts;
  }

  private void sum(Part part, int p, int parts, int from, long rows) {
    int first = (int) (from + rows * p / parts);
    int end = (int) (from + rows * (p + 1) / parts);
    values[p] = part.sum(instances.get(p), first, end, gradients[p]);
  }

  private double addValues(int parts) {
    double sum = values[0];
    for (int p = 1; p < parts; p++) {
      sum += values[p];
    }
    return sum;
  }

  private void addGradients(int parts, double[] gradient) {
    System.arraycopy(gradients[0], 0, gradient, 0, gradient.length);
    for (int p = 1; p < parts; p++) {
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] += gradients[p][i];
      }
    }
  }
}
