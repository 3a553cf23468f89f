package org.gradc.loop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.program.Axis;
import org.gradc.program.Labels;
import org.gradc.program.Nest;
import org.gradc.program.Recurrence;
import org.gradc.program.Step;
import org.gradc.program.Update;

/** An item that runs in the loop of another one's axis, in place of its own. */
final class ItemImage {
  private final ExprGraph graph;
  private final Axis own;
  private final Axis shared;
  private final boolean shifted;
  private final Rewriting rewriting;

  private ItemImage(ExprGraph graph, Labels labels, Axis own, Axis shared, int shift) {
    this.graph = graph;
    this.own = own;
    this.shared = shared;
    this.shifted = shift != 0;
    Map<Expr, Expr> indices = new HashMap<>();
    if (own.index() != shared.index()) {
      // Other axes keep clear of the index that comes in.
      indices.put(shared.index(), graph.freshIndex(shared.index().name()));
    }
    Expr moved =
        shift == 0
            ? shared.index()
            : graph.apply(
                shift < 0 ? Primitive.SUBTRACT : Primitive.ADD,
                shared.index(),
                graph.integer(Math.abs(shift)));
    indices.put(own.index(), moved);
    this.rewriting =
        new Rewriting(graph, labels, node -> collected(indices.getOrDefault(node, node)));
  }

  /**
   * The image of an item.
   *
   * @param own the axis of the item that gives way
   * @param shared the axis of the loop
   * @param shift by how much the own index is greater
   */
  static Item of(ExprGraph graph, Labels labels, Item item, Axis own, Axis shared, int shift) {
    ItemImage image = new ItemImage(graph, labels, own, shared, shift);
    Step step;
    if (item.direction() == null) {
      step = new Nest(image.axes(item.axes()), image.updates(item.updates()));
    } else {
      step =
          new Recurrence(
              image.axis(item.axes().get(0)), item.direction(), image.steps(item.inner()));
    }
    return Item.of(graph, step);
  }

  /** Subscripts are collected, so that t - 1 + 1 is t again. */
  private Expr collected(Expr node) {
    return shifted && node instanceof Read read
        ? graph.read(read.sort(), read.array(), collected(read.subscripts()))
        : node;
  }

  private List<Expr> collected(List<Expr> subscripts) {
    return shifted ? subscripts.stream().map(this::subscript).toList() : subscripts;
  }

  private Expr subscript(Expr subscript) {
    return subscript instanceof Apply apply && !apply.is(Primitive.CHECK)
        ? Polynomial.of(subscript).expr(graph)
        : subscript;
  }

  // Recursion over the nesting of loops, which the formula's text bounds.
  private List<Step> steps(List<Step> steps) {
    List<Step> result = new ArrayList<>(steps.size());
    for (Step step : steps) {
      if (step instanceof Nest nest) {
        result.add(new Nest(axes(nest.axes()), updates(nest.updates())));
      } else {
        Recurrence inner = (Recurrence) step;
        result.add(new Recurrence(axis(inner.axis()), inner.direction(), steps(inner.steps())));
      }
    }
    return result;
  }

  private List<Axis> axes(List<Axis> axes) {
    return axes.stream().map(this::axis).toList();
  }

  private Axis axis(Axis axis) {
    return axis.equals(own)
        ? shared
        : new Axis(
            (Index) rewriting.of(axis.index()),
            rewriting.of(axis.lower()),
            rewriting.of(axis.upper()));
  }

  private List<Update> updates(List<Update> updates) {
    return updates.stream()
        .map(
            update ->
                new Update(
                    update.target(),
                    collected(rewriting.of(update.subscripts())),
                    update.combine(),
                    rewriting.of(update.body()),
                    rewriting.ofNullable(update.guard())))
        .toList();
  }
}
