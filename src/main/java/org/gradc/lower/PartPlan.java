package org.gradc.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradc.expr.Expr;
import org.gradc.expr.Index;
import org.gradc.model.Local;
import org.gradc.program.Axis;
import org.jspecify.annotations.Nullable;

/** A part of an array that is defined by its elements: its subscripts so far as they are found. */
final class PartPlan {
  private final Local.Part part;
  private Context context;
  private final @Nullable Expr[] subscripts;
  private final List<Axis> axes = new ArrayList<>();
  private final List<Expr> exclusions = new ArrayList<>();
  private final Map<String, Index> indices = new HashMap<>();

  PartPlan(Local.Part part, Context context) {
    this.part = part;
    this.context = context;
    this.subscripts = new Expr[part.targets().size()];
  }

  Local.Part part() {
    return part;
  }

  /** Where the value stands: within the axes found so far. */
  Context context() {
    return context;
  }

  /** The subscript of an axis, which is found. */
  Expr subscript(int axis) {
    return Objects.requireNonNull(subscripts[axis]);
  }

  /** All subscripts of a complete part. */
  List<Expr> subscripts() {
    List<Expr> all = new ArrayList<>();
    for (int axis = 0; axis < subscripts.length; axis++) {
      all.add(subscript(axis));
    }
    return all;
  }

  /** The axes of the indices that the part binds. */
  List<Axis> axes() {
    return axes;
  }

  Map<String, Index> indices() {
    return indices;
  }

  /** Conditions under which an element is not left to an earlier part. */
  List<Expr> exclusions() {
    return exclusions;
  }

  boolean isResolved(int axis) {
    return subscripts[axis] != null;
  }

  /** The axis to be found next: those that bind an index come first; none is left at the end. */
  int next() {
    for (boolean bound : new boolean[] {true, false}) {
      for (int axis = 0; axis < subscripts.length; axis++) {
        if (!isResolved(axis) && (part.targets().get(axis).index() != null) == bound) {
          return axis;
        }
      }
    }
    return subscripts.length;
  }

  boolean isComplete() {
    return next() == subscripts.length;
  }

  void fix(int axis, Expr subscript) {
    subscripts[axis] = subscript;
  }

  void bind(int target, String index, Axis axis, Context inner) {
    subscripts[target] = axis.index();
    axes.add(axis);
    indices.put(index, axis.index());
    context = inner;
  }
}
