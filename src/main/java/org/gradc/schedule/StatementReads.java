package org.gradc.schedule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.jspecify.annotations.Nullable;

/** What the expressions that stand in a statement consist of. */
public final class StatementReads {
  private StatementReads() {}

  /** The expression that the statement evaluates, or null. */
  public static @Nullable Expr value(Statement statement) {
    if (statement instanceof Statement.Let let) {
      return let.temporary();
    } else if (statement instanceof Statement.Compute compute) {
      return compute.temporary();
    } else if (statement instanceof Statement.Assign assign) {
      return assign.value();
    } else if (statement instanceof Statement.Sink sink) {
      return sink.value();
    } else if (statement instanceof Statement.If branch) {
      return branch.condition();
    } else if (statement instanceof Statement.Return result) {
      return result.value();
    } else if (statement instanceof Statement.Keep keep) {
      return keep.value();
    }
    return null;
  }

  /** The temporary to which the statement gives a value, or null. */
  static @Nullable Expr defined(Statement statement) {
    if (statement instanceof Statement.Let let) {
      return let.temporary();
    } else if (statement instanceof Statement.Compute compute) {
      return compute.temporary();
    } else if (statement instanceof Statement.Assign assign) {
      return assign.temporary();
    } else if (statement instanceof Statement.Keep keep) {
      return keep.temporary();
    }
    return null;
  }

  /** The temporary that the statement introduces, or null. */
  static @Nullable Expr introduced(Statement statement) {
    if (statement instanceof Statement.Let let) {
      return let.temporary();
    }
    return statement instanceof Statement.Declare declare ? declare.temporary() : null;
  }

  /** Every expression written in the statement: operators, leaves, and temporaries by name. */
  static void forEach(Statement statement, Predicate<Expr> isTemporary, Consumer<Expr> action) {
    Expr value = value(statement);
    if (value == null) {
      return;
    }
    boolean spelled = value == defined(statement);
    Deque<Expr> stack = new ArrayDeque<>();
    stack.push(value);
    while (!stack.isEmpty()) {
      Expr node = stack.pop();
      boolean root = spelled && node == value;
      if (!root) {
        action.accept(node);
      }
      if ((root || !isTemporary.test(node)) && node instanceof Apply apply) {
        Branch.parts(apply).forEach(stack::push);
      }
    }
  }
}
