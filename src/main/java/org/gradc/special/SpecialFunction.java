package org.gradc.special;

/** Placeholder. */
public record SpecialFunction(String name) {
  public static SpecialFunction named(String name) {
    return new SpecialFunction(name);
  }

  public double evaluate(double... operands) {
    return operands[0];
  }
}
