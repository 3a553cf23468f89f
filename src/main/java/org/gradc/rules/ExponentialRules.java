package org.gradc.rules;

import static org.gradc.expr.Primitive.*;
import static org.gradc.rules.Guard.where;
import static org.gradc.rules.Patterns.*;
import static org.gradc.rules.Rule.rule;
import static org.gradc.rules.RuleClass.EXACT;
import static org.gradc.rules.RuleClass.ROUNDING;

import java.util.List;
import org.gradc.expr.Primitive;

/** Exponentials, logarithms and hyperbolic functions. */
final class ExponentialRules {
  // spotless:off
  static final List<Rule> ROWS = List.of(
      rule("exp-zero",            exp(ZERO),                          ONE,                          EXACT),
      rule("expm1-zero",          node(EXPM1, ZERO),                  ZERO,                         EXACT),
      rule("log-one",             log(ONE),                           ZERO,                         EXACT),
      rule("log1p-zero",          node(LOG1P, ZERO),                  ZERO,                         EXACT),
      rule("exp-of-log",          exp(log(X)),                        X,                            ROUNDING),
      rule("log-of-exp",          log(exp(X)),                        X,                            ROUNDING),
      rule("exp-of-log1p",        exp(node(LOG1P, X)),                sum(ONE, X),                  ROUNDING),
      rule("expm1-of-log1p",      node(EXPM1, node(LOG1P, X)),        X,                            ROUNDING),
      rule("log1p-of-expm1",      node(LOG1P, node(EXPM1, X)),        X,                            ROUNDING),
      rule("exp-of-multiple-log", exp(product(A, log(X))),            power(X, A),                  ROUNDING),
      rule("log-of-power",        log(power(X, A)),                   product(A, log(X)),           where(A, a -> !a.isEven()), ROUNDING)
          .because("an odd or fractional power is positive only where x is"),
      rule("log2-of-power",       node(LOG2, power(X, A)),            product(A, node(LOG2, X)),    where(A, a -> !a.isEven()), ROUNDING),
      rule("log10-of-power",      node(LOG10, power(X, A)),           product(A, node(LOG10, X)),   where(A, a -> !a.isEven()), ROUNDING),

      rule("sinh-zero",           node(SINH, ZERO),                   ZERO,                         EXACT),
      rule("cosh-zero",           node(COSH, ZERO),                   ONE,                          EXACT),
      rule("tanh-zero",           node(TANH, ZERO),                   ZERO,                         EXACT),
      rule("asinh-zero",          node(ASINH, ZERO),                  ZERO,                         EXACT),
      rule("acosh-one",           node(ACOSH, ONE),                   ZERO,                         EXACT),
      rule("atanh-zero",          node(ATANH, ZERO),                  ZERO,                         EXACT),
      odd("sinh-odd", SINH),
      odd("tanh-odd", TANH),
      odd("asinh-odd", ASINH),
      odd("atanh-odd", ATANH),
      even("cosh-even", COSH),
      rule("cosh-of-abs",         node(COSH, abs(X)),                 node(COSH, X),                ROUNDING),
      rule("sinh-of-asinh",       node(SINH, node(ASINH, X)),         X,                            ROUNDING),
      rule("cosh-of-acosh",       node(COSH, node(ACOSH, X)),         X,                            ROUNDING),
      rule("tanh-of-atanh",       node(TANH, node(ATANH, X)),         X,                            ROUNDING),
      rule("cosh2-minus-sinh2",   sum(square(node(COSH, X)), minus(square(node(SINH, X)))), ONE,    ROUNDING),

      rule("sigmoid-zero",        node(SIGMOID, ZERO),                HALF,                         EXACT),
      rule("erf-zero",            node(ERF, ZERO),                    ZERO,                         EXACT),
      rule("erfc-zero",           node(ERFC, ZERO),                   ONE,                          EXACT),
      rule("normcdf-zero",        node(NORMCDF, ZERO),                HALF,                         EXACT),
      rule("gamma-one",           node(GAMMA, ONE),                   ONE,                          EXACT),
      rule("gamma-two",           node(GAMMA, TWO),                   ONE,                          EXACT),
      rule("lgamma-one",          node(LGAMMA, ONE),                  ZERO,                         EXACT),
      rule("lgamma-two",          node(LGAMMA, TWO),                  ZERO,                         EXACT),
      odd("erf-odd", ERF),
      even("normpdf-even", NORMPDF));
  // spotless:on

  private ExponentialRules() {}

  /** f(-x) = -f(x). */
  static Rule odd(String name, Primitive f) {
    return rule(
        name,
        node(f, scaled(A, X)),
        minus(node(f, product(minus(A), X))),
        where(A, a -> a.signum() < 0),
        ROUNDING);
  }

  /** f(-x) = f(x). */
  static Rule even(String name, Primitive f) {
    return rule(
        name,
        node(f, scaled(A, X)),
        node(f, product(minus(A), X)),
        where(A, a -> a.signum() < 0),
        ROUNDING);
  }
}
