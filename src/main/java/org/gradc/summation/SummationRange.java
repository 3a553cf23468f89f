package org.gradc.summation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Index;
import org.gradc.expr.Rational;
import org.gradc.expr.Read;
import org.gradc.expr.Summation;
import org.gradc.expr.Traversal;
import org.gradc.program.LinearForm;
import org.gradc.program.Program;

/** Whether the range of a sum has to be written. */
final class SummationRange {
  private SummationRange() {}

  /** The sum whose range the language infers, where it does: from subscripts that are the index. */
  static Summation operator(Program program, Index index, Expr lower, Expr last, Expr body) {
    Set<Expr> extents = new HashSet<>();
    for (Expr node : Traversal.inOrder(program.graph(), List.of(body))) {
      if (node instanceof Read read) {
        List<Expr> shape = program.array(read.array()).shape();
        for (int axis = 0; axis < shape.size(); axis++) {
          if (read.subscripts().get(axis) == index) {
            extents.add(shape.get(axis));
          }
        }
      }
    }
    boolean inferred =
        lower instanceof Constant first
            && first.value().isZero()
            && extents.size() == 1
            && Rational.ONE.equals(LinearForm.difference(extents.iterator().next(), last));
    return inferred ? Summation.OVER_ARRAY : Summation.OVER_RANGE;
  }
}
