package org.gradc.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UnicodeTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          product(-2/3, x, pow(y, -1))          ; −2·x/(3·y)
          pow(sum(1, exp(product(-1, x))), -2)  ; 1/(1 + exp(−x))²
          pow(x, 3/2)                           ; x^(3⁄2)
          pow(x, 1/2)                           ; √x
          pow(sum(x, y), 1/2)                   ; √(x + y)
          pow(sqrt(x), 3)                       ; (√x)³
          pow(x, pow(y, 2))                     ; x^(y²)
          pow(sin(theta1), 12)                  ; sin(θ₁)¹²
          sum(x, product(-1, product(y, z)))    ; x − y·z
          product(1/1000000000000, x)           ; 10⁻¹²·x
          sum(x1, x_1)                          ; x₁ + x_1
          select(less(x, 0), product(-1, x), x) ; if x < 0 then −x else x
          log(x)                                ; ln(x)
          """)
  void formulasStandInOneLine(String program, String text) {
    assertThat(UnicodeText.of(Expressions.readable(program), false).expression()).isEqualTo(text);
  }
}
