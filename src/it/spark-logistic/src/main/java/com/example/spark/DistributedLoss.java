package com.example.spark;

import java.util.Arrays;
import org.apache.spark.api.java.JavaRDD;
import org.gradc.train.Objective;

/** The mean loss over rows that many machines hold, each partition in a generated object. */
public final class DistributedLoss {
  private DistributedLoss() {}

  /**
   * An objective for an optimiser on the driver.
   *
   * @param partitions objects bound to the rows of a partition
   * @param rows the number of all rows
   */
  public static Objective mean(JavaRDD<LogisticLossBatch> partitions, int parameters, long rows) {
    Objective.Gradient gradient =
        (theta, result) -> {
          double[] sums =
              partitions.treeAggregate(
                  new double[parameters + 1],
                  (total, loss) -> add(total, gradientAndValue(loss, theta)),
                  DistributedLoss::add);
          for (int i = 0; i < parameters; i++) {
            result[i] = sums[i] / rows;
          }
          return sums[parameters] / rows;
        };
    return Objective.of(
        parameters, theta -> gradient.gradient(theta, new double[parameters]), gradient);
  }

  /** The gradient over the rows of a partition, and behind it the value. */
  private static double[] gradientAndValue(LogisticLossBatch loss, double[] theta) {
    double[] gradient = new double[theta.length];
    double value = loss.gradient(theta, 0, loss.rowCount(), gradient);
    double[] both = Arrays.copyOf(gradient, theta.length + 1);
    both[theta.length] = value;
    return both;
  }

  private static double[] add(double[] total, double[] part) {
    for (int i = 0; i < total.length; i++) {
      total[i] += part[i];
    }
    return total;
  }
}
