package org.gradc.lower.integer;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Sort;
import org.jspecify.annotations.Nullable;

/** The way from the integer expressions of a graph to polynomials and back. */
public final class Polynomials {
  /** Products beyond this size are atoms, which bounds the time on hostile input. */
  private static final int MAX_TERMS = 200;

  private static final int MAX_DEGREE = 8;

  private final ExprGraph graph;
  private final Map<Expr, Polynomial> known = new HashMap<>();

  public Polynomials(ExprGraph graph) {
    this.graph = graph;
  }

  ExprGraph graph() {
    return graph;
  }

  /** The polynomial of an integer expression; an exact division by a number is a coefficient. */
  public Polynomial of(Expr expr) {
    Polynomial cached = known.get(expr);
    if (cached == null) {
      cached = convert(expr);
      if (cached.size() > MAX_TERMS || cached.degree() > MAX_DEGREE) {
        cached = Polynomial.atom(expr.id());
      }
      known.put(expr, cached);
    }
    return cached;
  }

  private Polynomial convert(Expr expr) {
    if (expr instanceof Constant constant) {
      return Polynomial.of(constant.value());
    }
    if (expr instanceof Apply apply) {
      if (apply.is(Primitive.ADD)) {
        return of(apply.operand(0)).add(of(apply.operand(1)));
      } else if (apply.is(Primitive.SUBTRACT)) {
        return of(apply.operand(0)).subtract(of(apply.operand(1)));
      } else if (apply.is(Primitive.MULTIPLY)) {
        return of(apply.operand(0)).multiply(of(apply.operand(1)));
      } else if (apply.is(Primitive.NEGATE)) {
        return of(apply.operand(0)).negate();
      } else if (apply.is(Primitive.CHECK)) {
        return of(apply.operand(0));
      } else if (apply.is(Primitive.DIVIDE)) {
        Polynomial divisor = of(apply.operand(1));
        if (divisor.isConstant() && !divisor.isZero()) {
          return of(apply.operand(0)).scale(Rational.ONE.divide(divisor.constant()));
        }
      }
    }
    return Polynomial.atom(expr.id());
  }

  /** An expression with the value of a polynomial whose values are integers. */
  public Expr expression(Polynomial polynomial) {
    BigInteger denominator = BigInteger.ONE;
    for (Rational coefficient : polynomial.terms().values()) {
      BigInteger next = coefficient.denominator();
      denominator = denominator.multiply(next).divide(denominator.gcd(next));
    }
    Rational common = Rational.of(denominator);
    Expr sum = null;
    for (boolean positive : new boolean[] {true, false}) {
      for (Map.Entry<Monomial, Rational> term : polynomial.terms().entrySet()) {
        Rational coefficient = term.getValue().multiply(common);
        if (coefficient.signum() > 0 == positive) {
          sum = sum(sum, coefficient, term.getKey());
        }
      }
    }
    if (sum == null) {
      return graph.integer(0);
    }
    return common.isOne()
        ? sum
        : graph.apply(Primitive.DIVIDE, sum, graph.constant(sum.sort(), common));
  }

  private Expr sum(@Nullable Expr sofar, Rational coefficient, Monomial m) {
    if (sofar == null) {
      return product(coefficient, m);
    }
    return coefficient.signum() > 0
        ? graph.apply(Primitive.ADD, sofar, product(coefficient, m))
        : graph.apply(Primitive.SUBTRACT, sofar, product(coefficient.negate(), m));
  }

  private Expr product(Rational coefficient, Monomial monomial) {
    Expr product =
        coefficient.isOne() && monomial.degree() > 0
            ? null
            : graph.constant(Sort.INTEGER, coefficient);
    for (int atom : monomial.atoms()) {
      Expr factor = graph.node(atom);
      product = product == null ? factor : graph.apply(Primitive.MULTIPLY, product, factor);
    }
    return Objects.requireNonNull(product);
  }
}
