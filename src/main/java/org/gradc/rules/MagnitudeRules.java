package org.gradc.rules;

import static org.gradc.expr.Primitive.*;
import static org.gradc.rules.Guard.negative;
import static org.gradc.rules.Guard.nonNegative;
import static org.gradc.rules.Guard.nonPositive;
import static org.gradc.rules.Guard.positive;
import static org.gradc.rules.Guard.whole;
import static org.gradc.rules.Patterns.*;
import static org.gradc.rules.Rule.rule;
import static org.gradc.rules.RuleClass.EXACT;
import static org.gradc.rules.RuleClass.ROUNDING;

import java.util.List;

/** Absolute value, sign, rounding to whole numbers, minimum and maximum. */
final class MagnitudeRules {

  // spotless:off
  static final List<Rule> ROWS = List.of(
      rule("abs-of-nonnegative",   abs(X),                  X,                              nonNegative(X), EXACT),
      rule("abs-of-nonpositive",   abs(X),                  minus(X),                       nonPositive(X), EXACT),
      rule("abs-of-multiple",      abs(scaled(A, X)),       product(abs(A), abs(X)),        ROUNDING),
      rule("sign-of-positive",     sign(X),                 ONE,                            positive(X), ROUNDING)
          .because("an intermediate that is positive has not become 0"),
      rule("sign-of-negative",     sign(X),                 MINUS_ONE,                      negative(X), ROUNDING),
      rule("sign-of-multiple",     sign(scaled(A, X)),      product(sign(A), sign(X)),      ROUNDING),
      rule("sign-of-sign",         sign(sign(X)),           sign(X),                        EXACT),
      rule("sign-times-itself",    product(sign(X), X),     abs(X),                         EXACT),
      rule("sign-times-abs",       product(sign(X), abs(X)), X,                             EXACT),
      rule("floor-of-whole",       node(FLOOR, X),          X,                              whole(X), EXACT),
      rule("ceil-of-whole",        node(CEIL, X),           X,                              whole(X), EXACT),
      rule("floor-of-negated",     node(FLOOR, minus(X)),   minus(node(CEIL, X)),           EXACT),
      rule("ceil-of-negated",      node(CEIL, minus(X)),    minus(node(FLOOR, X)),          EXACT),
      rule("relu-of-nonnegative",  node(RELU, X),           X,                              nonNegative(X), EXACT),
      rule("relu-of-nonpositive",  node(RELU, X),           ZERO,                           nonPositive(X), EXACT),
      rule("min-of-same",          min(X, X),               X,                              EXACT),
      rule("max-of-same",          max(X, X),               X,                              EXACT),
      rule("min-again",            min(min(X, Y), Y),       min(X, Y),                      EXACT),
      rule("max-again",            max(max(X, Y), Y),       max(X, Y),                      EXACT),
      rule("max-with-negative",    max(X, Y),               X,                              nonNegative(X).and(nonPositive(Y)), EXACT),
      rule("max-of-negative",      max(X, Y),               Y,                              negative(X).and(nonNegative(Y)), EXACT),
      rule("min-with-positive",    min(X, Y),               X,                              nonPositive(X).and(nonNegative(Y)), EXACT),
      rule("min-of-positive",      min(X, Y),               Y,                              positive(X).and(nonPositive(Y)), EXACT));
  // spotless:on

  private MagnitudeRules() {}
}
