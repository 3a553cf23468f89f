package org.gradc.laws;

import java.util.Random;

/** Relative errors of at most a given amount. */
record Noise(double amount, Random random) {
  double on(double value) {
    return amount == 0 ? value : value * (1 + amount * (2 * random.nextDouble() - 1));
  }
}
