package org.gradc.derive;

import static org.gradc.expr.Primitive.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Extern;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.rules.Algebra;

/**
 * The table of partial derivatives: a row per operator with a real result, the as-written ones
 * included.
 *
 * <p>A partial is an expression in the operands and, where that is as accurate and cheaper, in the
 * result itself. A partial that is {@code select(c, p, 0)} says that the operand counts only under
 * {@code c}; the sweeps then evaluate nothing of it elsewhere. Formulas are those of DLMF
 * (dlmf.nist.gov) unless said otherwise.
 */
public final class Partials {
  private static final Map<Primitive, Row> ROWS = table();

  private Partials() {}

  /** Partials of one application. */
  @FunctionalInterface
  private interface Row {
    Expr of(Algebra g, Apply node, int operand);
  }

  /** The derivative of a function of x. */
  @FunctionalInterface
  private interface ByOperand {
    Expr of(Algebra g, Expr x);
  }

  /** The derivative of y = f(x), in x and y. */
  @FunctionalInterface
  private interface ByResult {
    Expr of(Algebra g, Expr x, Expr y);
  }

  /** A partial of y = f(a, b). */
  @FunctionalInterface
  private interface OfTwo {
    Expr of(Algebra g, Expr a, Expr b, Expr y);
  }

  private static Map<Primitive, Row> table() {
    Table t = new Table();
    // spotless:off
    // Arithmetic as written.
    t.row(ADD,      (g, a, b, y) -> g.one(), (g, a, b, y) -> g.one());
    t.row(SUBTRACT, (g, a, b, y) -> g.one(), (g, a, b, y) -> g.constant(-1));
    t.row(MULTIPLY, (g, a, b, y) -> b,       (g, a, b, y) -> a);
    t.row(DIVIDE,   (g, a, b, y) -> g.power(b, Rational.MINUS_ONE), (g, a, b, y) -> g.negate(g.divide(y, b)));
    t.row(NEGATE,   (g, x) -> g.constant(-1));
    t.flat(TO_REAL); // of an integer

    // Normal form. The partials of a SUM are 1; those of a PRODUCT are in Products.
    // c x^(c-1); where the exponent is no constant, x^0 is 1 at 0 too, with derivative 0.
    // ∂/∂b: a^b log a, and 0 at a = 0 < b, its limit.
    t.row(POWER,    (g, a, b, y) -> powerByBase(g, a, b),
                    (g, a, b, y) -> g.select(g.and(isZero(g, a), g.apply(LESS, g.zero(), b)), g.zero(),
                                             g.multiply(y, g.apply(LOG, a))));

    t.flat(PI);
    t.flat(INFINITY);
    t.flat(NAN);

    t.row(SQRT,     (g, x, y) -> g.divide(g.constant(Rational.HALF), y));
    // Of x = Σv², y = ‖v‖: the convention at 0.
    t.row(ROOT,     (g, x, y) -> g.select(isZero(g, y), g.zero(), g.divide(g.constant(Rational.HALF), y)));
    t.row(CBRT,     (g, x, y) -> g.power(g.multiply(g.constant(3), g.square(y)), Rational.MINUS_ONE));
    t.row(HYPOT,    (g, a, b, y) -> g.select(isZero(g, y), g.zero(), g.divide(a, y)),
                    (g, a, b, y) -> g.select(isZero(g, y), g.zero(), g.divide(b, y)));

    t.row(EXP,      (g, x, y) -> y);                                              // 4.7.1
    t.row(EXPM1,    (g, x) -> g.apply(EXP, x));
    t.row(LOG,      (g, x) -> g.power(x, Rational.MINUS_ONE));
    t.row(LOG1P,    (g, x) -> g.power(g.add(g.one(), x), Rational.MINUS_ONE));
    t.row(LOG2,     (g, x) -> g.power(g.multiply(x, g.apply(LOG, g.constant(2))), Rational.MINUS_ONE));
    t.row(LOG10,    (g, x) -> g.power(g.multiply(x, g.apply(LOG, g.constant(10))), Rational.MINUS_ONE));

    t.row(ABS,      (g, x) -> g.apply(SIGN, x)); // 0 at 0
    t.flat(SIGN);
    t.flat(FLOOR);
    t.flat(CEIL);
    t.flat(FROZEN); // by definition
    // The chosen operand, the first on a tie.
    t.row(MIN,      (g, a, b, y) -> g.select(g.apply(LESS_EQUAL, a, b), g.one(), g.zero()),
                    (g, a, b, y) -> g.select(g.apply(LESS_EQUAL, a, b), g.zero(), g.one()));
    t.row(MAX,      (g, a, b, y) -> g.select(g.apply(LESS_EQUAL, b, a), g.one(), g.zero()),
                    (g, a, b, y) -> g.select(g.apply(LESS_EQUAL, b, a), g.zero(), g.one()));
    t.rows(CLAMP,   Partials::clamp);

    t.row(SIN,      (g, x) -> g.apply(COS, x));                                   // 4.20.1
    t.row(COS,      (g, x) -> g.negate(g.apply(SIN, x)));                         // 4.20.2
    t.row(TAN,      (g, x, y) -> g.add(g.one(), g.square(y)));                    // 4.20.3, sec² = 1 + tan²
    t.row(CSC,      (g, x, y) -> g.negate(g.multiply(y, g.apply(COT, x))));       // 4.20.4
    t.row(SEC,      (g, x, y) -> g.multiply(y, g.apply(TAN, x)));                 // 4.20.5
    t.row(COT,      (g, x, y) -> g.negate(g.add(g.one(), g.square(y))));          // 4.20.6, csc² = 1 + cot²
    t.row(ASIN,     (g, x) -> g.power(oneMinusSquare(g, x), Rational.of(-1, 2))); // 4.24.7
    t.row(ACOS,     (g, x) -> g.negate(g.power(oneMinusSquare(g, x), Rational.of(-1, 2)))); // 4.24.8
    t.row(ATAN,     (g, x) -> g.power(g.add(g.one(), g.square(x)), Rational.MINUS_ONE));    // 4.24.9
    // atan2(a, b): b/(a²+b²) and -a/(a²+b²); NaN at the origin, where there is no derivative.
    t.row(ATAN2,    (g, a, b, y) -> g.divide(b, g.add(g.square(a), g.square(b))),
                    (g, a, b, y) -> g.negate(g.divide(a, g.add(g.square(a), g.square(b)))));

    t.row(SINH,     (g, x) -> g.apply(COSH, x));                                  // 4.34.1
    t.row(COSH,     (g, x) -> g.apply(SINH, x));                                  // 4.34.2
    t.row(TANH,     Partials::sechSquared);                                       // 4.34.3
    t.row(ASINH,    (g, x) -> g.power(g.add(g.one(), g.square(x)), Rational.of(-1, 2)));    // 4.38.9
    t.row(ACOSH,    (g, x) -> g.multiply(g.power(g.subtract(x, g.one()), Rational.of(-1, 2)), // 4.38.10
                                         g.power(g.add(x, g.one()), Rational.of(-1, 2)))); // (x-1)(x+1) may overflow
    t.row(ATANH,    (g, x) -> g.power(oneMinusSquare(g, x), Rational.MINUS_ONE)); // 4.38.11

    t.row(SIGMOID,  (g, x, y) -> g.apply(BELL, x)); // y (1 - y) would cancel
    // s(1-s)(1-2s), and 1-2s is -tanh(x/2).
    t.row(BELL,     (g, x, y) -> g.negate(g.multiply(y, g.apply(TANH, g.multiply(g.constant(Rational.HALF), x)))));
    t.row(SOFTPLUS, (g, x) -> g.apply(SIGMOID, x));
    t.row(RELU,     (g, x) -> g.select(g.apply(LESS, g.zero(), x), g.one(), g.zero()));

    // exp(a)/(exp(a) + exp(b)) is σ(a - b).
    t.row(LOGADDEXP, (g, a, b, y) -> g.apply(SIGMOID, g.subtract(a, b)),
                    (g, a, b, y) -> g.apply(SIGMOID, g.negate(g.subtract(a, b))));
    // -eˣ/(eˣ - 1)², as a product that does not overflow.
    t.row(BOSE,     (g, x, y) -> g.multiply(y, g.apply(BOSE, g.negate(x))));
    t.row(VERSIN,   (g, x) -> g.apply(SIN, x));
    t.row(XLOGY,    (g, a, b, y) -> g.apply(LOG, b), (g, a, b, y) -> g.divide(a, b));
    t.row(XLOG1PY,  (g, a, b, y) -> g.apply(LOG1P, b),
                    (g, a, b, y) -> g.divide(a, g.add(g.one(), b)));
    t.row(EXCESS,   (g, x) -> g.apply(LOG1P, x));
    t.rows(DIVERGENCE, Partials::divergence);
    for (Primitive family : List.of(SINC, COSC, EXPREL, LOGREL, SINHC, TANHC, BERNOULLI, XCOTH, LANGEVIN)) {
      t.row(family, (g, n, x, y) -> g.zero(), // the order is a constant
                    (g, n, x, y) -> g.apply(family, g.add(n, g.one()), x));
    }
    t.row(LOGSINHC, (g, x) -> g.apply(LANGEVIN, g.zero(), x));
    t.rows(NORM,    Lengths::norm);
    t.rows(UNIT,    Lengths::unit);

    t.row(ERF,      (g, x) -> gaussian(g, 2, x));                                 // 7.10.1
    t.row(ERFC,     (g, x) -> gaussian(g, -2, x));
    t.row(NORMPDF,  (g, x, y) -> g.negate(g.multiply(x, y)));
    t.row(NORMCDF,  (g, x) -> g.apply(NORMPDF, x));
    t.row(GAMMA,    (g, x, y) -> g.multiply(y, g.apply(DIGAMMA, x)));             // 5.2.2
    t.row(LGAMMA,   (g, x) -> g.apply(DIGAMMA, x));                               // 5.2.2
    t.row(DIGAMMA,  (g, x) -> g.apply(POLYGAMMA, g.one(), x));                    // 5.15
    t.row(POLYGAMMA, (g, n, x, y) -> g.zero(), // the order is a constant
                    (g, n, x, y) -> g.apply(POLYGAMMA, g.add(n, g.one()), x));

    t.rows(SELECT,  (g, node, i) -> i == 0 ? g.zero()
                        : g.select(node.operand(0), g.constant(2 - i), g.constant(i - 1)));
    // spotless:on
    return Collections.unmodifiableMap(t.rows);
  }

