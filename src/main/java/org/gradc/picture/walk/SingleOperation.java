package org.gradc.picture.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Sort;
import org.gradc.notation.Formula;
import org.gradc.notation.Latex;

/** One operation in LaTeX, its operands being names. */
final class SingleOperation {
  private SingleOperation() {}

  /**
   * In mathematical mode.
   *
   * @param text the operation in the formula language, which is taken where an operand is no number
   */
  static String latex(Apply apply, Map<Expr, String> names, String text) {
    ExprGraph graph = new ExprGraph();
    List<Expr> operands = new ArrayList<>();
    for (Expr operand : apply.operands()) {
      String name = names.get(operand);
      if (operand instanceof Constant constant) {
        operands.add(graph.constant(constant.sort(), constant.value()));
      } else if (name != null && operand.sort() == Sort.REAL) {
        operands.add(graph.read(name));
      } else if (operand instanceof Apply nullary && nullary.operands().isEmpty()) {
        operands.add(graph.apply(nullary.operator(), List.of()));
      } else {
        return "\\texttt{" + LatexText.escaped(text) + "}";
      }
    }
    Expr alone = graph.apply(apply.operator(), operands);
    return Latex.of(Formula.written(graph, alone)).expression();
  }
}
