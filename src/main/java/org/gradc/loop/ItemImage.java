package org.gradc.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.program.Axis;
import org.gradc.program.Labels;
import org.gradc.program.Nest;
import org.gradc.program.Recurrence;
import org.gradc.program.Step;
import org.gradc.program.Update;

/** An item with other indices in place of some. */
final class ItemImage {
  private final Rewriting rewriting;

  private ItemImage(Rewriting rewriting) {
    this.rewriting = rewriting;
  }

  static Item of(ExprGraph graph, Labels labels, Item item, Map<Expr, Expr> indices) {
    ItemImage image = new ItemImage(Rewriting.of(graph, labels, indices));
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
    return new Axis(
        (Index) rewriting.of(axis.index()), rewriting.of(axis.lower()), rewriting.of(axis.upper()));
  }

  private List<Update> updates(List<Update> updates) {
    return updates.stream()
        .map(
            update ->
                new Update(
                    update.target(),
                    rewriting.of(update.subscripts()),
                    update.combine(),
                    rewriting.of(update.body()),
                    rewriting.ofNullable(update.guard())))
        .toList();
  }
}
