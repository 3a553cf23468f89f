package com.example.spark;

import java.io.Serializable;
import java.util.Random;

/**
 * Random rows of a logistic model, a part of which each machine makes for itself. They are those of
 * {@code LogisticTraining} among gradc's benchmarks.
 *
 * @param features the number d of features
 * @param x the features, row by row
 * @param y the labels, 0 or 1
 */
record SeededRows(int features, double[] x, double[] y) implements Serializable {
  private static final int SEED = 42;

  /** The rows {@code from} to the one before {@code to}; those before them are made and dropped. */
  static SeededRows between(int from, int to, int features) {
    double[] x = new double[Math.multiplyExact(to - from, features)];
    double[] y = new double[to - from];
    Random random = new Random(SEED);
    double[] weights = random.doubles(features, -1, 1).toArray();
    double[] row = new double[features];
    for (int number = 0; number < to; number++) {
      double z = 0.5;
      for (int j = 0; j < features; j++) {
        row[j] = random.nextGaussian();
        z += weights[j] * row[j];
      }
      double label = random.nextDouble() < 1 / (1 + Math.exp(-z)) ? 1 : 0;
      if (number >= from) {
        System.arraycopy(row, 0, x, (number - from) * features, features);
        y[number - from] = label;
      }
    }
    return new SeededRows(features, x, y);
  }

  int count() {
    return y.length;
  }

  LogisticLossBatch loss() {
    return new LogisticLossBatch(features, count(), x, y);
  }
}
