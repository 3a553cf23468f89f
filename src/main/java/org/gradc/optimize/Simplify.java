package org.gradc.optimize;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
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
  private static final int STABLE_ROUNDS = 4;

  private Simplify() {}

  static Program program(Program program) {
    return repeated(program, Algebra::new, ROUNDS);
  }

  /**
   * With the rules for stable forms, too: what overflows or cancels as it was written is replaced
   * by what does not.
   */
  static Program stable(Program program) {
    return repeated(program, Algebra::ofStableForms, STABLE_ROUNDS);
  }

  private static Program repeated(Program program, Function<ExprGraph, Algebra> rules, int rounds) {
    Program current = program;
    for (int round = 0; round < rounds; round++) {
      Program next = once(current, rules.apply(current.graph()));
      if (next.roots().equals(current.roots())) {
        return next;
      }
      current = next;
    }
    return current;
  }

  private static Program once(Program program, Algebra algebra) {
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
