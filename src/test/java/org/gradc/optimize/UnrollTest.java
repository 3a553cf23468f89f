package org.gradc.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.gradc.expr.Expr;
import org.gradc.laws.ArrayCase;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.ProgramPrinter;
import org.gradc.program.Recurrence;
import org.gradc.program.Steps;
import org.gradc.program.Update;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops of few known steps. */
class UnrollTest {
  /** An RNN with a triangle, guards, extrema and a backward recurrence; n and T stand for sizes. */
  private static final String TEXT =
      """
      program f
      EXTENTS
      parameter h[N]
      parameter A[N, N]
      data u[T, N]
      local s[add(T, 1i), N]
      local q[T, N]
      local m[N]
      local p
      local b[add(T, 1i)]
      output $value
      nest @i in 0i until N {
        s[0i, @i] sum= h[@i]
      }
      recurrence up @t in 1i until add(T, 1i) {
        nest @i in 0i until N, @j in 0i until N {
          q[subtract(@t, 1i), @i] sum= multiply(A[@i, @j], s[subtract(@t, 1i), @j]) if less(real(@j), add(real(@i), 1))
        }
        nest @i in 0i until N {
          s[@t, @i] sum= tanh(add(q[subtract(@t, 1i), @i], u[subtract(@t, 1i), @i]))
        }
      }
      nest @i in 0i until N, @j in 0i until @i {
        m[@i] max= add(s[T, @j], A[@i, $check(subtract(@i, 1i), N)])
      }
      nest @i in 1i until N {
        p product= add(m[@i], 1)
      }
      recurrence down @t in 0i until T {
        nest {
          b[@t] sum= add(sin(b[add(@t, 1i)]), s[@t, 0i])
        }
      }
      nest @i in 0i until N {
        $value sum= divide(pow(s[T, @i], 2), real(N))
      }
      nest {
        $value sum= multiply(p, add(b[0i], divide(1, 3)))
      }
      """;

  private static String named() {
    return TEXT.replace("EXTENTS", "extent n\nextent t")
        .replaceAll("\\bN\\b", "#n")
        .replaceAll("(?<!@)\\bT\\b", "#t");
  }

  private static String fixed(int n, int t) {
    return TEXT.replace("EXTENTS\n", "")
        .replaceAll("\\bN\\b", n + "i")
        .replaceAll("(?<!@)\\bT\\b", t + "i");
  }

  private static Program unrolled(ArrayCase c) {
    return Optimizations.UNROLL.run(Optimizations.NORMAL_FORM.run(c.program()));
  }

