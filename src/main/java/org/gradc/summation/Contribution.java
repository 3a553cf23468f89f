package org.gradc.summation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;
import org.gradc.program.Axis;
import org.gradc.program.LinearForm;
import org.gradc.program.Update;
import org.gradc.rules.Algebra;
import org.gradc.summation.IndexRanges.Range;
import org.jspecify.annotations.Nullable;

/**
 * What one update adds to one element.
 *
 * <p>The update {@code t[i, g[i], j+1] += e} over i and j adds to {@code t[a, b, c]} the sum of e
 * over those (i, j) with i = a, g[i] = b, j+1 = c. So i is a, j is c-1 where that lies in its
 * range, and b a condition. Axes that are not found in this way are summed over.
 */
final class Contribution {
  private final Elements elements;
  private final Algebra algebra;
  private final IndexRanges ranges;
  private final List<Axis> axes;
  private final Update update;
  private final Map<Index, Expr> values = new HashMap<>();
  private final Map<Index, Range> sums = new LinkedHashMap<>();
  private final List<Expr> conditions = new ArrayList<>();

  Contribution(Elements elements, List<Axis> axes, Update update) {
    this.elements = elements;
    this.algebra = elements.algebra();
    this.ranges = elements.ranges();
    this.axes = axes;
    this.update = update;
  }

  /** What the update adds to the element. */
  Expr to(Read element) throws NotSummableException {
    List<Integer> open = solve(element);
    List<Axis> solved =
        axes.stream()
            .filter(axis -> values.containsKey(axis.index()) && !isWhole(axis, element))
            .toList();
    for (Axis axis : axes) {
      if (!values.containsKey(axis.index())) {
        sum(axis);
      }
    }
    for (Axis axis : solved) {
      Expr value = value(axis.index());
      require(ranges.difference(value, elements.image(axis.lower(), values)));
      Expr last = ranges.plus(elements.image(axis.upper(), values), -1);
      require(ranges.difference(last, value));
    }
    for (int position : open) {
      Expr subscript = elements.image(update.subscripts().get(position), values);
      conditions.add(algebra.apply(Primitive.EQUAL, subscript, element.subscripts().get(position)));
    }
    if (update.guard() != null) {
      conditions.add(elements.image(update.guard(), values));
    }
    return summed(elements.image(update.body(), values));
  }

  /** Whether the axis goes over the places of the array, of which the element's is one. */
  private boolean isWhole(Axis axis, Read element) {
    int position = update.subscripts().indexOf(axis.index());
    if (position < 0 || values.get(axis.index()) != element.subscripts().get(position)) {
      return false;
    }
    Expr extent = elements.program().array(update.target()).shape().get(position);
    return axis.lower() instanceof Constant lower
        && lower.value().isZero()
        && Rational.ZERO.equals(LinearForm.difference(axis.upper(), extent));
  }

  private Expr value(Index index) {
    return values.getOrDefault(index, index);
  }

  /**
   * Finds the values of axes by the subscripts of the element, those that are the bare index first.
   *
   * @return the positions that remain
   */
  private List<Integer> solve(Read element) throws NotSummableException {
    List<Integer> open = new ArrayList<>();
    for (int position = 0; position < element.subscripts().size(); position++) {
      if (!(update.subscripts().get(position) instanceof Index index)
          || values.putIfAbsent(index, element.subscripts().get(position)) != null) {
        open.add(position);
      }
    }
    List<Integer> remaining = new ArrayList<>();
    for (int position : open) {
      Expr subscript = update.subscripts().get(position);
      Index index = shifted(subscript);
      if (index == null) {
        remaining.add(position);
      } else {
        Expr rest = elements.image(ranges.difference(subscript, index), values);
        values.put(index, ranges.difference(element.subscripts().get(position), rest));
      }
    }
    return remaining;
  }

  /** The axis of a subscript such as i+1, in which nothing else is unknown; or null. */
  private @Nullable Index shifted(Expr subscript) {
    Set<Index> unknown = Traversal.indices(algebra.graph(), List.of(subscript));
    unknown.removeAll(values.keySet());
    if (unknown.size() != 1) {
      return null;
    }
    Index index = unknown.iterator().next();
    Rational times = LinearForm.of(subscript).multiples().get(index);
    return times != null
            && times.isOne()
            && !dependsOn(ranges.difference(subscript, index), unknown)
        ? index
        : null;
  }

