package org.gradc.notation;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.ProgramParser;

/** Expressions for tests, from the text of programs. */
final class Expressions {
  private static final Pattern NAME =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_]*(?![\\p{L}\\p{Nd}_(])");

  private Expressions() {}

  /** The expression exactly as it stands; its names are scalars. */
  static Formula written(String text) {
    Program program = program(text);
    return Formula.written(program.graph(), body(program));
  }

  static Formula readable(String text) {
    Program program = program(text);
    return Formula.readable(program.graph(), body(program));
  }

  static Program program(String text) {
    StringBuilder lines = new StringBuilder("program f\n");
    NAME.matcher(text)
        .results()
        .map(MatchResult::group)
        .distinct()
        .forEach(name -> lines.append("parameter ").append(name).append('\n'));
    lines.append("output $value\nnest {\n$value sum= ").append(text).append("\n}\n");
    return ProgramParser.parse(lines.toString());
  }

  static Expr body(Program program) {
    return ((Nest) program.steps().get(0)).updates().get(0).body();
  }

  /** A chain of operations on x, each of which uses the one before twice. */
  static Formula doubling(int operations) {
    ExprGraph graph = new ExprGraph();
    Expr chain = graph.read("x");
    for (int i = 0; i < operations; i++) {
      chain = graph.apply(Primitive.MULTIPLY, graph.apply(Primitive.SIN, chain), chain);
    }
    return Formula.written(graph, chain);
  }

  /** A chain of operations on x without any sharing. */
  static Formula chain(int operations) {
    ExprGraph graph = new ExprGraph();
    Expr chain = graph.read("x");
    for (int i = 0; i < operations; i++) {
      chain =
          i % 2 == 0
              ? graph.apply(Primitive.SIN, chain)
              : graph.apply(Primitive.SUBTRACT, List.of(graph.read("y"), chain));
    }
    return Formula.written(graph, chain);
  }
}
