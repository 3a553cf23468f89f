package org.gradc.loop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;
import org.gradc.program.Axis;
import org.gradc.program.Nest;
import org.gradc.program.Recurrence;
import org.gradc.program.Step;
import org.gradc.program.Update;
import org.jspecify.annotations.Nullable;

/**
 * What is to be put into loops: updates with the axes that no loop runs through yet, or a
 * recurrence.
 *
 * @param axes those of a nest, or the one of a recurrence
 * @param updates of a nest
 * @param inner the steps of a recurrence; empty for a nest
 * @param direction of a recurrence; null for a nest
 */
record Item(
    List<Axis> axes,
    List<Update> updates,
    List<Step> inner,
    Recurrence.@Nullable Direction direction,
    Map<String, List<List<Expr>>> reads,
    Map<String, List<List<Expr>>> writes) {

  static Item of(ExprGraph graph, Step step) {
    Map<String, List<List<Expr>>> reads = new HashMap<>();
    Map<String, List<List<Expr>>> writes = new HashMap<>();
    collect(graph, step, reads, writes);
    if (step instanceof Nest nest) {
      return new Item(nest.axes(), nest.updates(), List.of(), null, reads, writes);
    }
    Recurrence recurrence = (Recurrence) step;
    return new Item(
        List.of(recurrence.axis()),
        List.of(),
        recurrence.steps(),
        recurrence.direction(),
        reads,
        writes);
  }

  boolean isOrdered() {
    return direction != null;
  }

  /** Whether this reads what the other one writes, or writes what it reads. */
  boolean dependsOn(Item other) {
    return meet(other.writes, reads) || meet(other.reads, writes);
  }

  /** Whether one of the two writes what the other one uses. */
  boolean meets(Item other) {
    return dependsOn(other) || meet(writes, other.writes);
  }

  private static boolean meet(
      Map<String, List<List<Expr>>> some, Map<String, List<List<Expr>>> others) {
    return !Collections.disjoint(some.keySet(), others.keySet());
  }

  // Recursion over the nesting of loops, which the formula's text bounds.
  private static void collect(
      ExprGraph graph,
      Step step,
      Map<String, List<List<Expr>>> reads,
      Map<String, List<List<Expr>>> writes) {
    List<Expr> roots = new ArrayList<>();
    if (step instanceof Nest nest) {
      nest.axes().forEach(axis -> roots.addAll(List.of(axis.lower(), axis.upper())));
      for (Update update : nest.updates()) {
        writes
            .computeIfAbsent(update.target(), target -> new ArrayList<>())
            .add(update.subscripts());
        roots.addAll(update.subscripts());
        roots.add(update.body());
        if (update.guard() != null) {
          roots.add(update.guard());
        }
      }
    } else {
      Recurrence recurrence = (Recurrence) step;
      roots.addAll(List.of(recurrence.axis().lower(), recurrence.axis().upper()));
      recurrence.steps().forEach(inner -> collect(graph, inner, reads, writes));
    }
    for (Expr node : Traversal.inOrder(graph, roots)) {
      if (node instanceof Read read) {
        reads.computeIfAbsent(read.array(), array -> new ArrayList<>()).add(read.subscripts());
      }
    }
  }

  /**
   * Whether the axis may be the outermost: no bound of it needs another axis, and memory is not run
   * through across rows for it.
   */
  boolean mayBeOutermost(ExprGraph graph, Axis axis) {
    if (!hasOwnBounds(graph, axis)) {
      return false;
    }
    for (Axis other : axes) {
      if (!other.equals(axis) && left(graph, other, axis) > left(graph, axis, other)) {
        return false;
      }
    }
    return true;
  }

  boolean hasOwnBounds(ExprGraph graph, Axis axis) {
    for (Expr node : Traversal.inOrder(graph, List.of(axis.lower(), axis.upper()))) {
      for (Axis other : axes) {
        if (node == other.index()) {
          return false;
        }
      }
    }
    return true;
  }

  /** In how many accesses the first axis stands in a subscript left of the second. */
  private int left(ExprGraph graph, Axis first, Axis second) {
    int count = 0;
    for (Map<String, List<List<Expr>>> accesses : List.of(reads, writes)) {
      for (List<List<Expr>> lists : accesses.values()) {
        for (List<Expr> subscripts : lists) {
          int a = position(graph, subscripts, first);
          int b = position(graph, subscripts, second);
          count += a >= 0 && b > a ? 1 : 0;
        }
      }
    }
    return count;
  }

  private static int position(ExprGraph graph, List<Expr> subscripts, Axis axis) {
    for (int i = 0; i < subscripts.size(); i++) {
      if (Traversal.reachable(graph, List.of(subscripts.get(i))).get(axis.index().id())) {
        return i;
      }
    }
    return -1;
  }
}
