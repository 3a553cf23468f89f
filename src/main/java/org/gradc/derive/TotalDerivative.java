package org.gradc.derive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Operator;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;
import org.gradc.program.Labels;
import org.gradc.rules.Algebra;
import org.gradc.rules.Flat;

/** The derivative of a scalar expression by one variable, as {@code diff(e, x)} asks for it. */
public final class TotalDerivative {
  private TotalDerivative() {}

  /**
   * The derivative of an expression, as written or in normal form, by a read: an expression in the
   * same graph whose size is linear in that of {@code expr}.
   */
  public static Expr of(Algebra algebra, Expr expr, Read variable) {
    return of(algebra, expr, variable, PartialsTable.STANDARD);
  }

  private static Expr of(Algebra algebra, Expr expr, Read variable, PartialsTable table) {
    return of(algebra, expr, variable::equals, read -> algebra.one(), table);
  }

  /**
   * The tangent of an expression, as written or in normal form.
   *
   * @param varied the reads that have a tangent
   * @param tangent the tangent of such a read
   */
  public static Expr of(
      Algebra algebra, Expr expr, Predicate<Read> varied, Function<Read, Expr> tangent) {
    return of(algebra, expr, varied, tangent, PartialsTable.STANDARD);
  }

  private static Expr of(
      Algebra algebra,
      Expr expr,
      Predicate<Read> varied,
      Function<Read, Expr> tangent,
      PartialsTable table) {
    Expr normal = rebuilt(algebra, expr, algebra::apply);
    return Pushforward.of(algebra, new Labels(), List.of(normal), varied, tangent, table)
        .tangent(normal);
  }

  /** What is rewritten before differentiation, as sqrt(x²) is to abs(x), is rewritten here too. */
  private static Expr rebuilt(
      Algebra algebra, Expr expr, BiFunction<Operator, List<Expr>, Expr> operation) {
    Map<Expr, Expr> images = new HashMap<>();
    for (Expr node : Traversal.inOrder(algebra.graph(), List.of(expr))) {
      Expr image = node;
      if (node instanceof Apply apply) {
        List<Expr> operands = new ArrayList<>(apply.operands().size());
        for (Expr operand : apply.operands()) {
          operands.add(Objects.requireNonNull(images.get(operand)));
        }
        image = operation.apply(apply.operator(), operands);
      }
      images.put(node, image);
    }
    return Objects.requireNonNull(images.get(expr));
  }

  /**
   * The derivative by several variables, one after the other, as it is read: {@code diff(e, x, y)}.
   */
  public static Expr readable(Algebra algebra, Expr expr, List<Read> variables) {
    Expr derivative = expr;
    for (Read variable : variables) {
      Expr next = of(algebra, derivative, variable, PartialsTable.READABLE);
      derivative = rebuilt(algebra, next, (operator, all) -> Flat.of(algebra, operator, all));
    }
    return derivative;
  }
}
