package org.gradc.lower.order;

import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;

/** That a condition holds, or that it does not. */
record Literal(Expr expr, boolean holds) {

  /** The literal as an expression. */
  Expr in(ExprGraph graph) {
    return holds ? expr : graph.apply(Primitive.NOT, expr);
  }
}
