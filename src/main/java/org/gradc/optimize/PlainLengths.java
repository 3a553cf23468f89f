package org.gradc.optimize;

import java.util.List;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.program.Program;
import org.gradc.rules.Algebra;

/**
 * Writes lengths and unit vectors with the root of the sum of squares, and with {@code hypot} where
 * that sum is out of range: it costs two comparisons.
 */
final class PlainLengths {
  // Squares below the first are lost only beside a sum that is 2^100 times as large.
  private static final Rational LEAST = Rational.TWO.pow(-900);
  private static final Rational GREATEST = Rational.TWO.pow(1000);

  private final Algebra algebra;

  private PlainLengths(Algebra algebra) {
    this.algebra = algebra;
  }

  static Program program(Program program) {
    PlainLengths lengths = new PlainLengths(new Algebra(program.graph()));
    return Rebuild.program(
        program,
        lengths.algebra,
        (node, images) -> {
          List<Expr> operands = images.images(node.operands());
          if (node.is(Primitive.NORM)) {
            return lengths.norm(operands);
          } else if (node.is(Primitive.UNIT)) {
            return lengths.unit(node, operands, images);
          }
          return images.isUnchanged(node) ? node : lengths.algebra.apply(node.operator(), operands);
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
