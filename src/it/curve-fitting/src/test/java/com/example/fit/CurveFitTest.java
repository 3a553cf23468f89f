package com.example.fit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The certified parameters are found from both starts. */
final class CurveFitTest {
  @ParameterizedTest
  @EnumSource
  void theCertifiedParametersAreFound(Model model) throws IOException {
    for (String start : new String[] {"start1", "start2"}) {
      double[] found = CurveFit.fit(model, Observations.of(model), model.numbers(start));
      double[] certified = model.numbers("certified");
      double digits = Double.POSITIVE_INFINITY;
      for (int i = 0; i < found.length; i++) {
        double error = Math.abs(found[i] - certified[i]) / Math.abs(certified[i]);
        digits = Math.min(digits, -Math.log10(error));
      }
      System.out.printf(
          Locale.ROOT, "%-9s from %s: %.1f digits%n", model.title(), start, digits);
      assertTrue(digits >= 6, model + " from " + start + " has " + digits + " digits");
    }
  }
}
