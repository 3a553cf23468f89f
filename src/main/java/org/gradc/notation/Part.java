package org.gradc.notation;

import org.gradc.expr.Expr;

/** A piece of a text: what stands there literally, or an expression. */
sealed interface Part {

  /** Characters as they are. */
  record Literal(String text) implements Part {}

  /**
   * An expression, in parentheses if it is weaker than {@code least}.
   *
   * @param afterOperator whether an expression that begins with a sign needs parentheses too, as in
   *     {@code a - (-b)}
   */
  record Hole(Expr expr, Level least, boolean afterOperator) implements Part {}
}
