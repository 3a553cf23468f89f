package org.gradc.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gradc.laws.ArrayCase;
import org.gradc.numeric.RiddersDerivative;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ExternCalls;
import org.gradc.program.Interpreter;
import org.gradc.program.Program;
import org.gradc.program.ProgramChecker;
import org.gradc.program.ProgramParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs with axes and recurrences: the two structural rules. */
class LoopsTest {

  static Stream<Case> cases() {
    return Stream.of(matrixVector(), gather(), recurrence(), triangle());
  }

  /** q = W x, value = Σ tanh(q)² : a sum becomes a broadcast. */
  private static Case matrixVector() {
    return new Case(
        "matrixVector",
        """
        program f
        extent m
        extent n
        parameter W[#m, #n]
        parameter x[#n]
        local q[#m]
        output $value
        nest @i in 0i until #m, @j in 0i until #n {
          q[@i] sum= multiply(W[@i, @j], x[@j])
        }
        nest @i in 0i until #m {
          $value sum= pow(tanh(q[@i]), 2)
        }
        """,
        Map.of("m", 3, "n", 2),
        Map.of("W", 6, "x", 2));
  }

  /** A gather with repeats, and a guard in a branch of which nothing may be evaluated. */
  private static Case gather() {
    return new Case(
        "gather",
        """
        program f
        extent n
        parameter theta[2i]
        data group[#n] int
        output $value
        nest @i in 0i until #n {
          $value sum= log(theta[group[@i]]) if less(0, theta[group[@i]])
          $value sum= multiply(real(@i), exp(theta[group[@i]]))
        }
        """,
        Map.of("n", 3),
        Map.of("theta", 2));
  }

  /** s_t = tanh(A s_{t-1}), value = Σ s_T²: an upward recurrence becomes a downward one. */
  private static Case recurrence() {
    return new Case(
        "recurrence",
        """
        program f
        extent k
        extent T
        parameter h[#k]
        parameter A[#k, #k]
        local s[add(#T, 1i), #k]
        local q[add(#T, 1i), #k]
        output $value
        nest @i in 0i until #k {
          s[0i, @i] sum= h[@i]
        }
        recurrence up @t in 1i until add(#T, 1i) {
          nest @i in 0i until #k, @j in 0i until #k {
            q[@t, @i] sum= multiply(A[@i, @j], s[subtract(@t, 1i), @j])
          }
          nest @i in 0i until #k {
            s[@t, @i] sum= tanh(q[@t, @i])
          }
        }
        nest @i in 0i until #k {
          $value sum= pow(s[#T, @i], 2)
        }
        """,
        Map.of("k", 2, "T", 4),
        Map.of("h", 2, "A", 4));
  }

  /** A triangle and a prefix product by a recurrence within one array. */
  private static Case triangle() {
    return new Case(
        "triangle",
        """
        program f
        extent n
        parameter x[#n]
        parameter c
        local p[add(#n, 1i)]
        output $value
        nest {
          p[0i] sum= 1
        }
        recurrence up @t in 1i until add(#n, 1i) {
          nest {
            p[@t] sum= multiply(p[subtract(@t, 1i)], x[subtract(@t, 1i)])
          }
        }
        nest @i in 0i until #n, @j in 0i until @i {
          $value sum= multiply(c, multiply(p[@i], sin(x[@j])))
        }
        nest {
          $value sum= pow(c, 3)
        }
        """,
        Map.of("n", 4),
        Map.of("x", 4, "c", 1));
  }

  /** A program, its sizes, and a point whose numbers differ. */
  private static final class Case {
    private final String name;
    private final Program program;
    private final Map<String, Integer> extents;
    private final Map<String, double[]> point = new LinkedHashMap<>();

    Case(String name, String text, Map<String, Integer> extents, Map<String, Integer> lengths) {
      this.name = name;
      this.program = Functions.normal(ProgramParser.parse(text));
      this.extents = extents;
      program
          .inputs()
          .forEach(
              input -> {
                double[] values = new double[lengths.getOrDefault(input.name(), 0)];
                for (int i = 0; i < values.length; i++) {
                  values[i] = 0.4 + 0.31 * i - 0.17 * i * i + 0.05 * input.name().length();
                }
                point.put(input.name(), values);
              });
      point.computeIfPresent("group", (array, none) -> new double[] {1, 0, 1});
    }

