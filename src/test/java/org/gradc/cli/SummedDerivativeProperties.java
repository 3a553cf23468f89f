package org.gradc.cli;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Derivatives of any function with sums are printed as what the class would compute. */
final class SummedDerivativeProperties {

  @Property(seed = "1", tries = 60)
  void firstDerivativesAreTheGradient(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int size) {
    PrintedDerivatives printed = printed(seed, size);
    for (String parameter : printed.parameters()) {
      double[] expected = printed.gradient(parameter);
      printed.compute(expected, 1e-9, "--wrt", parameter);
      printed.compute(expected, 1e-9, "--wrt", parameter, "--where");
    }
  }

  @Property(seed = "1", tries = 40)
  void secondDerivativesAreTheHessian(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int size) {
    PrintedDerivatives printed = printed(seed, size);
    for (String first : printed.parameters()) {
      for (String second : printed.parameters()) {
        double[] expected = printed.hessian(first, second);
        printed.compute(expected, 1e-8, "--wrt", first + "," + second);
      }
      printed.compute(printed.hessian(first, first), 1e-8, "--wrt", first + "," + first, "--where");
    }
  }

  private static PrintedDerivatives printed(long seed, int size) {
    return new PrintedDerivatives(RandomSums.function(seed), Map.of("n", size, "m", 4 - size));
  }
}
