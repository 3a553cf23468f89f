package org.gradc.laws;

import java.util.List;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;

/**
 * A random expression before it becomes a program or a text: a parameter, a number or an operator
 * applied. Terms are shared by identity, so that a few of them make a graph, not a tree.
 */
final class Term {
  private final Primitive operator;
  private final List<Term> operands;
  private final Rational number;
  private final int parameter;

  private Term(Primitive operator, List<Term> operands, Rational number, int parameter) {
    this.operator = operator;
    this.operands = operands;
    this.number = number;
    this.parameter = parameter;
  }

  static Term parameter(int position) {
    return new Term(null, List.of(), null, position);
  }

  static Term number(Rational value) {
    return new Term(null, List.of(), value, -1);
  }

  static Term number(long value) {
    return number(Rational.of(value));
  }

  static Term number(long numerator, long denominator) {
    return number(Rational.of(numerator, denominator));
  }

  static Term call(Primitive operator, Term... operands) {
    return new Term(operator, List.of(operands), null, -1);
  }

  boolean isParameter() {
    return parameter >= 0;
  }

  boolean isNumber() {
    return number != null;
  }

  Primitive operator() {
    return operator;
  }

  List<Term> operands() {
    return operands;
  }

  Rational number() {
    return number;
  }

  int parameter() {
    return parameter;
  }
}
