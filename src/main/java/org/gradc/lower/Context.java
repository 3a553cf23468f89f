package org.gradc.lower;

import java.util.ArrayList;
import java.util.List;
import org.gradc.lower.integer.Assumptions;
import org.gradc.program.Axis;

/**
 * Where a term stands: the loops around it, outermost first, the conditions under which it is
 * evaluated, and what is known of integers there.
 */
record Context(List<Axis> axes, List<Condition> conditions, Assumptions known) {
  Context {
    axes = List.copyOf(axes);
    conditions = List.copyOf(conditions);
  }

  Context within(Axis axis, Assumptions nowKnown) {
    List<Axis> more = new ArrayList<>(axes);
    more.add(axis);
    return new Context(more, conditions, nowKnown);
  }

  Context under(Condition condition, Assumptions nowKnown) {
    List<Condition> more = new ArrayList<>(conditions);
    more.add(condition);
    return new Context(axes, more, nowKnown);
  }

  /** Whether an index of this name runs here. */
  boolean binds(String index) {
    return axes.stream().anyMatch(axis -> axis.index().name().equals(index));
  }
}
