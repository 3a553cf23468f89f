package org.gradc.expr;

import java.util.List;

/** An operator applied to operands. */
public final class Apply implements Expr {
  private final int id;
  private final Sort sort;
  private final Operator operator;
  private final List<Expr> operands;

  Apply(int id, Sort sort, Operator operator, List<Expr> operands) {
    this.id = id;
    this.sort = sort;
    this.operator = operator;
    this.operands = operands;
  }

  public Operator operator() {
    return operator;
  }

  /** The operands in the order in which they were first written. */
  public List<Expr> operands() {
    return operands;
  }

  public Expr operand(int position) {
    return operands.get(position);
  }

  public boolean is(Operator other) {
    return operator == other;
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
    return operator.symbol() + "(#" + operands.size() + ")";
  }
}
