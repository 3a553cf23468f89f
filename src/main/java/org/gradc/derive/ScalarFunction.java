package org.gradc.derive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.Combine;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Step;
import org.gradc.program.Update;
import org.gradc.rules.Algebra;

/**
 * A program without loops, seen as expressions over its parameters.
 *
 * @param parameters a read per element of the real parameters, in the order of packing
 * @param values a body per element of the output, row-major
 */
record ScalarFunction(Program program, List<Read> parameters, List<Expr> values) {

  /**
   * The view of a program.
   *
   * @throws IllegalArgumentException if it has loops, sizes known only at run time, or local arrays
   */
  static ScalarFunction of(Program program, Algebra algebra) {
    if (Straight.hasLoops(program)) {
      throw new IllegalArgumentException(
          program.name() + " has loops or local arrays: only products with its derivative exist");
    }
    ExprGraph graph = program.graph();
    List<Read> parameters = new ArrayList<>();
    for (ArrayDeclaration array : program.arrays(ArrayDeclaration.Role.PARAMETER)) {
      if (array.sort() == Sort.REAL) {
        for (List<Expr> element : Straight.elements(graph, array.shape())) {
          parameters.add(graph.read(Sort.REAL, array.name(), element));
        }
      }
    }
    Map<List<Expr>, Expr> stored = new LinkedHashMap<>();
    for (Step step : program.steps()) {
      for (Update update : ((Nest) step).updates()) {
        if (update.target().equals(Names.VALUE)) {
          if (update.combine() != Combine.SUM) {
            throw new IllegalArgumentException(
                "no derivative of " + Names.VALUE + ", which is joined by " + update.combine());
          }
          Expr body =
              update.guard() == null
                  ? update.body()
                  : algebra.select(update.guard(), update.body(), algebra.zero());
          stored.merge(update.subscripts(), body, algebra::add);
        }
      }
    }
    List<Expr> values = new ArrayList<>();
    for (List<Expr> element : Straight.elements(graph, program.array(Names.VALUE).shape())) {
      values.add(stored.getOrDefault(element, algebra.zero()));
    }
    return new ScalarFunction(program, parameters, values);
  }

  /** Whether the output is one number, not an array. */
  boolean isScalar() {
    return program.array(Names.VALUE).rank() == 0;
  }
}
