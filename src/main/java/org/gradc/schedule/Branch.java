package org.gradc.schedule;

import java.util.List;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.jspecify.annotations.Nullable;

/**
 * An expression of which only one arm is evaluated; the condition of a select is no negation.
 *
 * <p>{@code a and b} is {@code a ? b : a}, and {@code a or b} is {@code a ? a : b}.
 */
public record Branch(Expr condition, Expr whenTrue, Expr whenFalse) {

  /** The arms of a select, and or or; null for other expressions. */
  public static @Nullable Branch of(Expr expr) {
    if (!(expr instanceof Apply apply)) {
      return null;
    } else if (apply.is(Primitive.SELECT)) {
      return new Branch(apply.operand(0), apply.operand(1), apply.operand(2)).normal();
    } else if (apply.is(Primitive.AND)) {
      return new Branch(apply.operand(0), apply.operand(1), apply.operand(0));
    } else if (apply.is(Primitive.OR)) {
      return new Branch(apply.operand(0), apply.operand(0), apply.operand(1));
    }
    return null;
  }

  /** What is written of an application: the parts of a select, otherwise the operands. */
  static List<Expr> parts(Apply apply) {
    Branch branch = apply.is(Primitive.SELECT) ? of(apply) : null;
    return branch == null
        ? apply.operands()
        : List.of(branch.condition, branch.whenTrue, branch.whenFalse);
  }

  private Branch normal() {
    Branch branch = this;
    while (branch.condition instanceof Apply apply && apply.is(Primitive.NOT)) {
      branch = branch.reversed(apply.operand(0));
    }
    return branch;
  }

  @SuppressWarnings("ArgumentSelectionDefectChecker") // the arms change places
  private Branch reversed(Expr contrary) {
    return new Branch(contrary, whenFalse, whenTrue);
  }
}
