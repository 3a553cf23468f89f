package org.gradc.laws;

import static org.gradc.expr.Primitive.ABS;
import static org.gradc.expr.Primitive.ACOS;
import static org.gradc.expr.Primitive.ACOSH;
import static org.gradc.expr.Primitive.ADD;
import static org.gradc.expr.Primitive.AND;
import static org.gradc.expr.Primitive.ASIN;
import static org.gradc.expr.Primitive.ASINH;
import static org.gradc.expr.Primitive.ATAN;
import static org.gradc.expr.Primitive.ATAN2;
import static org.gradc.expr.Primitive.ATANH;
import static org.gradc.expr.Primitive.CBRT;
import static org.gradc.expr.Primitive.CEIL;
import static org.gradc.expr.Primitive.CLAMP;
import static org.gradc.expr.Primitive.COS;
import static org.gradc.expr.Primitive.COSH;
import static org.gradc.expr.Primitive.COT;
import static org.gradc.expr.Primitive.CSC;
import static org.gradc.expr.Primitive.DIGAMMA;
import static org.gradc.expr.Primitive.DIVIDE;
import static org.gradc.expr.Primitive.EQUAL;
import static org.gradc.expr.Primitive.ERF;
import static org.gradc.expr.Primitive.ERFC;
import static org.gradc.expr.Primitive.EXP;
import static org.gradc.expr.Primitive.EXPM1;
import static org.gradc.expr.Primitive.FLOOR;
import static org.gradc.expr.Primitive.GAMMA;
import static org.gradc.expr.Primitive.HYPOT;
import static org.gradc.expr.Primitive.LESS;
import static org.gradc.expr.Primitive.LESS_EQUAL;
import static org.gradc.expr.Primitive.LGAMMA;
import static org.gradc.expr.Primitive.LOG;
import static org.gradc.expr.Primitive.LOG10;
import static org.gradc.expr.Primitive.LOG1P;
import static org.gradc.expr.Primitive.LOG2;
import static org.gradc.expr.Primitive.MAX;
import static org.gradc.expr.Primitive.MIN;
import static org.gradc.expr.Primitive.MULTIPLY;
import static org.gradc.expr.Primitive.NEGATE;
import static org.gradc.expr.Primitive.NORMCDF;
import static org.gradc.expr.Primitive.NORMPDF;
import static org.gradc.expr.Primitive.NOT;
import static org.gradc.expr.Primitive.NOT_EQUAL;
import static org.gradc.expr.Primitive.OR;
import static org.gradc.expr.Primitive.PI;
import static org.gradc.expr.Primitive.POLYGAMMA;
import static org.gradc.expr.Primitive.POWER;
import static org.gradc.expr.Primitive.RELU;
import static org.gradc.expr.Primitive.SEC;
import static org.gradc.expr.Primitive.SELECT;
import static org.gradc.expr.Primitive.SIGMOID;
import static org.gradc.expr.Primitive.SIGN;
import static org.gradc.expr.Primitive.SIN;
import static org.gradc.expr.Primitive.SINH;
import static org.gradc.expr.Primitive.SOFTPLUS;
import static org.gradc.expr.Primitive.SQRT;
import static org.gradc.expr.Primitive.SUBTRACT;
import static org.gradc.expr.Primitive.TAN;
import static org.gradc.expr.Primitive.TANH;
import static org.gradc.laws.Term.number;
import static org.gradc.laws.Term.of;

import java.util.List;

/**
 * One way to make a new term of three known ones and a number.
 *
 * <p>The table has every function of the language. Arguments stay in interesting domains by
 * construction; the last rows leave that to luck.
 */
@FunctionalInterface
interface Template {

  Term build(Term a, Term b, Term c, Term k);

