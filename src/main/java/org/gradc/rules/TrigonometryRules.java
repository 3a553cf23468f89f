package org.gradc.rules;

import static org.gradc.expr.Primitive.*;
import static org.gradc.rules.ExponentialRules.even;
import static org.gradc.rules.ExponentialRules.odd;
import static org.gradc.rules.Patterns.*;
import static org.gradc.rules.Rule.rule;
import static org.gradc.rules.RuleClass.EXACT;
import static org.gradc.rules.RuleClass.ROUNDING;

import java.util.List;

/** Circular functions and their inverses. */
final class TrigonometryRules {
  // spotless:off
  static final List<Rule> ROWS = List.of(
      rule("sin-zero",         node(SIN, ZERO),              ZERO,               EXACT),
      rule("cos-zero",         node(COS, ZERO),              ONE,                EXACT),
      rule("tan-zero",         node(TAN, ZERO),              ZERO,               EXACT),
      rule("asin-zero",        node(ASIN, ZERO),             ZERO,               EXACT),
      rule("acos-one",         node(ACOS, ONE),              ZERO,               EXACT),
      rule("atan-zero",        node(ATAN, ZERO),             ZERO,               EXACT),
      odd("sin-odd", SIN),
      odd("tan-odd", TAN),
      odd("asin-odd", ASIN),
      odd("atan-odd", ATAN),
      even("cos-even", COS),
      rule("cos-of-abs",       node(COS, abs(X)),            node(COS, X),       ROUNDING),
      rule("sin-of-asin",      node(SIN, node(ASIN, X)),     X,                  ROUNDING),
      rule("cos-of-acos",      node(COS, node(ACOS, X)),     X,                  ROUNDING),
      rule("tan-of-atan",      node(TAN, node(ATAN, X)),     X,                  ROUNDING),
      rule("sin2-plus-cos2",   sum(square(node(SIN, X)), square(node(COS, X))), ONE, ROUNDING)
          .because("DLMF 4.21.12"));
  // spotless:on

  private TrigonometryRules() {}
}
