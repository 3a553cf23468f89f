package org.gradc.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gradc.expr.Expr;
import org.gradc.expr.Extent;
import org.gradc.program.Program;
import org.gradc.program.ProgramChecker;
import org.gradc.program.ProgramParser;
import org.gradc.schedule.Kernel;
import org.gradc.schedule.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How much of an array is kept along a recurrence. */
class WindowsTest {
  private static final String HEAD =
      """
      program f
      extent T
      extent n
      parameter x[#n]
      data b[#T]
      data g[#T] int
      """;

  private static final String FIRST =
      """
      local s[#T, #n]
      output $value
      nest @i in 0i until #n {
        s[$check(0i, #T), @i] sum= x[@i]
      }
      recurrence up @t in 1i until #T {
        nest @i in 0i until #n {
          s[@t, @i] sum= tanh(s[subtract(@t, 1i), @i])
        }
      }
      """;

  private static final String DOWN =
      """
      local s[#T]
      output $value
      nest {
        s[$check(subtract(#T, 1i), #T)] sum= 1
      }
      recurrence down @t in 0i until subtract(#T, 1i) {
        nest {
          s[@t] sum= multiply(b[@t], s[add(@t, 1i)])
        }
      }
      nest {
        $value sum= s[$check(0i, #T)]
      }
      """;

