package org.gradc.lower.order;

import java.util.Map;
import org.gradc.expr.Expr;

/** Replaces nodes within an expression, and keeps what is known beside the graph. */
@FunctionalInterface
public interface Rewriter {
  /** The expression with the replacements in place of what they replace. */
  Expr replaced(Expr expr, Map<Expr, Expr> replacements);
}
