package org.gradc.optimize;

import java.util.List;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.program.Program;
import org.gradc.rules.Algebra;

/**
 * Writes with a choice what is computed in two ways: lengths and unit vectors with the root of the
 * sum of squares, and with {@code hypot} where that sum is out of range, which costs two
 * comparisons; divergences and quotients of circular functions by a series near their zeros.
 */
final class TwoWays {
  // Squares below the first are lost only beside a sum that is 2^100 times as large.
  private static final Rational LEAST = Rational.TWO.pow(-900);
  private static final Rational GREATEST = Rational.TWO.pow(1000);

  // Of such a number the sine is the number itself, and its reciprocal is finite.
  private static final Rational TINY = Rational.TWO.pow(-500);

  private final Algebra algebra;

  private TwoWays(Algebra algebra) {
    this.algebra = algebra;
  }

  static Program program(Program program) {
    TwoWays ways = new TwoWays(new Algebra(program.graph()));
    return Rebuild.program(
        program,
        ways.algebra,
        (node, images) -> {
          List<Expr> operands = images.images(node.operands());
          if (node.is(Primitive.NORM)) {
            return ways.norm(operands);
          } else if (node.is(Primitive.UNIT)) {
            return ways.unit(node, operands, images);
          } else if (node.is(Primitive.SINC)) {
            return ways.sinc((Constant) operands.get(0), operands.get(1));
          } else if (node.is(Primitive.VERSIN)) {
            return ways.versin(operands.get(0));
          } else if (node.is(Primitive.DIVERGENCE)) {
            return ways.divergence(operands.get(0), operands.get(1), operands.get(2));
          }
          return images.isUnchanged(node) ? node : ways.algebra.apply(node.operator(), operands);
        });
  }

  private Expr norm(List<Expr> vector) {
    Expr sum = squares(vector);
    return algebra.select(inRange(sum), algebra.sqrt(sum), hypot(vector));
  }

  private Expr unit(Apply node, List<Expr> vector, Rebuild images) {
    // The length with its components in the order in which it is written elsewhere.
    Apply norm = algebra.graph().apply(Primitive.NORM, node.operands());
    Expr known = images.find(norm);
    Expr sum = squares(known == null ? vector : images.images(norm.operands()));
    Expr first = vector.get(0);
    Expr rest = hypot(vector.subList(1, vector.size()));
    return algebra.select(
        inRange(sum),
        algebra.multiply(first, algebra.power(sum, Rational.of(-1, 2))),
        algebra.apply(Primitive.UNIT, first, rest));
  }

  /** Near a = b as b times the excess of a/b over 1, elsewhere as it is defined. */
  private Expr divergence(Expr a, Expr b, Expr difference) {
    Expr relative = algebra.divide(difference, b);
    return algebra.select(
        algebra.apply(
            Primitive.LESS,
            algebra.apply(Primitive.ABS, relative),
            algebra.constant(Rational.HALF)),
        algebra.multiply(b, algebra.apply(Primitive.EXCESS, relative)),
        algebra.subtract(algebra.apply(Primitive.XLOGY, a, algebra.divide(a, b)), difference));
  }

  /**
   * The first derivatives of sin(x)/x with the sine and cosine that other expressions share; near 0
   * the series. As f = x·g, f' = x·g' + g and f" = x·g" + 2g'.
   */
  private Expr sinc(Constant order, Expr x) {
    int n = order.value().intValue();
    Expr call = algebra.graph().apply(Primitive.SINC, order, x);
    Expr sine = algebra.apply(Primitive.SIN, x);
    Expr quotient = algebra.divide(sine, x);
    Expr slope = algebra.divide(algebra.subtract(algebra.apply(Primitive.COS, x), quotient), x);
    return switch (n) {
      case 0 -> algebra.select(isBelow(x, TINY), algebra.one(), quotient);
      case 1 -> algebra.select(isSmall(x), call, slope);
      case 2 -> {
        Expr twice = algebra.multiply(algebra.constant(-2), slope);
        yield algebra.select(isSmall(x), call, algebra.divide(algebra.subtract(twice, sine), x));
      }
      default -> call;
    };
  }

  private Expr versin(Expr x) {
    Expr cosine = algebra.apply(Primitive.COS, x);
    // Near every multiple of 2π.
    return algebra.select(
        algebra.apply(Primitive.LESS, algebra.constant(Rational.of(7, 8)), cosine),
        algebra.graph().apply(Primitive.VERSIN, x),
        algebra.subtract(algebra.one(), cosine));
  }

  private Expr isSmall(Expr x) {
    return isBelow(x, Rational.HALF);
  }

  private Expr isBelow(Expr x, Rational bound) {
    return algebra.apply(Primitive.LESS, algebra.apply(Primitive.ABS, x), algebra.constant(bound));
  }

  private Expr squares(List<Expr> vector) {
    return algebra.sum(vector.stream().map(algebra::square).toList());
  }

  private Expr inRange(Expr sum) {
    return algebra.and(
        algebra.apply(Primitive.LESS, algebra.constant(LEAST), sum),
        algebra.apply(Primitive.LESS, sum, algebra.constant(GREATEST)));
  }

  private Expr hypot(List<Expr> vector) {
    Expr hypot = vector.get(0);
    for (Expr component : vector.subList(1, vector.size())) {
      hypot = algebra.apply(Primitive.HYPOT, hypot, component);
    }
    return hypot;
  }
}
