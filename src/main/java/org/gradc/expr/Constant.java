package org.gradc.expr;

/** An exact rational or integer number. */
public final class Constant implements Expr {
  private final int id;
  private final Sort sort;
  private final Rational value;

  Constant(int id, Sort sort, Rational value) {
    this.id = id;
    this.sort = sort;
    this.value = value;
  }

  public Rational value() {
    return value;
  }

  @Override
  public int id() {
    return id;
  }

  @Override
  public Sort sort() {
    return sort;
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
