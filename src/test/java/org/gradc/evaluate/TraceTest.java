package org.gradc.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Map;
import org.gradc.evaluate.Trace.Row;
import org.gradc.evaluate.Trace.State;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.ExternCalls;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.ProgramParser;
import org.gradc.program.Update;
import org.junit.jupiter.api.Test;

final class TraceTest {

  private static List<Row> trace(String expression, Map<String, Double> point) {
    StringBuilder text = new StringBuilder("program f\n");
    point.keySet().stream().sorted().forEach(x -> text.append("parameter ").append(x).append('\n'));
    text.append("output $value\nnest {\n$value sum= ").append(expression).append("\n}\n");
    return Trace.of(
            ProgramParser.parse(text.toString()), 0, ExternCalls.NONE, Inputs.scalars(point))
        .rows();
  }

  private static Row row(List<Row> rows, String text) {
    return rows.stream().filter(r -> r.text().equals(text)).findFirst().orElseThrow();
  }

  private static Row leaf(List<Row> rows, String name) {
    return rows.stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
  }

  /** The worked example of the Stanford course CS231n, "Backpropagation, Intuitions". */
  @Test
  void theNeuronIsWalkedAsInTheLecture() {
    List<Row> rows =
        trace(
            "divide(1, add(1, exp(negate(add(add(multiply(w0, x0), multiply(w1, x1)), w2)))))",
            Map.of("w0", 2.0, "x0", -1.0, "w1", -3.0, "x1", -2.0, "w2", -3.0));
    double[][] expected = {
      {2, -0.20},
      {-3, -0.39},
      {-3, 0.20},
      {-1, 0.39},
      {-2, -0.59}, // w0 w1 w2 x0 x1
      {-2, 0.20},
      {6, 0.20},
      {4, 0.20},
      {1, 0.20},
      {-1, -0.20},
      {0.37, -0.53},
      {1.37, -0.53},
      {0.73, 1}
    };
    assertThat(rows).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(rows.get(i).value()).as("value %d", i).isCloseTo(expected[i][0], offset(0.005));
      assertThat(rows.get(i).cotangent()).as("%d", i).isCloseTo(expected[i][1], offset(0.005));
    }
    assertThat(rows).extracting(Row::text).endsWith("-v4", "exp(v5)", "1 + v6", "1/v7");
  }

  @Test
  void aSharedNodeIsListedOnceAndSumsItsUses() {
    List<Row> rows = trace("multiply(sin(x), sin(x))", Map.of("x", 1.0));
    assertThat(rows).hasSize(3);
    assertThat(row(rows, "sin(x)").cotangent()).isEqualTo(2 * Math.sin(1));
  }

  @Test
  void aBranchThatIsNotTakenIsNotEvaluatedAndPassesNothingOn() {
    List<Row> rows = trace("select(less(0, x), log(x), multiply(x, 3))", Map.of("x", 0.0));
    assertThat(row(rows, "0 < x").state()).isEqualTo(State.FALSE);
    assertThat(row(rows, "log(x)").state()).isEqualTo(State.NOT_TAKEN);
    assertThat(leaf(rows, "x").cotangent()).isEqualTo(3);
  }

  @Test
  void whatAMaximumDoesNotChoosePassesNothingOn() {
    List<Row> rows = trace("max(0, sqrt(x))", Map.of("x", 0.0));
    assertThat(leaf(rows, "x").cotangent()).isZero(); // not 0 times infinity
    rows = trace("max(x, y)", Map.of("x", 1.0, "y", 1.0));
    assertThat(leaf(rows, "x").cotangent()).isEqualTo(1); // the first wins a tie
    assertThat(leaf(rows, "y").cotangent()).isZero();
  }

  @Test
  void conventionsOfTheLanguageHold() {
    assertThat(leaf(trace("abs(x)", Map.of("x", 0.0)), "x").cotangent()).isZero();
    assertThat(leaf(trace("hypot(x, 0)", Map.of("x", 0.0)), "x").cotangent()).isZero();
    assertThat(leaf(trace("floor(sqrt(x))", Map.of("x", 0.0)), "x").cotangent()).isZero();
    assertThat(leaf(trace("pow(x, 2)", Map.of("x", -3.0)), "x").cotangent()).isEqualTo(-6);
    assertThat(leaf(trace("pow(0, y)", Map.of("y", 2.0)), "y").cotangent()).isZero();
  }

  @Test
  void anOutputOfSeveralIsChosen() {
    Program program =
        ProgramParser.parse(
            """
            program f
            parameter x
            parameter y
            output $value[2i]
            nest {
              $value[0i] sum= multiply(x, y)
              $value[1i] sum= exp(x)
            }
            """);
    Inputs point = Inputs.scalars(Map.of("x", 2.0, "y", 5.0));
    List<Row> rows = Trace.of(program, 1, ExternCalls.NONE, point).rows();
    assertThat(rows).extracting(Row::text).containsExactly("", "exp(x)");
    assertThatThrownBy(() -> Trace.of(program, 2, ExternCalls.NONE, point))
        .hasMessageContaining("no output 2");
  }

  @Test
  void namesOfTheFormulaAreKeptAndMadeOnesAvoidThem() {
    ExprGraph graph = new ExprGraph();
    Expr v1 = graph.read("v1");
    Expr square = graph.apply(Primitive.MULTIPLY, v1, v1);
    Expr root = graph.apply(Primitive.EXP, graph.apply(Primitive.SIN, square));
    Program program =
        Program.of(
            "f",
            graph,
            List.of(),
            List.of(
                ArrayDeclaration.scalar("v1", Role.PARAMETER),
                ArrayDeclaration.scalar("$value", Role.OUTPUT)),
            List.of(new Nest(List.of(), List.of(Update.store("$value", root)))));
    program.labels().put(square, "square");
    assertThat(Trace.of(program, 0, ExternCalls.NONE, Inputs.scalars(Map.of("v1", 1.0))).rows())
        .extracting(Row::name)
        .containsExactly("v1", "square", "v2", "v3");
  }

  @Test
  void longChainsDoNotRecurse() {
    StringBuilder expression = new StringBuilder("program f\nparameter x\noutput $value\nnest {\n");
    String last = "x";
    for (int i = 1; i <= 100_000; i++) {
      expression.append('%').append(i).append(" = sin(").append(last).append(")\n");
      last = "%" + i;
    }
    expression.append("$value sum= ").append(last).append("\n}\n");
    Program program = ProgramParser.parse(expression.toString());
    assertThat(Trace.of(program, 0, ExternCalls.NONE, Inputs.scalars(Map.of("x", 1.0))).rows())
        .hasSize(100_001);
  }
}
