package org.gradc.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralsTest {

  @ParameterizedTest
  @CsvSource({
    "0.5, 0.5",
    "1, 1.0",
    "-2, -2.0",
    "1234567, 1234567.0",
    "12345678, 1.2345678e7",
    "0.001, 0.001",
    "0.0001, 1.0e-4",
    "1e-300, 1.0e-300",
    "0.1, 0.1",
    "100, 100.0",
    "2e-44, 2.0e-44",
    "5.684341886080802E-14, 5.684341886080802e-14",
    "4.9E-324, 5.0e-324",
    "1.7976931348623157E308, 1.7976931348623157e308",
  })
  void shortForms(double value, String literal) {
    assertThat(Literals.of(value)).isEqualTo(literal);
  }

  @Test
  void specialValues() {
    assertThat(Literals.of(Double.NaN)).isEqualTo("Double.NaN");
    assertThat(Literals.of(Double.POSITIVE_INFINITY)).isEqualTo("Double.POSITIVE_INFINITY");
    assertThat(Literals.of(Double.NEGATIVE_INFINITY)).isEqualTo("Double.NEGATIVE_INFINITY");
    assertThat(Literals.of(-0.0)).isEqualTo("-0.0");
  }

  @Test
  void readBackAsTheSameNumber() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertThat(Double.parseDouble(Literals.of(value))).isEqualTo(value);
      }
    }
  }
}