  // spotless:off
  /** The templates whose value is defined for all arguments; simple ones first, for shrinking. */
  List<Template> TAME = List.of(
      (a, b, c, k) -> of(ADD, a, b),
      (a, b, c, k) -> of(MULTIPLY, a, b),
      (a, b, c, k) -> of(SUBTRACT, a, b),
      (a, b, c, k) -> of(NEGATE, a),
      (a, b, c, k) -> of(MULTIPLY, k, a),
      (a, b, c, k) -> of(ADD, a, k),
      (a, b, c, k) -> of(SUBTRACT, k, a),
      (a, b, c, k) -> of(DIVIDE, a, above(1, b)),
      (a, b, c, k) -> of(DIVIDE, number(1), of(ADD, number(1), of(EXP, of(NEGATE, of(TANH, a))))),
      (a, b, c, k) -> of(ADD, of(MULTIPLY, a, b), of(MULTIPLY, a, c)),
      (a, b, c, k) -> of(MULTIPLY, of(SUBTRACT, a, b), of(ADD, b, c)),

      (a, b, c, k) -> of(POWER, a, number(2)),
      (a, b, c, k) -> of(POWER, a, number(3)),
      (a, b, c, k) -> of(POWER, of(SIN, a), number(7)),
      (a, b, c, k) -> of(POWER, above(1, a), number(-1)),
      (a, b, c, k) -> of(POWER, above(2, a), number(-3)),
      (a, b, c, k) -> of(POWER, above(1, a), number(1, 2)),
      (a, b, c, k) -> of(POWER, above(1, a), number(-1, 2)),
      (a, b, c, k) -> of(POWER, above(1, a), number(3, 2)),
      (a, b, c, k) -> of(POWER, above(1, a), number(1, 3)),
      (a, b, c, k) -> of(POWER, above(1, a), of(SIN, b)),
      (a, b, c, k) -> of(POWER, number(2), of(TANH, a)),

      (a, b, c, k) -> of(SIN, a),
      (a, b, c, k) -> of(COS, a),
      (a, b, c, k) -> of(TAN, of(SIN, a)),
      (a, b, c, k) -> of(COT, of(ADD, number(3, 2), of(SIN, a))),
      (a, b, c, k) -> of(SEC, of(SIN, a)),
      (a, b, c, k) -> of(CSC, of(ADD, number(3, 2), of(TANH, a))),
      (a, b, c, k) -> of(ASIN, half(of(SIN, a))),
      (a, b, c, k) -> of(ACOS, half(of(TANH, a))),
      (a, b, c, k) -> of(ATAN, a),
      (a, b, c, k) -> of(ATAN2, a, above(1, b)),
      (a, b, c, k) -> of(MULTIPLY, of(PI), of(COS, a)),

      (a, b, c, k) -> of(EXP, of(NEGATE, of(MULTIPLY, a, a))),
      (a, b, c, k) -> of(EXP, of(SIN, a)),
      (a, b, c, k) -> of(EXPM1, of(TANH, a)),
      (a, b, c, k) -> of(LOG, above(1, a)),
      (a, b, c, k) -> of(LOG1P, of(MULTIPLY, a, a)),
      (a, b, c, k) -> of(LOG2, above(2, a)),
      (a, b, c, k) -> of(LOG10, above(3, a)),
      (a, b, c, k) -> of(SQRT, above(1, a)),
      (a, b, c, k) -> of(CBRT, above(2, a)),
      (a, b, c, k) -> of(HYPOT, a, above(1, b)),
      (a, b, c, k) -> of(HYPOT, a, b),

      (a, b, c, k) -> of(SINH, of(SIN, a)),
      (a, b, c, k) -> of(COSH, of(TANH, a)),
      (a, b, c, k) -> of(TANH, a),
      (a, b, c, k) -> of(ASINH, a),
      (a, b, c, k) -> of(ACOSH, above(2, a)),
      (a, b, c, k) -> of(ATANH, half(of(SIN, a))),
      (a, b, c, k) -> of(SIGMOID, a),
      (a, b, c, k) -> of(SOFTPLUS, a),
      (a, b, c, k) -> of(ERF, a),
      (a, b, c, k) -> of(ERFC, of(ATAN, a)),
      (a, b, c, k) -> of(NORMPDF, a),
      (a, b, c, k) -> of(NORMCDF, of(ATAN, a)),
      (a, b, c, k) -> of(GAMMA, of(ADD, number(3, 2), of(SIN, a))),
      (a, b, c, k) -> of(LGAMMA, above(1, a)),
      (a, b, c, k) -> of(DIGAMMA, above(1, a)),
      (a, b, c, k) -> of(POLYGAMMA, number(1), above(1, a)),
      (a, b, c, k) -> of(POLYGAMMA, number(2), above(2, a)),

      (a, b, c, k) -> of(RELU, a),
      (a, b, c, k) -> of(ABS, a),
      (a, b, c, k) -> of(MIN, a, b),
      (a, b, c, k) -> of(MAX, a, b),
      (a, b, c, k) -> of(MAX, a, k),
      (a, b, c, k) -> of(CLAMP, a, number(-1), number(3, 2)),
      (a, b, c, k) -> of(MULTIPLY, of(SIGN, a), b),
      (a, b, c, k) -> of(ADD, a, of(FLOOR, b)),
      (a, b, c, k) -> of(SUBTRACT, a, of(CEIL, b)),

      (a, b, c, k) -> of(SELECT, of(LESS, a, b), a, c),
      (a, b, c, k) -> of(SELECT, of(LESS_EQUAL, a, k), b, of(SIN, c)),
      (a, b, c, k) -> of(SELECT, of(EQUAL, a, b), b, of(MULTIPLY, a, c)),
      (a, b, c, k) -> of(SELECT, of(NOT_EQUAL, a, k), of(ADD, b, c), c),
      (a, b, c, k) -> of(SELECT, of(LESS, number(0), a), of(LOG, a), b),
      (a, b, c, k) -> of(SELECT, of(LESS, a, b), of(SQRT, of(SUBTRACT, b, a)), of(DIVIDE, c, above(1, a))),
      (a, b, c, k) -> of(SELECT, of(AND, of(LESS, a, b), of(LESS, b, c)), of(MULTIPLY, a, c), b),
      (a, b, c, k) -> of(SELECT, of(OR, of(LESS, a, b), of(NOT, of(LESS_EQUAL, b, k))), a, of(COS, c)),
      (a, b, c, k) -> of(SELECT, of(LESS, a, k), of(SELECT, of(LESS, b, c), of(EXP, of(SIN, b)), a), c),
      (a, b, c, k) -> of(MULTIPLY, c, of(SELECT, of(NOT_EQUAL, a, number(0)), of(DIVIDE, of(SIN, a), a), number(1))));

