package org.gradc.loop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.jspecify.annotations.Nullable;

/**
 * What an assignment along an innermost loop meets, if HotSpot could run it on vectors.
 *
 * <p>HotSpot 17 to 25 does so only where the loop meets every array at the same place: with {@code
 * a[j] += b[j]*s}, not with {@code a[p + j] += b[q + j]*s}.
 *
 * @param met subscripts of elements that change from round to round, by array; the last subscript
 *     is the index, the others do not depend on it
 */
record VectorLoop(Map<String, List<List<Expr>>> met) {

  /** The elements that an assignment of the loop with this index meets, or null. */
  static @Nullable VectorLoop of(ExprGraph graph, Assignment assignment, Index index) {
    if (assignment.guard() != null || !runsAlong(graph, assignment.subscripts(), index)) {
      return null;
    }
    Map<String, List<List<Expr>>> met = new LinkedHashMap<>();
    add(met, assignment.target(), assignment.subscripts());
    for (Expr node : Traversal.inOrder(graph, List.of(assignment.body()))) {
      if (node instanceof Apply apply && !isOnVectors(apply)) {
        return null;
      } else if (node instanceof Read read && uses(graph, index, read.subscripts())) {
        if (read.sort() != Sort.REAL || !runsAlong(graph, read.subscripts(), index)) {
          return null;
        }
        add(met, read.array(), read.subscripts());
      }
    }
    return new VectorLoop(met);
  }

  private static void add(Map<String, List<List<Expr>>> met, String array, List<Expr> subscripts) {
    met.computeIfAbsent(array, a -> new ArrayList<>()).add(subscripts);
  }

  private static boolean runsAlong(ExprGraph graph, List<Expr> subscripts, Index index) {
    int last = subscripts.size() - 1;
    return last >= 0
        && subscripts.get(last) == index
        && !uses(graph, index, subscripts.subList(0, last));
  }

  private static boolean uses(ExprGraph graph, Index index, List<Expr> roots) {
    return Traversal.reachable(graph, roots).get(index.id());
  }

  private static boolean isOnVectors(Apply apply) {
    return apply.operands().isEmpty()
        || apply.sort() == Sort.INTEGER
        || apply.is(Primitive.ADD)
        || apply.is(Primitive.SUBTRACT)
        || apply.is(Primitive.MULTIPLY)
        || apply.is(Primitive.NEGATE)
        || apply.is(Primitive.DIVIDE)
        || apply.is(Primitive.SQRT);
  }
}
