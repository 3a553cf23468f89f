package org.gradc.optimize;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Traversal;
import org.gradc.program.Axis;
import org.gradc.program.Nest;
import org.gradc.program.Recurrence;
import org.gradc.program.Update;
import org.jspecify.annotations.Nullable;

/** A nest where it stands, and which nodes its updates evaluate. */
final class Place {
  private final List<Recurrence> around;
  private final Nest nest;
  private final List<Axis> axes = new ArrayList<>();
  private final BitSet reachable;
  private final BitSet always;
  private final Map<Expr, BitSet> guarded = new HashMap<>();

  /** A nest within recurrences, outermost first. */
  Place(ExprGraph graph, List<Recurrence> around, Nest nest) {
    this.around = List.copyOf(around);
    this.nest = nest;
    around.forEach(recurrence -> axes.add(recurrence.axis()));
    axes.addAll(nest.axes());
    List<Expr> roots = new ArrayList<>();
    List<Expr> bare = new ArrayList<>();
    Map<Expr, List<Expr>> byGuard = new HashMap<>();
    for (Update update : nest.updates()) {
      roots.add(update.body());
      if (update.guard() == null) {
        bare.add(update.body());
      } else {
        roots.add(update.guard());
        bare.add(update.guard());
        byGuard.computeIfAbsent(update.guard(), guard -> new ArrayList<>()).add(update.body());
      }
    }
    reachable = Traversal.reachable(graph, roots);
    always = Traversal.always(graph, bare);
    byGuard.forEach((guard, bodies) -> guarded.put(guard, Traversal.always(graph, bodies)));
  }

  List<Recurrence> around() {
    return around;
  }

  Nest nest() {
    return nest;
  }

  /** The axes of the recurrences and of the nest, outermost first. */
  List<Axis> axes() {
    return axes;
  }

  /** Whether an update may evaluate the node. */
  boolean uses(Expr node) {
    return reachable.get(node.id());
  }

  /** Whether some update evaluates the node for all values of the indices. */
  boolean usesAlways(Expr node) {
    return always.get(node.id());
  }

  /** The one guard of all updates that use the node, all of which evaluate it; or null. */
  @Nullable Expr guardOf(ExprGraph graph, Expr node) {
    Expr found = null;
    for (Update update : nest.updates()) {
      if (Traversal.reachable(graph, List.of(update.body())).get(node.id())) {
        Expr guard = update.guard();
        if (guard == null || (found != null && found != guard)) {
          return null;
        }
        found = guard;
      }
    }
    return found != null && guarded.getOrDefault(found, new BitSet()).get(node.id()) ? found : null;
  }

  /** The nodes that the updates evaluate. */
  BitSet nodes() {
    return reachable;
  }
}