  /** The templates that may leave the domain of their function, or its range. */
  List<Template> RAW = List.of(
      (a, b, c, k) -> of(DIVIDE, a, b),
      (a, b, c, k) -> of(DIVIDE, k, a),
      (a, b, c, k) -> of(EXP, a),
      (a, b, c, k) -> of(LOG, a),
      (a, b, c, k) -> of(SQRT, a),
      (a, b, c, k) -> of(CBRT, a),
      (a, b, c, k) -> of(POWER, a, b),
      (a, b, c, k) -> of(POWER, a, k),
      (a, b, c, k) -> of(POWER, of(ABS, a), k),
      (a, b, c, k) -> of(POWER, a, number(1, 3)),
      (a, b, c, k) -> of(TAN, a),
      (a, b, c, k) -> of(ASIN, a),
      (a, b, c, k) -> of(ACOSH, a),
      (a, b, c, k) -> of(ATAN2, a, b),
      (a, b, c, k) -> of(GAMMA, a),
      (a, b, c, k) -> of(ADD, of(SQRT, of(MULTIPLY, a, a)), of(LOG, of(EXP, b))),
      (a, b, c, k) -> of(CLAMP, a, b, c));
  // spotless:on

  /** bound + x². */
  private static Term above(long bound, Term x) {
    return of(ADD, number(bound), of(MULTIPLY, x, x));
  }

  private static Term half(Term x) {
    return of(DIVIDE, x, number(2));
  }
}
