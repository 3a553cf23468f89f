package org.gradc.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gradc.derive.Derivatives;
import org.gradc.derive.Kind;
import org.gradc.derive.Mode;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Traversal;
import org.gradc.laws.ArrayCase;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Nest;
import org.gradc.program.Pass;
import org.gradc.program.Program;
import org.gradc.program.ProgramPrinter;
import org.gradc.program.Recurrence;
import org.gradc.program.Step;
import org.gradc.program.Steps;
import org.gradc.program.Update;
import org.junit.jupiter.api.Test;

/** The passes that look at loops, on programs of the kinds that people write. */
class LoopPassesTest {
  private static final String LOGISTIC =
      """
      program f
      extent d
      extent n
      parameter w[#d]
      parameter b
      data X[#n, #d]
      data y[#n]
      local z[#n]
      local s
      output $value
      nest @i in 0i until #n, @j in 0i until #d {
        z[@i] sum= multiply(X[@i, @j], w[@j])
      }
      nest @i in 0i until #n {
        s sum= log1p(exp(negate(multiply(y[@i], add(z[@i], b)))))
      }
      nest {
        $value sum= divide(s, real(#n))
      }
      """;

  private static final String LSTM =
      """
      program f
      extent k
      extent T
      parameter W[4i, #k, #k]
      parameter v[4i, #k]
      data x[#T]
      local q[#T, 4i, #k]
      local c[add(#T, 1i), #k]
      local h[add(#T, 1i), #k]
      output $value
      recurrence up @t in 0i until #T {
        nest @g in 0i until 4i, @i in 0i until #k, @j in 0i until #k {
          q[@t, @g, @i] sum= multiply(W[@g, @i, @j], h[@t, @j])
        }
        nest @i in 0i until #k {
          %1 = sigmoid(add(q[@t, 0i, @i], multiply(v[0i, @i], x[@t])))
          %2 = sigmoid(add(q[@t, 1i, @i], multiply(v[1i, @i], x[@t])))
          %3 = tanh(add(q[@t, 2i, @i], multiply(v[2i, @i], x[@t])))
          c[add(@t, 1i), @i] sum= add(multiply(%1, c[@t, @i]), multiply(%2, %3))
        }
        nest @i in 0i until #k {
          h[add(@t, 1i), @i] sum= multiply(sigmoid(add(q[@t, 3i, @i], multiply(v[3i, @i], x[@t]))), tanh(c[add(@t, 1i), @i]))
        }
      }
      nest @i in 0i until #k {
        $value sum= pow(h[#T, @i], 2)
      }
      """;

  private static Program derived(ArrayCase c, Kind kind) {
    Program normal = Optimizations.UNROLL.run(Optimizations.NORMAL_FORM.run(c.program()));
    return Derivatives.of(kind, normal, kind == Kind.HVP ? Mode.FORWARD : Mode.REVERSE);
  }

  /** The functions that the program calls, one entry for every place; loops are not run. */
  private static Map<String, Long> calls(Program program) {
    List<Expr> roots = new ArrayList<>();
    List<String> found = new ArrayList<>();
    Steps.visit(
        program.steps(),
        (around, nest) -> {
          roots.clear();
          nest.updates().forEach(update -> roots.add(update.body()));
          for (Expr node : Traversal.inOrder(program.graph(), roots)) {
            if (node instanceof Apply apply
                && List.of(
                        Primitive.EXP,
                        Primitive.LOG,
                        Primitive.LOG1P,
                        Primitive.TANH,
                        Primitive.SIGMOID,
                        Primitive.SOFTPLUS)
                    .contains(apply.operator())) {
              found.add(apply.operator().symbol());
            }
          }
        });
    return found.stream().collect(Collectors.groupingBy(name -> name, Collectors.counting()));
  }

  private static void sameNumbers(ArrayCase c, Program before, Program after) {
    Map<String, double[]> seeds = new HashMap<>();
    for (ArrayDeclaration seed : before.arrays(Role.SEED)) {
      seeds.put(seed.name(), ArrayCase.seed(c.size()));
    }
    Map<String, double[]> expected = c.run(before, seeds);
    c.run(after, seeds)
        .forEach(
            (name, values) ->
                assertThat(values).as(name).containsExactly(expected.get(name), within(1e-12)));
  }

