package org.gradc.optimize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.expr.Expr;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Step;
import org.gradc.program.Steps;
import org.gradc.program.Update;

/**
 * Moves what needs no loop to the front: the cotangent of a mean is known before the mean is, and
 * then value and derivative of its terms fit into one loop.
 */
final class ScalarsFirst {
  private ScalarsFirst() {}

  static Program program(Program program) {
    List<Step> first = new ArrayList<>();
    List<Step> rest = new ArrayList<>(program.steps());
    Map<String, Integer> writers = writers(rest);
    boolean moves = true;
    while (moves) {
      moves = false;
      Set<String> missing = new HashSet<>();
      Steps.updates(rest).forEach(update -> missing.add(update.target()));
      for (Step step : List.copyOf(rest)) {
        if (step instanceof Nest nest
            && nest.axes().isEmpty()
            && isAvailable(program, nest, missing)
            && nest.updates().stream().allMatch(u -> writers.getOrDefault(u.target(), 0) == 1)) {
          rest.removeIf(other -> other == step);
          first.add(step);
          moves = true;
        }
      }
    }
    first.addAll(rest);
    return program.withSteps(first);
  }

  private static boolean isAvailable(Program program, Nest nest, Set<String> missing) {
    List<Expr> roots = new ArrayList<>();
    for (Update update : nest.updates()) {
      roots.addAll(update.subscripts());
      roots.add(update.body());
      if (update.guard() != null) {
        roots.add(update.guard());
      }
    }
    return Traversal.inOrder(program.graph(), roots).stream()
        .noneMatch(node -> node instanceof Read read && missing.contains(read.array()));
  }

  /** In how many steps each array is written. */
  private static Map<String, Integer> writers(List<Step> steps) {
    Map<String, Integer> writers = new HashMap<>();
    for (Step step : steps) {
      Set<String> targets = new HashSet<>();
      Steps.updates(List.of(step)).forEach(update -> targets.add(update.target()));
      targets.forEach(target -> writers.merge(target, 1, Integer::sum));
    }
    return writers;
  }
}
