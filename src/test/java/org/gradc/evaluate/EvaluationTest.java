package org.gradc.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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

  private static List<Double> row(Evaluation evaluation, int entry) {
    return evaluation.row(entry).stream().flatMap(p -> p.elements().stream()).toList();
  }

  @Test
  void rowsAreTheDerivativesOfOneOutput() {
    Inputs point = Inputs.scalars(Map.of("x", 2.0, "y", 3.0, "z", 5.0));
    Evaluation evaluation = Evaluation.of(JACOBIAN, "$jacobian", ExternCalls.NONE, point);
    assertThat(evaluation.value().elements()).containsExactly(6.0, 10.0);
    assertThat(row(evaluation, 0)).containsExactly(3.0, 2.0);
    assertThat(row(evaluation, 1)).containsExactly(5.0, 0.0);
  }

  @Test
  void everyInputNeedsANumber() {
    Inputs point = Inputs.scalars(Map.of("x", 2.0, "y", 3.0));
    assertThatThrownBy(() -> Evaluation.of(JACOBIAN, "$jacobian", ExternCalls.NONE, point))
        .hasMessage("no value for z");
  }
}
