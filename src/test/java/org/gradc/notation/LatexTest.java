package org.gradc.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LatexTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          product(-2/3, x, pow(y, -1))          ; -\\frac{2 x}{3 y}
          pow(sum(1, exp(product(-1, x))), -2)  ; \\frac{1}{\\left(1 + e^{-x}\\right)^{2}}
          product(2, 3/7, x)                    ; \\frac{2 \\cdot 3 x}{7}
          product(2, pow(3, x), rate)           ; 2 \\mathrm{rate} \\cdot 3^{x}
          pow(sin(theta), 2)                    ; \\sin^{2}\\left(\\theta\\right)
          pow(erf(x), 2)                        ; \\left(\\operatorname{erf}\\left(x\\right)\\right)^{2}
          product(x, sum(x1, m_0))              ; x \\left(x_{1} + m_{0}\\right)
          pow(x, 1/2)                           ; \\sqrt{x}
          pow(x, 3/2)                           ; x^{\\frac{3}{2}}
          pow(exp(x), y)                        ; \\left(e^{x}\\right)^{y}
          abs(sum(x, y))                        ; \\left|x + y\\right|
          log(x)                                ; \\ln\\left(x\\right)
          log1p(x)                              ; \\ln\\left(1 + x\\right)
          product(-1, sum(x, y))                ; -\\left(x + y\\right)
          sum(x, product(-1, product(y, z)))    ; x - y z
          product(1/1000000000000, x)           ; 10^{-12} x
          select(less(x, 0), product(-1, x), x) ; \\begin{cases} -x & \\text{if } x < 0 \\\\ x & \\text{otherwise} \\end{cases}
          """)
  void formulasAreSetAsMathematiciansDo(String program, String latex) {
    assertThat(Latex.of(Expressions.readable(program)).expression()).isEqualTo(latex);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x        | x
          x1       | x_{1}
          x12      | x_{12}
          m_0      | m_{0}
          theta    | \\theta
          θ        | \\theta
          σ1       | \\sigma_{1}
          Omega_2  | \\Omega_{2}
          rate     | \\mathrm{rate}
          rate2    | \\mathrm{rate}_{2}
          x_max    | x_{\\mathrm{max}}
          x1_max   | x_{1,\\mathrm{max}}
          g_       | \\mathrm{g\\_}
          a_b_c    | \\mathrm{a\\_b\\_c}
          """)
  void namesBecomeLettersWithSubscripts(String name, String latex) {
    assertThat(Latex.name(name)).isEqualTo(latex);
  }

  @Test
  void namedPartsAreLettersWithSubscriptsToo() {
    Notation notation = Latex.of(Expressions.doubling(20));
    assertThat(notation.definitions().get(1).name()).isEqualTo("t_{2}");
    assertThat(notation.definitions().get(1).text()).isEqualTo("\\sin\\left(t_{1}\\right) t_{1}");
  }
}
