package org.gradc.notation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Index;
import org.gradc.expr.Summation;
import org.gradc.expr.Traversal;

/** The indices on which expressions depend: not those of the sums within them. */
final class FreeIndices {
  private final Map<Expr, Map<String, Index>> free = new HashMap<>();

  /**
   * The indices of these expressions.
   *
   * @param nodes operands before their users
   */
  FreeIndices(List<Expr> nodes) {
    for (Expr node : nodes) {
      Map<String, Index> here = Map.of();
      if (node instanceof Index index) {
        here = Map.of(index.name(), index);
      }
      for (Expr child : Traversal.children(node)) {
        here = union(here, free.getOrDefault(child, Map.of()));
      }
      if (node instanceof Apply sum && Summation.isSum(sum)) {
        here = new TreeMap<>(here);
        here.remove(Summation.index(sum).name());
      }
      free.put(node, here);
    }
  }

  private static Map<String, Index> union(Map<String, Index> a, Map<String, Index> b) {
    if (a.keySet().containsAll(b.keySet())) {
      return a;
    } else if (a.isEmpty()) {
      return b;
    }
    Map<String, Index> result = new TreeMap<>(a);
    result.putAll(b);
    return result;
  }

  /** The indices in the order of their names. */
  List<Index> of(Expr expr) {
    return List.copyOf(new TreeMap<>(free.getOrDefault(expr, Map.of())).values());
  }
}
