package org.gradc.fit;

import java.util.Arrays;
import java.util.Random;

/** Rows by number, those to learn from and those that are held back, each in ascending order. */
final class Split {
  private final int[] training;
  private final int[] validation;

  private Split(int[] training, int[] validation) {
    this.training = training;
    this.validation = validation;
  }

  /** A split by the generator of {@link Random}, so the same on every machine. */
  static Split of(int rows, double part, long seed) {
    int[] order = new int[rows];
    Arrays.setAll(order, i -> i);
    int held = part == 0 ? 0 : (int) Math.round(part * rows);
    if (held > 0) {
      Random random = new Random(seed);
      for (int i = rows - 1; i > 0; i--) { // Fisher and Yates
        int other = random.nextInt(i + 1);
        int row = order[i];
        order[i] = order[other];
        order[other] = row;
      }
    }
    int[] validation = Arrays.copyOf(order, held);
    int[] training = Arrays.copyOfRange(order, held, rows);
    Arrays.sort(validation);
    Arrays.sort(training);
    return new Split(training, validation);
  }

  /** The rows to learn from; not a copy. */
  int[] training() {
    return training;
  }

  /** The rows that are held back; not a copy. */
  int[] validation() {
    return validation;
  }
}
