package org.gradc.rules;

import static org.gradc.expr.Primitive.*;
import static org.gradc.rules.Guard.nonNegative;
import static org.gradc.rules.Guard.where;
import static org.gradc.rules.Patterns.*;
import static org.gradc.rules.Rule.procedure;
import static org.gradc.rules.Rule.rule;
import static org.gradc.rules.RuleClass.EXACT;
import static org.gradc.rules.RuleClass.ROUNDING;

import java.util.List;
import org.gradc.expr.Rational;

/** Powers, roots and lengths. */
final class PowerRules {
  private static final int FOLDED_BITS = 256;

  // spotless:off
  static final List<Rule> ROWS = List.of(
      rule("power-one",            power(X, ONE),               X,                           EXACT),
      rule("power-zero",           power(X, ZERO),              ONE,                         EXACT),
      rule("one-to-power",         power(ONE, X),               ONE,                         EXACT),
      rule("power-of-power",       power(power(X, A), B),       power(X, product(A, B)),     where(A, B, PowerRules::multiply), ROUNDING)
          .because("valid for every real x for which the left side is a number"),
      rule("power-of-positive",    power(power(X, A), B),       power(X, product(A, B)),     nonNegative(X), ROUNDING),
      rule("root-of-even-power",   power(power(X, A), B),       power(abs(X), product(A, B)), where(A, Rational::isEven), ROUNDING)
          .because("x² = |x|²"),
      rule("power-of-multiple",    power(scaled(A, X), B),      product(power(A, B), power(X, B)), where(A, B, PowerRules::extracts), ROUNDING),
      procedure("inverse-of-quotient", reciprocal(product(X, reciprocal(Y))), product(Y, reciprocal(X)), ROUNDING),
      rule("even-power-of-abs",    power(abs(X), A),            power(X, A),                 where(A, Rational::isEven), EXACT),
      rule("square-of-hypot",      square(node(HYPOT, X, Y)),   sum(square(X), square(Y)),   ROUNDING)
          .because("derivatives of a squared length exist at 0"),
      rule("square-of-root",       square(node(ROOT, X)),       X,                           ROUNDING)
          .because("the operand is a sum of squares; ‖v‖² has derivatives at 0"),
      rule("cube-of-cbrt",         power(node(CBRT, X), number(3)), X,                       ROUNDING),
      rule("cbrt-of-cube",         node(CBRT, power(X, number(3))), X,                       ROUNDING),
      rule("cbrt-odd",             node(CBRT, scaled(A, X)),    minus(node(CBRT, product(minus(A), X))), where(A, a -> a.signum() < 0), ROUNDING),
      rule("hypot-zero",           node(HYPOT, X, ZERO),        abs(X),                      EXACT),
      rule("hypot-of-abs",         node(HYPOT, abs(X), Y),      node(HYPOT, X, Y),           EXACT),
      rule("hypot-even",           node(HYPOT, scaled(A, X), Y), node(HYPOT, product(minus(A), X), Y), where(A, a -> a.signum() < 0), EXACT));
  // spotless:on

  private PowerRules() {}

  /** Whether (x^a)^b is x^(ab), or not a number, for every real x. */
  private static boolean multiply(Rational a, Rational b) {
    if (a.isInteger() && !b.isInteger()) {
      // Negative x: an even power of it is positive; an odd one has no root, and neither has x^(ab)
      // unless ab is an integer.
      return !a.isEven() && !a.multiply(b).isInteger();
    }
    return true;
  }

  /** Whether (a·x)^b may be written a^b·x^b with a rational a^b. */
  private static boolean extracts(Rational a, Rational b) {
    if (!b.isInteger() && a.signum() <= 0) {
      return false;
    }
    Rational power = Folding.power(a, b);
    return power != null && power.bits() <= FOLDED_BITS;
  }
}
