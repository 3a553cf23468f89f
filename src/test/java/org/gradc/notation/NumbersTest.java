package org.gradc.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.10000000000000001, 0.1",
    "1, 1, 1",
    "-2.5, -2.5, -2.5",
    "0, 0, 0",
    "-0.0, -0.0, -0.0",
    "1e300, 1.0000000000000001e300, 1e300",
    "4.9e-324, 4.9406564584124654e-324, 4.94065645841247e-324",
    "1e16, 10000000000000000, 1e16",
    "0.00012, 0.00012, 0.00012",
    "0.0000012, 1.1999999999999999e-6, 1.2e-6",
    "NaN, NaN, NaN",
    "-Infinity, -Infinity, -Infinity",
  })
  void seventeenDigitsAndTheFewest(double value, String exact, String shortest) {
    assertThat(Numbers.of(value, Numbers.EXACT)).isEqualTo(exact);
    assertThat(Numbers.shortest(value)).isEqualTo(shortest);
  }

  @Test
  void seventeenDigitsGiveTheSameDoubleBack() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertThat(Double.parseDouble(Numbers.of(value, Numbers.EXACT))).isEqualTo(value);
        assertThat(Double.parseDouble(Numbers.shortest(value))).isEqualTo(value);
      }
    }
  }
}
