package org.gradc.notation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Expr;
import org.gradc.expr.Index;
import org.gradc.expr.Read;

/** The order of elements of one array in a product: X[i, j]·X[i, k], as the alphabet has it. */
final class ReadOrder {
  private ReadOrder() {}

  /** Puts elements of one array in order among the places that they have. */
  static void sort(List<Expr> factors) {
    Map<String, List<Integer>> places = new LinkedHashMap<>();
    for (int at = 0; at < factors.size(); at++) {
      if (factors.get(at) instanceof Read read && isAtIndices(read)) {
        places.computeIfAbsent(read.array(), array -> new ArrayList<>()).add(at);
      }
    }
    for (List<Integer> some : places.values()) {
      List<Expr> elements = new ArrayList<>();
      some.forEach(at -> elements.add(factors.get(at)));
      elements.sort(Comparator.comparing(ReadOrder::indices));
      for (int at = 0; at < elements.size(); at++) {
        factors.set(some.get(at), elements.get(at));
      }
    }
  }

  private static boolean isAtIndices(Read read) {
    return !read.subscripts().isEmpty()
        && read.subscripts().stream().allMatch(Index.class::isInstance);
  }

  private static String indices(Expr element) {
    StringBuilder names = new StringBuilder();
    ((Read) element)
        .subscripts()
        .forEach(index -> names.append(((Index) index).name()).append(','));
    return names.toString();
  }
}
