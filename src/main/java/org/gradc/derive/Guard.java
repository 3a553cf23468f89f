package org.gradc.derive;

import org.gradc.expr.Expr;
import org.jspecify.annotations.Nullable;

/**
 * The conditions under which a derivative counts: a path of conditions that all must hold, each
 * perhaps negated.
 *
 * <p>Guards are made by {@link Guards}, which interns them: equal guards are one object. The guard
 * without a parent always holds.
 */
final class Guard {
  private final @Nullable Guard parent;
  private final @Nullable Expr condition;
  private final boolean negated;
  private final int depth;

  Guard(@Nullable Guard parent, @Nullable Expr condition, boolean negated) {
    this.parent = parent;
    this.condition = condition;
    this.negated = negated;
    this.depth = parent == null ? 0 : parent.depth + 1;
  }

  /** Whether nothing is asked. */
  boolean isAlways() {
    return parent == null;
  }

  /** The guard without the last condition. */
  Guard parent() {
    if (parent == null) {
      throw new IllegalStateException("always");
    }
    return parent;
  }

  /** The last condition. */
  Expr condition() {
    if (condition == null) {
      throw new IllegalStateException("always");
    }
    return condition;
  }

  /** Whether the last condition must fail. */
  boolean isNegated() {
    return negated;
  }

  /** The number of conditions. */
  int depth() {
    return depth;
  }

  /** The guard of that many first conditions. */
  Guard ancestor(int ancestorDepth) {
    Guard guard = this;
    while (guard.depth > ancestorDepth) {
      guard = guard.parent();
    }
    return guard;
  }

  /** The longest common beginning. */
  Guard common(Guard other) {
    int least = Math.min(depth, other.depth);
    Guard a = ancestor(least);
    Guard b = other.ancestor(least);
    while (a != b) {
      a = a.parent();
      b = b.parent();
    }
    return a;
  }
}
