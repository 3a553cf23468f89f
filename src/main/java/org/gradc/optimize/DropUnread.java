package org.gradc.optimize;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.expr.Expr;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Axis;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Recurrence;
import org.gradc.program.Step;
import org.gradc.program.Steps;
import org.gradc.program.Update;

/** Drops local arrays that no output needs, and what computes them. */
final class DropUnread {
  private final Program program;
  private final Set<String> needed = new HashSet<>();

  private DropUnread(Program program) {
    this.program = program;
    program.outputs().forEach(output -> needed.add(output.name()));
    List<Expr> bounds = new ArrayList<>();
    bounds(program.steps(), bounds);
    need(bounds);
    List<Update> open = new ArrayList<>(Steps.updates(program.steps()));
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Update update : List.copyOf(open)) {
        if (needed.contains(update.target())) {
          open.remove(update);
          List<Expr> roots = new ArrayList<>(update.subscripts());
          roots.add(update.body());
          if (update.guard() != null) {
            roots.add(update.guard());
          }
          grows |= need(roots);
        }
      }
    }
  }

  static Program program(Program program) {
    DropUnread drop = new DropUnread(program);
    Map<String, ArrayDeclaration> arrays = new LinkedHashMap<>(program.arrays());
    arrays
        .values()
        .removeIf(array -> array.role() == Role.LOCAL && !drop.needed.contains(array.name()));
    List<Step> steps = Steps.replaced(program.steps(), (enclosing, nest) -> drop.kept(nest));
    return new Program(
        program.name(), program.graph(), program.extents(), arrays, steps, program.labels());
  }

  private boolean need(List<Expr> roots) {
    boolean grows = false;
    for (Expr node : Traversal.inOrder(program.graph(), roots)) {
      grows |= node instanceof Read read && needed.add(read.array());
    }
    return grows;
  }

  // Recursion over the nesting of loops, which the formula's text bounds.
  private static void bounds(List<Step> steps, List<Expr> bounds) {
    for (Step step : steps) {
      List<Axis> axes =
          step instanceof Nest nest ? nest.axes() : List.of(((Recurrence) step).axis());
      for (Axis axis : axes) {
        bounds.add(axis.lower());
        bounds.add(axis.upper());
      }
      if (step instanceof Recurrence recurrence) {
        bounds(recurrence.steps(), bounds);
      }
    }
  }

  private List<Step> kept(Nest nest) {
    List<Update> kept =
        nest.updates().stream().filter(update -> needed.contains(update.target())).toList();
    return kept.isEmpty() ? List.of() : List.of(new Nest(nest.axes(), kept));
  }
}
