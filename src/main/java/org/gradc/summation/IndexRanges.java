package org.gradc.summation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Extent;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.program.LinearForm;
import org.jspecify.annotations.Nullable;

/** Integers over the indices of a formula, and what follows from the ranges of these. */
final class IndexRanges {

  /** lower ≤ index ≤ last. */
  record Range(Expr lower, Expr last) {}

  private final ExprGraph graph;
  private final Map<Index, Range> ranges = new HashMap<>();
  private final List<Expr> facts = new ArrayList<>();

  IndexRanges(ExprGraph graph) {
    this.graph = graph;
  }

  void put(Index index, Range range) {
    ranges.put(index, range);
  }

  Range of(Index index) {
    return ranges.getOrDefault(index, new Range(index, index));
  }

  /** What is known not to be negative: that an element asked for lies in its array. */
  void know(Expr neverNegative) {
    facts.add(neverNegative);
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

  Expr number(long value) {
    return graph.integer(value);
  }

  /** -1 - integer, which is not negative where the integer is. */
  Expr below(Expr integer) {
    return difference(graph.integer(-1), integer);
  }

  /** Whether one of these is in an expression. */
  boolean uses(Expr expr, Set<? extends Expr> some) {
    return Traversal.inOrder(graph, List.of(expr)).stream().anyMatch(some::contains);
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
        LinearForm left = least;
        return isPlainlyNeverNegative(left)
            || facts.stream()
                .anyMatch(fact -> isPlainlyNeverNegative(left.plus(fact, Rational.MINUS_ONE)));
      }
      // c·i is at least c·lower for c > 0, and c·last for c < 0.
      Rational times = least.multiples().getOrDefault(inner, Rational.ZERO);
      Range range = ranges.getOrDefault(inner, new Range(inner, inner));
      Expr bound = times.signum() > 0 ? range.lower() : range.last();
      least = least.plus(inner, times.negate()).plus(bound, times);
    }
    return false;
  }

  private static boolean isPlainlyNeverNegative(LinearForm form) {
    return form.constant().signum() >= 0
        && form.multiples().entrySet().stream()
            .allMatch(
                term ->
                    term.getValue().isZero()
                        || (term.getKey() instanceof Extent && term.getValue().signum() > 0));
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

  /** {@code integer = 0}, with no term negative on either side. */
  Apply isZero(Expr integer) {
    LinearForm form = LinearForm.of(integer);
    LinearForm left = terms(form, 1);
    LinearForm right = terms(form, -1);
    Expr number = graph.constant(Sort.INTEGER, form.constant());
    // What has terms keeps the number where it is added: i + 1 = j, but i = 1.
    boolean added = form.constant().signum() > 0 && !right.multiples().isEmpty();
    left = added ? left.plus(number, Rational.ONE) : left;
    right = added ? right : right.plus(number, Rational.MINUS_ONE);
    return graph.apply(Primitive.EQUAL, integer(left), integer(right));
  }

  private LinearForm terms(LinearForm form, int sign) {
    LinearForm some = LinearForm.of(graph.integer(0));
    for (Map.Entry<Expr, Rational> term : form.multiples().entrySet()) {
      if (term.getValue().signum() == sign) {
        some = some.plus(term.getKey(), term.getValue().abs());
      }
    }
    return some;
  }

  /** {@code 0 ≤ integer}, with nothing negative on either side. */
  Apply neverNegative(Expr integer) {
    LinearForm form = LinearForm.of(integer);
    LinearForm low = terms(form, -1);
    LinearForm high = terms(form, 1);
    Expr number = graph.constant(Sort.INTEGER, form.constant());
    // a + 1 ≤ b is a < b.
    boolean strict = form.constant().equals(Rational.MINUS_ONE);
    boolean ends = high.multiples().keySet().stream().anyMatch(Extent.class::isInstance);
    if (ends && form.constant().signum() < 0) {
      strict = true; // i < n - 1
      high = high.plus(number, Rational.ONE).plus(graph.integer(1), Rational.ONE);
    } else if (!strict && form.constant().signum() < 0) {
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
