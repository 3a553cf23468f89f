package org.gradc.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.gradc.program.ExternCalls;
import org.gradc.program.Program;
import org.gradc.program.ProgramParser;
import org.junit.jupiter.api.Test;

final class EvaluationTest {
  private static final Program JACOBIAN =
      ProgramParser.parse(
          """
          program f
          parameter x
          parameter y
          data z
          output $value[2i]
          output $jacobian[2i, 2i]
          nest {
            $value[0i] sum= product(x, y)
            $value[1i] sum= product(x, z)
            $jacobian[0i, 0i] sum= y
            $jacobian[0i, 1i] sum= x
            $jacobian[1i, 0i] sum= z
          }
          """);

  @Test
  void rowsAreTheDerivativesOfOneOutput() {
    Map<String, Double> point = Map.of("x", 2.0, "y", 3.0, "z", 5.0);
    Evaluation evaluation = Evaluation.of(JACOBIAN, "$jacobian", ExternCalls.NONE, point);
    assertThat(evaluation.value()).containsExactly(6.0, 10.0);
    assertThat(evaluation.row(0)).containsExactly(3.0, 2.0);
    assertThat(evaluation.row(1)).containsExactly(5.0, 0.0);
  }

  @Test
  void everyInputNeedsANumber() {
    Map<String, Double> point = Map.of("x", 2.0, "y", 3.0);
    assertThatThrownBy(() -> Evaluation.of(JACOBIAN, "$jacobian", ExternCalls.NONE, point))
        .hasMessage("no number for z");
  }
}