    @Override
    public String toString() {
      return name;
    }

    private List<String> parameters() {
      return program.arrays(ArrayDeclaration.Role.PARAMETER).stream()
          .map(ArrayDeclaration::name)
          .toList();
    }

    private int size() {
      return parameters().stream().mapToInt(name -> point.get(name).length).sum();
    }

    private double[] run(Program derivative, String output, Map<String, double[]> seeds) {
      ProgramChecker.check(derivative);
      Map<String, double[]> inputs = new LinkedHashMap<>(point);
      inputs.putAll(seeds);
      return Interpreter.run(derivative, ExternCalls.NONE, extents, inputs).get(output);
    }

    /** The numerical derivative of an element of an output by every parameter. */
    private double[] numerical(Program of, String output, int element) {
      double[] gradient = new double[size()];
      int place = 0;
      for (String name : parameters()) {
        for (int i = 0; i < point.get(name).length; i++) {
          int moving = i;
          gradient[place++] =
              RiddersDerivative.of(
                      v -> {
                        double[] moved = point.get(name).clone();
                        moved[moving] = v;
                        return run(of, output, Map.of(name, moved))[element];
                      },
                      point.get(name)[i],
                      0.02)
                  .value();
        }
      }
      return gradient;
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void gradientAgreesWithNumericalDerivative(Case c) {
    Program gradient = Derivatives.gradient(c.program, Mode.REVERSE);
    assertThat(c.run(gradient, Names.GRADIENT, Map.of()))
        .containsExactly(c.numerical(c.program, Names.VALUE, 0), within(1e-8));
    assertThat(c.run(gradient, Names.VALUE, Map.of()))
        .containsExactly(c.run(c.program, Names.VALUE, Map.of()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tangentIsGradientTimesDirection(Case c) {
    double[] gradient =
        c.run(Derivatives.gradient(c.program, Mode.REVERSE), Names.GRADIENT, Map.of());
    double[] direction = direction(c.size());
    double slope = 0;
    for (int i = 0; i < direction.length; i++) {
      slope += gradient[i] * direction[i];
    }
    Program jvp = Derivatives.jvp(c.program, Mode.FORWARD);
    assertThat(c.run(jvp, Names.RESULT, Map.of(Names.SEED_TANGENT, direction)))
        .containsExactly(new double[] {slope}, within(1e-13));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void hessianProductsOfBothModesAgreeWithNumericalOnes(Case c) {
    double[] direction = direction(c.size());
    Program gradient = Derivatives.gradient(c.program, Mode.REVERSE);
    double[] expected = new double[direction.length];
    for (int i = 0; i < expected.length; i++) {
      double[] row = c.numerical(gradient, Names.GRADIENT, i);
      for (int j = 0; j < row.length; j++) {
        expected[i] += row[j] * direction[j];
      }
    }
    Map<String, double[]> seeds = seeds(direction);
    double[] forward = c.run(Derivatives.hvp(c.program, Mode.FORWARD), Names.RESULT, seeds);
    double[] reverse = c.run(Derivatives.hvp(c.program, Mode.REVERSE), Names.RESULT, seeds);
    assertThat(forward).containsExactly(expected, within(1e-7));
    assertThat(reverse).containsExactly(forward, within(1e-13));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tangentOfTangentIsNotConfusedWithIt(Case c) {
    double[] first = direction(c.size());
    double[] second = new double[c.size()];
    for (int i = 0; i < second.length; i++) {
      second[i] = 0.2 + 0.3 * i;
    }
    Program inner = Derivatives.jvp(c.program, Mode.FORWARD);
    Program outer = Jvp.of(inner, Names.RESULT, Names.SEED_DIRECTION, Names.RESULT);
    Map<String, double[]> seeds = Map.of(Names.SEED_TANGENT, first, Names.SEED_DIRECTION, second);
    double[] product = c.run(Derivatives.hvp(c.program, Mode.FORWARD), Names.RESULT, seeds(second));
    double expected = 0;
    for (int i = 0; i < first.length; i++) {
      expected += first[i] * product[i];
    }
    assertThat(c.run(outer, Names.RESULT, seeds))
        .containsExactly(new double[] {expected}, within(1e-11));
  }

  private static Map<String, double[]> seeds(double[] direction) {
    return Map.of(Names.SEED_DIRECTION, direction);
  }

  @Test
  void oneModeIsOfferedForLoops() {
    Program loops = recurrence().program;
    for (Kind kind : List.of(Kind.GRADIENT, Kind.JVP, Kind.HVP, Kind.HESSIAN)) {
      assertThat(Derivatives.candidates(kind, loops)).filteredOn(Candidate::offered).hasSize(1);
      for (Candidate candidate : Derivatives.candidates(kind, loops)) {
        if (candidate.offered()) {
          ProgramChecker.check(Derivatives.of(kind, loops, candidate.mode()));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void hessianHasTheDerivativesOfTheGradient(Case c) {
    Program gradient = Derivatives.gradient(c.program, Mode.REVERSE);
    Program forward = Derivatives.hessian(c.program, Mode.FORWARD);
    Program reverse = Derivatives.hessian(c.program, Mode.REVERSE);
    double[] hessian = c.run(forward, Names.HESSIAN, Map.of());
    assertThat(c.run(reverse, Names.HESSIAN, Map.of())).containsExactly(hessian, within(1e-13));
    assertThat(c.run(forward, Names.GRADIENT, Map.of()))
        .containsExactly(c.run(gradient, Names.GRADIENT, Map.of()));
    for (int i = 0; i < c.size(); i++) {
      assertThat(Arrays.copyOfRange(hessian, i * c.size(), (i + 1) * c.size()))
          .containsExactly(c.numerical(gradient, Names.GRADIENT, i), within(1e-7));
    }
  }

  /** Neither read nor written, in value or derivative, is what a branch not taken names. */
  @Test
  void elementsOfBranchesNotTakenNeedNotExist() {
    ArrayCase c =
        ArrayCase.of(
            """
            program f
            extent n
            parameter x[#n]
            data next[#n] int
            local s[#n]
            output $value
            nest @i in 0i until #n {
              %1 = lessOrEqual(1, real(@i))
              %2 = less(real(next[@i]), real(#n))
              s[@i] sum= select(%1, multiply(x[@i], x[subtract(@i, 1i)]), x[@i])
              s[@i] sum= add(select(%2, exp(x[$check(next[@i], #n)]), 0), select(%1, sin(x[subtract(@i, 1i)]), x[@i]))
            }
            nest @i in 0i until #n {
              %3 = lessOrEqual(1, real(@i))
              $value sum= add(select(%3, multiply(s[subtract(@i, 1i)], 2), 0), pow(s[@i], 2))
            }
            """,
            Map.of("n", 3), Map.of("next", new double[] {7, 0, 1}));
    Derived.checkScalar(c);
  }

  /** Steps have no derivative, and neither has what is made of them. */
  @Test
  void whatIsZeroEverywhereIsNotRead() {
    ArrayCase c =
        ArrayCase.of(
            """
            program f
            extent n
            parameter x[#n]
            local s[#n]
            local d[#n]
            output $value
            nest @i in 0i until #n {
              s[@i] sum= multiply(2, sign(x[@i]))
            }
            nest @i in 0i until #n {
              d[@i] sum= multiply(s[@i], floor(x[@i]))
            }
            nest @i in 0i until #n {
              $value sum= d[@i]
            }
            """,
            Map.of("n", 2),
            Map.of());
    Derived.checkScalar(c);
  }

  private static double[] direction(int size) {
    double[] direction = new double[size];
    for (int i = 0; i < size; i++) {
      direction[i] = 0.9 - 0.43 * i;
    }
    return direction;
  }
}
