package org.gradc.notation;

import org.gradc.expr.Expr;

/** What the operands of a node look like, as far as the text around them depends on it. */
interface Look {

  /** How strongly the operand's text holds together. */
  Level level(Expr operand);

  /** The character that the operand's text begins with, without parentheses around it. */
  char head(Expr operand);

  /** Whether a name stands for the operand. */
  boolean isNamed(Expr operand);
}
