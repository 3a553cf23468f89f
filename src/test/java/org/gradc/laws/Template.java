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
import static org.gradc.laws.Term.call;
import static org.gradc.laws.Term.number;

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
      (a, b, c, k) -> call(ADD, a, b),
      (a, b, c, k) -> call(MULTIPLY, a, b),
      (a, b, c, k) -> call(SUBTRACT, a, b),
      (a, b, c, k) -> call(NEGATE, a),
      (a, b, c, k) -> call(MULTIPLY, k, a),
      (a, b, c, k) -> call(ADD, a, k),
      (a, b, c, k) -> call(SUBTRACT, k, a),
      (a, b, c, k) -> call(DIVIDE, a, above(1, b)),
      (a, b, c, k) -> call(DIVIDE, number(1), call(ADD, number(1), call(EXP, call(NEGATE, call(TANH, a))))),
      (a, b, c, k) -> call(ADD, call(MULTIPLY, a, b), call(MULTIPLY, a, c)),
      (a, b, c, k) -> call(MULTIPLY, call(SUBTRACT, a, b), call(ADD, b, c)),

      (a, b, c, k) -> call(POWER, a, number(2)),
      (a, b, c, k) -> call(POWER, a, number(3)),
      (a, b, c, k) -> call(POWER, call(SIN, a), number(7)),
      (a, b, c, k) -> call(POWER, above(1, a), number(-1)),
      (a, b, c, k) -> call(POWER, above(2, a), number(-3)),
      (a, b, c, k) -> call(POWER, above(1, a), number(1, 2)),
      (a, b, c, k) -> call(POWER, above(1, a), number(-1, 2)),
      (a, b, c, k) -> call(POWER, above(1, a), number(3, 2)),
      (a, b, c, k) -> call(POWER, above(1, a), number(1, 3)),
      (a, b, c, k) -> call(POWER, above(1, a), call(SIN, b)),
      (a, b, c, k) -> call(POWER, number(2), call(TANH, a)),

      (a, b, c, k) -> call(SIN, a),
      (a, b, c, k) -> call(COS, a),
      (a, b, c, k) -> call(TAN, call(SIN, a)),
      (a, b, c, k) -> call(COT, call(ADD, number(3, 2), call(SIN, a))),
      (a, b, c, k) -> call(SEC, call(SIN, a)),
      (a, b, c, k) -> call(CSC, call(ADD, number(3, 2), call(TANH, a))),
      (a, b, c, k) -> call(ASIN, half(call(SIN, a))),
      (a, b, c, k) -> call(ACOS, half(call(TANH, a))),
      (a, b, c, k) -> call(ATAN, a),
      (a, b, c, k) -> call(ATAN2, a, above(1, b)),
      (a, b, c, k) -> call(MULTIPLY, call(PI), call(COS, a)),

      (a, b, c, k) -> call(EXP, call(NEGATE, call(MULTIPLY, a, a))),
      (a, b, c, k) -> call(EXP, call(SIN, a)),
      (a, b, c, k) -> call(EXPM1, call(TANH, a)),
      (a, b, c, k) -> call(LOG, above(1, a)),
      (a, b, c, k) -> call(LOG1P, call(MULTIPLY, a, a)),
      (a, b, c, k) -> call(LOG2, above(2, a)),
      (a, b, c, k) -> call(LOG10, above(3, a)),
      (a, b, c, k) -> call(SQRT, above(1, a)),
      (a, b, c, k) -> call(CBRT, above(2, a)),
      (a, b, c, k) -> call(HYPOT, a, above(1, b)),
      (a, b, c, k) -> call(HYPOT, a, b),

      (a, b, c, k) -> call(SINH, call(SIN, a)),
      (a, b, c, k) -> call(COSH, call(TANH, a)),
      (a, b, c, k) -> call(TANH, a),
      (a, b, c, k) -> call(ASINH, a),
      (a, b, c, k) -> call(ACOSH, above(2, a)),
      (a, b, c, k) -> call(ATANH, half(call(SIN, a))),
      (a, b, c, k) -> call(SIGMOID, a),
      (a, b, c, k) -> call(SOFTPLUS, a),
      (a, b, c, k) -> call(ERF, a),
      (a, b, c, k) -> call(ERFC, call(ATAN, a)),
      (a, b, c, k) -> call(NORMPDF, a),
      (a, b, c, k) -> call(NORMCDF, call(ATAN, a)),
      (a, b, c, k) -> call(GAMMA, call(ADD, number(3, 2), call(SIN, a))),
      (a, b, c, k) -> call(LGAMMA, above(1, a)),
      (a, b, c, k) -> call(DIGAMMA, above(1, a)),
      (a, b, c, k) -> call(POLYGAMMA, number(1), above(1, a)),
      (a, b, c, k) -> call(POLYGAMMA, number(2), above(2, a)),

      (a, b, c, k) -> call(RELU, a),
      (a, b, c, k) -> call(ABS, a),
      (a, b, c, k) -> call(MIN, a, b),
      (a, b, c, k) -> call(MAX, a, b),
      (a, b, c, k) -> call(MAX, a, k),
      (a, b, c, k) -> call(CLAMP, a, number(-1), number(3, 2)),
      (a, b, c, k) -> call(MULTIPLY, call(SIGN, a), b),
      (a, b, c, k) -> call(ADD, a, call(FLOOR, b)),
      (a, b, c, k) -> call(SUBTRACT, a, call(CEIL, b)),

      (a, b, c, k) -> call(SELECT, call(LESS, a, b), a, c),
      (a, b, c, k) -> call(SELECT, call(LESS_EQUAL, a, k), b, call(SIN, c)),
      (a, b, c, k) -> call(SELECT, call(EQUAL, a, b), b, call(MULTIPLY, a, c)),
      (a, b, c, k) -> call(SELECT, call(NOT_EQUAL, a, k), call(ADD, b, c), c),
      (a, b, c, k) -> call(SELECT, call(LESS, number(0), a), call(LOG, a), b),
      (a, b, c, k) -> call(SELECT, call(LESS, a, b), call(SQRT, call(SUBTRACT, b, a)), call(DIVIDE, c, above(1, a))),
      (a, b, c, k) -> call(SELECT, call(AND, call(LESS, a, b), call(LESS, b, c)), call(MULTIPLY, a, c), b),
      (a, b, c, k) -> call(SELECT, call(OR, call(LESS, a, b), call(NOT, call(LESS_EQUAL, b, k))), a, call(COS, c)),
      (a, b, c, k) -> call(SELECT, call(LESS, a, k), call(SELECT, call(LESS, b, c), call(EXP, call(SIN, b)), a), c),
      (a, b, c, k) -> call(MULTIPLY, c, call(SELECT, call(NOT_EQUAL, a, number(0)), call(DIVIDE, call(SIN, a), a), number(1))));

  /** The templates that may leave the domain of their function, or its range. */
  List<Template> RAW = List.of(
      (a, b, c, k) -> call(DIVIDE, a, b),
      (a, b, c, k) -> call(DIVIDE, k, a),
      (a, b, c, k) -> call(EXP, a),
      (a, b, c, k) -> call(LOG, a),
      (a, b, c, k) -> call(SQRT, a),
      (a, b, c, k) -> call(CBRT, a),
      (a, b, c, k) -> call(POWER, a, b),
      (a, b, c, k) -> call(POWER, a, k),
      (a, b, c, k) -> call(POWER, call(ABS, a), k),
      (a, b, c, k) -> call(POWER, a, number(1, 3)),
      (a, b, c, k) -> call(TAN, a),
      (a, b, c, k) -> call(ASIN, a),
      (a, b, c, k) -> call(ACOSH, a),
      (a, b, c, k) -> call(GAMMA, a),
      (a, b, c, k) -> call(ADD, call(SQRT, call(MULTIPLY, a, a)), call(LOG, call(EXP, b))),
      (a, b, c, k) -> call(CLAMP, a, b, c));
  // spotless:on

  /** bound + x². */
  private static Term above(long bound, Term x) {
    return call(ADD, number(bound), call(MULTIPLY, x, x));
  }

  private static Term half(Term x) {
    return call(DIVIDE, x, number(2));
  }
}
