package org.gradc.model;

/** What a value, or each element of it, is; shapes are found when programs are made. */
public enum Type {
  NUMBER("a number"),
  CONDITION("a condition"),
  /** Of something that is in error already: fits everywhere, so that no error follows from it. */
  UNKNOWN("unknown");

  private final String words;

  Type(String words) {
    this.words = words;
  }

  public boolean isKnown() {
    return this != UNKNOWN;
  }

  public boolean isCondition() {
    return this == CONDITION;
  }

  /** What it is, in the user's words. */
  String words() {
    return words;
  }
}
