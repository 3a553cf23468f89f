package org.gradc.program;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Traversal;
import org.jspecify.annotations.Nullable;

/**
 * Moves a program into a graph of its own, which holds nothing else.
 *
 * <p>Passes leave behind what they replace, and every walk over a graph pays for its whole size.
 */
public final class Compact {
  private Compact() {}

  /** The same program, node by node, in a new graph; names are carried over. */
  public static Program program(Program program) {
    ExprGraph graph = new ExprGraph();
    Labels labels = new Labels();
    @Nullable Expr[] images = new @Nullable Expr[program.graph().size()];
    List<Expr> roots = new ArrayList<>(program.roots());
    program.arrays().values().forEach(array -> roots.addAll(array.shape()));
    UnaryOperator<Expr> image =
        expr -> {
          Expr found = expr.id() < images.length ? images[expr.id()] : null;
          if (found == null) {
            throw new IllegalArgumentException(expr + " is no part of the program");
          }
          return found;
        };
    for (Expr node : Traversal.inOrder(program.graph(), roots)) {
      Expr copy = graph.copy(node, ProgramImage.of(Traversal.children(node), image));
      images[node.id()] = copy;
      program.labels().carryTo(labels, node, copy);
    }
    return ProgramImage.of(program, graph, labels, image);
  }
}
