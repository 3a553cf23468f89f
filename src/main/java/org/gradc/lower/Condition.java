package org.gradc.lower;

import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;

/** A condition under which something is evaluated: that an expression holds, or does not. */
record Condition(Expr expr, boolean holds) {

  /** The condition as an expression. */
  Expr in(ExprGraph graph) {
    return holds ? expr : graph.apply(Primitive.NOT, expr);
  }
}
