package org.gradc.program;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.gradc.expr.Expr;
import org.jspecify.annotations.Nullable;

/**
 * The names that a formula gives to expressions of one graph, kept beside it.
 *
 * <p>They name temporaries in the emitted code and have no other meaning. Programs in one graph
 * share one table; a pass that replaces a node carries its name over.
 *
 * <p>Where that is asked for, by {@link #traced}, the table also says which nodes of the program as
 * written an expression was made for: numbers that are carried as names are.
 */
public final class Labels {
  /** More origins of one expression are not kept. */
  private static final int MOST = 8;

  private static final int[] NONE = {};

  private @Nullable String[] names = new @Nullable String[16];

  /** By node; null where nothing is traced. */
  private int @Nullable [][] origins;

  /** The same names, with the number of each of the first nodes of the graph as its origin. */
  public Labels traced(int size) {
    Labels traced = new Labels();
    traced.names = names.clone();
    traced.origins = new int[size][];
    for (int id = 0; id < size; id++) {
      traced.origins[id] = new int[] {id};
    }
    return traced;
  }

  /** Whether origins are kept. */
  public boolean isTraced() {
    return origins != null;
  }

  /** The numbers of the nodes as written that the expression was made for, rising. */
  public int[] origins(Expr expr) {
    int[] found = origins == null || expr.id() >= origins.length ? null : origins[expr.id()];
    return found == null ? NONE : found;
  }

  private void addOrigins(Expr expr, int[] more) {
    if (more.length == 0) {
      return;
    }
    int[][] all = origins == null ? new int[16][] : origins;
    if (expr.id() >= all.length) {
      all = Arrays.copyOf(all, Math.max(2 * all.length, expr.id() + 1));
    }
    origins = all;
    all[expr.id()] =
        IntStream.concat(Arrays.stream(origins(expr)), Arrays.stream(more))
            .distinct()
            .sorted()
            .limit(MOST)
            .toArray();
  }

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
    carryTo(this, replaced, replacement);
  }

  /** The same for a replacement in the graph of another table. */
  public void carryTo(Labels target, Expr replaced, Expr replacement) {
    String name = of(replaced);
    if (name != null) {
      target.put(replacement, name);
    }
    carryOrigin(target, replaced, replacement);
  }

  /** Makes an expression one that was made for what another was made for. */
  public void carryOrigin(Expr from, Expr to) {
    carryOrigin(this, from, to);
  }

  private void carryOrigin(Labels target, Expr from, Expr to) {
    if (origins != null && !(target == this && from == to)) {
      target.addOrigins(to, origins(from));
    }
  }
}
