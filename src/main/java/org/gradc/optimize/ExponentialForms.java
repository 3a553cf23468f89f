package org.gradc.optimize;

import java.math.BigDecimal;
import java.util.List;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.program.Program;
import org.gradc.rules.Algebra;
import org.jspecify.annotations.Nullable;

/**
 * Writes the logistic functions of an argument with one exponential, which value and derivatives
 * share.
 *
 * <p>With e = exp(-|x|) and s = 1/(1+e), σ(x) is s or e·s, as x is not negative or is, σ(x)·σ(-x),
 * its derivative, is e·s², and softplus(x) is max(x, 0) + log1p(e); with e = exp(-2|x|), tanh(x) is
 * ±(1-e)·s and its derivative 4·e·s². None of these loses digits, but for tanh near 0, which is a
 * rational function there (S. L. Moshier, Cephes Math Library, tanh.c).
 */
final class ExponentialForms {
  private static final Rational SMALL = Rational.of(5, 8);

  // tanh(x) = x + x³·P(x²)/Q(x²) for |x| < 5/8, highest powers first; Q begins with 1.
  private static final List<String> P =
      List.of("-0.964399179425052238628", "-99.2877231001918586564", "-1614.68768441708447952");
  private static final List<String> Q =
      List.of("112.811678491632931402", "2235.48839060100448583", "4844.06305325125486048");

  private final Algebra algebra;
  private final boolean loops;

  private ExponentialForms(Program program) {
    this.algebra = new Algebra(program.graph());
    this.loops = Optimizations.hasLoops(program);
  }

  /** The program with one exponential for all functions of an argument. */
  static Program shared(Program program) {
    ExponentialForms forms = new ExponentialForms(program);
    return Rebuild.program(program, forms.algebra, forms::shared);
  }

  /** The x of functions that are made of exp(-|x|), or null. */
  private @Nullable Expr argument(Apply node, List<Expr> operands) {
    if (node.is(Primitive.SIGMOID) || node.is(Primitive.SOFTPLUS)) {
      return operands.get(0);
    }
    return node.is(Primitive.LOGADDEXP) ? algebra.subtract(operands.get(0), operands.get(1)) : null;
  }

  private Expr shared(Apply node, Rebuild images) {
    List<Expr> operands = images.images(node.operands());
    Expr x = argument(node, operands);
    if (x != null) {
      return node.is(Primitive.SIGMOID)
          ? sigmoid(x)
          : node.is(Primitive.SOFTPLUS)
              ? logOfSum(x, operands.get(0), algebra.zero())
              : logOfSum(x, operands.get(0), operands.get(1));
    } else if (node.is(Primitive.BELL)) {
      Expr e = decay(operands.get(0));
      return algebra.multiply(e, algebra.power(algebra.add(algebra.one(), e), Rational.of(-2)));
    } else if (node.is(Primitive.TANH) && loops) {
      return tanh(operands.get(0));
    }
    return images.isUnchanged(node) ? node : algebra.apply(node.operator(), operands);
  }

  /** log(exp(a) + exp(b)), x = a - b. */
  private Expr logOfSum(Expr x, Expr a, Expr b) {
    return algebra.add(
        algebra.apply(Primitive.MAX, a, b), algebra.apply(Primitive.LOG1P, decay(x)));
  }

  /** exp(-|x|). */
  private Expr decay(Expr x) {
    return algebra.apply(Primitive.EXP, algebra.negate(algebra.apply(Primitive.ABS, x)));
  }

  /** 1/(1+e). */
  private Expr scale(Expr e) {
    return algebra.power(algebra.add(algebra.one(), e), Rational.MINUS_ONE);
  }

  /** Of x and -x, whichever it is, the condition names one, so that both share it. */
  private Expr sigmoid(Expr x) {
    Expr e = decay(x);
    Expr s = scale(e);
    Expr es = algebra.multiply(e, s);
    boolean negated = isNegative(x);
    Expr base = negated ? algebra.negate(x) : x;
    Expr below = algebra.apply(Primitive.LESS, base, algebra.zero());
    return negated ? algebra.select(below, s, es) : algebra.select(below, es, s);
  }

  private static boolean isNegative(Expr x) {
    return x instanceof Apply product
        && product.is(Primitive.PRODUCT)
        && product.operand(0) instanceof Constant constant
        && constant.value().signum() < 0;
  }

  private Expr tanh(Expr x) {
    Expr magnitude = algebra.apply(Primitive.ABS, x);
    Expr e = decay(algebra.multiply(algebra.constant(2), x));
    Expr large =
        algebra.product(
            List.of(
                algebra.apply(Primitive.SIGN, x), algebra.subtract(algebra.one(), e), scale(e)));
    Expr z = algebra.square(x);
    Expr ratio = algebra.divide(polynomial(P, z, false), polynomial(Q, z, true));
    Expr small = algebra.add(x, algebra.product(List.of(x, z, ratio)));
    Expr isSmall = algebra.apply(Primitive.LESS, magnitude, algebra.constant(SMALL));
    return algebra.select(isSmall, small, large);
  }

  private Expr polynomial(List<String> coefficients, Expr z, boolean monic) {
    Expr value = monic ? algebra.one() : algebra.zero();
    for (String coefficient : coefficients) {
      Expr constant = algebra.constant(Rational.of(new BigDecimal(coefficient)));
      value = algebra.add(algebra.multiply(value, z), constant);
    }
    return value;
  }
}
