package org.gradc.derive;

import java.util.ArrayList;
import java.util.List;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.rules.Algebra;

/**
 * The partials of lengths and of the components of unit vectors.
 *
 * <p>With n = ‖v‖ and u = v/n: ∂n/∂vᵢ = uᵢ, ∂uᵢ/∂vⱼ = -uᵢuⱼ/n, and ∂uᵢ/∂vᵢ = (1-uᵢ²)/n, written as
 * the sum of the other uⱼ² over n, which does not cancel. All are 0 where n is.
 */
final class Lengths {
  private Lengths() {}

  static Expr norm(Algebra g, Apply norm, int operand) {
    return unit(g, norm.operands(), operand);
  }

  static Expr unit(Algebra g, Apply unit, int operand) {
    List<Expr> vector = unit.operands();
    Expr norm = g.apply(Primitive.NORM, vector);
    Expr rate;
    if (operand == 0) {
      List<Expr> squares = new ArrayList<>();
      for (int i = 1; i < vector.size(); i++) {
        squares.add(g.square(unit(g, vector, i)));
      }
      rate = g.sum(squares);
    } else {
      rate = g.negate(g.multiply(unit, unit(g, vector, operand)));
    }
    Expr isZero = g.apply(Primitive.EQUAL, norm, g.zero());
    return g.select(isZero, g.zero(), g.multiply(rate, g.power(norm, Rational.MINUS_ONE)));
  }

  /** The component of a vector, over its length; the other components in the order of their age. */
  private static Expr unit(Algebra g, List<Expr> vector, int component) {
    List<Expr> operands = new ArrayList<>(vector);
    Expr first = operands.remove(component);
    operands.sort((a, b) -> Integer.compare(a.id(), b.id()));
    operands.add(0, first);
    return g.apply(Primitive.UNIT, operands);
  }
}
