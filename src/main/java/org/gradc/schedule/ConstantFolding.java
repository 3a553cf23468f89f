package org.gradc.schedule;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Operator;
import org.gradc.expr.Primitive;
import org.jspecify.annotations.Nullable;

/**
 * The table of operators that are computed at compile time where their operands are constants.
 *
 * <p>Only arithmetic of IEEE 754 and {@link StrictMath}, so that the literal does not depend on the
 * machine; what they lack is left to run time.
 */
final class ConstantFolding {
  private static final Map<Primitive, DoubleUnaryOperator> UNARY = unary();
  private static final Map<Primitive, DoubleBinaryOperator> BINARY = binary();

  private ConstantFolding() {}

  /** The value of a constant node, or null. */
  static @Nullable Double valueOf(Expr expr) {
    if (expr instanceof Constant constant) {
      return constant.value().toDouble();
    }
    if (expr instanceof Apply apply && apply.operands().isEmpty()) {
      return ((Primitive) apply.operator()).evaluate();
    }
    if (expr instanceof Apply apply && apply.is(Primitive.NEGATE)) {
      Double value = valueOf(apply.operand(0));
      return value == null ? null : -value;
    }
    return null;
  }

  /** The value of the operator, or null where it has to be computed at run time. */
  @SuppressWarnings("SuspiciousMethodCalls") // an extern is no key, which is meant
  static @Nullable Double fold(Operator operator, double... operands) {
    if (operands.length == 1) {
      DoubleUnaryOperator unary = UNARY.get(operator);
      return unary == null ? null : unary.applyAsDouble(operands[0]);
    }
    DoubleBinaryOperator binary = operands.length == 2 ? BINARY.get(operator) : null;
    return binary == null ? null : binary.applyAsDouble(operands[0], operands[1]);
  }

  private static Map<Primitive, DoubleUnaryOperator> unary() {
    Map<Primitive, DoubleUnaryOperator> table = new EnumMap<>(Primitive.class);
    table.put(Primitive.NEGATE, a -> -a);
    table.put(Primitive.SQRT, StrictMath::sqrt);
    table.put(Primitive.CBRT, StrictMath::cbrt);
    table.put(Primitive.EXP, StrictMath::exp);
    table.put(Primitive.EXPM1, StrictMath::expm1);
    table.put(Primitive.LOG, StrictMath::log);
    table.put(Primitive.LOG1P, StrictMath::log1p);
    table.put(Primitive.LOG10, StrictMath::log10);
    table.put(Primitive.ABS, StrictMath::abs);
    table.put(Primitive.SIGN, StrictMath::signum);
    table.put(Primitive.FLOOR, StrictMath::floor);
    table.put(Primitive.CEIL, StrictMath::ceil);
    table.put(Primitive.SIN, StrictMath::sin);
    table.put(Primitive.COS, StrictMath::cos);
    table.put(Primitive.TAN, StrictMath::tan);
    table.put(Primitive.COT, a -> 1 / StrictMath.tan(a));
    table.put(Primitive.SEC, a -> 1 / StrictMath.cos(a));
    table.put(Primitive.CSC, a -> 1 / StrictMath.sin(a));
    table.put(Primitive.ASIN, StrictMath::asin);
    table.put(Primitive.ACOS, StrictMath::acos);
    table.put(Primitive.ATAN, StrictMath::atan);
    table.put(Primitive.SINH, StrictMath::sinh);
    table.put(Primitive.COSH, StrictMath::cosh);
    table.put(Primitive.TANH, StrictMath::tanh);
    table.put(Primitive.RELU, a -> StrictMath.max(a, 0.0));
    return table;
  }

  private static Map<Primitive, DoubleBinaryOperator> binary() {
    Map<Primitive, DoubleBinaryOperator> table = new EnumMap<>(Primitive.class);
    table.put(Primitive.ADD, (a, b) -> a + b);
    table.put(Primitive.SUBTRACT, (a, b) -> a - b);
    table.put(Primitive.MULTIPLY, (a, b) -> a * b);
    table.put(Primitive.DIVIDE, (a, b) -> a / b);
    table.put(Primitive.POWER, StrictMath::pow);
    table.put(Primitive.HYPOT, StrictMath::hypot);
    table.put(Primitive.ATAN2, StrictMath::atan2);
    table.put(Primitive.MIN, StrictMath::min);
    table.put(Primitive.MAX, StrictMath::max);
    return table;
  }
}
