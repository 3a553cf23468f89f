package org.gradc.rules;

import static org.gradc.expr.Primitive.*;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Extent;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Sort;

/**
 * What is known of the values of nodes: their possible signs and whether they are whole.
 *
 * <p>Signs are those of real arithmetic; NaN is left out of account. Results are kept per node, and
 * nothing recurses, so a graph may be of any depth.
 */
public final class Facts {
  private static final int UNKNOWN = 0;
  private static final int NEGATIVE = 1;
  private static final int ZERO = 2;
  private static final int POSITIVE = 4;
  private static final int WHOLE = 8;
  private static final int ANY_SIGN = NEGATIVE | ZERO | POSITIVE;
  private static final int NOT_NEGATIVE = ZERO | POSITIVE;

  /** The facts of an application from those of its operands. */
  @FunctionalInterface
  private interface Row {
    int of(Apply apply, int[] operands);
  }

  private static final Map<Primitive, Row> ROWS = new EnumMap<>(Primitive.class);

  private static void rows(Row row, Primitive... operators) {
    for (Primitive operator : operators) {
      ROWS.put(operator, row);
    }
  }

  // spotless:off
  static {
    rows((e, f) -> POSITIVE,                        EXP, COSH, SIGMOID, BELL, SOFTPLUS, NORMPDF, NORMCDF, ERFC, PI, INFINITY);
    rows((e, f) -> NOT_NEGATIVE,                    HYPOT, RELU, ACOS, ACOSH, VERSIN, NORM);
    rows((e, f) -> f[0] & ANY_SIGN,                 SINH, TANH, ASINH, ATANH, ASIN, ATAN, ERF, CBRT, EXPM1, LOG1P, UNIT, BOSE);
    rows((e, f) -> f[0],                            TO_REAL, FROZEN, CHECK);
    rows((e, f) -> f[0] | WHOLE,                    SIGN);
    rows((e, f) -> f[0] | WHOLE | below(f[0]),      FLOOR);
    rows((e, f) -> f[0] | WHOLE | above(f[0]),      CEIL);
    rows((e, f) -> magnitude(f[0]),                 ABS);
    rows((e, f) -> root(f[0]),                      SQRT, ROOT);
    rows((e, f) -> f[0] == POSITIVE ? POSITIVE : ANY_SIGN, GAMMA);
    rows((e, f) -> sum(f),                          SUM, ADD);
    rows((e, f) -> product(f),                      PRODUCT, MULTIPLY);
    rows((e, f) -> flip(f[0]),                      NEGATE);
    rows((e, f) -> product(f) & ANY_SIGN,           DIVIDE);
    rows((e, f) -> power(e, f),                     POWER);
    rows((e, f) -> smaller(f[0], f[1]),             MIN);
    rows((e, f) -> flip(smaller(flip(f[0]), flip(f[1]))), MAX);
    rows((e, f) -> ((f[1] | f[2]) & ANY_SIGN) | (f[1] & f[2] & WHOLE), SELECT);
  }
  // spotless:on

  private byte[] known = new byte[256];

  /** Nowhere negative. */
  public boolean isNonNegative(Expr expr) {
    return (of(expr) & NEGATIVE) == 0;
  }

  /** Nowhere positive. */
  public boolean isNonPositive(Expr expr) {
    return (of(expr) & POSITIVE) == 0;
  }

  /** Nowhere zero. */
  public boolean isNonZero(Expr expr) {
    return (of(expr) & ZERO) == 0;
  }

  /** Everywhere positive. */
  public boolean isPositive(Expr expr) {
    return (of(expr) & ANY_SIGN) == POSITIVE;
  }

  /** Everywhere negative. */
  public boolean isNegative(Expr expr) {
    return (of(expr) & ANY_SIGN) == NEGATIVE;
  }

  /** Has only whole values. */
  public boolean isWhole(Expr expr) {
    return (of(expr) & WHOLE) != 0;
  }

