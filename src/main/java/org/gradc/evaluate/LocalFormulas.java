package org.gradc.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradc.derive.PartialsTable;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.expr.Sort;
import org.gradc.notation.Formula;
import org.gradc.rules.Algebra;

/** The rules by which single operations are differentiated, as formulas of their operands. */
public final class LocalFormulas {
  private LocalFormulas() {}

  /**
   * The derivative of an operation by one of its operands.
   *
   * @param names one for each operand that is not a constant
   * @return empty of a choice, which has no formula but the branch that is taken
   */
  public static Optional<Formula> of(Apply operation, int operand, List<String> names) {
    if (operation.is(Primitive.SELECT) || operation.operand(operand).sort() != Sort.REAL) {
      return Optional.empty();
    }
    Formula alone = operation(operation, names);
    Expr partial =
        PartialsTable.READABLE
            .of(new Algebra(alone.graph()), (Apply) alone.expr(), i -> i == operand)
            .get(operand);
    return Optional.of(Formula.readable(alone.graph(), partial));
  }

  /**
   * An operation by itself.
   *
   * @param names one for each operand that is not a constant
   */
  public static Formula operation(Apply operation, List<String> names) {
    ExprGraph graph = new ExprGraph();
    List<Expr> operands = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Expr given = operation.operand(i);
      operands.add(
          given instanceof Constant constant
              ? graph.constant(constant.sort(), constant.value())
              : graph.read(given.sort(), names.get(i), List.of()));
    }
    return Formula.written(graph, graph.apply(operation.operator(), operands));
  }
}
