package org.gradc.derive;

import java.math.BigInteger;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.program.Program;

/**
 * Counts the operations of a program in normal form: binary sums and products, integer powers by
 * squaring, a function call as one; signs, choices and conditions are free.
 */
final class OperationCount {
  private OperationCount() {}

  static long of(Program program) {
    long operations = 0;
    for (Expr node : Traversal.inOrder(program.graph(), program.roots())) {
      if (node instanceof Apply apply && apply.sort() == Sort.REAL) {
        operations += of(apply);
      }
    }
    return operations;
  }

  private static int of(Apply apply) {
    if (apply.is(Primitive.SELECT) || apply.operands().isEmpty()) {
      return 0;
    } else if (apply.is(Primitive.SUM)) {
      return apply.operands().size() - 1;
    } else if (apply.is(Primitive.PRODUCT)) {
      boolean sign = apply.operand(0) instanceof Constant c && c.value().equals(Rational.MINUS_ONE);
      return apply.operands().size() - (sign ? 2 : 1);
    } else if (apply.is(Primitive.POWER) && apply.operand(1) instanceof Constant c) {
      return power(c.value());
    }
    return 1;
  }

  private static int power(Rational exponent) {
    if (!exponent.isInteger()) {
      return exponent.denominator().equals(BigInteger.TWO)
          ? 1 + power(Rational.of(exponent.numerator()))
          : 1;
    }
    BigInteger n = exponent.numerator().abs();
    int chain = n.bitLength() - 1 + n.bitCount() - 1;
    return exponent.signum() < 0 ? chain + 1 : chain;
  }
}
