package org.gradc.notation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Summation;
import org.gradc.expr.Traversal;

/**
 * Which parts can be the elements of an array that the formula language defines by {@code t[i] =
 * …}: those that tell the ranges of their indices and exist over all of these.
 */
final class ArrayDefinitions {
  private final Map<Expr, Set<Index>> ranged = new HashMap<>();
  private final Set<Expr> partial = new HashSet<>();

  /** Whether some parts exist under conditions on indices alone: x[1] where 1 is below n. */
  private final boolean guarded;

  /**
   * The parts among these.
   *
   * @param nodes operands before their users
   */
  ArrayDefinitions(List<Expr> nodes) {
    this.guarded = nodes.stream().anyMatch(ArrayDefinitions::isGuard);
    nodes.forEach(this::visit);
  }

  private static boolean isGuard(Expr node) {
    return node instanceof Apply select
        && select.is(Primitive.SELECT)
        && Traversal.children(select.operand(0)).stream()
            .anyMatch(operand -> operand.sort() != Sort.REAL);
  }

  /** Whether a part with these free indices can be defined. */
  boolean allow(Expr node, List<Index> free) {
    if (free.isEmpty()) {
      return !guarded || !partial.contains(node);
    }
    return node.sort() == Sort.REAL
        && !partial.contains(node)
        && ranged.getOrDefault(node, Set.of()).containsAll(free);
  }

  private void visit(Expr node) {
    Set<Index> here = Set.of();
    for (Expr child : Traversal.children(node)) {
      here = union(here, ranged.getOrDefault(child, Set.of()));
      if (partial.contains(child)) {
        partial.add(node);
      }
    }
    if (node instanceof Read read) {
      Set<Index> bare = new HashSet<>(here);
      for (Expr subscript : read.subscripts()) {
        if (subscript instanceof Index index) {
          bare.add(index);
        } else if (subscript instanceof Apply || (guarded && subscript instanceof Constant)) {
          partial.add(node); // x[i - 1] is none at 0
        }
      }
      here = bare;
    } else if (node instanceof Apply apply) {
      if (Summation.isSum(apply)) {
        here = new HashSet<>(here);
        here.remove(Summation.index(apply));
      } else if (apply.sort() == Sort.INTEGER && apply.is(Primitive.DIVIDE)) {
        partial.add(apply);
      }
    }
    ranged.put(node, here);
  }

  private static Set<Index> union(Set<Index> a, Set<Index> b) {
    if (a.containsAll(b)) {
      return a;
    }
    Set<Index> both = new HashSet<>(a);
    both.addAll(b);
    return both;
  }
}
