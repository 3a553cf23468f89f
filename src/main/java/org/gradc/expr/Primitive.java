package org.gradc.expr;

import static org.gradc.expr.Signature.CHOICE;
import static org.gradc.expr.Signature.COMPARISON;
import static org.gradc.expr.Signature.INTEGERS;
import static org.gradc.expr.Signature.LOGIC;
import static org.gradc.expr.Signature.NUMBERS;
import static org.gradc.expr.Signature.REALS;
import static org.gradc.expr.Signature.TO_NUMBER;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.gradc.special.SpecialFunction;

/**
 * The table of built-in operators: symbol, operands and meaning as arithmetic on doubles.
 *
 * <p>A formula is first written with the binary operators ({@link #ADD} to {@link #NEGATE} and the
 * functions of the language). The normal form used for derivatives and simplification has {@link
 * #SUM}, {@link #PRODUCT} and {@link #POWER} in their place, and scheduling goes back to binary
 * operators, each of which is then one operation of the machine. Conditions are 1 or 0.
 */
@SuppressWarnings("ImmutableEnumChecker") // the evaluations are pure functions
public enum Primitive implements Operator {
  // spotless:off
  // Arithmetic as written and as the machine does it; on integers, DIVIDE is exact.
  ADD        ("add",       2, NUMBERS,    true,  binary((a, b) -> a + b)),
  SUBTRACT   ("subtract",  2, NUMBERS,    false, binary((a, b) -> a - b)),
  MULTIPLY   ("multiply",  2, NUMBERS,    true,  binary((a, b) -> a * b)),
  DIVIDE     ("divide",    2, NUMBERS,    false, binary((a, b) -> a / b)),
  NEGATE     ("negate",    1, NUMBERS,    false, unary(a -> -a)),
  TO_REAL    ("real",      1, TO_NUMBER,  false, unary(a -> a)),

  // The normal form: any number of operands, evaluated from left to right.
  SUM        ("sum",       ANY_NUMBER, NUMBERS, true, Primitive::sum),
  PRODUCT    ("product",   ANY_NUMBER, NUMBERS, true, Primitive::product),
  POWER      ("pow",       2, REALS,      false, binary(Math::pow)),

  PI         ("pi", 0, REALS, false, v -> Math.PI),
  INFINITY   ("infinity", 0, REALS, false, v -> Double.POSITIVE_INFINITY),
  NAN        ("nan", 0, REALS, false, v -> Double.NaN),

  SQRT       ("sqrt",      1, REALS,      false, unary(Math::sqrt)),
  CBRT       ("cbrt",      1, REALS,      false, unary(Math::cbrt)),
  HYPOT      ("hypot",     2, REALS,      true,  binary(Math::hypot)),

  EXP        ("exp",       1, REALS,      false, unary(Math::exp)),
  EXPM1      ("expm1",     1, REALS,      false, unary(Math::expm1)),
  LOG        ("log",       1, REALS,      false, unary(Math::log)),
  LOG1P      ("log1p",     1, REALS,      false, unary(Math::log1p)),
  LOG2       ("log2",      1, REALS,      false, special("log2")),
  LOG10      ("log10",     1, REALS,      false, unary(Math::log10)),

  ABS        ("abs",       1, REALS,      false, unary(Math::abs)),
  SIGN       ("sign",      1, REALS,      false, unary(Math::signum)),
  FLOOR      ("floor",     1, REALS,      false, unary(Math::floor)),
  CEIL       ("ceil",      1, REALS,      false, unary(Math::ceil)),
  MIN        ("min",       2, NUMBERS,    false, binary(Math::min)),
  MAX        ("max",       2, NUMBERS,    false, binary(Math::max)),
  CLAMP      ("clamp",     3, REALS,      false, v -> Math.min(Math.max(v[0], v[1]), v[2])),

  SIN        ("sin",       1, REALS,      false, unary(Math::sin)),
  COS        ("cos",       1, REALS,      false, unary(Math::cos)),
  TAN        ("tan",       1, REALS,      false, unary(Math::tan)),
  COT        ("cot",       1, REALS,      false, unary(a -> 1 / Math.tan(a))),
  SEC        ("sec",       1, REALS,      false, unary(a -> 1 / Math.cos(a))),
  CSC        ("csc",       1, REALS,      false, unary(a -> 1 / Math.sin(a))),
  ASIN       ("asin",      1, REALS,      false, unary(Math::asin)),
  ACOS       ("acos",      1, REALS,      false, unary(Math::acos)),
  ATAN       ("atan",      1, REALS,      false, unary(Math::atan)),
  ATAN2      ("atan2",     2, REALS,      false, binary(Math::atan2)),

