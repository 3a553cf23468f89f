package org.gradc.program;

import java.util.IdentityHashMap;
import org.gradc.expr.Expr;
import org.jspecify.annotations.Nullable;

/**
 * The names that a formula gives to expressions, kept beside the graph.
 *
 * <p>They name temporaries in the emitted code and have no other meaning. Programs in one graph
 * share one table; a pass that replaces a node carries its name over.
 */
public final class Labels {
  private final IdentityHashMap<Expr, String> names = new IdentityHashMap<>();

  /** The name of the expression, or null. */
  public @Nullable String of(Expr expr) {
    return names.get(expr);
  }

  /** Names an expression, unless it has a name. */
  public void put(Expr expr, String name) {
    names.putIfAbsent(expr, name);
  }

  /** Gives the replacement the name of what it replaces, unless it has one. */
  public void carry(Expr replaced, Expr replacement) {
    String name = names.get(replaced);
    if (name != null) {
      names.putIfAbsent(replacement, name);
    }
  }
}
