package org.gradc.rules;

import static org.gradc.rules.Guard.negative;
import static org.gradc.rules.Guard.nonNegative;
import static org.gradc.rules.Guard.nonPositive;
import static org.gradc.rules.Guard.positive;
import static org.gradc.rules.Patterns.*;
import static org.gradc.rules.Rule.procedure;
import static org.gradc.rules.Rule.rule;
import static org.gradc.rules.RuleClass.EXACT;
import static org.gradc.rules.RuleClass.ROUNDING;

import java.util.List;
import org.gradc.expr.Constant;

/** Comparisons that are decided; those of equal sides assume that these are not NaN. */
final class ComparisonRules {
  // spotless:off
  static final List<Rule> ROWS = List.of(
      procedure("compare-constants",     less(ONE, TWO),      TRUE,   EXACT),
      rule("less-than-itself",           less(X, X),          FALSE,  EXACT),
      rule("not-different-from-itself",  notEqual(X, X),      FALSE,  (b, f) -> !isTruth(b), ROUNDING),
      rule("equal-to-itself",            equal(X, X),         TRUE,   (b, f) -> !isTruth(b), ROUNDING),
      rule("at-most-itself",             lessOrEqual(X, X),   TRUE,   ROUNDING),
      rule("less-by-sign",               less(X, Y),          TRUE,   negative(X).and(nonNegative(Y)), ROUNDING),
      rule("less-by-sign-2",             less(X, Y),          TRUE,   nonPositive(X).and(positive(Y)), ROUNDING),
      rule("not-less-by-sign",           less(X, Y),          FALSE,  nonNegative(X).and(nonPositive(Y)), EXACT),
      rule("at-most-by-sign",            lessOrEqual(X, Y),   TRUE,   nonPositive(X).and(nonNegative(Y)), ROUNDING),
      rule("not-at-most-by-sign",        lessOrEqual(X, Y),   FALSE,  nonNegative(X).and(negative(Y)), ROUNDING),
      rule("not-at-most-by-sign-2",      lessOrEqual(X, Y),   FALSE,  positive(X).and(nonPositive(Y)), ROUNDING));
  // spotless:on

  private ComparisonRules() {}

  /** 0 = 0 and 0 ≠ 0 are what stands for true and false. */
  private static boolean isTruth(Bindings bindings) {
    return bindings.get(X) instanceof Constant;
  }
}
