package org.gradc.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MathMlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      textBlock =
          """
          product(x, sum(x1, y))   | <mi>x</mi><mo>&#x2062;</mo><mrow><mo>(</mo><msub><mi>x</mi><mrow><mn>1</mn></mrow></msub><mo>+</mo><mi>y</mi><mo>)</mo></mrow>
          product(-1, rate)        | <mo>−</mo><mi>rate</mi>
          product(rate, x)         | <mi>rate</mi><mo>⋅</mo><mi>x</mi>
          pow(theta, 1/2)          | <msqrt><mrow><mi>θ</mi></mrow></msqrt>
          product(x, pow(y, -1))   | <mfrac><mrow><mi>x</mi></mrow><mrow><mi>y</mi></mrow></mfrac>
          """)
  void formulasAreElements(String row) {
    String[] cells = row.split("\\|");
    assertThat(MathMl.of(Expressions.readable(cells[0].strip()), false).expression())
        .isEqualTo(cells[1].strip());
  }

  @Test
  void aConditionIsEscaped() {
    Formula formula = Expressions.readable("select(less(x, 0), product(-1, x), x)");
    assertThat(MathMl.document(MathMl.of(formula, false)))
        .startsWith("<math display=\"block\">")
        .contains("<mo>&lt;</mo>")
        .endsWith("</math>");
  }

  @Test
  void namedPartsStandInATable() {
    String text = MathMl.document(MathMl.of(Expressions.doubling(12), false));
    assertThat(text).contains("<mtable>", "<mtext>where&#xA0;</mtext><msub><mi>t</mi>");
  }
}
