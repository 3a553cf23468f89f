package org.gradc.rules;

import static org.gradc.expr.Primitive.*;
import static org.gradc.rules.Patterns.*;
import static org.gradc.rules.Rule.rule;
import static org.gradc.rules.RuleClass.EXACT;
import static org.gradc.rules.RuleClass.ROUNDING;

import java.util.List;
import org.gradc.expr.Sort;

/** Operators that the normal form writes with others. */
final class NormalFormRules {
  /** Integers have a quotient of their own, which is exact. */
  private static final Guard REAL = (b, facts) -> b.get(X).sort() == Sort.REAL;

  // spotless:off
  static final List<Rule> ROWS = List.of(
      rule("add",       node(ADD, X, Y),      sum(X, Y),                     EXACT),
      rule("subtract",  node(SUBTRACT, X, Y), sum(X, minus(Y)),              EXACT),
      rule("multiply",  node(MULTIPLY, X, Y), product(X, Y),                 EXACT),
      rule("negate",    node(NEGATE, X),      minus(X),                      EXACT),
      rule("divide",    node(DIVIDE, X, Y),   product(X, reciprocal(Y)),     REAL, ROUNDING),
      rule("sqrt",      node(SQRT, X),        power(X, HALF),                ROUNDING),
      rule("cot",       node(COT, X),         reciprocal(node(TAN, X)),      EXACT),
      rule("sec",       node(SEC, X),         reciprocal(node(COS, X)),      EXACT),
      rule("csc",       node(CSC, X),         reciprocal(node(SIN, X)),      EXACT),
      rule("clamp",     node(CLAMP, X, Y, Z), min(max(X, Y), Z),             EXACT));
  // spotless:on

  private NormalFormRules() {}
}
