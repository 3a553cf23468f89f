package org.gradc.summation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.rules.Algebra;

/** Collects the integers in a sum of real numbers: 2·i + 2·(n - i - 1) is 2·(n - 1). */
final class Lengths {
  private Lengths() {}

  /** The sum of the terms of sums. */
  static Expr sum(Algebra algebra, IndexRanges ranges, List<Expr> sums) {
    Map<Rational, Expr> integers = new LinkedHashMap<>();
    List<Expr> terms = new ArrayList<>();
    for (Expr sum : sums) {
      for (Expr term : terms(sum)) {
        Rational times = Rational.ONE;
        Expr rest = term;
        if (term instanceof Apply product
            && product.is(Primitive.PRODUCT)
            && product.operands().size() == 2
            && product.operand(0) instanceof Constant number) {
          times = number.value();
          rest = product.operand(1);
        }
        if (rest instanceof Apply real && real.is(Primitive.TO_REAL)) {
          integers.merge(times, real.operand(0), ranges::sum);
        } else {
          terms.add(term);
        }
      }
    }
    integers.forEach(
        (times, integer) -> {
          Expr whole = integer;
          for (Expr term : List.copyOf(terms)) {
            // 2 + 2·(n - 1) is 2·n.
            if (term instanceof Constant number && number.value().divide(times).isInt()) {
              whole = ranges.plus(whole, number.value().divide(times).intValue());
              terms.remove(term);
            }
          }
          Expr real = algebra.apply(Primitive.TO_REAL, whole);
          terms.add(algebra.multiply(algebra.constant(times), real));
        });
    return algebra.sum(terms);
  }

  private static List<Expr> terms(Expr sum) {
    return sum instanceof Apply apply && apply.is(Primitive.SUM) ? apply.operands() : List.of(sum);
  }
}
