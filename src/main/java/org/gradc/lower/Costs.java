package org.gradc.lower;

import java.util.List;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;

/** What evaluating an expression again would take. */
final class Costs {
  private static final int FEW = 4;

  private Costs() {}

  /** Whether an expression is at most a few sums and products of elements. */
  static boolean isSmall(ExprGraph graph, Expr expr) {
    int operations = 0;
    for (Expr node : Traversal.inOrder(graph, List.of(expr))) {
      if (node instanceof Apply apply && apply.sort() == Sort.REAL) {
        boolean cheap =
            apply.is(Primitive.ADD)
                || apply.is(Primitive.SUBTRACT)
                || apply.is(Primitive.MULTIPLY)
                || apply.is(Primitive.NEGATE)
                || apply.is(Primitive.TO_REAL);
        operations += apply.is(Primitive.TO_REAL) ? 0 : 1;
        if (!cheap || operations > FEW) {
          return false;
        }
      }
    }
    return true;
  }
}
