package org.gradc.summation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.rules.Algebra;
import org.jspecify.annotations.Nullable;

/**
 * A value and its requirements, with what follows from these put into both: under {@code i = j}
 * there is no j elsewhere, and a bound that holds anyway is gone.
 *
 * @param requirements all that are left
 * @param value what counts under them
 */
record Settled(Set<Requirement> requirements, Expr value) {

  /** The same value, or null where the requirements cannot all hold. */
  static @Nullable Settled of(Elements elements, Set<Requirement> all, Expr given) {
    Algebra algebra = elements.algebra();
    RangeSums sums = elements.sums();
    IndexRanges ranges = elements.ranges();
    List<Requirement> open = new ArrayList<>(all);
    Expr value = given;
    for (int at = 0; at < open.size(); at++) {
      Requirement equation = open.get(at);
      Expr told = equation.told(ranges);
      if (told == null) {
        continue;
      }
      Map<Expr, Expr> known = Map.of(told, Objects.requireNonNull(equation.solved(ranges, told)));
      value = sums.replaced(value, known);
      for (int other = 0; other < open.size(); other++) {
        if (other != at) {
          open.set(other, replaced(sums, ranges, open.get(other), known));
        }
      }
    }
    // A bound on one side of an equation may hold by the range of the other side.
    Set<Requirement> left = new LinkedHashSet<>();
    for (Requirement requirement : open) {
      Boolean decided = requirement.decided(ranges);
      if (Boolean.FALSE.equals(decided)) {
        return null;
      } else if (decided == null && !follows(sums, ranges, requirement, open)) {
        left.add(requirement);
      }
    }
    return new Settled(left, plain(algebra, ranges, left, value));
  }

  /** A requirement with others in the place of some integers. */
  static Requirement replaced(
      RangeSums sums, IndexRanges ranges, Requirement requirement, Map<Expr, Expr> known) {
    Expr integer = sums.replaced(requirement.integer(), known);
    return requirement.zero()
        ? Requirement.equal(ranges, integer, ranges.number(0))
        : Requirement.neverNegative(ranges.collected(integer));
  }

  /** Whether a bound holds by one of the equations, read the other way round. */
  private static boolean follows(
      RangeSums sums, IndexRanges ranges, Requirement bound, List<Requirement> open) {
    if (bound.zero()) {
      return false;
    }
    for (Requirement equation : open) {
      for (Expr term : equation.terms()) {
        Expr solved = equation.solved(ranges, term);
        if (solved != null) {
          Requirement other = replaced(sums, ranges, bound, Map.of(term, solved));
          if (Boolean.TRUE.equals(other.decided(ranges))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** A value that asks for one of the requirements once more does not have to. */
  private static Expr plain(
      Algebra algebra, IndexRanges ranges, Set<Requirement> held, Expr value) {
    Expr plain = value;
    while (plain instanceof Apply select
        && select.is(Primitive.SELECT)
        && algebra.isZero(select.operand(2))) {
      List<Requirement> asked = Requirement.of(ranges, select.operand(0));
      if (asked == null || !held.containsAll(asked)) {
        break;
      }
      plain = select.operand(1);
    }
    return plain;
  }
}
