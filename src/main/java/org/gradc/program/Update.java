package org.gradc.program;

import java.util.List;
import org.gradc.expr.Expr;
import org.jspecify.annotations.Nullable;

/**
 * One assignment of a nest: {@code target[subscripts] combine= body} where the guard holds.
 *
 * @param guard a condition, or null where the update always happens
 */
public record Update(
    String target, List<Expr> subscripts, Combine combine, Expr body, @Nullable Expr guard) {

  public Update {
    subscripts = List.copyOf(subscripts);
  }

  /** Adds the body to an element; the only update of an element stores it. */
  public static Update store(String target, List<Expr> subscripts, Expr body) {
    return new Update(target, subscripts, Combine.SUM, body, null);
  }

  /** Stores a scalar. */
  public static Update store(String target, Expr body) {
    return store(target, List.of(), body);
  }

  /** The same update of another body. */
  public Update withBody(Expr newBody) {
    return new Update(target, subscripts, combine, newBody, guard);
  }
}