  SINH       ("sinh",      1, REALS,      false, unary(Math::sinh)),
  COSH       ("cosh",      1, REALS,      false, unary(Math::cosh)),
  TANH       ("tanh",      1, REALS,      false, unary(Math::tanh)),
  ASINH      ("asinh",     1, REALS,      false, special("asinh")),
  ACOSH      ("acosh",     1, REALS,      false, special("acosh")),
  ATANH      ("atanh",     1, REALS,      false, special("atanh")),

  SIGMOID    ("sigmoid",   1, REALS,      false, special("sigmoid")),
  SOFTPLUS   ("softplus",  1, REALS,      false, special("softplus")),
  RELU       ("relu",      1, REALS,      false, unary(a -> Math.max(a, 0))),

  ERF        ("erf",       1, REALS,      false, special("erf")),
  ERFC       ("erfc",      1, REALS,      false, special("erfc")),
  NORMPDF    ("normpdf",   1, REALS,      false, special("normpdf")),
  NORMCDF    ("normcdf",   1, REALS,      false, special("normcdf")),
  GAMMA      ("gamma",     1, REALS,      false, special("gamma")),
  LGAMMA     ("lgamma",    1, REALS,      false, special("lgamma")),
  DIGAMMA    ("digamma",   1, REALS,      false, special("digamma")),
  /** polygamma(n, x), the n-th derivative of digamma; n is a constant. */
  POLYGAMMA  ("polygamma", 2, REALS,      false, special("polygamma")),

  LESS       ("less",         2, COMPARISON, false, binary((a, b) -> truth(a < b))),
  LESS_EQUAL ("lessOrEqual",  2, COMPARISON, false, binary((a, b) -> truth(a <= b))),
  EQUAL      ("equal",        2, COMPARISON, true,  binary((a, b) -> truth(a == b))),
  NOT_EQUAL  ("notEqual",     2, COMPARISON, true,  binary((a, b) -> truth(a != b))),
  AND        ("and",          2, LOGIC,      true,  binary((a, b) -> a * b)),
  OR         ("or",           2, LOGIC,      true,  binary(Math::max)),
  NOT        ("not",          1, LOGIC,      false, unary(a -> 1 - a)),

  // What stable forms are made of; formulas do not name them.
  /** log(exp(a) + exp(b)). */
  LOGADDEXP  ("$logaddexp", 2, REALS,     true,  special("logaddexp")),
  /** The derivative of sigmoid: exp(x)/(1 + exp(x))². */
  BELL       ("$bell",     1, REALS,      false, special("sigmoidDerivative")),
  /** 1/(exp(x) - 1). */
  BOSE       ("$bose",     1, REALS,      false, special("bose")),
  /** 1 - cos(x). */
  VERSIN     ("$versin",   1, REALS,      false, special("versin")),
  /** x·log(y), and 0 at x = 0. */
  XLOGY      ("$xlogy",    2, REALS,      false, special("xlogy")),
  /** x·log(1 + y), and 0 at x = 0. */
  XLOG1PY    ("$xlog1py",  2, REALS,      false, special("xlog1py")),
  /** (1 + x)·log(1 + x) - x. */
  EXCESS     ("$excess",   1, REALS,      false, special("excess")),
  /** divergence(a, b, a - b) = a·log(a/b) - a + b; the difference is given beside what it is of. */
  DIVERGENCE ("$divergence", 3, REALS,    false, v -> divergence(v[0], v[1], v[2])),
  // The n-th derivatives, n a constant, of quotients with a removable singularity at 0.
  /** sin(x)/x. */
  SINC       ("$sinc",      2, REALS,     false, special("sinc")),
  /** (1 - cos(x))/x². */
  COSC       ("$cosc",      2, REALS,     false, special("cosc")),
  /** (exp(x) - 1)/x. */
  EXPREL     ("$exprel",    2, REALS,     false, special("exprel")),
  /** log(1 + x)/x. */
  LOGREL     ("$logrel",    2, REALS,     false, special("logrel")),
  /** sinh(x)/x. */
  SINHC      ("$sinhc",     2, REALS,     false, special("sinhc")),
  /** tanh(x)/x. */
  TANHC      ("$tanhc",     2, REALS,     false, special("tanhc")),
  /** x/(exp(x) - 1). */
  BERNOULLI  ("$bernoulli", 2, REALS,     false, special("bernoulli")),
  /** x/tanh(x). */
  XCOTH      ("$xcoth",     2, REALS,     false, special("xcoth")),
  /** 1/tanh(x) - 1/x. */
  LANGEVIN   ("$langevin",  2, REALS,     false, special("langevin")),
  /** log(sinh(x)/x), whose derivative is the Langevin function. */
  LOGSINHC   ("$logsinhc",  1, REALS,     false, special("logsinhc")),

