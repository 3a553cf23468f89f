package org.gradc.samples;

import org.gradc.numeric.RiddersDerivative;

/** What a sample with arrays should compute, by loops as plain as can be. */
public interface Oracle {
  /** The value at a point, the parameters packed. */
  double value(double[] theta);

  /**
   * The derivative by each parameter: numerically, where a sample's oracle knows nothing better.
   */
  default double[] gradient(double[] theta) {
    double[] point = theta.clone();
    double[] gradient = new double[theta.length];
    for (int i = 0; i < theta.length; i++) {
      int parameter = i;
      double here = theta[i];
      double step = 0.02 * Math.max(1, Math.abs(here));
      gradient[i] =
          RiddersDerivative.of(
                  x -> {
                    point[parameter] = x;
                    double value = value(point);
                    point[parameter] = here;
                    return value;
                  },
                  here,
                  step)
              .value();
    }
    return gradient;
  }
}
