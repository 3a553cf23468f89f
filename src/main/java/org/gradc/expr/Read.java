package org.gradc.expr;

import java.util.List;

/** The value of one element of an array; a scalar is an array of rank 0. */
public final class Read implements Expr {
  private final int id;
  private final Sort sort;
  private final String array;
  private final List<Expr> subscripts;

  Read(int id, Sort sort, String array, List<Expr> subscripts) {
    this.id = id;
    this.sort = sort;
    this.array = array;
    this.subscripts = subscripts;
  }

  /** The name of the array. */
  public String array() {
    return array;
  }

  /** Integer expressions, one per axis of the array. */
  public List<Expr> subscripts() {
    return subscripts;
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
    return array + (subscripts.isEmpty() ? "" : "[#" + subscripts.size() + "]");
  }
}
