package org.gradc.optimize;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Sort;
import org.gradc.program.Program;
import org.gradc.rules.Algebra;

/**
 * Takes the greatest common coefficient out of sums: 2·x + 4·y - 1 becomes 2·(x + 2·y - 1/2).
 *
 * <p>By itself this saves little; but the coefficient of a sum meets that of the products it is in,
 * and so leaves a whole recurrence. A constant term is divided only where that is exact in binary.
 */
final class CommonCoefficients {
  private final Algebra algebra;

  private CommonCoefficients(Algebra algebra) {
    this.algebra = algebra;
  }

  static Program program(Program program) {
    CommonCoefficients common = new CommonCoefficients(new Algebra(program.graph()));
    return Rebuild.program(program, common.algebra, common::image);
  }

  private Expr image(Apply node, Rebuild images) {
    Expr image =
        images.isUnchanged(node)
            ? node
            : algebra.apply(node.operator(), images.images(node.operands()));
    return image instanceof Apply sum && sum.is(Primitive.SUM) && sum.sort() == Sort.REAL
        ? takenOut(sum)
        : image;
  }

  private Expr takenOut(Apply sum) {
    Rational common = null;
    for (Expr term : sum.operands()) {
      if (!(term instanceof Constant)) {
        Rational coefficient = coefficient(term).abs();
        common = common == null ? coefficient : greatestCommon(common, coefficient);
      }
    }
    if (common == null || common.isOne() || !isWorthwhile(sum, common)) {
      return sum;
    }
    Expr inverse = algebra.constant(Rational.ONE.divide(common));
    List<Expr> quotients = new ArrayList<>(sum.operands().size());
    for (Expr term : sum.operands()) {
      quotients.add(algebra.multiply(inverse, term));
    }
    return algebra.multiply(algebra.constant(common), algebra.sum(quotients));
  }

  /** Some term loses its coefficient, and no constant is rounded. */
  private static boolean isWorthwhile(Apply sum, Rational common) {
    boolean loses = false;
    for (Expr term : sum.operands()) {
      Rational quotient = coefficient(term).divide(common);
      if (term instanceof Constant) {
        if (quotient.denominator().bitCount() != 1) {
          return false;
        }
      } else {
        loses |= quotient.abs().isOne();
      }
    }
    return loses;
  }

  private static Rational coefficient(Expr term) {
    Expr number =
        term instanceof Apply product && product.is(Primitive.PRODUCT) ? product.operand(0) : term;
    return number instanceof Constant constant ? constant.value() : Rational.ONE;
  }

  /** The largest rational of which both are whole multiples. */
  private static Rational greatestCommon(Rational a, Rational b) {
    BigInteger numerator = a.numerator().gcd(b.numerator());
    BigInteger common = a.denominator().gcd(b.denominator());
    return new Rational(numerator, a.denominator().divide(common).multiply(b.denominator()));
  }
}
