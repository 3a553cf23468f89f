package org.gradc.check;

import java.util.Locale;

/** What is said of an entry of a derivative, the gravest last. */
public enum Verdict {
  /** The rule gives what differences give, the doubles are within rounding of it. */
  RIGHT(false),
  /** The rule is right; the double has lost digits, as rounding on the way to it explains. */
  ILL_CONDITIONED(false),
  /** The rule is right; an intermediate result leaves the range 1e±150 and the double is off. */
  OUT_OF_RANGE(false),
  /** Differences from the left and from the right disagree, or grow without bound. */
  NOT_DIFFERENTIABLE(false),
  /** The function has no value on one side of the point. */
  EDGE_OF_DOMAIN(false),
  /** The derivative exists, but an operation on the way to it has none just here. */
  SINGULAR(false),
  /** Differences do not settle, or do not tell right from wrong. */
  UNDECIDED(false),
  /** A method that somebody wrote gives something else than the rule, which is right. */
  DIFFERS(true),
  /** The rule is right, and the arithmetic is further from it than rounding explains. */
  WRONG_ARITHMETIC(true),
  /** The rule gives something other than the differences. */
  WRONG(true);

  private final boolean error;

  Verdict(boolean error) {
    this.error = error;
  }

  public boolean isError() {
    return error;
  }

  /** The word in reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
