package org.gradc.model;

/** What a value is: a number or a condition, and its shape. */
public record Type(Kind kind, Shape shape) {

  /** What the elements of a value are. */
  public enum Kind {
    NUMBER,
    CONDITION,
    /** Of something that is in error already: fits everywhere, so that no error follows from it. */
    UNKNOWN
  }

  public static final Type NUMBER = new Type(Kind.NUMBER, Shape.SCALAR);
  public static final Type CONDITION = new Type(Kind.CONDITION, Shape.SCALAR);
  public static final Type UNKNOWN = new Type(Kind.UNKNOWN, Shape.SCALAR);

  public static Type vector(int extent) {
    return new Type(Kind.NUMBER, Shape.vector(extent));
  }

  public boolean isKnown() {
    return kind != Kind.UNKNOWN;
  }

  /** Whether this is a number of rank 0. */
  public boolean isNumber() {
    return kind == Kind.NUMBER && shape.isScalar();
  }

  public boolean isCondition() {
    return kind == Kind.CONDITION;
  }

  /** What it is, in the user's words. */
  String words() {
    return switch (kind) {
      case CONDITION -> "a condition";
      case UNKNOWN -> "unknown";
      case NUMBER -> shape.isScalar() ? "a number" : "an array of " + shape.size();
    };
  }
}
