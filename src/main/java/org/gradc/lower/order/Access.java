package org.gradc.lower.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;

/**
 * A read in a statement.
 *
 * @param holding conditions that hold whenever it is evaluated
 * @param failing conditions that fail whenever it is evaluated
 */
record Access(Read read, Set<Expr> holding, Set<Expr> failing) {

  /** The accesses of a statement to some arrays. */
  static List<Access> of(ExprGraph graph, Statement statement, Set<String> arrays) {
    List<Expr> roots = statement.roots();
    Map<Expr, Access> met = new HashMap<>();
    for (Expr root : roots) {
      met.put(root, new Access(dummy(graph), Set.of(), Set.of()));
    }
    List<Expr> nodes = Traversal.inOrder(graph, roots);
    List<Access> found = new ArrayList<>();
    // Users before operands: what holds at all users holds at the operand.
    for (int k = nodes.size() - 1; k >= 0; k--) {
      Expr node = nodes.get(k);
      Access here = Objects.requireNonNull(met.get(node));
      List<Expr> children = Traversal.children(node);
      for (int c = 0; c < children.size(); c++) {
        Access below = below(node, c, here);
        met.merge(children.get(c), below, Access::common);
      }
      if (node instanceof Read read && arrays.contains(read.array())) {
        found.add(0, new Access(read, here.holding, here.failing));
      }
    }
    return found;
  }

  private static Read dummy(ExprGraph graph) {
    return graph.read("$none");
  }

  private static Access below(Expr node, int operand, Access here) {
    if (operand == 0 || !(node instanceof Apply apply)) {
      return here;
    }
    Expr condition = apply.operand(0);
    if (apply.is(Primitive.SELECT)) {
      return here.and(condition, operand == 1);
    } else if (apply.is(Primitive.AND) || apply.is(Primitive.OR)) {
      return here.and(condition, apply.is(Primitive.AND));
    }
    return here;
  }

  private Access and(Expr condition, boolean holds) {
    Set<Expr> more = new LinkedHashSet<>(holds ? holding : failing);
    more.add(condition);
    return holds ? new Access(read, more, failing) : new Access(read, holding, more);
  }

  private Access common(Access other) {
    Set<Expr> both = new LinkedHashSet<>(holding);
    both.retainAll(other.holding);
    Set<Expr> neither = new LinkedHashSet<>(failing);
    neither.retainAll(other.failing);
    return new Access(read, both, neither);
  }
}
