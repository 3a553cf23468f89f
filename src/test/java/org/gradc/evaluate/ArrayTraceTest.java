package org.gradc.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gradc.program.ExternCalls;
import org.gradc.program.Program;
import org.gradc.program.ProgramParser;
import org.junit.jupiter.api.Test;

final class ArrayTraceTest {
  private static final Program ENERGY =
      ProgramParser.parse(
          """
          program energy
          extent m
          extent n
          parameter W[#m, #n]
          parameter x[#n]
          local $1[#m]
          local s[#n]
          output $value
          nest @i in 0i until #m, @j in 0i until #n {
            $1[@i] sum= multiply(W[@i, @j], x[@j])
          }
          recurrence up @t in 1i until #n {
            nest {
              s[@t] sum= add(s[$check(subtract(@t, 1i), #n)], x[@t])
            }
          }
          nest @i in 0i until #m {
            $value sum= pow($1[@i], 2) if less(0, $1[@i])
          }
          """);

  @Test
  void everyArrayIsShownWithWhatItsElementsAre() {
    Inputs inputs =
        new Inputs(
            Map.of("m", 2, "n", 2),
            Map.of("W", new double[] {1, 2, 3, -4}, "x", new double[] {1, 2}));
    assertThat(ArrayTrace.isNeeded(ENERGY)).isTrue();
    assertThat(
            ArrayTrace.of(ENERGY, 0, ExternCalls.NONE, inputs).rows().stream()
                .filter(row -> !row.text().isEmpty())
                .map(r -> r.value().name() + r.value().shape() + r.text() + r.value().elements()))
        .containsExactly(
            "$1[2][i] += W[i, j]*x[j][5.0, -5.0]",
            "s[2][t] = s[t - 1] + x[t][0.0, 2.0]",
            "$value[]+= $1[i]^2 if 0 < $1[i][25.0]");
  }

  @Test
  void aFunctionOfScalarsHasAnotherTrace() {
    assertThat(
            ArrayTrace.isNeeded(
                ProgramParser.parse(
                    "program f\nparameter x\noutput $value\nnest {\n  $value sum= x\n}\n")))
        .isFalse();
  }
}
