package org.gradc.notation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Read;
import org.gradc.program.Labels;
import org.gradc.program.Program;

/**
 * An expression together with the graph that owns it, ready to be written down.
 *
 * @param labels names that the formula gave to expressions of the graph
 * @param arrays elements, at free indices, of arrays that the expression reads and that are to be
 *     defined beside it, with what they are
 */
public record Formula(ExprGraph graph, Expr expr, Labels labels, Map<Read, Expr> arrays) {
  /**
   * @throws IllegalArgumentException if the expression is of another graph
   */
  public Formula {
    if (!graph.owns(expr)) {
      throw new IllegalArgumentException(expr + " belongs to another graph");
    }
    arrays = Collections.unmodifiableMap(new LinkedHashMap<>(arrays));
  }

  /** An expression that reads inputs alone. */
  public Formula(ExprGraph graph, Expr expr, Labels labels) {
    this(graph, expr, labels, Map.of());
  }

  /** The expression exactly as it stands in its graph. */
  public static Formula written(ExprGraph graph, Expr expr) {
    return new Formula(graph, expr, new Labels());
  }

  /**
   * An expression in normal form with differences, quotients and roots in place of the coefficient
   * -1 and the exponents -1 and 1/2.
   */
  public static Formula readable(ExprGraph graph, Expr expr) {
    return readable(graph, new Labels(), expr);
  }

  /** The same for an expression in the graph of a program. */
  public static Formula readable(Program program, Expr expr) {
    return readable(program.graph(), program.labels(), expr);
  }

  private static Formula readable(ExprGraph graph, Labels labels, Expr expr) {
    return new Presentation(graph, labels, false).formula(expr);
  }

  /** The same with arrays that are to be defined beside it. */
  public static Formula readable(ExprGraph graph, Expr expr, Map<Read, Expr> arrays) {
    return new Presentation(graph, new Labels(), false).formula(expr, arrays);
  }
}
