package org.gradc.notation;

import java.util.List;
import org.gradc.expr.Expr;

/** How one notation writes a node, its operands being written elsewhere. */
interface Style {

  /** The parts of the node's text. */
  List<Part> parts(Expr node, Look look);

  /** How strongly they hold together. */
  Level level(Expr node, Look look);

  /** A name. */
  String word(String name);

  /** The first visible character of a text; {@code -} for a sign, however it is written. */
  default char head(String text) {
    return text.charAt(0);
  }

  /** What stands before an expression in parentheses. */
  String opening();

  /** What stands behind it. */
  String closing();
}
