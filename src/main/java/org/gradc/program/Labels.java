package org.gradc.program;

import java.util.Arrays;
import org.gradc.expr.Expr;
import org.jspecify.annotations.Nullable;

/**
 * The names that a formula gives to expressions of one graph, kept beside it.
 *
 * <p>They name temporaries in the emitted code and have no other meaning. Programs in one graph
 * share one table; a pass that replaces a node carries its name over.
 */
public final class Labels {
  private @Nullable String[] names = new @Nullable String[16];

  /** The name of the expression, or null. */
  public @Nullable String of(Expr expr) {
    return expr.id() < names.length ? names[expr.id()] : null;
  }

  /** Names an expression, unless it has a name. */
  public void put(Expr expr, String name) {
    if (expr.id() >= names.length) {
      names = Arrays.copyOf(names, Math.max(2 * names.length, expr.id() + 1));
    }
    if (names[expr.id()] == null) {
      names[expr.id()] = name;
    }
  }

  /** Gives the replacement the name of what it replaces, unless it has one. */
  public void carry(Expr replaced, Expr replacement) {
    String name = of(replaced);
    if (name != null) {
      put(replacement, name);
    }
  }
}
