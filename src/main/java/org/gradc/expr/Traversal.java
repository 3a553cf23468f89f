package org.gradc.expr;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Walks over parts of a graph, none of them recursive. */
public final class Traversal {
  private Traversal() {}

  /** The operands of an application, the subscripts of a read, nothing of a leaf. */
  public static List<Expr> children(Expr expr) {
    if (expr instanceof Apply apply) {
      return apply.operands();
    }
    return expr instanceof Read read ? read.subscripts() : List.of();
  }

  /** The ids of all nodes that the roots need, the roots included. */
  public static BitSet reachable(ExprGraph graph, Collection<? extends Expr> roots) {
    ExprGraph.requireTime();
    BitSet seen = new BitSet(graph.size());
    for (Expr root : roots) {
      seen.set(root.id());
    }
    for (int id = seen.length() - 1; id >= 0; id = seen.previousSetBit(id - 1)) {
      for (Expr child : children(graph.node(id))) {
        seen.set(child.id());
      }
    }
    return seen;
  }

  /** The ids of all nodes that are evaluated whenever the roots are: not those of one branch. */
  public static BitSet always(ExprGraph graph, Collection<? extends Expr> roots) {
    BitSet seen = new BitSet(graph.size());
    for (Expr root : roots) {
      seen.set(root.id());
    }
    for (int id = seen.length() - 1; id >= 0; id = seen.previousSetBit(id - 1)) {
      Expr node = graph.node(id);
      boolean first =
          node instanceof Apply apply
              && (apply.is(Primitive.SELECT) || apply.is(Primitive.AND) || apply.is(Primitive.OR));
      for (Expr child : first ? children(node).subList(0, 1) : children(node)) {
        seen.set(child.id());
      }
    }
    return seen;
  }

  /** All nodes that the roots need, operands before their users. */
  public static List<Expr> inOrder(ExprGraph graph, Collection<? extends Expr> roots) {
    BitSet seen = reachable(graph, roots);
    List<Expr> nodes = new ArrayList<>(seen.cardinality());
    for (int id = seen.nextSetBit(0); id >= 0; id = seen.nextSetBit(id + 1)) {
      nodes.add(graph.node(id));
    }
    return nodes;
  }

  /** The indices that the roots name, in the order in which they were made. */
  public static Set<Index> indices(ExprGraph graph, Collection<? extends Expr> roots) {
    Set<Index> indices = new LinkedHashSet<>();
    for (Expr node : inOrder(graph, roots)) {
      if (node instanceof Index index) {
        indices.add(index);
      }
    }
    return indices;
  }

  /** How often each node, by id, is a child of a needed node or a root. */
  public static int[] useCounts(ExprGraph graph, Collection<? extends Expr> roots) {
    int[] uses = new int[graph.size()];
    for (Expr root : roots) {
      uses[root.id()]++;
    }
    for (Expr node : inOrder(graph, roots)) {
      for (Expr child : children(node)) {
        uses[child.id()]++;
      }
    }
    return uses;
  }
}
