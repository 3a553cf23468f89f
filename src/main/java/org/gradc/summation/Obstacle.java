package org.gradc.summation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Combine;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Steps;
import org.gradc.program.Update;

/** Why a derivative is not written with Σ. */
public enum Obstacle {
  RECURRENCE("a recurrence in it"),
  PRODUCT("a product over a range in it"),
  EXTREMUM("a minimum or maximum over a range in it"),
  SIZE("its length");

  private final String words;

  Obstacle(String words) {
    this.words = words;
  }

  /** What stands in the way, behind "because of". */
  public String words() {
    return words;
  }

  /** What stands in the way, if anything does, of a program in normal form. */
  static Optional<Obstacle> of(Program program) {
    if (!program.steps().stream().allMatch(Nest.class::isInstance)) {
      return Optional.of(RECURRENCE);
    }
    List<Update> updates = Steps.updates(program.steps());
    if (updates.stream().anyMatch(update -> update.combine() == Combine.PRODUCT)) {
      return Optional.of(PRODUCT);
    }
    Set<String> read = readOutsideShifts(program);
    boolean extremum =
        updates.stream()
            .anyMatch(
                update ->
                    update.combine() != Combine.SUM
                        && (read.contains(update.target())
                            || program.array(update.target()).role() == Role.OUTPUT));
    return extremum ? Optional.of(EXTREMUM) : Optional.empty();
  }

  /** The arrays that are read elsewhere than in a shift of exponents, whose value cancels. */
  private static Set<String> readOutsideShifts(Program program) {
    Set<Expr> outside = new HashSet<>(program.roots());
    Set<String> arrays = new HashSet<>();
    List<Expr> nodes = Traversal.inOrder(program.graph(), program.roots());
    for (int at = nodes.size() - 1; at >= 0; at--) {
      Expr node = nodes.get(at);
      boolean shift = node instanceof Apply apply && apply.is(Primitive.FROZEN);
      if (outside.contains(node) && !shift) {
        outside.addAll(Traversal.children(node));
        if (node instanceof Read read) {
          arrays.add(read.array());
        }
      }
    }
    return arrays;
  }
}
