package org.gradc.rules;

import static org.gradc.rules.Patterns.*;
import static org.gradc.rules.Rule.procedure;
import static org.gradc.rules.Rule.rule;
import static org.gradc.rules.RuleClass.EXACT;
import static org.gradc.rules.RuleClass.ROUNDING;

import java.util.List;

/** Choices between two branches. */
final class SelectRules {
  // spotless:off
  static final List<Rule> ROWS = List.of(
      rule("select-true",            select(TRUE, X, Y),                          X,                            EXACT),
      rule("select-false",           select(FALSE, X, Y),                         Y,                            EXACT),
      rule("select-same",            select(P, X, X),                             X,                            EXACT),
      rule("select-not",             select(not(P), X, Y),                        select(P, Y, X),              EXACT),
      rule("select-different",       select(notEqual(X, Y), Z, W),                select(equal(X, Y), W, Z),    EXACT),
      rule("select-then-same",       select(P, select(P, X, Y), Z),               select(P, X, Z),              EXACT),
      rule("select-else-same",       select(P, X, select(P, Y, Z)),               select(P, X, Z),              EXACT),
      rule("select-nested-then",     select(P, select(Q, X, Y), Y),               select(and(P, Q), X, Y),      EXACT),
      rule("select-nested-else",     select(P, X, select(Q, X, Y)),               select(or(P, Q), X, Y),       EXACT),
      procedure("multiply-select",   product(X, select(P, Y, ZERO)),              select(P, product(X, Y), ZERO), ROUNDING)
          .because("0·∞ of a branch not taken would be NaN"),
      procedure("add-selects",       sum(select(P, X, ZERO), select(P, Y, ZERO)), select(P, sum(X, Y), ZERO),   EXACT),
      procedure("join-selects",      sum(select(P, X, ZERO), select(P, ZERO, Y)), select(P, X, Y),              EXACT),
      procedure("add-select-halves", sum(select(P, X, Y), select(P, Z, ZERO)),    select(P, sum(X, Z), Y),      EXACT));
  // spotless:on

  private SelectRules() {}
}