  static List<Arguments> recurrences() {
    return List.of(
        Arguments.of(
            "the last row is read",
            FIRST
                + """
                nest @i in 0i until #n {
                  $value sum= s[$check(subtract(#T, 1i), #T), @i]
                }
                """,
            "s",
            "2 n"),
        Arguments.of(
            "all rows are summed, each in its round",
            FIRST
                + """
                nest @t in 1i until #T, @i in 0i until #n {
                  $value sum= s[@t, @i]
                }
                """,
            "s",
            "2 n"),
        Arguments.of(
            "rows are summed under another number",
            FIRST
                + """
                nest @k in 0i until subtract(#T, 1i), @i in 0i until #n {
                  $value sum= multiply(b[@k], s[add(@k, 1i), @i])
                }
                """,
            "s",
            "2 n"),
        Arguments.of(
            "the first row is read when it is long gone",
            FIRST
                + """
                nest @i in 0i until #n {
                  $value sum= s[$check(0i, #T), @i]
                }
                """,
            "s",
            "T n"),
        Arguments.of(
            "any row may be read",
            FIRST
                + """
                nest @k in 0i until #T, @i in 0i until #n {
                  $value sum= s[$check(g[@k], #T), @i]
                }
                """,
            "s",
            "T n"),
        Arguments.of(
            "what a round keeps for itself has no slot, whatever its number",
            FIRST
                + """
                local r[#T, #n]
                nest @k in 0i until subtract(#T, 1i), @i in 0i until #n {
                  r[@k, @i] sum= multiply(b[@k], s[add(@k, 1i), @i])
                }
                nest @k in 0i until subtract(#T, 1i), @i in 0i until #n, @j in 0i until #n {
                  $value sum= multiply(r[@k, @i], r[@k, @j])
                }
                """,
            "s r",
            "2 n, n"),
        Arguments.of("downwards", DOWN, "s", "2"),
        Arguments.of(
            "of third order",
            """
            local s[add(#T, 3i)]
            output $value
            nest {
              s[0i] sum= 1
            }
            recurrence up @t in 0i until #T {
              nest {
                s[add(@t, 3i)] sum= sin(add(s[@t], s[add(@t, 2i)]))
              }
            }
            nest {
              $value sum= s[add(#T, 2i)]
            }
            """,
            "s",
            "4"),
        Arguments.of(
            "from a parent that is found in an array",
            """
            local s[#T]
            output $value
            recurrence up @t in 0i until #T {
              nest {
                s[@t] sum= add(b[@t], select(less(0i, @t), s[$check(g[@t], @t)], 1))
              }
            }
            nest {
              $value sum= s[$check(subtract(#T, 1i), #T)]
            }
            """,
            "s",
            "T"),
        Arguments.of(
            "boundary values for all times are there before",
            """
            local s[#T, add(#n, 1i)]
            output $value
            nest @i in 0i until #n {
              s[$check(0i, #T), @i] sum= x[@i]
            }
            nest @k in 0i until #T {
              s[@k, #n] sum= b[@k]
            }
            recurrence up @t in 1i until #T {
              nest @i in 0i until #n {
                s[@t, @i] sum= sin(add(s[subtract(@t, 1i), @i], s[subtract(@t, 1i), add(@i, 1i)]))
              }
            }
            nest @i in 0i until #n {
              $value sum= s[$check(subtract(#T, 1i), #T), @i]
            }
            """,
            "s",
            "2 n+1"),
        Arguments.of(
            "rows are not the first axis",
            """
            local s[#n, add(#T, 1i)]
            output $value
            nest @i in 0i until #n {
              s[@i, 0i] sum= x[@i]
            }
            recurrence up @t in 0i until #T {
              nest @i in 0i until #n, @j in 0i until #n {
                s[@i, add(@t, 1i)] sum= multiply(x[@i], sin(s[@j, @t]))
              }
            }
            nest @i in 0i until #n {
              $value sum= s[@i, #T]
            }
            """,
            "s",
            "2 n"),
        Arguments.of(
            "what one recurrence writes another one reads",
            FIRST
                + """
                local r[add(#T, 1i), #n]
                recurrence down @t in 0i until #T {
                  nest @i in 0i until #n {
                    r[@t, @i] sum= multiply(s[@t, @i], add(1, r[add(@t, 1i), @i]))
                  }
                }
                nest @i in 0i until #n {
                  $value sum= r[0i, @i]
                }
                """,
            "s r",
            "T n, 2 n"),
        Arguments.of(
            "layers within times",
            """
            local s[add(#T, 1i), add(#n, 1i)]
            output $value
            nest @l in 0i until add(#n, 1i) {
              s[0i, @l] sum= 1
            }
            recurrence up @t in 0i until #T {
              nest {
                s[add(@t, 1i), 0i] sum= b[@t]
              }
              recurrence up @l in 0i until #n {
                nest {
                  s[add(@t, 1i), add(@l, 1i)] sum= sin(add(s[@t, @l], s[add(@t, 1i), @l]))
                }
              }
            }
            nest {
              $value sum= s[#T, #n]
            }
            """,
            "s",
            "2 n+1"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("recurrences")
  void arraysKeepWhatLaterRoundsRead(String what, String text, String arrays, String shapes) {
    Program program = ProgramParser.parse(sorted(HEAD + text));
    ProgramChecker.check(program);
    LoopProgram loops = Kernel.of(Kind.VALUE, program).loops();
    assertThat(loops).isNotNull();
    List<String> kept =
        List.of(arrays.split(" ")).stream()
            .map(
                array ->
                    String.join(
                        " ", loops.array(array).shape().stream().map(WindowsTest::text).toList()))
            .toList();
    assertThat(String.join(", ", kept)).isEqualTo(shapes);
  }

  private static String text(Expr extent) {
    Polynomial size = Polynomial.of(extent);
    StringBuilder text = new StringBuilder();
    size.terms()
        .forEach(
            (atoms, coefficient) ->
                text.append(text.isEmpty() ? "" : "+")
                    .append(atoms.isEmpty() ? coefficient : ((Extent) atoms.get(0)).name()));
    return text.toString();
  }

  /** Declarations before steps, as the parser wants them. */
  private static String sorted(String text) {
    StringBuilder declarations = new StringBuilder();
    StringBuilder steps = new StringBuilder();
    for (String line : text.split("\n")) {
      boolean declaration = line.matches("(program|extent|parameter|data|local|output) .*");
      (declaration ? declarations : steps).append(line).append('\n');
    }
    return declarations.append(steps).toString();
  }
}
