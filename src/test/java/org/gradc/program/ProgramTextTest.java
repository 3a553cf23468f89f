package org.gradc.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Extern;
import org.gradc.expr.Primitive;
import org.junit.jupiter.api.Test;

class ProgramTextTest {

  private static final String LOOPS =
      """
      program loops
      extent n
      extent T
      parameter h[#n]
      parameter A[#n, #n]
      data group[#n] int
      local s[add(#T, 1i), #n]
      output $value
      nest @i in 0i until #n {
        s[0i, @i] sum= h[group[@i]]
      }
      recurrence up @t in 1i until add(#T, 1i) {
        nest @i in 0i until #n, @j in 0i until #n {
          s[@t, @i] sum= multiply(A[@i, @j], s[subtract(@t, 1i), @j]) if lessOrEqual(@j, @i)
        }
      }
      nest @i in 0i until #n {
        $value sum= 3/2 if less(0, s[#T, @i])
        $value sum= multiply(s[#T, @i], real(@i))
      }
      """;

  @Test
  void loopsArePrintedAsTheyWereRead() {
    Program program = ProgramParser.parse(LOOPS);
    ProgramChecker.check(program);
    String printed = ProgramPrinter.print(program);
    assertThat(ProgramPrinter.print(ProgramParser.parse(printed))).isEqualTo(printed);
    assertThat(printed).contains("recurrence up @t in 1i until");
  }

  @Test
  void interpreterRunsLoopsRecurrencesGathersAndGuards() {
    Program program = ProgramParser.parse(LOOPS);
    Map<String, double[]> inputs =
        Map.of(
            "h", new double[] {1, 2},
            "A", new double[] {3, 100, 5, 7},
            "group", new double[] {1, 1});
    double[] value =
        Interpreter.run(program, ExternCalls.NONE, Map.of("n", 2, "T", 2), inputs).get("$value");
    // s0 = (2, 2); s1 = (6, 10 + 14); s2 = (18, 30 + 168); two guards hold, then 0*18 + 1*198.
    assertThat(value).containsExactly(3 + 198);
  }

  @Test
  void sharedNodesAreNamedOnce() {
    ExprGraph graph = new ExprGraph();
    Expr x = graph.read("x");
    Expr e = graph.apply(Primitive.EXP, x);
    Program program = scalar(graph, graph.apply(Primitive.ADD, e, graph.apply(Primitive.SIN, e)));
    assertThat(ProgramPrinter.print(program))
        .isEqualTo(
            """
            program f
            parameter x
            output $value
            nest {
              %1 = exp(x)
              $value sum= add(%1, sin(%1))
            }
            """);
  }

  @Test
  void externsKeepTheirPartialsAndMayReferToEachOther() {
    Extern sine = new Extern("s", "com.acme.Trig", "sine", List.of("x"));
    Extern cosine = new Extern("c", "com.acme.Trig", "cosine", List.of("x"));
    ExprGraph own = new ExprGraph();
    sine.define(own, List.of(own.apply(cosine, own.read("x"))));
    cosine.define(own, List.of(own.apply(Primitive.NEGATE, own.apply(sine, own.read("x")))));
    ExprGraph graph = new ExprGraph();
    String printed = ProgramPrinter.print(scalar(graph, graph.apply(sine, graph.read("x"))));
    assertThat(printed).contains("extern c(x) = com.acme.Trig cosine {");
    assertThat(ProgramPrinter.print(ProgramParser.parse(printed))).isEqualTo(printed);
  }

  @Test
  void deepChainsDoNotRecurse() {
    ExprGraph graph = new ExprGraph();
    Expr chain = graph.read("x");
    for (int i = 0; i < 200_000; i++) {
      chain = graph.apply(i % 2 == 0 ? Primitive.SIN : Primitive.NEGATE, chain);
    }
    Program program = scalar(graph, chain);
    ProgramChecker.check(program);
    String printed = ProgramPrinter.print(program);
    Program parsed = ProgramParser.parse(printed);
    assertThat(ProgramPrinter.print(parsed)).isEqualTo(printed);
    Map<String, double[]> inputs = Map.of("x", new double[] {0.5});
    assertThat(Interpreter.run(parsed, inputs).get("$value"))
        .containsExactly(Interpreter.run(program, inputs).get("$value"));
  }

  @Test
  void nonsenseIsRefusedWithItsLine() {
    assertThatThrownBy(() -> ProgramParser.parse("program f\nparameter x\nnest {\n  y sum= foo(x)"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no operator foo");
  }

  private static Program scalar(ExprGraph graph, Expr body) {
    return Program.of(
        "f",
        graph,
        List.of(),
        List.of(
            ArrayDeclaration.scalar("x", ArrayDeclaration.Role.PARAMETER),
            ArrayDeclaration.scalar("$value", ArrayDeclaration.Role.OUTPUT)),
        List.of(new Nest(List.of(), List.of(Update.store("$value", body)))));
  }
}
