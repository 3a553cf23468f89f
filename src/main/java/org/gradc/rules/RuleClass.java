package org.gradc.rules;

/** How much a rewrite may change of what is computed. */
public enum RuleClass {
  /**
   * Every finite result stays bit for bit, but for the sign of zero; none becomes infinite or NaN.
   */
  EXACT,
  /** Last digits may change; intermediates are assumed to be 0 or within 1e±150. */
  ROUNDING
}
