package org.gradc.rules;

import static org.gradc.rules.Patterns.*;
import static org.gradc.rules.Rule.procedure;
import static org.gradc.rules.Rule.rule;
import static org.gradc.rules.RuleClass.EXACT;
import static org.gradc.rules.RuleClass.ROUNDING;

import java.util.List;
import org.gradc.expr.Primitive;

/** Sums and products. */
final class ArithmeticRules {
  // spotless:off
  static final List<Rule> ROWS = List.of(
      procedure("fold-constants",      sum(number(1, 10), number(1, 5)),        number(3, 10),            ROUNDING)
          .because("numbers are exact until code is emitted"),
      procedure("sum-constants",       sum(X, ONE, Y, TWO),                     sum(X, number(3), Y),     ROUNDING),
      procedure("add-zero",            sum(X, ZERO),                            X,                        EXACT),
      procedure("flatten-leading",     sum(sum(X, Y), Z),                       sum(X, Y, Z),             EXACT),
      procedure("like-terms",          sum(product(TWO, X), Y, product(number(3), X)), sum(product(number(5), X), Y), ROUNDING),
      procedure("cancelling-terms",    sum(X, Y, minus(X)),                     Y,                        ROUNDING),
      procedure("multiply-one",        product(X, ONE),                         X,                        EXACT),
      procedure("multiply-zero",       product(X, ZERO),                        ZERO,                     ROUNDING)
          .because("assumes that x is finite"),
      procedure("double-negative",     minus(minus(X)),                         X,                        EXACT),
      procedure("product-constants",   product(TWO, product(number(3), X)),     product(number(6), X),    ROUNDING),
      procedure("coefficient-first",   product(X, product(number(3), Y)),       product(number(3), X, Y), ROUNDING),
      procedure("like-bases",          product(X, square(X)),                   power(X, number(3)),      ROUNDING),
      procedure("cancelling-bases",    product(X, Y, reciprocal(X)),            Y,                        ROUNDING)
          .because("assumes that x is not 0"),
      rule("integer-quotient-by-one",  node(Primitive.DIVIDE, X, ONE),          X,                        EXACT));
  // spotless:on

  private ArithmeticRules() {}
}
