package org.gradc.samples;

import java.util.Comparator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.gradc.numeric.RiddersDerivative;

/** What a sample with arrays should compute, by loops as plain as can be. */
public interface Oracle {
  /** The value at a point, the parameters packed. */
  double value(double[] theta);

  /**
   * The derivative by each parameter: numerically, where a sample's oracle knows nothing better.
   */
  default double[] gradient(double[] theta) {
    double[] gradient = new double[theta.length];
    for (int i = 0; i < theta.length; i++) {
      gradient[i] = derivative(theta.clone(), i);
    }
    return gradient;
  }

  /** How the gradient changes along a direction, numerically. */
  default double[] hessianTimes(double[] theta, double[] direction) {
    double[] result = new double[theta.length];
    for (int i = 0; i < result.length; i++) {
      int entry = i;
      DoubleUnaryOperator along = s -> gradient(moved(theta, s, direction))[entry];
      result[i] = RiddersDerivative.of(along, 0, 0.01).value();
    }
    return result;
  }

  private static double[] moved(double[] theta, double s, double[] direction) {
    double[] moved = theta.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += s * direction[i];
    }
    return moved;
  }

  private double derivative(double[] point, int parameter) {
    double here = point[parameter];
    DoubleUnaryOperator along =
        x -> {
          point[parameter] = x;
          return value(point);
        };
    double size = Math.max(1, Math.abs(here));
    return DoubleStream.of(0.02, 0.004, 0.0008)
        .mapToObj(step -> RiddersDerivative.of(along, here, step * size))
        .min(Comparator.comparingDouble(RiddersDerivative::error))
        .orElseThrow()
        .value();
  }
}
