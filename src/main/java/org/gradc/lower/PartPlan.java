package org.gradc.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Expr;
import org.gradc.expr.Index;
import org.gradc.model.Local;
import org.gradc.program.Axis;

/** A part of an array that is defined by its elements: its subscripts so far as they are found. */
final class PartPlan {
  private final Local.Part part;
  private Context context;
  private final List<Expr> subscripts = new ArrayList<>();
  private final List<Axis> axes = new ArrayList<>();
  private final Map<String, Index> indices = new HashMap<>();

  PartPlan(Local.Part part, Context context) {
    this.part = part;
    this.context = context;
  }

  Local.Part part() {
    return part;
  }

  /** Where the value stands: within the axes found so far. */
  Context context() {
    return context;
  }

  List<Expr> subscripts() {
    return subscripts;
  }

  /** The axes of the indices that the part binds. */
  List<Axis> axes() {
    return axes;
  }

  Map<String, Index> indices() {
    return indices;
  }

  /** How many targets are found. */
  int resolved() {
    return subscripts.size();
  }

  boolean isComplete() {
    return resolved() == part.targets().size();
  }

  void fix(Expr subscript) {
    subscripts.add(subscript);
  }

  void bind(String index, Axis axis, Context inner) {
    subscripts.add(axis.index());
    axes.add(axis);
    indices.put(index, axis.index());
    context = inner;
  }
}
