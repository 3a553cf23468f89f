package org.gradc.loop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Expr;
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
        contract(array, accesses.of(array.name()));
      }
    }
    Rewriting rewriting =
        new Rewriting(
            program.graph(), program.labels(), node -> node instanceof Read r ? read(r) : node);
    new TreeRewriting(rewriting::of, assignment -> assignment(rewriting, assignment))
        .apply(program.body());
  }

  private void contract(ArrayDeclaration array, List<Access> accesses) {
    List<Integer> axes = new ArrayList<>();
    List<Expr> shape = new ArrayList<>();
    for (int axis = 0; axis < array.rank(); axis++) {
      if (!isOneRound(accesses, axis)) {
        axes.add(axis);
        shape.add(array.shape().get(axis));
      }
    }
    if (axes.size() < array.rank()) {
      kept.put(array.name(), axes);
      program
          .arrays()
          .put(array.name(), new ArrayDeclaration(array.name(), array.sort(), shape, array.role()));
    }
  }

  /** Whether all accesses stand in one loop and have its index as this subscript. */
  private static boolean isOneRound(List<Access> accesses, int axis) {
    if (accesses.isEmpty()) {
      return true;
    }
    Access first = accesses.get(0);
    for (Loop loop : first.path()) {
      if (first.subscripts().get(axis) == loop.index()) {
        return accesses.stream()
            .allMatch(
                access ->
                    access.path().contains(loop) && access.subscripts().get(axis) == loop.index());
      }
    }
    return false;
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
