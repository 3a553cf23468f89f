package org.gradc.check.real;

import static org.gradc.expr.Primitive.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;

/**
 * The table of operators in high precision: what the table of {@link Primitive} says in doubles.
 *
 * <p>Where an operand is no number, or the result none, the meaning is that of doubles.
 */
public final class RealOperators {
  private static final Map<Primitive, Row> ROWS = table();

  private final Functions functions;
  private final SpecialFunctions special;
  private final RemovableQuotients quotients;

  /** Operators to so many digits. */
  public RealOperators(int digits) {
    this.functions = new Functions(digits);
    this.special = new SpecialFunctions(digits);
    this.quotients = new RemovableQuotients(digits);
  }

  /** The value for operands that are numbers. */
  @FunctionalInterface
  private interface Row {
    BigDecimal of(RealOperators to, BigDecimal[] v);
  }

  @FunctionalInterface
  private interface Unary {
    BigDecimal of(Functions f, BigDecimal x);
  }

  @FunctionalInterface
  private interface Binary {
    BigDecimal of(Functions f, BigDecimal a, BigDecimal b);
  }

  @FunctionalInterface
  private interface Special {
    BigDecimal of(SpecialFunctions s, BigDecimal x);
  }

  @FunctionalInterface
  private interface Comparison {
    boolean holds(int order);
  }

  private static Map<Primitive, Row> table() {
    Table t = new Table();
    // spotless:off
    t.two(ADD,        Functions::add);
    t.two(SUBTRACT,   Functions::subtract);
    t.two(MULTIPLY,   Functions::multiply);
    t.two(DIVIDE,     Functions::divide);
    t.one(NEGATE,     (f, x) -> x.negate());
    t.one(TO_REAL,    (f, x) -> x);
    t.row(SUM,        (to, v) -> fold(to, v, BigDecimal.ZERO, Functions::add));
    t.row(PRODUCT,    (to, v) -> fold(to, v, BigDecimal.ONE, Functions::multiply));
    t.two(POWER,      Functions::power);
    t.row(PI,         (to, v) -> to.functions.pi());

    t.one(SQRT,       Functions::sqrt);
    t.one(ROOT,       Functions::sqrt);
    t.one(CBRT,       Functions::cbrt);
    t.two(HYPOT,      (f, a, b) -> f.sqrt(a.multiply(a).add(b.multiply(b))));
    t.one(EXP,        Functions::exp);
    t.one(EXPM1,      Functions::expm1);
    t.one(LOG,        Functions::log);
    t.one(LOG1P,      Functions::log1p);
    t.one(LOG2,       (f, x) -> f.divide(f.log(x), f.log(Functions.TWO)));
    t.one(LOG10,      (f, x) -> f.divide(f.log(x), f.log(BigDecimal.TEN)));

    t.one(ABS,        (f, x) -> x.abs());
    t.one(SIGN,       (f, x) -> BigDecimal.valueOf(x.signum()));
    t.one(FLOOR,      (f, x) -> x.setScale(0, RoundingMode.FLOOR));
    t.one(CEIL,       (f, x) -> x.setScale(0, RoundingMode.CEILING));
    t.two(MIN,        (f, a, b) -> a.min(b));
    t.two(MAX,        (f, a, b) -> a.max(b));
    t.row(CLAMP,      (to, v) -> v[0].max(v[1]).min(v[2]));
    t.one(RELU,       (f, x) -> x.max(BigDecimal.ZERO));
    t.one(FROZEN,     (f, x) -> x);

    t.one(SIN,        Functions::sin);
    t.one(COS,        Functions::cos);
    t.one(TAN,        (f, x) -> f.divide(f.sin(x), f.cos(x)));
    t.one(COT,        (f, x) -> f.divide(f.cos(x), f.sin(x)));
    t.one(SEC,        (f, x) -> f.divide(BigDecimal.ONE, f.cos(x)));
    t.one(CSC,        (f, x) -> f.divide(BigDecimal.ONE, f.sin(x)));
    t.one(ASIN,       Functions::asin);
    t.one(ACOS,       Functions::acos);
    t.one(ATAN,       Functions::atan);
    t.two(ATAN2,      Functions::atan2);
    t.one(SINH,       Functions::sinh);
    t.one(COSH,       Functions::cosh);
    t.one(TANH,       Functions::tanh);
    t.one(ASINH,      Functions::asinh);
    t.one(ACOSH,      Functions::acosh);
    t.one(ATANH,      Functions::atanh);
    t.one(SIGMOID,    Functions::sigmoid);
    t.one(SOFTPLUS,   Functions::softplus);

    t.special(ERF,     SpecialFunctions::erf);
    t.special(ERFC,    SpecialFunctions::erfc);
    t.special(NORMPDF, SpecialFunctions::normpdf);
    t.special(NORMCDF, SpecialFunctions::normcdf);
    t.special(GAMMA,   SpecialFunctions::gamma);
    t.special(LGAMMA,  SpecialFunctions::lgamma);
    t.special(DIGAMMA, SpecialFunctions::digamma);
    t.row(POLYGAMMA,  (to, v) -> to.special.polygamma(v[0].intValueExact(), v[1]));

    t.two(LOGADDEXP,  Functions::logaddexp);
    t.one(BELL,       (f, x) -> f.multiply(f.sigmoid(x), f.sigmoid(x.negate())));
    t.one(BOSE,       (f, x) -> f.divide(BigDecimal.ONE, f.expm1(x)));
    t.one(VERSIN,     Functions::versin);
    t.one(LOGSINHC,   Functions::logsinhc);
    t.two(XLOGY,      Functions::xlogy);
    t.two(XLOG1PY,    (f, x, y) -> f.xlogy(x, y.add(BigDecimal.ONE)));
    t.one(EXCESS,     Functions::excess);
    t.row(DIVERGENCE, (to, v) -> to.functions.divergence(v[1], v[2]));
    t.row(NORM,       (to, v) -> to.functions.norm(v));
    t.row(UNIT,       (to, v) -> to.functions.unit(v));
    t.row(MASK,       (to, v) -> BigDecimal.valueOf(v[0].intValueExact() & v[1].intValueExact()));

    t.quotient(SINC,      (s, x) -> s.quotient(s.sin(x), s.identity(x)));
    t.quotient(COSC,      (s, x) -> s.quotient(s.versin(x), s.product(s.identity(x), s.identity(x))));
    t.quotient(EXPREL,    (s, x) -> s.quotient(s.expm1(x), s.identity(x)));
    t.quotient(LOGREL,    (s, x) -> s.quotient(s.log1p(x), s.identity(x)));
    t.quotient(SINHC,     (s, x) -> s.quotient(s.sinh(x), s.identity(x)));
    t.quotient(TANHC,     (s, x) -> s.quotient(s.sinh(x), s.product(s.identity(x), s.cosh(x))));
    t.quotient(BERNOULLI, (s, x) -> s.quotient(s.identity(x), s.expm1(x)));
    t.quotient(XCOTH,     (s, x) -> s.quotient(s.product(s.identity(x), s.cosh(x)), s.sinh(x)));
    t.quotient(LANGEVIN,  (s, x) -> s.quotient(s.difference(s.product(s.identity(x), s.cosh(x)), s.sinh(x)), s.product(s.identity(x), s.sinh(x))));

    t.comparison(LESS,       order -> order < 0);
    t.comparison(LESS_EQUAL, order -> order <= 0);
    t.comparison(EQUAL,      order -> order == 0);
    t.comparison(NOT_EQUAL,  order -> order != 0);
    t.one(NOT,        (f, x) -> truth(x.signum() == 0));
    // spotless:on
    return t.rows;
  }

