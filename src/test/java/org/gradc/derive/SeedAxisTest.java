package org.gradc.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.gradc.laws.ArrayCase;
import org.gradc.program.Program;
import org.gradc.program.ProgramParser;
import org.junit.jupiter.api.Test;

/** Jacobians and Hessians of programs with loops. */
class SeedAxisTest {
  private static final String LAYER =
      """
      program f
      extent m
      extent n
      parameter W[#m, #n]
      parameter x[#n]
      data c[#n]
      local q[#m]
      output $value[#m]
      nest @i in 0i until #m, @j in 0i until #n {
        q[@i] sum= multiply(W[@i, @j], multiply(x[@j], c[@j]))
      }
      nest @i in 0i until #m {
        $value[@i] sum= tanh(q[@i])
      }
      """;

  /** A matrix of values, written in two parts, one with a guard, some elements by nobody. */
  private static final String MATRIX =
      """
      program f
      extent n
      parameter a[#n]
      parameter b
      data g[#n] int
      output $value[3i, #n]
      nest @i in 0i until #n {
        $value[0i, @i] sum= multiply(b, exp(a[g[@i]]))
        $value[1i, @i] sum= log(a[@i]) if less(0, a[@i])
      }
      """;

  private static final String STEPS =
      """
      program f
      extent n
      extent T
      parameter A[#n, #n]
      parameter h[#n]
      local s[add(#T, 1i), #n]
      local q[#T, #n]
      output $value[#T]
      nest @i in 0i until #n {
        s[0i, @i] sum= h[@i]
      }
      recurrence up @t in 0i until #T {
        nest @i in 0i until #n, @j in 0i until #n {
          q[@t, @i] sum= multiply(A[@i, @j], s[@t, @j])
        }
        nest @i in 0i until #n {
          s[add(@t, 1i), @i] sum= sin(q[@t, @i])
        }
        nest @i in 0i until #n {
          $value[@t] sum= pow(s[add(@t, 1i), @i], 2)
        }
      }
      """;

  @Test
  void jacobianOfALayer() {
    Derived.checkVector(ArrayCase.of(LAYER, Map.of("m", 3, "n", 2), Map.of()));
    Derived.checkVector(ArrayCase.of(LAYER, Map.of("m", 2, "n", 0), Map.of()));
  }

  @Test
  void jacobianOfAMatrix() {
    Map<String, double[]> repeated = Map.of("g", new double[] {2, 0, 2});
    Derived.checkVector(ArrayCase.of(MATRIX, Map.of("n", 3), repeated));
  }

  @Test
  void jacobianOfARecurrence() {
    Derived.checkVector(ArrayCase.of(STEPS, Map.of("n", 2, "T", 3), Map.of()));
    Derived.checkVector(ArrayCase.of(STEPS, Map.of("n", 2, "T", 1), Map.of()));
  }

  @Test
  void fewerSeedsAreOffered() {
    assertThat(offered(LAYER)).isEqualTo(Mode.REVERSE); // m rows, mn + n columns
    assertThat(offered(MATRIX)).isEqualTo(Mode.FORWARD); // 3n rows, n + 1 columns
    assertThat(offered(STEPS)).isEqualTo(Mode.REVERSE); // T rows, n² + n columns
  }

  private static Mode offered(String text) {
    Program f = Functions.normal(ProgramParser.parse(text));
    return Derivatives.candidates(Kind.JACOBIAN, f).stream()
        .filter(Candidate::offered)
        .findFirst()
        .orElseThrow()
        .mode();
  }

  @Test
  void eliminationIsForScalars() {
    Program f = Functions.normal(ProgramParser.parse(LAYER));
    assertThatThrownBy(() -> Derivatives.jacobian(f, Mode.MARKOWITZ))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has loops");
    assertThatThrownBy(() -> Derivatives.hessian(f, Mode.FORWARD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not scalar");
  }
}
