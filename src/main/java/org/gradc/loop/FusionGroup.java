package org.gradc.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Rational;
import org.gradc.expr.Traversal;
import org.gradc.program.Axis;
import org.gradc.program.Labels;
import org.gradc.program.Recurrence.Direction;
import org.jspecify.annotations.Nullable;

/** Items that share their outermost loop, or work without loops. */
final class FusionGroup {
  private final ExprGraph graph;
  private final Labels labels;
  private final List<Item> members = new ArrayList<>();
  private @Nullable Axis axis;
  private @Nullable Direction direction;

  FusionGroup(ExprGraph graph, Labels labels) {
    this.graph = graph;
    this.labels = labels;
  }

  /** A group with this loop and other members. */
  FusionGroup of(List<Item> others) {
    FusionGroup group = new FusionGroup(graph, labels);
    group.axis = axis;
    group.direction = direction;
    group.members.addAll(others);
    return group;
  }

  /** The axis of the loop; null for work. */
  @Nullable Axis axis() {
    return axis;
  }

  List<Item> members() {
    return members;
  }

  boolean isOrdered() {
    return direction != null;
  }

  boolean isDown() {
    return direction == Direction.DOWN;
  }

  void join(Item item, @Nullable Axis itemAxis) {
    if (members.isEmpty() && axis == null) {
      axis = itemAxis;
    }
    if (item.isOrdered()) {
      direction = item.direction();
    }
    members.add(item);
  }

  /** Whether the item reads what the group writes, or writes what it reads. */
  boolean isNeededBy(Item item) {
    return members.stream().anyMatch(item::dependsOn);
  }

  /** Whether this is work that the item, which has no axes, may stand beside. */
  boolean takes(Item item) {
    return axis == null && !isNeededBy(item) && !item.isOrdered();
  }

  /**
   * The item with the index of this loop in place of its own, if it may run in the loop, or null.
   *
   * <p>Where the rounds come in order, an index that begins and ends as much earlier or later as
   * the loop's is taken for that and the difference: states are numbered from 1, what is observed
   * of them from 0.
   */
  @Nullable Item admitted(Item item) {
    Axis shared = axis;
    if (shared == null
        || (item.isOrdered() && direction != null && item.direction() != direction)) {
      return null;
    }
    for (Axis candidate : item.axes()) {
      if (!item.mayBeOutermost(graph, candidate)) {
        continue;
      }
      if (candidate.lower() == shared.lower() && candidate.upper() == shared.upper()) {
        if (fits(item, candidate)) {
          return candidate.index() == shared.index()
              ? item
              : ItemImage.of(graph, labels, item, candidate, shared, 0);
        }
      } else if (direction != null && !item.isOrdered()) {
        Integer shift = shift(candidate, shared);
        if (shift != null) {
          Item image = ItemImage.of(graph, labels, item, candidate, shared, shift);
          if (fits(image, shared)) {
            return image;
          }
        }
      }
    }
    return null;
  }

  /** By how much the axis is ahead of the other, or null if their lengths differ. */
  private static @Nullable Integer shift(Axis axis, Axis other) {
    Polynomial below = Polynomial.of(axis.lower()).minus(Polynomial.of(other.lower()));
    Polynomial above = Polynomial.of(axis.upper()).minus(Polynomial.of(other.upper()));
    Rational number = below.number();
    return number != null && number.isInt() && below.equals(above) ? number.intValue() : null;
  }

  private boolean fits(Item item, Axis candidate) {
    Direction order = item.isOrdered() ? item.direction() : direction;
    for (Item member : members) {
      if (!aligned(member.writes(), item.reads(), candidate, order)
          || !aligned(member.reads(), item.writes(), candidate, null)) {
        return false;
      }
    }
    return true;
  }

  private boolean aligned(
      Map<String, List<List<Expr>>> earlier,
      Map<String, List<List<Expr>>> later,
      Axis candidate,
      @Nullable Direction order) {
    for (Map.Entry<String, List<List<Expr>>> entry : earlier.entrySet()) {
      for (List<Expr> first : entry.getValue()) {
        for (List<Expr> second : later.getOrDefault(entry.getKey(), List.of())) {
          if (!aligned(first, second, candidate.index(), order)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** Whether both name elements of one round, or the second one of an earlier round. */
  private boolean aligned(
      List<Expr> first, List<Expr> second, Index candidate, @Nullable Direction order) {
    for (int i = 0; i < first.size(); i++) {
      if (isInTime(first.get(i), second.get(i), candidate, order)
          || areDifferent(first.get(i), second.get(i), candidate)) {
        return true;
      }
    }
    return false;
  }

  /** Element e is named first in round e - a, then in round e - b, which is not before. */
  private boolean isInTime(Expr first, Expr second, Index candidate, @Nullable Direction order) {
    Rational a = axis == null ? null : Polynomial.offset(first, axis.index());
    Rational b = a == null ? null : Polynomial.offset(second, candidate);
    if (a == null || b == null) {
      return false;
    }
    int later = a.compareTo(b);
    return later == 0 || (order == Direction.UP ? later > 0 : order != null && later < 0);
  }

  /** Whether all that the members use of the array lies near the round's index on some axis. */
  boolean follows(String array) {
    Axis shared = axis;
    List<List<Expr>> all = new ArrayList<>();
    for (Item member : members) {
      all.addAll(member.reads().getOrDefault(array, List.of()));
      all.addAll(member.writes().getOrDefault(array, List.of()));
    }
    if (shared == null || all.isEmpty()) {
      return false;
    }
    for (int i = 0; i < all.get(0).size(); i++) {
      int place = i;
      if (all.stream().allMatch(s -> Polynomial.offset(s.get(place), shared.index()) != null)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the subscripts differ by a number in whatever rounds of the loop. */
  private boolean areDifferent(Expr first, Expr second, Index candidate) {
    Polynomial difference = Polynomial.of(first).minus(Polynomial.of(second));
    boolean number = difference.terms().keySet().stream().allMatch(List::isEmpty);
    return number
        && !difference.isZero()
        && axis != null
        && !uses(first, axis.index())
        && !uses(second, candidate);
  }

  private boolean uses(Expr subscript, Index index) {
    return Traversal.reachable(graph, List.of(subscript)).get(index.id());
  }
}
