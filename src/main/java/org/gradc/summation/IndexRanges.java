package org.gradc.summation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Extent;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Sort;
import org.gradc.program.LinearForm;
import org.jspecify.annotations.Nullable;

/** Integers over the indices of a formula, and what follows from the ranges of these. */
final class IndexRanges {

  /** lower ≤ index ≤ last. */
  record Range(Expr lower, Expr last) {}

  private final ExprGraph graph;
  private final Map<Index, Range> ranges = new HashMap<>();

  IndexRanges(ExprGraph graph) {
    this.graph = graph;
  }

  void put(Index index, Range range) {
    ranges.put(index, range);
  }

  /** The difference of two integers. */
  Expr difference(Expr a, Expr b) {
    return integer(LinearForm.of(a).plus(b, Rational.MINUS_ONE));
  }

  /** The sum of two integers. */
  Expr sum(Expr a, Expr b) {
    return integer(LinearForm.of(a).plus(b, Rational.ONE));
  }

  /** The sum of an integer and a number. */
  Expr plus(Expr a, long number) {
    return sum(a, graph.integer(number));
  }

  /** The same integer with its terms collected. */
  Expr collected(Expr integer) {
    return integer(LinearForm.of(integer));
  }

  /** Whether the integer is never negative, as far as ranges tell; extents are not. */
  boolean isNeverNegative(Expr integer) {
    LinearForm least = LinearForm.of(integer);
    for (int round = 0; round <= ranges.size(); round++) {
      Index inner = innermost(least);
      if (inner == null) {
        return least.constant().signum() >= 0
            && least.multiples().entrySet().stream()
                .allMatch(
                    term ->
                        term.getValue().isZero()
                            || (term.getKey() instanceof Extent && term.getValue().signum() > 0));
      }
      // c·i is at least c·lower for c > 0, and c·last for c < 0.
      Rational times = least.multiples().getOrDefault(inner, Rational.ZERO);
      Range range = ranges.getOrDefault(inner, new Range(inner, inner));
      Expr bound = times.signum() > 0 ? range.lower() : range.last();
      least = least.plus(inner, times.negate()).plus(bound, times);
    }
    return false;
  }

  /** The index that was made last, whose range may depend on the others; or null. */
  private @Nullable Index innermost(LinearForm form) {
    Index inner = null;
    for (Expr term : form.multiples().keySet()) {
      if (term instanceof Index index
          && ranges.containsKey(index)
          && (inner == null || index.id() > inner.id())) {
        inner = index;
      }
    }
    return inner;
  }

  /** {@code 0 ≤ integer}, with nothing negative on either side. */
  Apply neverNegative(Expr integer) {
    LinearForm form = LinearForm.of(integer);
    LinearForm low = LinearForm.of(graph.integer(0));
    LinearForm high = low;
    for (Map.Entry<Expr, Rational> term : form.multiples().entrySet()) {
      if (term.getValue().signum() < 0) {
        low = low.plus(term.getKey(), term.getValue().negate());
      } else {
        high = high.plus(term.getKey(), term.getValue());
      }
    }
    Expr number = graph.constant(Sort.INTEGER, form.constant());
    // a + 1 ≤ b is a < b.
    boolean strict = form.constant().equals(Rational.MINUS_ONE);
    if (!strict && form.constant().signum() < 0) {
      low = low.plus(number, Rational.MINUS_ONE);
    } else if (!strict) {
      high = high.plus(number, Rational.ONE);
    }
    return graph.apply(strict ? Primitive.LESS : Primitive.LESS_EQUAL, integer(low), integer(high));
  }

  private Expr integer(LinearForm form) {
    List<Expr> terms = new ArrayList<>();
    form.multiples()
        .forEach(
            (expr, times) -> {
              if (times.isOne()) {
                terms.add(expr);
              } else if (!times.isZero()) {
                Expr number = graph.constant(Sort.INTEGER, times);
                terms.add(graph.apply(Primitive.PRODUCT, number, expr));
              }
            });
    if (terms.isEmpty() || !form.constant().isZero()) {
      terms.add(graph.constant(Sort.INTEGER, form.constant()));
    }
    return terms.size() == 1 ? terms.get(0) : graph.apply(Primitive.SUM, terms);
  }
}
