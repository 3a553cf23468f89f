package org.gradc.rules;

import static org.gradc.rules.Patterns.*;
import static org.gradc.rules.Rule.rule;
import static org.gradc.rules.RuleClass.EXACT;

import java.util.List;

/** Conjunction, disjunction and negation of conditions. */
final class LogicRules {
  // spotless:off
  static final List<Rule> ROWS = List.of(
      rule("and-true",          and(P, TRUE),              P,             EXACT),
      rule("and-false",         and(P, FALSE),             FALSE,         EXACT),
      rule("and-same",          and(P, P),                 P,             EXACT),
      rule("and-opposite",      and(P, not(P)),            FALSE,         EXACT),
      rule("and-again",         and(and(P, Q), P),         and(P, Q),     EXACT),
      rule("and-absorbs",       and(or(P, Q), P),          P,             EXACT),
      rule("or-true",           or(P, TRUE),               TRUE,          EXACT),
      rule("or-false",          or(P, FALSE),              P,             EXACT),
      rule("or-same",           or(P, P),                  P,             EXACT),
      rule("or-opposite",       or(P, not(P)),             TRUE,          EXACT),
      rule("or-again",          or(or(P, Q), P),           or(P, Q),      EXACT),
      rule("or-absorbs",        or(and(P, Q), P),          P,             EXACT),
      rule("or-splits",         or(and(P, Q), and(P, not(Q))), P,         EXACT),
      rule("not-true",          not(TRUE),                 FALSE,         EXACT),
      rule("not-false",         not(FALSE),                TRUE,          EXACT),
      rule("not-not",           not(not(P)),               P,             EXACT),
      rule("not-equal",         not(equal(X, Y)),          notEqual(X, Y), EXACT),
      rule("not-not-equal",     not(notEqual(X, Y)),       equal(X, Y),   EXACT)
          .because("NaN differs from everything; orders have no such opposite"));
  // spotless:on

  private LogicRules() {}
}
