package org.gradc.expr;

/** The running index of an axis. */
public final class Index implements Expr {
  private final int id;
  private final String name;

  Index(int id, String name) {
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