  private int of(Expr root) {
    if (read(root) != UNKNOWN) {
      return read(root);
    }
    Deque<Expr> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Expr expr = open.peek();
      boolean ready = true;
      if (expr instanceof Apply apply) {
        for (Expr operand : apply.operands()) {
          if (read(operand) == UNKNOWN) {
            open.push(operand);
            ready = false;
          }
        }
      }
      if (ready) {
        open.pop();
        write(expr, compute(expr));
      }
    }
    return read(root);
  }

  private int compute(Expr expr) {
    int whole = expr.sort() == Sort.INTEGER ? WHOLE : 0;
    if (expr instanceof Constant constant) {
      return sign(constant.value()) | (constant.value().isInteger() ? WHOLE : 0);
    } else if (expr instanceof Extent) {
      return NOT_NEGATIVE | WHOLE;
    } else if (expr instanceof Apply apply && apply.operator() instanceof Primitive primitive) {
      Row row = ROWS.get(primitive);
      if (row != null) {
        int[] operands = new int[apply.operands().size()];
        for (int i = 0; i < operands.length; i++) {
          operands[i] = read(apply.operand(i));
        }
        return row.of(apply, operands) | whole;
      }
    }
    return ANY_SIGN | whole;
  }

  private static int sign(Rational value) {
    return value.signum() < 0 ? NEGATIVE : value.signum() > 0 ? POSITIVE : ZERO;
  }

  private static int flip(int f) {
    return (f & ~(NEGATIVE | POSITIVE))
        | ((f & NEGATIVE) != 0 ? POSITIVE : 0)
        | ((f & POSITIVE) != 0 ? NEGATIVE : 0);
  }

  private static int magnitude(int f) {
    return (f & (ZERO | WHOLE)) | ((f & (NEGATIVE | POSITIVE)) != 0 ? POSITIVE : 0);
  }

  private static int root(int f) {
    return (f & ANY_SIGN) == POSITIVE ? POSITIVE : NOT_NEGATIVE;
  }

  /** A positive number may round down to zero. */
  private static int below(int f) {
    return (f & POSITIVE) != 0 ? ZERO : 0;
  }

  private static int above(int f) {
    return (f & NEGATIVE) != 0 ? ZERO : 0;
  }

  private static int smaller(int f, int g) {
    int whole = f & g & WHOLE;
    if (((f | g) & NEGATIVE) == 0) {
      return whole | ((f | g) & ANY_SIGN);
    }
    int never = (f & POSITIVE) == 0 || (g & POSITIVE) == 0 ? POSITIVE : 0;
    int zero = (f & ANY_SIGN) == NEGATIVE || (g & ANY_SIGN) == NEGATIVE ? ZERO | POSITIVE : 0;
    return whole | (ANY_SIGN & ~never & ~zero);
  }

  private static int sum(int[] operands) {
    int union = 0;
    int whole = WHOLE;
    boolean strict = false;
    for (int f : operands) {
      union |= f & ANY_SIGN;
      whole &= f;
      strict |= (f & ZERO) == 0;
    }
    boolean mixed = (union & NEGATIVE) != 0 && (union & POSITIVE) != 0;
    int sign = mixed ? ANY_SIGN : union == 0 ? ZERO : strict ? union & ~ZERO : union;
    return sign | whole;
  }

  private static int product(int[] operands) {
    int sign = POSITIVE;
    int whole = WHOLE;
    for (int f : operands) {
      int next = (sign | f) & ZERO;
      next |= (f & POSITIVE) != 0 ? sign & ~ZERO : 0;
      next |= (f & NEGATIVE) != 0 ? flip(sign) & ~ZERO : 0;
      sign = next;
      whole &= f;
    }
    return sign | whole;
  }

  private static int power(Apply power, int[] operands) {
    int base = operands[0] & ANY_SIGN;
    if (power.operand(1) instanceof Constant zero && zero.value().isZero()) {
      return POSITIVE | WHOLE;
    }
    if (power.operand(1) instanceof Constant exponent && exponent.value().isInteger()) {
      boolean even = !exponent.value().numerator().testBit(0);
      int whole = exponent.value().signum() > 0 ? operands[0] & WHOLE : 0;
      return (even ? magnitude(base) : base) | whole;
    }
    return base == POSITIVE
        ? POSITIVE
        : (base & NEGATIVE) == 0 || power.operand(1) instanceof Constant ? NOT_NEGATIVE : ANY_SIGN;
  }

  private int read(Expr expr) {
    return expr.id() < known.length ? known[expr.id()] : UNKNOWN;
  }

  private void write(Expr expr, int facts) {
    if (expr.id() >= known.length) {
      known = Arrays.copyOf(known, Math.max(expr.id() + 1, 2 * known.length));
    }
    known[expr.id()] = (byte) facts;
  }
}
