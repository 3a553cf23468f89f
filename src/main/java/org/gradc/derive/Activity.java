package org.gradc.derive;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.expr.Expr;
import org.gradc.expr.Read;
import org.gradc.program.Program;
import org.gradc.program.Steps;
import org.gradc.program.Update;

/** Which arrays change with the parameters, and which of these an output changes with. */
final class Activity {
  private final Program program;
  private final Packing packing;
  private final List<Update> updates;
  private final Map<Expr, List<Read>> reads = new HashMap<>();
  private final Set<String> varied = new HashSet<>();
  private final Set<String> useful = new HashSet<>();

  /** The activity for an output. */
  Activity(Program program, Packing packing, String output) {
    this.program = program;
    this.packing = packing;
    this.updates = Steps.updates(program.steps());
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Update update : updates) {
        if (reads(update).stream().anyMatch(this::isVaried)) {
          grows |= varied.add(update.target());
        }
      }
    }
    useful.add(output);
    grows = true;
    while (grows) {
      grows = false;
      for (Update update : updates) {
        if (useful.contains(update.target())) {
          for (Read read : reads(update)) {
            grows |= isVaried(read) && useful.add(read.array());
          }
        }
      }
    }
  }

  /** Whether the element changes with the parameters. */
  boolean isVaried(Read read) {
    return packing.holds(read.array()) || varied.contains(read.array());
  }

  /** Whether the array changes with the parameters and the output with it. */
  boolean isActive(String target) {
    return varied.contains(target) && useful.contains(target);
  }

  /** The reads that the update's derivative goes to. */
  List<Read> reads(Update update) {
    return reads.computeIfAbsent(update.body(), body -> Dependence.reads(program.graph(), body));
  }
}