  /** Whether there is a row for the operator. */
  public static boolean covers(Primitive operator) {
    return operator == SUM || operator == PRODUCT || ROWS.containsKey(operator);
  }

  /**
   * The partials of a node by its operands.
   *
   * @param wanted the positions of the operands whose partials are needed; the others may be given
   *     as 0
   * @throws IllegalArgumentException for a node that is no real number
   * @throws IllegalStateException for an extern whose partials are not stated
   */
  public static List<Expr> of(Algebra algebra, Apply node, IntPredicate wanted) {
    if (node.is(PRODUCT)) {
      return Products.partials(algebra, node, algebra.one(), wanted);
    }
    if (node.is(SUM)) {
      return Collections.nCopies(node.operands().size(), algebra.one());
    }
    Row row;
    if (node.operator() instanceof Extern extern) {
      row = (g, n, i) -> ExternPartials.of(g, extern, n, i);
    } else {
      row = ROWS.get((Primitive) node.operator());
      if (row == null) {
        throw new IllegalArgumentException(node.operator().symbol() + " has no derivative");
      }
    }
    Expr zero = algebra.zero();
    List<Expr> partials = new ArrayList<>(node.operands().size());
    for (int i = 0; i < node.operands().size(); i++) {
      partials.add(wanted.test(i) ? row.of(algebra, node, i) : zero);
    }
    return partials;
  }