  /** Whether the operator has a value here; those that choose what to evaluate have none. */
  public static boolean covers(Primitive operator) {
    return ROWS.containsKey(operator) || operator == INFINITY || operator == NAN;
  }

  /** The value of an operator for these operands. */
  Real apply(Primitive operator, Real[] operands) {
    Row row = ROWS.get(operator);
    boolean finite = row != null;
    for (Real operand : operands) {
      finite &= operand.isFinite();
    }
    if (row != null && finite) {
      BigDecimal[] values = new BigDecimal[operands.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = operands[i].value();
      }
      try {
        return Real.of(row.of(this, values));
      } catch (ArithmeticException e) {
        return inDoubles(operator, operands); // no value, or an infinite one
      }
    }
    return operator == MIN || operator == MAX
        ? extreme(operator, operands)
        : inDoubles(operator, operands);
  }

  /** What doubles make of infinities and NaN; a result other than an integer would be rounded. */
  private static Real inDoubles(Primitive operator, Real[] operands) {
    double[] values = new double[operands.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = operands[i].toDouble();
    }
    double result = operator.evaluate(values);
    return Double.isFinite(result) && result != Math.rint(result) ? Real.NAN : Real.of(result);
  }

  /** Of a number and an infinity, one of the two. */
  private static Real extreme(Primitive operator, Real[] operands) {
    double result = operator.evaluate(operands[0].toDouble(), operands[1].toDouble());
    if (!Double.isFinite(result)) {
      return Real.of(result);
    }
    return operands[0].isFinite() ? operands[0] : operands[1];
  }

  /** Constants to the digits of these operators. */
  Real constant(Rational value) {
    return Real.of(Real.quotient(value.numerator(), value.denominator(), functions.digits()));
  }

  private static BigDecimal fold(
      RealOperators to, BigDecimal[] values, BigDecimal empty, Binary join) {
    BigDecimal result = empty;
    for (int i = 0; i < values.length; i++) {
      result = i == 0 ? values[0] : join.of(to.functions, result, values[i]);
    }
    return result;
  }

  private static BigDecimal truth(boolean condition) {
    return condition ? BigDecimal.ONE : BigDecimal.ZERO;
  }

  /** The rows while they are put down. */
  private static final class Table {
    final Map<Primitive, Row> rows = new EnumMap<>(Primitive.class);

    void row(Primitive operator, Row row) {
      if (rows.put(operator, row) != null) {
        throw new IllegalStateException("two rows for " + operator);
      }
    }

    void one(Primitive operator, Unary function) {
      row(operator, (to, v) -> function.of(to.functions, v[0]));
    }

    void two(Primitive operator, Binary function) {
      row(operator, (to, v) -> function.of(to.functions, v[0], v[1]));
    }

    void special(Primitive operator, Special function) {
      row(operator, (to, v) -> function.of(to.special, v[0]));
    }

    void quotient(Primitive operator, RemovableQuotients.Quotient quotient) {
      row(operator, (to, v) -> to.quotients.derivative(quotient, v[0].intValueExact(), v[1]));
    }

    void comparison(Primitive operator, Comparison comparison) {
      row(operator, (to, v) -> truth(comparison.holds(v[0].compareTo(v[1]))));
    }
  }
}
