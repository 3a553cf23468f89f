package org.gradc.optimize;

import java.util.List;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Traversal;
import org.gradc.program.Program;
import org.gradc.rules.Algebra;

/**
 * Builds a program in normal form again with the rules for stable forms, until nothing changes:
 * what overflows or cancels as it was written is replaced by what does not.
 */
final class StableForm {
  private static final int ROUNDS = 4;

  private StableForm() {}

  static Program program(Program program) {
    Program current = program;
    for (int round = 0; round < ROUNDS; round++) {
      Program next = once(current);
      if (next.roots().equals(current.roots())) {
        return next;
      }
      current = next;
    }
    return current;
  }

  private static Program once(Program program) {
    Algebra algebra = Algebra.ofStableForms(program.graph());
    int[] uses = Traversal.useCounts(program.graph(), program.roots());
    return Rebuild.program(
        program,
        algebra,
        (node, images) -> {
          List<Expr> operands = images.images(node.operands());
          return algebra.apply(
              node.operator(),
              node.is(Primitive.SUM) ? Simplify.sharedLast(node, operands, uses) : operands);
        });
  }
}