  private static Expr isZero(Algebra g, Expr x) {
    return g.apply(EQUAL, x, g.zero());
  }

  private static Expr powerByBase(Algebra g, Expr base, Expr exponent) {
    Expr power = number(g, exponent);
    Expr partial = g.multiply(power, g.power(base, g.subtract(power, g.one())));
    return power instanceof Constant
        ? partial
        : g.select(g.and(isZero(g, base), isZero(g, power)), g.zero(), partial);
  }

  // As written, -1 and 1/2 are applications; their value is a number.
  private static Expr number(Algebra g, Expr exponent) {
    return exponent instanceof Apply apply
            && apply.operands().stream().allMatch(Constant.class::isInstance)
        ? g.apply(apply.operator(), apply.operands())
        : exponent;
  }

  // clamp(x, lo, hi) = min(max(x, lo), hi)
  private static Expr clamp(Algebra g, Apply node, int operand) {
    Expr x = node.operand(0);
    Expr low = node.operand(1);
    Expr belowHigh = g.apply(LESS_EQUAL, g.apply(MAX, x, low), node.operand(2));
    if (operand == 2) {
      return g.select(belowHigh, g.zero(), g.one());
    }
    Expr chosen =
        g.select(g.apply(LESS_EQUAL, low, x), g.constant(1 - operand), g.constant(operand));
    return g.select(belowHigh, chosen, g.zero());
  }

