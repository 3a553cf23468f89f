package org.gradc.expr;

/**
 * A node of an {@link ExprGraph}: equal expressions of one graph are the same object.
 *
 * <p>Nodes are classes with identity equality, not records: structural equality would be
 * exponential on a graph with sharing.
 */
public sealed interface Expr permits Constant, Index, Extent, Read, Apply {

  /** The number of the node in its graph; operands have smaller numbers than their users. */
  int id();

  /** What kind of value the node stands for. */
  Sort sort();
}
