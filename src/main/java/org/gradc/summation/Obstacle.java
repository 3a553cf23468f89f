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
import org.gradc.program.Recurrence;
import org.gradc.program.Step;
import org.gradc.program.Steps;
import org.gradc.program.Update;

/** Why a derivative is not written with Σ. */
public enum Obstacle {
  // spotless:off
  RECURRENCE("a recurrence in it",
      "'gradc compile' makes a class that takes its derivative step by step"),
  PRODUCT("a product over a range in it",
      "where all factors are positive, exp(sum(i: log(…))) is the same and has one"),
  EXTREMUM("a minimum or maximum over a range in it",
      "logsumexp is a smooth maximum that has one"),
  SIZE("its length",
      "'gradc compile' makes a class that computes it");
  // spotless:on

  private final String words;
  private final String proposal;

  Obstacle(String words, String proposal) {
    this.words = words;
    this.proposal = proposal;
  }

  /** What may be done instead, as a sentence. */
  public String proposal() {
    return proposal;
  }

  /** Whether this is a step of a kind that stands in the way. */
  public boolean isIn(Step step) {
    if (this == RECURRENCE) {
      return step instanceof Recurrence;
    }
    return step instanceof Nest nest
        && nest.updates().stream().anyMatch(update -> isA(update.combine()));
  }

  private boolean isA(Combine combine) {
    boolean product = combine == Combine.PRODUCT;
    return this == PRODUCT ? product : this == EXTREMUM && !product && combine != Combine.SUM;
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
