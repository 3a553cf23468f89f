package org.gradc.derive;

import java.util.List;
import org.gradc.expr.Expr;
import org.gradc.expr.Read;
import org.gradc.program.Labels;
import org.gradc.rules.Algebra;

/** The derivative of a scalar expression by one variable, as {@code diff(e, x)} asks for it. */
public final class TotalDerivative {
  private TotalDerivative() {}

  /**
   * The derivative of an expression, as written or in normal form, by a read: an expression in the
   * same graph whose size is linear in that of {@code expr}.
   */
  public static Expr of(Algebra algebra, Expr expr, Read variable) {
    return Pushforward.of(
            algebra, new Labels(), List.of(expr), variable::equals, read -> algebra.one())
        .tangent(expr);
  }

  /** The derivative by several variables, one after the other: {@code diff(e, x, y)}. */
  public static Expr of(Algebra algebra, Expr expr, List<Read> variables) {
    Expr derivative = expr;
    for (Read variable : variables) {
      derivative = of(algebra, derivative, variable);
    }
    return derivative;
  }
}
