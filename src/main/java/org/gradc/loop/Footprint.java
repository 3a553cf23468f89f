package org.gradc.loop;

import java.util.List;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;

/** How much memory the work arrays of a program take, to compare ways to run it. */
final class Footprint {
  /** What is taken for a size that is not known. */
  private static final double TYPICAL = 64;

  private Footprint() {}

  /** The number of elements where each size has a typical value. */
  static double of(LoopProgram program) {
    double elements = 0;
    for (ArrayDeclaration array : program.arrays().values()) {
      if (array.role() == Role.LOCAL && array.rank() > 0) {
        elements += array.shape().stream().mapToDouble(Footprint::value).reduce(1, (a, b) -> a * b);
      }
    }
    return elements;
  }

  // Recursion over a shape, whose depth the formula's text bounds.
  private static double value(Expr expr) {
    if (expr instanceof Constant constant) {
      return constant.value().toDouble();
    }
    if (!(expr instanceof Apply apply)) {
      return TYPICAL;
    }
    List<Expr> operands = apply.operands();
    double[] values = operands.stream().mapToDouble(Footprint::value).toArray();
    return ((Primitive) apply.operator()).evaluate(values);
  }
}