  // 1/cosh² x is 4 times the derivative of sigmoid at 2x: 1 - tanh² is 0 from 19 on, and cosh
  // overflows at 711.
  private static Expr sechSquared(Algebra g, Expr x) {
    return g.multiply(g.constant(4), g.apply(BELL, g.multiply(g.constant(2), x)));
  }

  // (1-x)(1+x) keeps its digits near ±1, where 1-x² has lost them.
  private static Expr oneMinusSquare(Algebra g, Expr x) {
    return g.multiply(g.subtract(g.one(), x), g.add(g.one(), x));
  }

  // ∂/∂a = log(a/b), ∂/∂b = -(a-b)/b; the third operand depends on these.
  private static Expr divergence(Algebra g, Apply node, int operand) {
    Expr a = node.operand(0);
    Expr b = node.operand(1);
    Expr relative = g.divide(node.operand(2), b);
    if (operand == 0) {
      Expr near = g.apply(LESS, g.apply(ABS, relative), g.constant(Rational.HALF));
      return g.select(near, g.apply(LOG1P, relative), g.apply(LOG, g.divide(a, b)));
    }
    return operand == 1 ? g.negate(relative) : g.zero();
  }

  private static Expr gaussian(Algebra g, long factor, Expr x) {
    return g.product(
        List.of(
            g.constant(factor),
            g.power(g.apply(PI), Rational.of(-1, 2)),
            g.apply(EXP, g.negate(g.square(x)))));
  }

  /** The rows while they are put down. */
  private static final class Table {
    final Map<Primitive, Row> rows = new EnumMap<>(Primitive.class);

    void rows(Primitive operator, Row row) {
      if (rows.put(operator, row) != null) {
        throw new IllegalStateException("two rows for " + operator);
      }
    }

    void row(Primitive operator, ByOperand derivative) {
      rows(operator, (g, node, i) -> derivative.of(g, node.operand(0)));
    }

    void row(Primitive operator, ByResult derivative) {
      rows(operator, (g, node, i) -> derivative.of(g, node.operand(0), node));
    }

    void row(Primitive operator, OfTwo first, OfTwo second) {
      rows(
          operator,
          (g, node, i) -> (i == 0 ? first : second).of(g, node.operand(0), node.operand(1), node));
    }

    void flat(Primitive operator) {
      rows(operator, (g, node, i) -> g.zero());
    }
  }
}
