package org.gradc.derive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Traversal;
import org.gradc.program.Axis;
import org.gradc.program.Nest;
import org.gradc.program.Update;
import org.gradc.rules.Algebra;
import org.jspecify.annotations.Nullable;

/**
 * An update that joins over the indices that are not in its subscripts, of which there is at most
 * one.
 *
 * @param enclosing the axes of the recurrences around it
 * @param nest the nest that it is of
 * @param elements the axes that its subscripts name
 * @param range the axis that is joined over, or null
 * @param part what says which elements the update is of, where other updates are of others; or null
 */
record JoinedUpdate(
    List<Axis> enclosing,
    Nest nest,
    Update update,
    List<Axis> elements,
    @Nullable Axis range,
    @Nullable Expr part) {

  /**
   * An update, seen so.
   *
   * @param several whether there are other updates of the same array
   * @throws IllegalArgumentException if it joins over several indices, or over one that the range
   *     of another index depends on
   */
  static JoinedUpdate of(
      Algebra algebra, List<Axis> enclosing, Nest nest, Update update, boolean several) {
    ExprGraph graph = algebra.graph();
    Set<Index> named = Traversal.indices(graph, update.subscripts());
    List<Axis> elements = new ArrayList<>();
    Axis range = null;
    for (Axis axis : nest.axes()) {
      if (named.contains(axis.index())) {
        elements.add(axis);
      } else if (range != null) {
        throw new IllegalArgumentException(
            "no derivative of " + update.target() + ", which is joined over several indices");
      } else {
        range = axis;
      }
    }
    List<Expr> bounds = new ArrayList<>();
    for (Axis axis : elements) {
      bounds.add(axis.lower());
      bounds.add(axis.upper());
    }
    if (range != null && Traversal.indices(graph, bounds).contains(range.index())) {
      throw new IllegalArgumentException(
          "no derivative of " + update.target() + ", whose elements depend on its range");
    }
    Expr part = several ? part(algebra, update.guard(), range) : null;
    return new JoinedUpdate(enclosing, nest, update, elements, range, part);
  }

  /** What of the guard is the same for the whole range, or null. */
  private static @Nullable Expr part(Algebra algebra, @Nullable Expr guard, @Nullable Axis range) {
    Expr part = null;
    Deque<Expr> open = new ArrayDeque<>();
    if (guard != null) {
      open.push(guard);
    }
    while (!open.isEmpty()) {
      Expr condition = open.pop();
      if (condition instanceof Apply both && both.is(Primitive.AND)) {
        open.push(both.operand(1));
        open.push(both.operand(0));
      } else if (range == null
          || !Traversal.indices(algebra.graph(), List.of(condition)).contains(range.index())) {
        part = part == null ? condition : algebra.and(part, condition);
      }
    }
    return part;
  }
}
