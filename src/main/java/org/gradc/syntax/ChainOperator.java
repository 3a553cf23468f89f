package org.gradc.syntax;

/** The operators that make chains: sums on one level, products on the next. */
public enum ChainOperator {
  PLUS("+"),
  MINUS("-"),
  TIMES("*"),
  DIVIDE("/"),
  ELEMENT_TIMES(".*"),
  ELEMENT_DIVIDE("./"),
  /** Multiplication written by mere neighbourhood: {@code 2x}, {@code (a)(b)}. */
  JUXTAPOSED("");

  private final String symbol;

  ChainOperator(String symbol) {
    this.symbol = symbol;
  }

  /** As written; empty for juxtaposition. */
  public String symbol() {
    return symbol;
  }

  /** Whether the operator belongs to sums; else it belongs to products. */
  public boolean isAdditive() {
    return this == PLUS || this == MINUS;
  }
}
