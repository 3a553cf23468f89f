package org.gradc.optimize;

import java.util.ArrayList;
import java.util.List;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Traversal;
import org.gradc.program.Program;
import org.gradc.rules.Algebra;

/**
 * Builds a program in normal form again until nothing changes: what earlier passes brought together
 * meets the rules.
 */
final class Simplify {
  private static final int ROUNDS = 8;

  private Simplify() {}

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
    Algebra algebra = new Algebra(program.graph());
    int[] uses = Traversal.useCounts(program.graph(), program.roots());
    return Rebuild.program(
        program,
        algebra,
        (node, images) -> {
          List<Expr> operands = images.images(node.operands());
          return algebra.apply(
              node.operator(),
              node.is(Primitive.SUM) ? sharedLast(node, operands, uses) : operands);
        });
  }

  /** A shared sum that leads a sum would be flattened into it and computed twice: it goes last. */
  static List<Expr> sharedLast(Apply sum, List<Expr> operands, int[] uses) {
    if (!(sum.operand(0) instanceof Apply first
        && first.is(Primitive.SUM)
        && uses[first.id()] > 1)) {
      return operands;
    }
    List<Expr> result = new ArrayList<>(operands.subList(1, operands.size()));
    result.add(operands.get(0));
    return result;
  }
}
