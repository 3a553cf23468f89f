package org.gradc.notation;

/** How strongly a text holds together; a weaker one inside a stronger one needs parentheses. */
enum Level {
  CHOICE,
  OR,
  AND,
  NOT,
  COMPARISON,
  SUM,
  PRODUCT,
  /** A text that begins with a sign. */
  SIGN,
  POWER,
  ATOM;

  boolean isWeakerThan(Level other) {
    return compareTo(other) < 0;
  }
}
