package org.gradc.emit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gradc.derive.Derivatives;
import org.gradc.derive.Mode;
import org.gradc.optimize.Optimizations;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.Program;
import org.gradc.program.ProgramParser;
import org.gradc.schedule.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs with loops as generated classes, at sizes from none to many. */
class LoopClassTest {
  private static final Map<String, String> PROGRAMS =
      Map.of(
          "energy",
          """
          program energy
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
            $value sum= pow(q[@i], 2)
          }
          """,
          "gather",
          """
          program gather
          extent m
          extent n
          parameter theta[2i]
          parameter x[#m]
          data group[#n] int
          output $value
          nest @i in 0i until #n {
            $value sum= log(theta[$check(group[@i], 2i)]) if less(0, theta[$check(group[@i], 2i)])
            $value sum= multiply(real(@i), exp(theta[$check(group[@i], 2i)]))
          }
          nest @j in 0i until #m {
            $value sum= select(less(x[@j], 0), multiply(x[@j], x[@j]), sqrt(x[@j]))
          }
          """,
          "steps",
          """
          program steps
          extent n
          extent m
          parameter h[#n]
          parameter A[#n, #n]
          data u[#m, #n]
          local s[add(#m, 1i), #n]
          local q[add(#m, 1i), #n]
          output $value
          nest @i in 0i until #n {
            s[0i, @i] sum= h[@i]
          }
          recurrence up @t in 1i until add(#m, 1i) {
            nest @i in 0i until #n, @j in 0i until #n {
              q[@t, @i] sum= multiply(A[@i, @j], s[subtract(@t, 1i), @j])
            }
            nest @i in 0i until #n {
              s[@t, @i] sum= tanh(add(q[@t, @i], u[subtract(@t, 1i), @i]))
            }
          }
          nest @i in 0i until #n {
            $value sum= pow(s[#m, @i], 2)
          }
          """,
          "triangle",
          """
          program triangle
          extent n
          extent m
          parameter x[#n]
          parameter c
          data y[#m]
          local p[add(#n, 1i)]
          local top
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
          nest @i in 0i until #n {
            top max= x[@i]
          }
          nest @i in 0i until #m {
            $value sum= multiply(y[@i], pow(c, 3))
          }
          """,
          "softmax",
          """
          program softmax
          extent m
          extent n
          parameter W[#m, #n]
          parameter b[#n]
          data x[#m]
          local z[#n]
          local top
          local total
          output $value[#n]
          nest @k in 0i until #n, @j in 0i until #m {
            z[@k] sum= multiply(W[@j, @k], x[@j])
          }
          nest @k in 0i until #n {
            top max= add(z[@k], b[@k])
          }
          nest @k in 0i until #n {
            total sum= exp(subtract(add(z[@k], b[@k]), $frozen(top)))
          }
          nest @k in 0i until #n {
            $value[@k] sum= divide(exp(subtract(add(z[@k], b[@k]), $frozen(top))), total)
          }
          """);

  @ParameterizedTest
  @ValueSource(strings = {"energy", "gather", "steps", "triangle", "softmax"})
  void classEqualsInterpreter(String name) {
    Program value =
        Optimizations.NORMAL_FORM.run(ProgramParser.parse(PROGRAMS.getOrDefault(name, "")));
    Map<Kind, Program> programs = new LinkedHashMap<>();
    programs.put(Kind.VALUE, Optimizations.optimize(value));
    boolean scalar = value.array("$value").rank() == 0;
    for (org.gradc.derive.Kind kind : org.gradc.derive.Kind.values()) {
      boolean fits =
          switch (kind) {
            case GRADIENT, HESSIAN, HVP -> scalar;
            case JACOBIAN, VJP -> !scalar;
            case JVP -> true;
          };
      if (fits) {
        Mode mode =
            kind == org.gradc.derive.Kind.GRADIENT || kind == org.gradc.derive.Kind.VJP
                ? Mode.REVERSE
                : Mode.FORWARD;
        programs.put(
            Kind.valueOf(kind.name()), Optimizations.optimize(Derivatives.of(kind, value, mode)));
      }
    }
    EmittedLoops emitted = EmittedLoops.of(programs);
    for (int m : new int[] {0, 1, 2, 7}) {
      for (int n : new int[] {0, 1, 3, 9}) {
        emitted.assertEqualsInterpreter(Map.of("m", m, "n", n), inputs(value, m, n));
      }
    }
  }

  private static Map<String, double[]> inputs(Program program, int m, int n) {
    Map<String, double[]> inputs = new LinkedHashMap<>();
    Map<String, Integer> extents = Map.of("m", m, "n", n);
    for (ArrayDeclaration input : program.inputs()) {
      double[] numbers = new double[EmittedLoops.size(input, extents)];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] =
            input.name().equals("group")
                ? i % 2
                : 0.4 + 0.31 * i - 0.07 * i * i + 0.05 * input.name().length();
      }
      inputs.put(input.name(), numbers);
    }
    return inputs;
  }
}
