package org.gradc.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.program.Interpreter;
import org.gradc.program.Program;
import org.gradc.program.Update;
import org.junit.jupiter.api.Test;

/** Sums of 200,000 terms and chains of 50,000 operations are ordinary input. */
class SizeTest {
  private static final int SIZE = 200_000;

  private static double optimized(ExprGraph graph, Expr body) {
    Program program = RandomPrograms.of(graph, List.of(Update.store("v", body)));
    Program after = Optimizations.optimize(program);
    Map<String, double[]> inputs =
        Map.of("x", new double[] {1}, "y", new double[] {2}, "z", new double[] {0.5});
    return Objects.requireNonNull(Interpreter.run(after, inputs).get("v"))[0];
  }

  @Test
  void aSumOfManyTerms() {
    ExprGraph graph = new ExprGraph();
    List<Expr> leaves = List.of(graph.read("x"), graph.read("y"), graph.read("z"));
    Expr sum = leaves.get(0);
    for (int i = 1; i < SIZE; i++) {
      Expr shifted = graph.apply(Primitive.ADD, leaves.get(i % 3), graph.constant(i % 1000));
      sum = graph.apply(Primitive.ADD, sum, graph.apply(Primitive.SIN, shifted));
    }
    assertThat(optimized(graph, sum)).isFinite();
  }

  @Test
  void aLongChain() {
    ExprGraph graph = new ExprGraph();
    Expr chain = graph.read("x");
    for (int i = 0; i < SIZE / 8; i++) {
      chain = graph.apply(Primitive.SIN, graph.apply(Primitive.ADD, graph.read("y"), chain));
    }
    assertThat(optimized(graph, chain)).isBetween(-1.0, 1.0);
  }

  @Test
  void sumsNestedToTheRight() {
    ExprGraph graph = new ExprGraph();
    List<Expr> made = new ArrayList<>(List.of(graph.read("x")));
    for (int i = 0; i < SIZE / 8; i++) {
      Expr inner = made.get(made.size() - 1);
      made.add(graph.apply(Primitive.SUBTRACT, graph.read("y"), inner));
      made.add(graph.apply(Primitive.MULTIPLY, graph.read("x"), made.get(made.size() - 1)));
    }
    assertThat(optimized(graph, made.get(made.size() - 1))).isEqualTo(1.0);
  }
}
