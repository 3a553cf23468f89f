package org.gradc.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.gradc.check.real.Observer;
import org.gradc.check.real.Real;
import org.gradc.expr.Primitive;

/**
 * Makes every inexact operation wrong by a random part of what rounding to double may do: how far
 * the results stray is how far rounding may make them stray (Monte Carlo arithmetic, D. S. Parker
 * 1997).
 */
final class Noise implements Observer {
  private static final double UNIT = 0x1p-53;

  /** The error of a library function, in those of one arithmetic operation. */
  private static final double FUNCTION = 4;

  private static final Set<Primitive> EXACT =
      EnumSet.of(
          Primitive.NEGATE,
          Primitive.TO_REAL,
          Primitive.ABS,
          Primitive.SIGN,
          Primitive.FLOOR,
          Primitive.CEIL,
          Primitive.MIN,
          Primitive.MAX,
          Primitive.CLAMP,
          Primitive.RELU,
          Primitive.FROZEN);

  private static final Set<Primitive> ARITHMETIC =
      EnumSet.of(
          Primitive.ADD,
          Primitive.SUBTRACT,
          Primitive.MULTIPLY,
          Primitive.DIVIDE,
          Primitive.SQRT,
          Primitive.ROOT);

  private final Random random;

  Noise(long seed) {
    this.random = new Random(seed);
  }

  @Override
  public Real result(Primitive operator, Real[] operands, Real result) {
    if (EXACT.contains(operator)) {
      return result;
    }
    boolean longOne = operator == Primitive.SUM || operator == Primitive.PRODUCT;
    double errors = longOne ? operands.length : ARITHMETIC.contains(operator) ? 1 : FUNCTION;
    Real noisy = on(result, errors);
    if (operator == Primitive.SUM) {
      // Each partial sum is rounded, and may be larger than the sum.
      for (Real operand : operands) {
        noisy = plus(noisy, operand, errors);
      }
    }
    return noisy;
  }

  @Override
  public Real constant(Real constant) {
    return on(constant, 1);
  }

  private Real on(Real value, double errors) {
    return plus(value, value, errors);
  }

  private Real plus(Real value, Real size, double errors) {
    if (!value.isFinite() || !size.isFinite() || size.value().signum() == 0) {
      return value;
    }
    BigDecimal part = new BigDecimal((2 * random.nextDouble() - 1) * errors * UNIT);
    return Real.of(value.value().add(size.value().multiply(part), new MathContext(40)));
  }
}
