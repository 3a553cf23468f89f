package org.gradc.notation;

import java.util.List;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;

/** Writes operators that formulas have no name for in those that they have. */
final class SpelledOut {
  private final ExprGraph graph;

  SpelledOut(ExprGraph graph) {
    this.graph = graph;
  }

  /** The operator applied to these operands, or what it stands for. */
  Expr apply(Primitive operator, List<Expr> operands) {
    return switch (operator) {
      case BELL -> bell(operands.get(0));
      case NORM -> operands.isEmpty() ? graph.constant(0) : length(operands);
      case LOGADDEXP ->
          graph.apply(
              Primitive.LOG,
              graph.apply(
                  Primitive.ADD,
                  graph.apply(Primitive.EXP, operands.get(0)),
                  graph.apply(Primitive.EXP, operands.get(1))));
      default -> graph.apply(operator, operands);
    };
  }

  /** σ' = σ·(1 - σ). */
  private Expr bell(Expr x) {
    Expr sigmoid = graph.apply(Primitive.SIGMOID, x);
    Expr rest = graph.apply(Primitive.SUBTRACT, graph.constant(1), sigmoid);
    return graph.apply(Primitive.MULTIPLY, sigmoid, rest);
  }

  private Expr length(List<Expr> operands) {
    Expr sum = square(operands.get(0));
    for (Expr operand : operands.subList(1, operands.size())) {
      sum = graph.apply(Primitive.ADD, sum, square(operand));
    }
    return graph.apply(Primitive.SQRT, sum);
  }

  private Expr square(Expr x) {
    return graph.apply(Primitive.POWER, x, graph.constant(2));
  }
}