  @Test
  void gradientOfTheLogisticLossCallsWhatTheValueCalls() {
    ArrayCase c = ArrayCase.of(LOGISTIC, Map.of("d", 2, "n", 5), Map.of());
    Program value = Optimizations.optimize(derivedValue(c));
    Program gradient = derived(c, Kind.GRADIENT);
    Program optimized = Optimizations.optimize(gradient);
    sameNumbers(c, gradient, optimized);
    assertThat(calls(value)).isEqualTo(Map.of("exp", 1L, "log1p", 1L));
    assertThat(calls(optimized)).isEqualTo(calls(value));
  }

  private static Program derivedValue(ArrayCase c) {
    return Optimizations.UNROLL.run(Optimizations.NORMAL_FORM.run(c.program()));
  }

  /** Far from the middle 1+exp overflows; neither value nor gradient may. */
  @Test
  void logisticLossOfLargeMargins() {
    ArrayCase c =
        ArrayCase.of(
            LOGISTIC,
            Map.of("d", 1, "n", 2),
            Map.of(
                "w",
                new double[] {1},
                "b",
                new double[] {0},
                "X",
                new double[] {-800, 900},
                "y",
                new double[] {1, 1}));
    Program optimized = Optimizations.optimize(derived(c, Kind.GRADIENT));
    assertThat(c.run(optimized, "$value")).containsExactly(400);
    assertThat(c.run(optimized, "$gradient")).containsExactly(400, -0.5);
  }

  @Test
  void reverseSweepOfAnLstmCallsNoFunction() {
    ArrayCase c = ArrayCase.of(LSTM, Map.of("k", 2, "T", 3), Map.of());
    Program value = Optimizations.optimize(derivedValue(c));
    Program gradient = derived(c, Kind.GRADIENT);
    Program optimized = Optimizations.optimize(gradient);
    sameNumbers(c, gradient, optimized);
    assertThat(calls(value)).isEqualTo(Map.of("exp", 5L));
    assertThat(calls(optimized)).isEqualTo(calls(value));
    Program product = derived(c, Kind.HVP);
    Program optimizedProduct = Optimizations.optimize(product);
    sameNumbers(c, product, optimizedProduct);
    assertThat(calls(optimizedProduct)).isEqualTo(calls(value));
  }

  /** Nothing that the reverse loop reads is a total of the forward loop. */
  @Test
  void cotangentOfAMeanIsKnownBeforehand() {
    ArrayCase c = ArrayCase.of(LOGISTIC, Map.of("d", 2, "n", 5), Map.of());
    Program optimized = Optimizations.optimize(derived(c, Kind.GRADIENT));
    int last = -1;
    for (int i = 0; i < optimized.steps().size(); i++) {
      Nest nest = (Nest) optimized.steps().get(i);
      if (nest.axes().isEmpty() && nest.updates().get(0).target().contains("bar")) {
        last = i;
      }
    }
    assertThat(last).isLessThanOrEqualTo(1);
  }

  @Test
  void copiesAreReadWhereTheyAreFrom() {
    ArrayCase c =
        ArrayCase.of(
            """
            program f
            extent n
            parameter x[#n]
            data g[#n] int
            local a[#n]
            local b[#n]
            local part[#n]
            local unused[#n]
            output $value
            nest @i in 0i until #n {
              a[@i] sum= multiply(3, x[@i])
            }
            nest @j in 0i until #n {
              b[@j] sum= a[@j]
            }
            nest @j in 1i until #n {
              part[@j] sum= x[@j]
            }
            nest @i in 0i until #n {
              unused[@i] sum= exp(x[@i])
            }
            nest @i in 0i until #n {
              $value sum= multiply(b[g[@i]], add(a[@i], part[@i]))
            }
            """,
            Map.of("n", 3),
            Map.of("g", new double[] {2, 2, 0}));
    Program optimized = Optimizations.optimize(c.program());
    sameNumbers(c, c.program(), optimized);
    assertThat(optimized.arrays(Role.LOCAL))
        .extracting(ArrayDeclaration::name)
        .containsExactly("part");
  }

