package org.gradc.program;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramCheckerTest {
  private static final String HEAD =
      "program f\nextent n\nparameter x\ndata a[#n]\nlocal q[#n]\noutput $value\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nest @i in 0i until #n { q[@i] sum= a[@j] } nest { $value sum= x } | index j is not bound
          nest { $value sum= x } nest { x sum= 1 }                           | input x is written
          nest { q[0i] sum= x }                                        | $value is not written
          nest { $value sum= q[0i] }                                   | before it is written
          nest { $value[0i] sum= x }                                   | has rank 0
          nest { $value sum= 1i }                                      | body of $value: sort
          nest { $value sum= x if less(0i, #m) }                       | extent m is unknown
          nest { $value sum= x if #n }                                 | is no condition
          """)
  void brokenRulesAreNamed(String steps, String message) {
    Program program = ProgramParser.parse(HEAD + lines(steps));
    assertThatThrownBy(() -> ProgramChecker.check(program))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void outputsMayNotBeRead() {
    Program program =
        ProgramParser.parse(HEAD + lines("nest { $value sum= x } nest { q[0i] sum= $value }"));
    assertThatThrownBy(() -> ProgramChecker.check(program)).hasMessageContaining("is read");
  }

  @Test
  void aPassThatBreaksTheProgramIsNamed() {
    Program good = ProgramParser.parse(HEAD + lines("nest { $value sum= x }"));
    Pass nothing = new Pass("nothing", p -> p);
    Pass breaking =
        new Pass("breaking", p -> ProgramParser.parse(HEAD + lines("nest { q[0i] sum= x }")));
    assertThatCode(() -> nothing.run(good)).doesNotThrowAnyException();
    assertThatThrownBy(() -> breaking.run(good))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("pass breaking broke the program");
  }

  private static String lines(String steps) {
    return steps.replace("{ ", "{\n").replace(" }", "\n}\n");
  }
}