  private void sum(Axis axis) throws NotSummableException {
    ExprGraph graph = algebra.graph();
    Index index = graph.freshIndex(axis.index().name());
    values.put(axis.index(), index);
    Expr lower = elements.image(axis.lower(), values);
    Expr last = ranges.plus(elements.image(axis.upper(), values), -1);
    Range range = new Range(lower, last);
    ranges.put(index, range);
    sums.put(index, range);
  }

  /** Asks for an integer that is not negative: by a narrower range of a Σ, or as a condition. */
  private void require(Expr integer) {
    if (ranges.isNeverNegative(integer) || isNarrowed(integer)) {
      return;
    }
    Apply condition = ranges.neverNegative(integer);
    conditions.add(algebra.apply(condition.operator(), condition.operands()));
  }

  private boolean isNarrowed(Expr integer) {
    for (Map.Entry<Expr, Rational> term : LinearForm.of(integer).multiples().entrySet()) {
      Range sum = term.getKey() instanceof Index index ? sums.get(index) : null;
      if (sum == null || !term.getValue().abs().isOne()) {
        continue;
      }
      Index index = (Index) term.getKey();
      boolean fromBelow = term.getValue().signum() > 0;
      // i + r ≥ 0 is i ≥ -r, and r - i ≥ 0 is i ≤ r.
      Expr bound = fromBelow ? ranges.difference(index, integer) : ranges.sum(integer, index);
      boolean free =
          Traversal.indices(algebra.graph(), List.of(bound)).stream().noneMatch(sums::containsKey);
      Expr narrower =
          fromBelow ? ranges.difference(bound, sum.lower()) : ranges.difference(sum.last(), bound);
      if (free && ranges.isNeverNegative(narrower)) {
        Range now = fromBelow ? new Range(bound, sum.last()) : new Range(sum.lower(), bound);
        sums.put(index, now);
        ranges.put(index, now);
        return true;
      }
    }
    return false;
  }

  private Expr summed(Expr body) {
    List<Expr> inner = new ArrayList<>();
    List<Expr> outer = new ArrayList<>();
    for (Expr condition : conditions) {
      (dependsOn(condition, sums.keySet()) ? inner : outer).add(condition);
    }
    Expr value = where(inner, body);
    List<Index> indices = new ArrayList<>(sums.keySet());
    for (int at = indices.size() - 1; at >= 0; at--) {
      value = sum(indices.get(at), value);
    }
    return where(outer, value);
  }

  private Expr where(List<Expr> all, Expr value) {
    Expr result = value;
    for (int at = all.size() - 1; at >= 0; at--) {
      result = algebra.select(all.get(at), result, algebra.zero());
    }
    return result;
  }

  private boolean dependsOn(Expr expr, Set<Index> indices) {
    return Traversal.indices(algebra.graph(), List.of(expr)).stream().anyMatch(indices::contains);
  }

  /** Σ with what does not depend on its index before it. */
  private Expr sum(Index index, Expr summand) {
    if (algebra.isZero(summand)) {
      return summand;
    }
    boolean guarded =
        summand instanceof Apply select
            && select.is(Primitive.SELECT)
            && algebra.isZero(select.operand(2));
    Expr plain = guarded ? ((Apply) summand).operand(1) : summand;
    List<Expr> outside = new ArrayList<>();
    List<Expr> inside = new ArrayList<>();
    for (Expr factor : factors(plain)) {
      // What is computed under a condition alone may be infinite elsewhere: 0·∞ is not 0.
      boolean stays =
          dependsOn(factor, Set.of(index)) || (guarded && !(factor instanceof Constant));
      (stays ? inside : outside).add(factor);
    }
    Range range = Objects.requireNonNull(sums.get(index));
    Expr length = ranges.plus(ranges.difference(range.last(), range.lower()), 1);
    if (!guarded && inside.isEmpty() && ranges.isNeverNegative(length)) {
      outside.add(algebra.apply(Primitive.TO_REAL, length));
    } else {
      Expr within = algebra.product(inside);
      Expr body =
          guarded ? algebra.select(((Apply) summand).operand(0), within, algebra.zero()) : within;
      outside.add(
          algebra.apply(
              SummationRange.operator(elements.program(), index, range.lower(), range.last(), body),
              List.of(index, range.lower(), range.last(), body)));
    }
    return algebra.product(outside);
  }

  private static List<Expr> factors(Expr expr) {
    return expr instanceof Apply product && product.is(Primitive.PRODUCT)
        ? product.operands().stream().flatMap(factor -> factors(factor).stream()).toList()
        : List.of(expr);
  }
}
