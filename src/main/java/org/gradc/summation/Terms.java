package org.gradc.summation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.gradc.expr.Expr;
import org.gradc.rules.Algebra;
import org.jspecify.annotations.Nullable;

/** A sum of values of which each counts where its requirements hold. */
final class Terms {
  private final Elements elements;
  private final Algebra algebra;
  private final IndexRanges ranges;
  private final Map<Set<Requirement>, List<Expr>> values = new LinkedHashMap<>();

  Terms(Elements elements) {
    this.elements = elements;
    this.algebra = elements.algebra();
    this.ranges = elements.ranges();
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  void add(Set<Requirement> requirements, Expr value) {
    if (!algebra.isZero(value)) {
      values.computeIfAbsent(new LinkedHashSet<>(requirements), r -> new ArrayList<>()).add(value);
    }
  }

  /** Adds all of others, changed. */
  void addAll(Terms others, UnaryOperator<Expr> change) {
    others.forEach((requirements, value) -> add(requirements, change.apply(value)));
  }

  void forEach(BiConsumer<Set<Requirement>, Expr> action) {
    values.forEach(
        (requirements, all) -> action.accept(requirements, Lengths.sum(algebra, ranges, all)));
  }

  /** The value that counts under exactly these requirements; 0 where there is none. */
  Expr get(Set<Requirement> requirements) {
    return Lengths.sum(algebra, ranges, values.getOrDefault(requirements, List.of()));
  }

  /** Joins what counts for i < j and for i > j: it counts always, less what it is for i = j. */
  Terms joined() {
    Terms result = new Terms(elements);
    Set<Set<Requirement>> done = new HashSet<>();
    for (Set<Requirement> some : values.keySet()) {
      Set<Requirement> other = done.contains(some) ? null : otherSide(some);
      if (other != null && done.add(other)) {
        Set<Requirement> common = new LinkedHashSet<>(some);
        common.retainAll(other);
        Set<Requirement> equal = new LinkedHashSet<>(common);
        Requirement bound = some.stream().filter(r -> !other.contains(r)).findAny().orElseThrow();
        equal.add(Requirement.equal(ranges, bound.integer(), ranges.number(-1)));
        result.add(common, get(some));
        result.add(equal, algebra.negate(get(some)));
      } else if (done.add(some)) {
        result.add(some, get(some));
      }
    }
    return result;
  }

  /** The requirements that differ by j < i for i < j, where the same value counts under them. */
  private @Nullable Set<Requirement> otherSide(Set<Requirement> some) {
    for (Requirement bound : some) {
      // a - 1 ≥ 0 on one side is -a - 1 ≥ 0 on the other.
      Expr opposite = ranges.difference(ranges.number(-2), bound.integer());
      Set<Requirement> other = new LinkedHashSet<>(some);
      other.remove(bound);
      other.add(Requirement.neverNegative(opposite));
      if (!bound.zero() && values.containsKey(other) && get(other) == get(some)) {
        return other;
      }
    }
    return null;
  }

  /** What the values require, each once. */
  Set<Set<Requirement>> requirements() {
    return values.keySet();
  }
}
