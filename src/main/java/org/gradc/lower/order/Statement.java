package org.gradc.lower.order;

import java.util.ArrayList;
import java.util.List;
import org.gradc.expr.Expr;
import org.gradc.program.Axis;
import org.gradc.program.Update;

/**
 * An update with all the axes it runs over, before it is known in what order.
 *
 * @param axes each behind those that its bounds depend on
 */
public record Statement(List<Axis> axes, Update update) {
  public Statement {
    axes = List.copyOf(axes);
  }

  /** Every expression in it. */
  List<Expr> roots() {
    List<Expr> roots = new ArrayList<>();
    for (Axis axis : axes) {
      roots.add(axis.lower());
      roots.add(axis.upper());
    }
    roots.addAll(update.subscripts());
    roots.add(update.body());
    if (update.guard() != null) {
      roots.add(update.guard());
    }
    return roots;
  }
}