  /** The length of the vector of all operands; its derivative at 0 is 0. */
  NORM       ("$norm",     ANY_NUMBER, REALS, true, Primitive::norm),
  /** The first operand over the length of the vector of all, and 0 at 0. */
  UNIT       ("$unit",     ANY_NUMBER, REALS, false, Primitive::unit),
  /** The root of a sum of squares, which is a length: its derivative at 0 is 0. */
  ROOT       ("$root",     1, REALS,      false, unary(Math::sqrt)),
  /** The operand, of which differentiation sees a constant. */
  FROZEN     ("$frozen",   1, REALS,      false, unary(a -> a)),
  /**
   * check(subscript, extent): the subscript where it is not negative and below the extent. Elsewhere
   * the element that it is to name cannot be read or written; {@link #evaluate} does not look.
   */
  CHECK      ("$check",    2, INTEGERS,   false, v -> v[0]),
  /** mask(subscript, 2ᵏ - 1): the subscript modulo 2ᵏ, from 0 on even where it is negative. */
  MASK       ("$mask",     2, INTEGERS,   false, binary((a, b) -> (int) a & (int) b)),

  /** select(condition, then, else): the branch that is not taken contributes nothing. */
  SELECT     ("select",       3, CHOICE,     false, v -> v[0] != 0 ? v[1] : v[2]);
  // spotless:on

  /** Arithmetic on the values of all operands. */
  @FunctionalInterface
  private interface Evaluation {
    double of(double[] operands);
  }

  private final String symbol;
  private final int arity;
  private final Signature signature;
  private final boolean commutative;
  private final Evaluation evaluation;

  Primitive(
      String symbol, int arity, Signature signature, boolean commutative, Evaluation evaluation) {
    this.symbol = symbol;
    this.arity = arity;
    this.signature = signature;
    this.commutative = commutative;
    this.evaluation = evaluation;
  }

  /** The value for these operand values; conditions are 1 or 0. */
  public double evaluate(double... operands) {
    return evaluation.of(operands);
  }

  /** Whether the first operand is the order of a derivative, a constant. */
  public boolean hasOrder() {
    return switch (this) {
      case POLYGAMMA, SINC, COSC, EXPREL, LOGREL, SINHC, TANHC, BERNOULLI, XCOTH, LANGEVIN -> true;
      default -> false;
    };
  }

  @Override
  public String symbol() {
    return symbol;
  }

  @Override
  public int arity() {
    return arity;
  }

  @Override
  public boolean isCommutative() {
    return commutative;
  }

  @Override
  public Sort resultSort(List<Sort> operands) {
    return signature.resultSort(symbol, operands);
  }

  private static double truth(boolean condition) {
    return condition ? 1 : 0;
  }

  private static double sum(double[] operands) {
    double sum = operands.length == 0 ? 0 : operands[0];
    for (int i = 1; i < operands.length; i++) {
      sum += operands[i];
    }
    return sum;
  }

  private static double product(double[] operands) {
    double product = operands.length == 0 ? 1 : operands[0];
    for (int i = 1; i < operands.length; i++) {
      product *= operands[i];
    }
    return product;
  }

  private static double divergence(double a, double b, double difference) {
    return Math.abs(difference) < 0.5 * b
        ? b * EXCESS.evaluate(difference / b)
        : XLOGY.evaluate(a, a / b) - difference;
  }

  private static double norm(double[] operands) {
    double norm = 0;
    for (double operand : operands) {
      norm = Math.hypot(norm, operand);
    }
    return norm;
  }

  private static double unit(double[] operands) {
    return SpecialFunction.UNIT.evaluate(
        operands[0], norm(Arrays.copyOfRange(operands, 1, operands.length)));
  }

  private static Evaluation unary(DoubleUnaryOperator operator) {
    return v -> operator.applyAsDouble(v[0]);
  }

  private static Evaluation binary(DoubleBinaryOperator operator) {
    return v -> operator.applyAsDouble(v[0], v[1]);
  }

  private static Evaluation special(String name) {
    SpecialFunction function = SpecialFunction.named(name);
    return function::evaluate;
  }
}
