package org.gradc.rules;

import java.util.ArrayList;
import java.util.List;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Operator;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Sums of sums and products of products as one, so that like terms and like bases meet: for
 * formulas that are read. Short ones are written out even if they are used elsewhere, too.
 */
public final class Flat {
  private static final int LONGEST = 24;

  private Flat() {}

  /** The operator over operands that are flat already. */
  public static Expr of(Algebra algebra, Operator operator, List<Expr> operands) {
    if (operator == Primitive.SUM) {
      List<Expr> terms = new ArrayList<>();
      operands.forEach(term -> addTerms(algebra, term, terms));
      return algebra.sum(terms);
    } else if (operator == Primitive.PRODUCT) {
      List<Expr> factors = new ArrayList<>();
      operands.forEach(factor -> factors.addAll(inner(factor, Primitive.PRODUCT)));
      return algebra.product(factors);
    }
    return algebra.apply(operator, operands);
  }

  private static void addTerms(Algebra algebra, Expr term, List<Expr> terms) {
    Expr negated = negated(term);
    if (negated == null) {
      terms.addAll(inner(term, Primitive.SUM));
    } else {
      inner(negated, Primitive.SUM).forEach(part -> terms.add(algebra.negate(part)));
    }
  }

  /** The sum of which a term is the negative, or null. */
  private static @Nullable Expr negated(Expr term) {
    boolean negative =
        term instanceof Apply product
            && product.is(Primitive.PRODUCT)
            && product.operands().size() == 2
            && product.operand(0) instanceof Constant sign
            && sign.value().equals(Rational.MINUS_ONE);
    Expr sum = negative ? ((Apply) term).operand(1) : term;
    return negative && sum instanceof Apply apply && apply.is(Primitive.SUM) ? sum : null;
  }

  private static List<Expr> inner(Expr expr, Primitive operator) {
    return expr instanceof Apply apply
            && apply.is(operator)
            && !apply.operands().isEmpty()
            && apply.operands().size() <= LONGEST
        ? apply.operands()
        : List.of(expr);
  }
}
