package org.gradc.notation;

import java.util.Set;
import java.util.TreeSet;
import org.gradc.expr.Expr;
import org.gradc.expr.Extent;
import org.gradc.expr.Index;
import org.gradc.expr.Read;

/** Names that stand in expressions, which a new name must not be. */
public final class TakenNames {
  private TakenNames() {}

  /** Those of arrays, indices and extents among the nodes. */
  public static Set<String> of(Iterable<Expr> nodes) {
    Set<String> names = new TreeSet<>();
    for (Expr node : nodes) {
      if (node instanceof Read read) {
        names.add(read.array());
      } else if (node instanceof Index index) {
        names.add(index.name());
      } else if (node instanceof Extent extent) {
        names.add(extent.name());
      }
    }
    return names;
  }
}