  private static boolean isStraight(Program program) {
    return program.arrays(Role.LOCAL).isEmpty()
        && program.steps().size() == 1
        && program.steps().get(0) instanceof Nest nest
        && nest.axes().isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void sameNumbersWithFixedAndWithNamedSizes(int n) {
    for (int t : new int[] {0, 1, 3}) {
      ArrayCase runtime = ArrayCase.of(named(), Map.of("n", n, "t", t), Map.of());
      ArrayCase constant = ArrayCase.of(fixed(n, t), Map.of(), runtime.point());
      Program straight = unrolled(constant);
      assertThat(isStraight(straight)).isTrue();
      assertThat(constant.run(straight, "$value"))
          .containsExactly(runtime.run(runtime.program(), "$value"), within(1e-14));
    }
  }

  @Tag("slow")
  @Test
  void largeProgramsKeepTheirLoops() {
    ArrayCase c = ArrayCase.of(fixed(60, 30), Map.of(), Map.of());
    Program program = unrolled(c);
    assertThat(program.steps()).anyMatch(Recurrence.class::isInstance);
    assertThat(c.run(program, "$value"))
        .containsExactly(c.run(c.program(), "$value"), within(1e-12));
  }

  @Test
  void valueOfManyElements() {
    ArrayCase c =
        ArrayCase.of(
            """
            program f
            parameter x[3i]
            output $value[2i, 3i]
            nest @i in 0i until 3i {
              $value[1i, @i] min= exp(x[@i])
              $value[0i, @i] min= x[subtract(2i, @i)] if notEqual(@i, 1i)
            }
            """,
            Map.of(),
            Map.of());
    Program straight = unrolled(c);
    assertThat(isStraight(straight)).isTrue();
    assertThat(c.run(straight, "$value")).containsExactly(c.run(c.program(), "$value"));
  }

  /** What leaves its array does so when it runs; what is known to stay inside is not checked. */
  @Test
  void checksThatFailStay() {
    String text =
        """
        program f
        parameter x[3i]
        output $value
        nest @i in 0i until 3i {
          $value sum= x[$check(add(@i, OFFSET), 3i)]
        }
        """;
    ArrayCase good = ArrayCase.of(text.replace("OFFSET", "0i"), Map.of(), Map.of());
    assertThat(ProgramPrinter.print(unrolled(good))).doesNotContain("$check");
    ArrayCase bad = ArrayCase.of(text.replace("OFFSET", "1i"), Map.of(), Map.of());
    Program kept = unrolled(bad);
    assertThatThrownBy(() -> bad.run(kept, "$value")).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void elementsNamedAtRunTimeStayInLoops() {
    ArrayCase c =
        ArrayCase.of(
            """
            program f
            parameter x[3i]
            data g[2i] int
            data w[3i]
            output $value
            nest @i in 0i until 2i {
              $value sum= multiply(x[$check(g[@i], 3i)], w[$check(g[@i], 3i)])
            }
            """,
            Map.of(),
            Map.of("g", new double[] {2, 0}));
    Program program = unrolled(c);
    assertThat(c.run(program, "$value")).containsExactly(c.run(c.program(), "$value"));
    assertThat(Steps.updates(program.steps())).hasSize(1); // both terms in one body
  }

  /** Only the axis of three known steps is unrolled, and q falls into three arrays. */
  @Test
  void smallAxesAmongOthers() {
    ArrayCase c =
        ArrayCase.of(
            """
            program f
            extent n
            parameter x[#n, 3i]
            parameter R[3i, 3i]
            local q[#n, 3i]
            output $value
            nest @i in 0i until #n, @a in 0i until 3i, @b in 0i until 3i {
              q[@i, @a] sum= multiply(R[@a, @b], x[@i, @b]) if lessOrEqual(@b, @a)
            }
            nest @i in 0i until #n, @a in 0i until 3i {
              $value sum= pow(q[@i, @a], 2)
            }
            """,
            Map.of("n", 4),
            Map.of());
    Program program = unrolled(c);
    assertThat(program.steps())
        .allMatch(step -> step instanceof Nest nest && nest.axes().size() == 1);
    assertThat(program.arrays(Role.LOCAL))
        .extracting("name")
        .containsExactly("$q'0", "$q'1", "$q'2");
    List<Expr> guards = Steps.updates(program.steps()).stream().map(Update::guard).toList();
    assertThat(guards).containsOnlyNulls();
    assertThat(c.run(program, "$value"))
        .containsExactly(c.run(c.program(), "$value"), within(1e-14));
  }

  @Test
  void recurrencesOfFewSteps() {
    ArrayCase c =
        ArrayCase.of(
            """
            program f
            extent n
            parameter x[#n]
            local s[4i, #n]
            local e[3i]
            output $value
            nest @i in 0i until #n {
              s[3i, @i] sum= x[@i]
            }
            recurrence down @t in 0i until 3i {
              nest @i in 0i until #n {
                e[@t] sum= s[add(@t, 1i), @i]
              }
              nest @i in 0i until #n {
                s[@t, @i] sum= multiply(sin(s[add(@t, 1i), @i]), e[@t])
              }
            }
            nest @i in 0i until #n {
              $value sum= s[0i, @i]
            }
            """,
            Map.of("n", 3),
            Map.of());
    Program program = unrolled(c);
    assertThat(program.steps()).noneMatch(Recurrence.class::isInstance);
    assertThat(program.arrays(Role.LOCAL)).hasSize(7);
    assertThat(c.run(program, "$value"))
        .containsExactly(c.run(c.program(), "$value"), within(1e-14));
  }
}
