package org.gradc.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradc.program.Compact;
import org.gradc.program.Program;
import org.gradc.program.ProgramParser;
import org.gradc.program.ProgramPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program of the class's comment, and what stops it from being rewritten. */
class ForwardSumsTest {
  private static final String PROGRAM =
      """
      program forward
      extent n
      extent m
      parameter L[#m, #m]
      parameter z[#n, #m]
      parameter w[#n]
      local b[#n, #m]
      output t[#m]
      nest @i in 0i until #n, @r in 0i until #m, @j in 0i until #m {
        b[@i, @j] sum= product(L[@r, @j], z[@i, @r])
      }
      nest @i in 0i until #n, @j in 0i until #m {
        b[@i, @j] sum= w[@i]
      }
      nest @p in 0i until #n, @q in 0i until #m {
        t[@q] sum= product(-1, w[@p], b[@p, @q])
      }
      """;

  private static final String FORWARDED =
      """
      program forward
      extent n
      extent m
      parameter L[#m, #m]
      parameter z[#n, #m]
      parameter w[#n]
      output t[#m]
      nest @i in 0i until #n, @r in 0i until #m, @j in 0i until #m {
        t[@j] sum= product(-1, w[@i], L[@r, @j], z[@i, @r])
      }
      nest @i in 0i until #n, @j in 0i until #m {
        t[@j] sum= product(-1, pow(w[@i], 2))
      }
      """;

  @Test
  void termsGoToWhereTheirSumGoes() {
    Program program = ProgramParser.parse(PROGRAM);
    Program forwarded = ForwardSums.next(program);
    assertThat(forwarded).isNotNull();
    assertThat(printed(forwarded)).isEqualTo(printed(ProgramParser.parse(FORWARDED)));
    assertThat(ForwardSums.next(forwarded)).isNull();
  }

  @Test
  void otherUpdatesOfTheNestStay() {
    String both = PROGRAM.replace("output t[#m]\n", "output t[#m]\noutput u[#m]\n");
    String use = "  t[@q] sum= product(-1, w[@p], b[@p, @q])\n";
    Program program = ProgramParser.parse(both.replace(use, use + "  u[@q] sum= w[@p]\n"));
    Program forwarded = ForwardSums.next(program);
    assertThat(forwarded).isNotNull();
    assertThat(printed(forwarded)).contains("u[@q] sum= w[@p]").doesNotContain("b[");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // what is summed over b must be a plain sum over all of it
        "t[@q] sum=                               | t[@q] max=",
        "t[@q] sum= product(-1, w[@p], b[@p, @q]) | t[@q] sum= exp(b[@p, @q])",
        "t[@q] sum= product(-1, w[@p], b[@p, @q]) | t[@q] sum= product(b[@p, @q], b[@p, @q])",
        "t[@q] sum= product(-1, w[@p], b[@p, @q]) | t[@q] sum= product(b[@p, @q], exp(b[@p, @q]))",
        "t[@q] sum= product(-1, w[@p], b[@p, @q]) | t[@q] sum= product(w[@p], b[0i, @q])",
        "@p in 0i until #n                        | @p in 1i until #n",
        "@q in 0i until #m                        | @q in 0i until #n",
        // and so must what is summed in b
        "b[@i, @j] sum= w[@i]                     | b[@i, @j] max= w[@i]",
        "b[@i, @j] sum= w[@i]                     | b[@i, 0i] sum= w[@i]",
      })
  void otherProgramsStay(String from, String to) {
    assertThat(PROGRAM).contains(from);
    Program program = ProgramParser.parse(PROGRAM.replace(from, to));
    Program forwarded = ForwardSums.next(program);
    assertThat(forwarded == null ? null : printed(forwarded)).isNull();
  }

  @Test
  void aSumOverNothingMoreGainsNothing() {
    String program = PROGRAM.replace(", @r in 0i until #m, @j in 0i", ", @j in 0i");
    assertThat(ForwardSums.next(ProgramParser.parse(program.replace("@r", "@j")))).isNull();
  }

  @Test
  void factorsThatComeLaterKeepTheSum() {
    String later =
        PROGRAM
            .replace("local b[#n, #m]", "local b[#n, #m]\nlocal v[#n]")
            .replace("nest @p in", "nest @k in 0i until #n {\n  v[@k] sum= w[@k]\n}\nnest @p in")
            .replace("product(-1, w[@p], b", "product(-1, v[@p], b");
    assertThat(ForwardSums.next(ProgramParser.parse(later))).isNull();
  }

  @Test
  void guardedTermsStay() {
    String guarded =
        PROGRAM.replace("b[@i, @j] sum= w[@i]", "b[@i, @j] sum= w[@i] if less(0, w[@i])");
    assertThat(ForwardSums.next(ProgramParser.parse(guarded))).isNull();
    String use = PROGRAM.replace("b[@p, @q])\n", "b[@p, @q]) if less(0, w[@p])\n");
    assertThat(ForwardSums.next(ProgramParser.parse(use))).isNull();
  }

  private static String printed(Program program) {
    return ProgramPrinter.print(Compact.program(program));
  }
}
