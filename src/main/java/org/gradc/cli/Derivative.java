package org.gradc.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.gradc.AnalysedFunction;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Read;
import org.gradc.notation.Formula;
import org.gradc.notation.TakenNames;
import org.gradc.summation.SummedDerivative;
import org.jspecify.annotations.Nullable;

/**
 * A derivative to be shown.
 *
 * @param heading what it is the derivative of, where that has to be said
 */
record Derivative(Formula formula, @Nullable Heading heading) {

  /** One that needs no heading. */
  static Derivative of(Formula formula) {
    return new Derivative(formula, null);
  }

  /** One of a formula without loops, by numbers. */
  static Derivative of(AnalysedFunction function, List<String> by, boolean headed) {
    ExprGraph graph = function.normal().graph();
    Formula formula = Formula.readable(function.normal(), function.derivative(by));
    if (!headed) {
      return of(formula);
    }
    List<Read> elements = by.stream().map(function::variable).toList();
    return new Derivative(formula, heading(function, graph, elements, Map.of()));
  }

  /** One with sums. */
  static Derivative of(AnalysedFunction function, SummedDerivative derivative, boolean headed) {
    ExprGraph graph = derivative.graph();
    Formula formula = Formula.readable(graph, derivative.value(), derivative.definitions());
    return headed
        ? new Derivative(
            formula, heading(function, graph, derivative.elements(), derivative.last()))
        : of(formula);
  }

  private static Heading heading(
      AnalysedFunction function, ExprGraph graph, List<Read> by, Map<Index, Expr> indices) {
    Map<String, Formula> last = new LinkedHashMap<>();
    indices.forEach((index, value) -> last.put(index.name(), Formula.readable(graph, value)));
    Set<String> taken =
        TakenNames.of(IntStream.range(0, graph.size()).mapToObj(graph::node).toList());
    taken.addAll(function.parameters());
    StringBuilder name = new StringBuilder();
    for (Read element : by) {
      name.append('d').append(element.array());
      element.subscripts().stream()
          .filter(Constant.class::isInstance)
          .forEach(number -> name.append('_').append(number));
    }
    while (taken.contains(name.toString())) {
      name.append('_');
    }
    List<Formula> elements = by.stream().map(read -> Formula.written(graph, read)).toList();
    return new Heading(name.toString(), function.name(), elements, last);
  }
}
