package org.gradc.loop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.expr.Expr;
import org.gradc.expr.Rational;
import org.gradc.expr.Read;
import org.gradc.loop.Accesses.Access;
import org.gradc.loop.LoopNode.Loop;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;

/**
 * Takes axes off local arrays: where all of a loop's round reads and writes stays in the round, one
 * round's elements are enough.
 *
 * <p>An array without axes is a variable.
 */
final class Contraction {
  private final LoopProgram program;

  /** The axes that are kept, by array that loses one. */
  private final Map<String, List<Integer>> kept = new HashMap<>();

  private Contraction(LoopProgram program) {
    this.program = program;
  }

  static void run(LoopProgram program) {
    new Contraction(program).run();
  }

  private void run() {
    Accesses accesses = Accesses.of(program);
    for (ArrayDeclaration array : List.copyOf(program.arrays().values())) {
      if (array.role() == Role.LOCAL && array.rank() > 0) {
        contract(array, accesses.of(array.name()), accesses.home(array.name()));
      }
    }
    Rewriting rewriting =
        new Rewriting(
            program.graph(), program.labels(), node -> node instanceof Read r ? read(r) : node);
    new TreeRewriting(rewriting::of, assignment -> assignment(rewriting, assignment))
        .apply(program.body());
  }

  /**
   * Takes off the axes of the loops around all accesses, from the outermost on; the first loop
   * whose rounds share elements ends it, since these live on while loops within run again.
   */
  private void contract(ArrayDeclaration array, List<Access> accesses, List<Loop> home) {
    Set<Integer> taken = new HashSet<>();
    for (Loop loop : home) {
      int axis = axisOf(loop, accesses, taken);
      if (axis < 0) {
        break;
      }
      taken.add(axis);
    }
    program.setRounds(array.name(), taken.size());
    if (!taken.isEmpty()) {
      List<Integer> axes = new ArrayList<>();
      List<Expr> shape = new ArrayList<>();
      for (int axis = 0; axis < array.rank(); axis++) {
        if (!taken.contains(axis)) {
          axes.add(axis);
          shape.add(array.shape().get(axis));
        }
      }
      kept.put(array.name(), axes);
      program
          .arrays()
          .put(array.name(), new ArrayDeclaration(array.name(), array.sort(), shape, array.role()));
    }
  }

  /** The axis on which all accesses are as far from the index of the loop, or -1. */
  private static int axisOf(Loop loop, List<Access> accesses, Set<Integer> taken) {
    for (int axis = 0; axis < accesses.get(0).subscripts().size(); axis++) {
      int position = axis;
      Rational offset = Polynomial.offset(accesses.get(0).subscripts().get(axis), loop.index());
      if (!taken.contains(axis)
          && offset != null
          && accesses.stream()
              .map(access -> Polynomial.offset(access.subscripts().get(position), loop.index()))
              .allMatch(offset::equals)) {
        return axis;
      }
    }
    return -1;
  }

  private Expr read(Read read) {
    List<Integer> axes = kept.get(read.array());
    return axes == null
        ? read
        : program.graph().read(read.sort(), read.array(), some(read.subscripts(), axes));
  }

  private Assignment assignment(Rewriting rewriting, Assignment assignment) {
    Assignment image = rewriting.of(assignment);
    List<Integer> axes = kept.get(image.target());
    return axes == null ? image : image.to(image.target(), some(image.subscripts(), axes));
  }

  private static List<Expr> some(List<Expr> subscripts, List<Integer> axes) {
    return axes.stream().map(subscripts::get).toList();
  }
}