  @Test
  void whatDependsOnFewerIndicesIsComputedLessOften() {
    ArrayCase c =
        ArrayCase.of(
            """
            program f
            extent m
            extent n
            extent T
            parameter x[#m, #n]
            parameter w[#n]
            local s[#m]
            output $value
            nest @i in 0i until #m, @j in 0i until #n {
              s[@i] sum= pow(x[@i, @j], 2)
            }
            recurrence up @t in 0i until #T {
              nest @i in 0i until #m, @j in 0i until #n {
                $value sum= divide(multiply(exp(w[@j]), multiply(real(@t), x[@i, @j])), s[@i])
              }
            }
            """,
            Map.of("m", 2, "n", 3, "T", 2),
            Map.of());
    Program optimized = Optimizations.optimize(c.program());
    sameNumbers(c, c.program(), optimized);
    List<Step> steps = optimized.steps();
    Recurrence last = (Recurrence) steps.get(steps.size() - 1);
    String text = ProgramPrinter.print(optimized.withSteps(List.of(last)));
    assertThat(text).doesNotContain("exp(").doesNotContain("pow(");
    assertThat(steps).hasSize(4);
  }

  /** Sums over pairs do not get an array of pairs. */
  @Test
  void noArrayIsLargerThanWhatIsThere() {
    ArrayCase c =
        ArrayCase.of(
            """
            program f
            extent n
            parameter x[#n]
            output $value
            nest @i in 0i until #n, @j in 0i until #n {
              $value sum= exp(multiply(x[@i], x[@j]))
            }
            """,
            Map.of("n", 3),
            Map.of());
    Program gradient = derived(c, Kind.GRADIENT);
    Program optimized = Optimizations.optimize(gradient);
    sameNumbers(c, gradient, optimized);
    assertThat(optimized.arrays(Role.LOCAL)).isEmpty();
  }

  /** 1/x at 0 is not evaluated for those indices for which the formula does not. */
  @Test
  void branchesKeepWhatTheyGuard() {
    ArrayCase c =
        ArrayCase.of(
            """
            program f
            extent n
            parameter x[#n]
            data last[#n] int
            local s[#n]
            output $value
            nest @i in 0i until #n {
              s[@i] sum= select(less(0, x[@i]), log(x[$check(last[@i], #n)]), 0)
            }
            nest @i in 0i until #n {
              $value sum= multiply(s[@i], log(x[$check(last[@i], #n)])) if less(0, x[@i])
            }
            nest @i in 0i until #n {
              $value sum= sin(log(x[@i])) if less(0, x[@i])
            }
            """,
            Map.of("n", 3),
            Map.of("x", new double[] {2, -1, 3}, "last", new double[] {0, 17, 2}));
    Program gradient = derived(c, Kind.GRADIENT);
    Program optimized = Optimizations.optimize(gradient);
    sameNumbers(c, gradient, optimized);
    long guarded =
        Steps.updates(optimized.steps()).stream()
            .filter(update -> update.target().startsWith("$shared"))
            .map(Update::guard)
            .filter(Objects::nonNull)
            .count();
    assertThat(guarded).isPositive();
  }

  @Test
  void subscriptsStayExact() {
    ArrayCase c =
        ArrayCase.of(
            """
            program f
            extent n
            parameter x[add(multiply(#n, #n), #n)]
            output $value
            nest @i in 0i until #n, @j in 0i until @i {
              %1 = divide(multiply(@i, subtract(@i, 1i)), 2i)
              $value sum= multiply(x[add(%1, @j)], x[$check(add(multiply(@i, @j), multiply(@i, #n)), multiply(#n, add(#n, 1i)))])
            }
            """,
            Map.of("n", 4), Map.of());
    for (Kind kind : List.of(Kind.GRADIENT, Kind.HVP)) {
      Program before = derived(c, kind);
      Program program = before;
      for (Pass pass : Optimizations.passes()) {
        program = pass.run(program);
        sameNumbers(c, before, program);
      }
      assertThat(ProgramPrinter.print(program)).contains("divide(").contains("$check(");
    }
  }
}
