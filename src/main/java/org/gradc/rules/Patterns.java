package org.gradc.rules;

import java.util.List;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.rules.Pattern.Kind;
import org.gradc.rules.Pattern.Node;
import org.gradc.rules.Pattern.Numeral;
import org.gradc.rules.Pattern.Scaled;
import org.gradc.rules.Pattern.Variable;

/** The words in which the rule tables are written. */
final class Patterns {
  static final int SLOTS = 8;

  static final Variable X = new Variable("x", 0, Kind.REAL);
  static final Variable Y = new Variable("y", 1, Kind.REAL);
  static final Variable Z = new Variable("z", 2, Kind.REAL);
  static final Variable W = new Variable("w", 3, Kind.REAL);
  static final Variable A = new Variable("a", 4, Kind.NUMBER);
  static final Variable B = new Variable("b", 5, Kind.NUMBER);
  static final Variable P = new Variable("p", 6, Kind.CONDITION);
  static final Variable Q = new Variable("q", 7, Kind.CONDITION);

  static final Numeral ZERO = new Numeral(Rational.ZERO);
  static final Numeral ONE = new Numeral(Rational.ONE);
  static final Numeral TWO = new Numeral(Rational.TWO);
  static final Numeral HALF = new Numeral(Rational.HALF);
  static final Numeral MINUS_ONE = new Numeral(Rational.MINUS_ONE);

  /** There is no constant condition: 0 = 0 stands for true, 0 ≠ 0 for false. */
  static final Pattern TRUE = node(Primitive.EQUAL, ZERO, ZERO);

  static final Pattern FALSE = node(Primitive.NOT_EQUAL, ZERO, ZERO);

  private Patterns() {}

  static Node node(Primitive operator, Pattern... operands) {
    return new Node(operator, List.of(operands));
  }

  static Numeral number(long value) {
    return new Numeral(Rational.of(value));
  }

  static Numeral number(long numerator, long denominator) {
    return new Numeral(Rational.of(numerator, denominator));
  }

  static Pattern sum(Pattern... terms) {
    return node(Primitive.SUM, terms);
  }

  static Pattern product(Pattern... factors) {
    return node(Primitive.PRODUCT, factors);
  }

  /** Matches constant·x, see {@link Scaled}. */
  static Pattern scaled(Variable coefficient, Variable factor) {
    return new Scaled(coefficient, factor);
  }

  static Pattern minus(Pattern x) {
    return product(MINUS_ONE, x);
  }

  static Pattern power(Pattern base, Pattern exponent) {
    return node(Primitive.POWER, base, exponent);
  }

  static Pattern square(Pattern x) {
    return power(x, TWO);
  }

  static Pattern reciprocal(Pattern x) {
    return power(x, MINUS_ONE);
  }

  static Pattern abs(Pattern x) {
    return node(Primitive.ABS, x);
  }

  static Pattern sign(Pattern x) {
    return node(Primitive.SIGN, x);
  }

  static Pattern exp(Pattern x) {
    return node(Primitive.EXP, x);
  }

  static Pattern log(Pattern x) {
    return node(Primitive.LOG, x);
  }

  static Pattern min(Pattern x, Pattern y) {
    return node(Primitive.MIN, x, y);
  }

  static Pattern max(Pattern x, Pattern y) {
    return node(Primitive.MAX, x, y);
  }

  static Pattern select(Pattern condition, Pattern then, Pattern otherwise) {
    return node(Primitive.SELECT, condition, then, otherwise);
  }

  static Pattern and(Pattern p, Pattern q) {
    return node(Primitive.AND, p, q);
  }

  static Pattern or(Pattern p, Pattern q) {
    return node(Primitive.OR, p, q);
  }

  static Pattern not(Pattern p) {
    return node(Primitive.NOT, p);
  }

  static Pattern less(Pattern x, Pattern y) {
    return node(Primitive.LESS, x, y);
  }

  static Pattern lessOrEqual(Pattern x, Pattern y) {
    return node(Primitive.LESS_EQUAL, x, y);
  }

  static Pattern equal(Pattern x, Pattern y) {
    return node(Primitive.EQUAL, x, y);
  }

  static Pattern notEqual(Pattern x, Pattern y) {
    return node(Primitive.NOT_EQUAL, x, y);
  }
}
