package org.gradc.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gradc.AnalysedFunction;
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

  /**
   * One with sums.
   *
   * @param every whether it is by all elements of an array, not by one that the user named
   */
  static Derivative of(AnalysedFunction function, SummedDerivative derivative, boolean every) {
    ExprGraph graph = derivative.graph();
    Formula formula = Formula.readable(graph, derivative.value(), derivative.definitions());
    Read element = derivative.element();
    if (!every || element.subscripts().isEmpty()) {
      return of(formula);
    }
    List<Formula> last = new ArrayList<>();
    derivative.last().forEach(number -> last.add(Formula.readable(graph, number)));
    List<String> indices =
        element.subscripts().stream().map(index -> ((Index) index).name()).toList();
    Set<String> taken =
        TakenNames.of(IntStream.range(0, graph.size()).mapToObj(graph::node).toList());
    taken.addAll(function.parameters());
    String name = "d" + element.array();
    while (taken.contains(name)) {
      name = name + "_";
    }
    return new Derivative(
        formula,
        new Heading(name, function.name(), Formula.written(graph, element), indices, last));
  }
}
