package org.gradc.summation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Index;
import org.gradc.expr.Rational;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;
import org.gradc.program.Axis;
import org.gradc.program.LinearForm;
import org.gradc.program.Update;
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
  private final IndexRanges ranges;
  private final List<Axis> axes;
  private final Update update;
  private final Map<Index, Expr> values = new HashMap<>();
  private final Map<Index, Range> sums = new LinkedHashMap<>();

  Contribution(Elements elements, List<Axis> axes, Update update) {
    this.elements = elements;
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
    Set<Requirement> requirements = new LinkedHashSet<>();
    for (Axis axis : solved) {
      Expr value = value(axis.index());
      Expr lower = elements.image(axis.lower(), values);
      Expr last = ranges.plus(elements.image(axis.upper(), values), -1);
      requirements.add(Requirement.neverNegative(ranges.difference(value, lower)));
      requirements.add(Requirement.neverNegative(ranges.difference(last, value)));
    }
    for (int position : open) {
      Expr subscript = elements.image(update.subscripts().get(position), values);
      requirements.add(Requirement.equal(ranges, subscript, element.subscripts().get(position)));
    }
    Expr body = elements.image(update.body(), values);
    if (update.guard() != null) {
      Expr guard = elements.image(update.guard(), values);
      List<Requirement> asked = Requirement.of(ranges, guard);
      if (asked == null) {
        body = elements.algebra().select(guard, body, elements.algebra().zero());
      } else {
        requirements.addAll(asked);
      }
    }
    return summed(requirements, body);
  }

  private Expr summed(Set<Requirement> all, Expr body) {
    Settled term = Settled.of(elements, all, body);
    List<Index> indices = new ArrayList<>(sums.keySet());
    for (int at = indices.size() - 1; term != null && at >= 0; at--) {
      Index index = indices.get(at);
      Range range = Objects.requireNonNull(sums.get(index));
      Settled sum = new Narrowed(elements, index, range).sum(term);
      term = Settled.of(elements, sum.requirements(), sum.value());
    }
    return term == null
        ? elements.algebra().zero()
        : elements.sums().where(term.requirements(), term.value());
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
    Set<Index> unknown = Traversal.indices(elements.algebra().graph(), List.of(subscript));
    unknown.removeAll(values.keySet());
    if (unknown.size() != 1) {
      return null;
    }
    Index index = unknown.iterator().next();
    Rational times = LinearForm.of(subscript).multiples().get(index);
    return times != null
            && times.isOne()
            && !ranges.uses(ranges.difference(subscript, index), unknown)
        ? index
        : null;
  }

  private void sum(Axis axis) throws NotSummableException {
    Index index = elements.algebra().graph().freshIndex(axis.index().name());
    values.put(axis.index(), index);
    Expr lower = elements.image(axis.lower(), values);
    Expr last = ranges.plus(elements.image(axis.upper(), values), -1);
    Range range = new Range(lower, last);
    ranges.put(index, range);
    sums.put(index, range);
  }
}
