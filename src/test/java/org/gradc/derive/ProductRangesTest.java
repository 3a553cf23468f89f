package org.gradc.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.gradc.laws.Lowered;
import org.gradc.optimize.Optimizations;
import org.gradc.program.ExternCalls;
import org.gradc.program.Interpreter;
import org.gradc.program.Program;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Products over ranges whose length is more than a difference of sizes. */
class ProductRangesTest {
  private static final int N = 3;
  private static final int D = 4;
  private static final double[] W = {1.25, -0.5, 0.75};

  /** The product has w[k] so many times: its derivative is that many products over w[k]. */
  private static void check(String range, IntUnaryOperator times) {
    String text = "function f(w[n]; s[d]) = prod(" + range + ": w[k])*sum(i: s[i])";
    Program value = Optimizations.NORMAL_FORM.run(Lowered.of("f.grad", text).get(0).value());
    Program gradient = Derivatives.gradient(value, Mode.REVERSE);
    Map<String, double[]> found =
        Interpreter.run(
            gradient,
            ExternCalls.NONE,
            Map.of("n", N, "d", D),
            Map.of("w", W, "s", new double[] {1, 0, 0, 0}));
    double product = 1;
    for (int k = 0; k < N; k++) {
      product *= Math.pow(W[k], times.applyAsInt(k));
    }
    assertThat(found.get("$value")[0]).isCloseTo(product, within(1e-13));
    for (int k = 0; k < N; k++) {
      assertThat(found.get("$gradient")[k])
          .isCloseTo(times.applyAsInt(k) * product / W[k], within(1e-13));
    }
  }

  @ParameterizedTest
  @CsvSource({"'k in 0..n-1, i in 0..k*(k+1)/2-1', 1", "'k in 0..n-1, i in 1..k*(k+1)*2/4', 1"})
  void quotientsOfIndicesBoundARange(String range, int most) {
    check(range, k -> most * k * (k + 1) / 2);
  }

  @ParameterizedTest
  @CsvSource({"'k in 0..n-1, i in n-1..d*(d+1)/2'", "'i in n-1..d*(d+1)/2, k in 0..n-1'"})
  void quotientsOfSizesBoundARange(String range) {
    check(range, k -> D * (D + 1) / 2 - N + 2);
  }
}
