package org.gradc.notation;

import java.util.List;
import java.util.function.Predicate;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Extent;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;

/** How one notation writes a node, its operands being written elsewhere. */
interface Style {

  /** The parts of the node's text. */
  List<Part> parts(Expr node, Look look);

  /** How strongly they hold together. */
  Level level(Expr node, Look look);

  /** A name. */
  String word(String name);

  /** A number. */
  Piece number(Constant constant);

  /**
   * Which parts may get a name; a condition on indices is read more easily where it stands.
   *
   * @param nodes operands before their users
   * @param free the indices on which each depends
   */
  default Predicate<Expr> nameable(List<Expr> nodes, FreeIndices free) {
    return node -> node.sort() != Sort.CONDITION || free.of(node).isEmpty();
  }

  /** A number or a name. */
  default Piece leaf(Expr node) {
    if (node instanceof Constant constant) {
      return number(constant);
    } else if (node instanceof Index index) {
      return new Piece(word(index.name()), Level.ATOM);
    } else if (node instanceof Extent extent) {
      return new Piece(word(extent.name()), Level.ATOM);
    }
    return new Piece(word(((Read) node).array()), Level.ATOM);
  }

  /** What is checked or made a real number looks like what it is made of. */
  static boolean isShownAsOperand(Apply apply) {
    return apply.is(Primitive.TO_REAL) || apply.is(Primitive.CHECK);
  }

  /** The first visible character of a text; {@code -} for a sign, however it is written. */
  default char head(String text) {
    return text.charAt(0);
  }

  /** What stands before an expression in parentheses. */
  String opening();

  /** What stands behind it. */
  String closing();
}
