package org.gradc.emit;

/** How strongly the outermost operator of a Java expression binds, weakest first. */
enum Precedence {
  CONDITIONAL,
  OR,
  AND,
  BITWISE,
  EQUALITY,
  RELATION,
  ADDITIVE,
  MULTIPLICATIVE,
  UNARY,
  PRIMARY;

  boolean bindsAtLeast(Precedence other) {
    return compareTo(other) >= 0;
  }
}
