package org.gradc.lower.integer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Extent;
import org.gradc.expr.Index;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;

/**
 * The indices, extents and integer scalars that the expressions of a graph depend on; each node is
 * looked at once.
 */
public final class Variables {
  private static final SortedSet<Integer> NONE = Collections.emptySortedSet();

  private final ExprGraph graph;
  private final List<SortedSet<Integer>> known = new ArrayList<>();

  public Variables(ExprGraph graph) {
    this.graph = graph;
  }

  /** The numbers of the indices, extents and integer scalars that occur in an expression. */
  public SortedSet<Integer> of(Expr expr) {
    // Operands have smaller numbers than their users, so that nothing recurses.
    for (int id = known.size(); id <= expr.id(); id++) {
      known.add(compute(graph.node(id)));
    }
    return known.get(expr.id());
  }

  private SortedSet<Integer> compute(Expr node) {
    if (node instanceof Index || node instanceof Extent || isIntegerScalar(node)) {
      return new TreeSet<>(List.of(node.id()));
    }
    SortedSet<Integer> union = NONE;
    for (Expr child : Traversal.children(node)) {
      SortedSet<Integer> below = known.get(child.id());
      if (union.isEmpty()) {
        union = below;
      } else if (!union.containsAll(below)) {
        SortedSet<Integer> more = new TreeSet<>(union);
        more.addAll(below);
        union = more;
      }
    }
    return union;
  }

  private static boolean isIntegerScalar(Expr node) {
    return node instanceof Read read && read.sort() == Sort.INTEGER && read.subscripts().isEmpty();
  }
}
