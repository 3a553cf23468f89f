package org.gradc.optimize;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.gradc.expr.Expr;
import org.jspecify.annotations.Nullable;

/** Numbers for the expressions in bags, and expressions for the numbers of {@link CommonPairs}. */
final class Elements {
  private final Map<Expr, Integer> numbers = new HashMap<>();
  private final List<Expr> exprs = new ArrayList<>();
  private final List<CommonPairs.Pair> pairs = new ArrayList<>();
  private final Map<Integer, Expr> images = new HashMap<>();

  /** The number of an expression, given at its first mention. */
  int number(Expr expr) {
    Integer known = numbers.get(expr);
    if (known == null) {
      known = exprs.size();
      numbers.put(expr, known);
      exprs.add(expr);
    }
    return known;
  }

  /** Replaces common pairs in the bags; afterwards there are no new numbers. */
  void replacePairs(List<Map<Integer, Integer>> bags) {
    pairs.addAll(CommonPairs.replace(bags, exprs.size()));
  }

  /** Whether the element is a pair. */
  boolean isPair(int element) {
    return element >= exprs.size();
  }

  /**
   * The expression of an element, made once.
   *
   * @param plain gives the expression for one that was numbered
   * @param sum joins the two of a pair
   * @param difference joins the two of an opposite pair
   */
  Expr image(
      int element,
      UnaryOperator<Expr> plain,
      BinaryOperator<Expr> sum,
      BinaryOperator<Expr> difference) {
    Deque<Integer> open = new ArrayDeque<>();
    open.push(element);
    while (!open.isEmpty()) {
      int next = open.element();
      if (!isPair(next)) {
        images.computeIfAbsent(next, number -> plain.apply(exprs.get(number)));
        open.pop();
        continue;
      }
      CommonPairs.Pair pair = pairs.get(next - exprs.size());
      Expr first = images.get(pair.first());
      Expr second = images.get(pair.second());
      if (first == null) {
        open.push(pair.first());
      } else if (second == null) {
        open.push(pair.second());
      } else {
        images.computeIfAbsent(
            next, number -> (pair.opposite() ? difference : sum).apply(first, second));
        open.pop();
      }
    }
    @Nullable Expr image = images.get(element);
    if (image == null) {
      throw new IllegalStateException("element " + element + " has no expression");
    }
    return image;
  }
}
