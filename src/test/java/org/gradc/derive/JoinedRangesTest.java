package org.gradc.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.gradc.laws.ArrayCase;
import org.gradc.program.Program;
import org.gradc.program.ProgramParser;
import org.gradc.program.ProgramPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Maxima, minima and products over a range. */
class JoinedRangesTest {
  /** Σ_i (extremum_j sin(W[i,j]·x[j]))², j ≤ i. */
  private static final String EXTREMUM =
      """
      program f
      extent m
      extent n
      parameter W[#m, #n]
      parameter x[#n]
      local e[#m]
      output $value
      nest @i in 0i until #m, @j in 0i until min(add(@i, 1i), #n) {
        e[@i] COMBINE= sin(multiply(W[@i, @j], x[@j]))
      }
      nest @i in 0i until #m {
        $value sum= pow(e[@i], 2)
      }
      """;

  @ParameterizedTest
  @ValueSource(strings = {"max", "min", "product"})
  void triangularRangesOfRows(String combine) {
    Derived.checkScalar(
        ArrayCase.of(EXTREMUM.replace("COMBINE", combine), Map.of("m", 4, "n", 3), Map.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"max", "min", "product"})
  void outputJoinedAsSuch(String combine) {
    String text =
        """
        program f
        extent n
        parameter x[#n]
        output $value
        nest @j in 0i until #n {
          $value COMBINE= exp(x[@j])
        }
        """
            .replace("COMBINE", combine);
    Derived.checkScalar(ArrayCase.of(text, Map.of("n", 3), Map.of()));
    Program f = Functions.normal(ProgramParser.parse(text));
    ArrayCase none = ArrayCase.of(text, Map.of("n", 0), Map.of());
    double[] value = none.run(Derivatives.gradient(f, Mode.REVERSE), Names.VALUE);
    assertThat(value).containsExactly(none.run(f, Names.VALUE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"max", "min", "product"})
  void arrayOfThem(String combine) {
    Derived.checkVector(
        ArrayCase.of(
            """
            program f
            extent n
            parameter x[#n]
            parameter b
            output $value[2i, #n]
            nest @i in 0i until 2i, @l in 0i until #n, @j in 0i until #n {
              $value[@i, @l] COMBINE= add(multiply(b, x[@l]), multiply(cos(x[@j]), real(@i)))
            }
            """
                .replace("COMBINE", combine),
            Map.of("n", 3),
            Map.of()));
  }

  @Test
  void firstOfEqualsIsChosen() {
    for (String combine : new String[] {"max", "min"}) {
      ArrayCase c =
          ArrayCase.of(
              """
              program f
              parameter x[4i]
              output $value
              nest @j in 0i until 4i {
                $value COMBINE= abs(x[@j])
              }
              """
                  .replace("COMBINE", combine),
              Map.of(),
              Map.of("x", new double[] {-2, 2, -2, 2}));
      Program gradient = Derivatives.gradient(Functions.normal(c.program()), Mode.REVERSE);
      assertThat(c.run(gradient, Names.GRADIENT)).containsExactly(-1, 0, 0, 0);
      assertThat(c.run(gradient, Names.VALUE)).containsExactly(2);
    }
  }

  @Test
  void nothingIsChosenOfNothingOrWhereTheExtremumIsNotANumber() {
    String text =
        """
        program f
        extent n
        parameter x[#n]
        parameter c
        local m
        output $value
        nest @j in 0i until #n {
          m max= log(x[@j]) if less(c, x[@j])
        }
        nest {
          $value sum= multiply(c, m)
        }
        """;
    Program gradient =
        Derivatives.gradient(Functions.normal(ProgramParser.parse(text)), Mode.REVERSE);
    Map<String, double[]> none = Map.of("x", new double[] {1, 2}, "c", new double[] {3});
    ArrayCase c = ArrayCase.of(text, Map.of("n", 2), none);
    assertThat(c.run(gradient, Names.VALUE)).containsExactly(Double.NEGATIVE_INFINITY);
    assertThat(c.run(gradient, Names.GRADIENT)).containsExactly(0, 0, Double.NEGATIVE_INFINITY);
    Map<String, double[]> nan = Map.of("x", new double[] {2, -1}, "c", new double[] {-3});
    assertThat(c.at(nan).run(gradient, Names.VALUE)).containsExactly(Double.NaN);
    assertThat(c.at(nan).run(gradient, Names.GRADIENT)).containsExactly(0, 0, Double.NaN);
  }

  @Test
  void productsOfZerosHaveTheirDerivatives() {
    String text =
        """
        program f
        extent n
        parameter x[#n]
        output $value
        nest @j in 0i until #n {
          $value product= x[@j]
        }
        """;
    Program f = Functions.normal(ProgramParser.parse(text));
    Program hessian = Derivatives.hessian(f, Mode.FORWARD);
    ArrayCase one = ArrayCase.of(text, Map.of("n", 3), Map.of("x", new double[] {3, 0, 5}));
    assertThat(one.run(hessian, Names.GRADIENT)).containsExactly(0, 15, 0);
    assertThat(one.run(hessian, Names.HESSIAN)).containsExactly(0, 5, 0, 5, 0, 3, 0, 3, 0);
    ArrayCase two = one.at(Map.of("x", new double[] {0, 0, 5}));
    assertThat(two.run(hessian, Names.GRADIENT)).containsExactly(0, 0, 0);
    assertThat(two.run(hessian, Names.HESSIAN)).containsExactly(0, 5, 0, 5, 0, 0, 0, 0, 0);
  }

  /** Parts of one array, each joined over a range of its own, inside a recurrence. */
  @ParameterizedTest
  @ValueSource(strings = {"max", "min", "product"})
  void partsInsideARecurrence(String combine) {
    Derived.checkScalar(
        ArrayCase.of(
            """
            program f
            extent n
            extent T
            parameter x[#n]
            parameter A[#n, #n]
            local s[add(#T, 1i), add(#n, 1i)]
            output $value
            nest @i in 0i until #n {
              s[0i, @i] COMBINE= x[@i]
            }
            recurrence up @t in 1i until add(#T, 1i) {
              nest @i in 0i until #n, @j in 0i until #n {
                s[@t, @i] COMBINE= add(A[@i, @j], sin(s[subtract(@t, 1i), @j])) if notEqual(@j, @t)
              }
              nest @j in 1i until #n {
                s[@t, #n] COMBINE= multiply(x[@j], s[subtract(@t, 1i), @j])
              }
            }
            nest @i in 0i until add(#n, 1i) {
              $value sum= multiply(real(add(@i, 1i)), s[#T, @i])
            }
            """
                .replace("COMBINE", combine),
            Map.of("n", 3, "T", 2),
            Map.of()));
  }

  /** Two updates of one array whose guards tell which elements each is of. */
  @ParameterizedTest
  @ValueSource(strings = {"max", "min", "product"})
  void partsByGuards(String combine) {
    ArrayCase c =
        ArrayCase.of(
            """
            program f
            extent n
            parameter x[#n]
            parameter W[#n, #n]
            local s[#n]
            local r[#n]
            output $value
            nest @i in 0i until #n, @j in 0i until #n {
              s[@i] COMBINE= sin(W[@i, @j]) if and(less(@i, 2i), notEqual(@j, @i))
              s[@i] COMBINE= multiply(x[@j], W[@j, @i]) if not(less(@i, 2i))
            }
            nest @i in 0i until #n {
              r[@i] COMBINE= exp(s[@i]) if less(@i, 1i)
              r[@i] COMBINE= cos(s[@i]) if not(less(@i, 1i))
            }
            nest @i in 0i until #n {
              $value sum= multiply(r[@i], add(s[@i], real(@i)))
            }
            """
                .replace("COMBINE", combine),
            Map.of("n", 3),
            Map.of());
    Derived.checkScalar(c);
    ArrayCase fixed =
        ArrayCase.of(
            ProgramPrinter.print(c.program()).replace("extent n\n", "").replace("#n", "3i"),
            Map.of(),
            c.point());
    Derived.checkScalar(fixed);
  }

  @Test
  void lengthOfAProductIsBoundedByWhatItReads() {
    ArrayCase c =
        ArrayCase.of(
            """
            program f
            extent n
            parameter x[#n]
            data end[2i] int
            local p[2i]
            output $value
            nest @i in 0i until 2i, @j in 1i until end[@i] {
              p[@i] product= x[$check(@j, #n)]
            }
            nest @i in 0i until 2i {
              $value sum= p[@i]
            }
            """,
            Map.of("n", 4),
            Map.of("end", new double[] {4, -3}));
    Derived.checkScalar(c);
  }

  @Test
  void whatStaysJoinedIsNotRewritten() {
    ArrayCase c =
        ArrayCase.of(
            """
            program f
            extent n
            parameter x[#n]
            local m
            local s
            output $value
            nest @i in 0i until #n {
              m max= x[@i]
            }
            nest @i in 0i until #n {
              s sum= exp(subtract(x[@i], $frozen(m)))
            }
            nest {
              $value sum= add(log(s), $frozen(m))
            }
            """,
            Map.of("n", 3),
            Map.of());
    Derived.checkScalar(c);
    Program gradient = Derivatives.gradient(Functions.normal(c.program()), Mode.REVERSE);
    assertThat(ProgramPrinter.print(gradient)).doesNotContain("choice");
  }

  @Test
  void rangesOfSeveralIndicesAndOfUnknownLengthAreNamed() {
    String text =
        """
        program f
        extent n
        parameter x[#n]
        data end[#n] int
        output $value
        nest AXES {
          $value product= x[0i]
        }
        """;
    Program several =
        ProgramParser.parse(text.replace("AXES", "@i in 0i until #n, @j in 0i until #n"));
    assertThatThrownBy(() -> Derivatives.gradient(several, Mode.REVERSE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("over several indices");
    Program unknown = ProgramParser.parse(text.replace("AXES", "@i in 0i until end[0i]"));
    assertThatThrownBy(() -> Derivatives.gradient(unknown, Mode.REVERSE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("range of unknown length");
  }
}
