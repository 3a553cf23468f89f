package org.gradc.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Traversal;
import org.gradc.program.Axis;
import org.gradc.program.Recurrence.Direction;
import org.jspecify.annotations.Nullable;

/** Items that share their outermost loop, or work without loops. */
final class FusionGroup {
  private final ExprGraph graph;
  private final List<Item> members = new ArrayList<>();
  private @Nullable Axis axis;
  private @Nullable Direction direction;

  FusionGroup(ExprGraph graph) {
    this.graph = graph;
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
    if (members.isEmpty()) {
      axis = itemAxis;
    }
    if (item.isOrdered()) {
      direction = item.direction();
    }
    members.add(item);
  }

  /** Whether the item reads what the group writes, or writes what it reads. */
  boolean isNeededBy(Item item) {
    for (Item member : members) {
      if (meet(member.writes(), item.reads()) || meet(member.reads(), item.writes())) {
        return true;
      }
    }
    return false;
  }

  private static boolean meet(
      Map<String, List<List<Expr>>> some, Map<String, List<List<Expr>>> others) {
    return some.keySet().stream().anyMatch(others::containsKey);
  }

  /** Whether this is work that the item, which has no axes, may stand beside. */
  boolean takes(Item item) {
    return axis == null && !isNeededBy(item) && !item.isOrdered();
  }

  /** The axis of the item that may run in the loop of this group, or null. */
  @Nullable Axis sharedAxis(Item item) {
    if (axis == null || (item.isOrdered() && direction != null && item.direction() != direction)) {
      return null;
    }
    for (Axis candidate : item.axes()) {
      if (candidate.lower() == axis.lower()
          && candidate.upper() == axis.upper()
          && item.mayBeOutermost(graph, candidate)
          && fits(item, candidate)) {
        return candidate;
      }
    }
    return null;
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
      boolean sameRound =
          axis != null
              && first.get(i) == axis.index()
              && (second.get(i) == candidate || isEarlier(second.get(i), candidate, order));
      if (sameRound || areDifferent(first.get(i), second.get(i), candidate)) {
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

  private static boolean isEarlier(Expr subscript, Index index, @Nullable Direction order) {
    if (order == null || !(subscript instanceof Apply apply) || apply.operands().size() != 2) {
      return false;
    }
    boolean back = apply.is(Primitive.SUBTRACT);
    return (back ? order == Direction.UP : apply.is(Primitive.ADD) && order == Direction.DOWN)
        && apply.operand(0) == index
        && apply.operand(1) instanceof Constant constant
        && constant.value().signum() > 0;
  }
}
