package org.gradc.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Traversal;
import org.gradc.loop.Accesses.Access;
import org.gradc.loop.LoopNode.Loop;
import org.gradc.program.ArrayDeclaration;
import org.jspecify.annotations.Nullable;

/**
 * The elements of an array that live at one time along a loop whose rounds come in order: round t
 * reads and writes elements t + least to t + most of an axis and no others.
 *
 * <p>An element e is born in the first round that reaches it and dead after the last one. Elements
 * that live together are fewer than the slots, so that no two of them share slot e modulo slots.
 *
 * @param axis the one that the loop goes along
 * @param nodes those among which the loop stands; the array begins anew whenever they run
 * @param clearsBehind whether a round clears the slot for the next round's newborn when it ends,
 *     instead of its own when it begins
 * @param foldable whether nothing is read before the loop
 */
record Window(
    ArrayDeclaration array,
    int axis,
    List<LoopNode> nodes,
    Loop loop,
    int least,
    int most,
    int slots,
    boolean clearsBehind,
    boolean foldable) {
  /** Larger windows are hardly ever smaller than the array. */
  private static final int MOST_SLOTS = 64;

  /** The accesses before the loop, in it and behind it. */
  private record Parts(List<Access> before, List<Access> inside, List<Access> behind) {
    static Parts of(ExprGraph graph, String array, List<LoopNode> nodes, Loop loop) {
      int at = nodes.indexOf(loop);
      return new Parts(
          Accesses.of(graph, nodes.subList(0, at)).of(array),
          Accesses.of(graph, List.of(loop)).of(array),
          Accesses.of(graph, nodes.subList(at + 1, nodes.size())).of(array));
    }
  }

  /** The window of an array that begins anew whenever these nodes run, or null if it has none. */
  static @Nullable Window of(ExprGraph graph, ArrayDeclaration array, List<LoopNode> nodes) {
    for (LoopNode node : nodes) {
      if (node instanceof Loop loop && loop.ordered() && loop.step() == 1) {
        Parts parts = Parts.of(graph, array.name(), nodes, loop);
        for (int axis = 0; axis < array.rank() && !parts.inside().isEmpty(); axis++) {
          Window window = of(graph, array, axis, nodes, loop, parts);
          if (window != null) {
            return window;
          }
        }
      }
    }
    return null;
  }

  private static @Nullable Window of(
      ExprGraph graph,
      ArrayDeclaration array,
      int axis,
      List<LoopNode> nodes,
      Loop loop,
      Parts parts) {
    TreeSet<Integer> offsets = new TreeSet<>();
    for (Access access : parts.inside()) {
      Rational offset = offset(access.subscripts().get(axis), loop.index());
      if (offset == null || !offset.isInt() || !access.path().contains(loop)) {
        return null;
      }
      offsets.add(offset.intValue());
    }
    int least = offsets.first();
    int most = offsets.last();
    if (!holdsWithoutRounds(array, axis, loop, least, most, parts)) {
      return null;
    }
    boolean foldable = parts.before().stream().allMatch(Access::writes);
    int ahead = loop.down() ? 0 : 1;
    int back = 1 - ahead;
    // What stands before the loop has to outlive the clearing in its first round, what is read
    // behind it that in its last.
    for (int more = 0; more <= 1; more++) {
      int from = least - more * back;
      int to = most + more * ahead;
      for (boolean behind : new boolean[] {false, true}) {
        Range first = new Range(graph, loop, true, from, to).without(!behind, !loop.down());
        Range last = new Range(graph, loop, false, from, to).without(behind, loop.down());
        if (parts.before().stream().allMatch(access -> first.holds(access, axis))
            && parts.behind().stream().allMatch(access -> last.holds(access, axis))) {
          int slots = slots(to - from + 1);
          return slots < extent(array, axis)
              ? new Window(array, axis, nodes, loop, from, to, slots, behind, foldable)
              : null;
        }
      }
    }
    return null;
  }

  /** A power of two, so that a slot is found by a mask. */
  private static int slots(int width) {
    int slots = 2;
    while (slots < width) {
      slots *= 2;
    }
    return slots;
  }

  private static int extent(ArrayDeclaration array, int axis) {
    return array.shape().get(axis) instanceof Constant constant && constant.value().isInt()
        ? Math.min(constant.value().intValue(), MOST_SLOTS + 1)
        : MOST_SLOTS + 1;
  }

  /**
   * Whether what is read behind a loop without rounds is what was written before it: both lie
   * between the array's end and the first round's window, which is no more than the window holds.
   */
  private static boolean holdsWithoutRounds(
      ArrayDeclaration array, int axis, Loop loop, int least, int most, Parts parts) {
    if (parts.before().isEmpty() || parts.behind().isEmpty()) {
      return true;
    }
    Polynomial beyond =
        loop.down()
            ? Polynomial.of(loop.upper())
                .plus(number(most - 1))
                .minus(Polynomial.of(array.shape().get(axis)).plus(number(-1)))
            : number(-least).minus(Polynomial.of(loop.lower()));
    return beyond.isSurelyNotNegative();
  }

  private static Polynomial number(int value) {
    return Polynomial.constant(Rational.of(value));
  }

  private static @Nullable Rational offset(Expr subscript, Index index) {
    return Polynomial.offset(unchecked(subscript), index);
  }

  private static Expr unchecked(Expr subscript) {
    return subscript instanceof Apply apply && apply.is(Primitive.CHECK)
        ? apply.operand(0)
        : subscript;
  }

  /** The elements from - to of a round at one end of the loop, both inclusive. */
  private record Range(ExprGraph graph, Polynomial round, int from, int to) {
    Range(ExprGraph graph, Loop loop, boolean first, int from, int to) {
      this(
          graph,
          first == loop.down()
              ? Polynomial.of(loop.upper()).plus(number(-1))
              : Polynomial.of(loop.lower()),
          from,
          to);
    }

    /** The range without its last or first element, if that is cleared. */
    Range without(boolean cleared, boolean last) {
      return cleared ? new Range(graph, round, last ? from : from + 1, last ? to - 1 : to) : this;
    }

    boolean holds(Access access, int axis) {
      Expr subscript = unchecked(access.subscripts().get(axis));
      Set<Index> indices = Traversal.indices(graph, List.of(subscript));
      List<Loop> loops =
          access.path().stream().filter(loop -> indices.contains(loop.index())).toList();
      Polynomial place = Polynomial.of(subscript);
      if (loops.isEmpty()) {
        return isAbove(place) && isBelow(place);
      }
      Loop loop = loops.get(0);
      Polynomial rest = place.minus(Polynomial.of(loop.index()));
      return loops.size() == 1
          && rest.number() != null
          && options(loop.lower(), Primitive.MAX).stream().anyMatch(p -> isAbove(p.plus(rest)))
          && options(loop.upper(), Primitive.MIN).stream()
              .anyMatch(p -> isBelow(p.plus(rest).plus(number(-1))));
    }

    private boolean isAbove(Polynomial place) {
      return place.minus(round).plus(number(-from)).isSurelyNotNegative();
    }

    private boolean isBelow(Polynomial place) {
      return round.plus(number(to)).minus(place).isSurelyNotNegative();
    }

    /** Each of them bounds the greatest or least of all of them. */
    private static List<Polynomial> options(Expr bound, Primitive joined) {
      if (!(bound instanceof Apply apply && apply.is(joined))) {
        return List.of(Polynomial.of(bound));
      }
      List<Polynomial> options = new ArrayList<>();
      apply.operands().forEach(operand -> options.addAll(options(operand, joined)));
      return options;
    }
  }

  /** How far from a round's index the element is that is born in it. */
  int newborn() {
    return loop.down() ? least : most;
  }

  /** Whether a subscript names the element that is born in the round. */
  boolean isNewborn(Expr subscript) {
    Rational offset = offset(subscript, loop.index());
    return offset != null && offset.equals(Rational.of(newborn()));
  }

  /** Where an element is kept. */
  Expr slot(ExprGraph graph, Expr subscript) {
    return foldable && subscript instanceof Constant constant && constant.value().isInt()
        ? graph.integer(Math.floorMod(constant.value().intValue(), slots))
        : graph.apply(Primitive.MASK, subscript, graph.integer(slots - 1L));
  }

  /** Whether a subscript is that of a slot, which exists whatever the element is. */
  static boolean isSlot(ExprGraph graph, Expr subscript) {
    return subscript instanceof Apply slot
        && slot.is(Primitive.MASK)
        && Traversal.inOrder(graph, List.of(subscript)).stream()
            .noneMatch(node -> node instanceof Apply apply && apply.is(Primitive.CHECK));
  }

  /** Whether two subscripts, or the slots of two subscripts, surely differ. */
  static boolean differ(Expr first, Expr second) {
    Rational difference = Polynomial.of(first).minus(Polynomial.of(second)).number();
    if (first instanceof Apply one
        && one.is(Primitive.MASK)
        && second instanceof Apply other
        && other.is(Primitive.MASK)
        && one.operand(1) == other.operand(1)
        && one.operand(1) instanceof Constant mask) {
      difference = Polynomial.of(one.operand(0)).minus(Polynomial.of(other.operand(0))).number();
      Rational slots = mask.value().add(Rational.ONE);
      return difference != null && !difference.divide(slots).isInteger();
    }
    return difference != null && !difference.isZero();
  }

  /** The slot that is cleared in a round. */
  Expr clearedSlot(ExprGraph graph) {
    int offset = clearsBehind ? newborn() + (loop.down() ? -1 : 1) : newborn();
    Polynomial place = Polynomial.of(loop.index()).plus(number(offset));
    return slot(graph, place.expr(graph));
  }

  /** The subscripts without that along the loop, or those of the row of a slot. */
  List<Expr> row(List<Expr> subscripts) {
    List<Expr> row = new ArrayList<>(subscripts);
    row.remove(axis);
    return row;
  }
}
