package org.gradc.expr;

/** A size known when the generated code runs. */
public final class Extent implements Expr {
  private final int id;
  private final String name;

  Extent(int id, String name) {
    this.id = id;
    this.name = name;
  }

  public String name() {
    return name;
  }

  @Override
  public int id() {
    return id;
  }

  @Override
  public Sort sort() {
    return Sort.INTEGER;
  }

  @Override
  public String toString() {
    return name;
  }
}
