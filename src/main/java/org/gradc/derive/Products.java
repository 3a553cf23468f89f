package org.gradc.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.rules.Algebra;

/**
 * The partials of a product, all of them in a number of operations linear in the factors.
 *
 * <p>The partial by factor i is the product of those before it, which is a part of the value, and
 * of those after it: two running products serve all. No quotient is used, which would fail at 0.
 */
final class Products {
  private Products() {}

  /** The partials by the wanted operands, each times {@code scale}; 0 for the others. */
  static List<Expr> partials(Algebra algebra, Apply product, Expr scale, IntPredicate wanted) {
    List<Expr> factors = product.operands();
    int last = factors.size() - 1;
    int first = 0;
    while (first <= last && !wanted.test(first)) {
      first++;
    }
    Expr[] after = new Expr[last + 1];
    Expr running = scale;
    for (int i = last; i >= first; i--) {
      after[i] = running;
      running = i == first ? running : times(algebra, factors.get(i), running);
    }
    Expr zero = algebra.zero();
    List<Expr> partials = new ArrayList<>(last + 1);
    Expr before = algebra.one();
    for (int i = 0; i <= last; i++) {
      partials.add(i >= first && wanted.test(i) ? times(algebra, before, after[i]) : zero);
      before = i == last ? before : times(algebra, before, factors.get(i));
    }
    return partials;
  }

  private static Expr times(Algebra algebra, Expr a, Expr b) {
    if (algebra.isOne(a)) {
      return b;
    }
    return algebra.isOne(b) ? a : algebra.multiply(a, b);
  }
}
