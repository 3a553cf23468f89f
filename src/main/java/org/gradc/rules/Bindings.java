package org.gradc.rules;

import java.util.Arrays;
import org.gradc.expr.Expr;
import org.jspecify.annotations.Nullable;

/** What the variables of a rule stand for in one match. */
public final class Bindings {
  private final @Nullable Expr[] slots = new @Nullable Expr[Patterns.SLOTS];

  /**
   * The expression that the variable stands for.
   *
   * @throws IllegalStateException if the variable is not on the left side of the rule
   */
  public Expr get(Pattern.Variable variable) {
    Expr bound = slots[variable.slot()];
    if (bound == null) {
      throw new IllegalStateException("variable " + variable.name() + " is not bound");
    }
    return bound;
  }

  @Nullable Expr find(Pattern.Variable variable) {
    return slots[variable.slot()];
  }

  void bind(Pattern.Variable variable, @Nullable Expr expr) {
    slots[variable.slot()] = expr;
  }

  void clear() {
    Arrays.fill(slots, null);
  }
}
