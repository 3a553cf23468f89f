package org.gradc.lower;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.gradc.diagnostic.Limits;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Span;
import org.gradc.expr.Expr;
import org.gradc.expr.Traversal;

/**
 * Bounds what {@code diff} does to its own results: each derivative of a derivative may be several
 * times as large as the one before, so a short text could ask for anything.
 *
 * <p>First derivatives are linear in the text and free.
 */
final class HigherDerivatives {
  private final FunctionBuilder builder;
  private final Set<Expr> derivatives = new HashSet<>();
  private int nodes;

  HigherDerivatives(FunctionBuilder builder) {
    this.builder = builder;
  }

  /** The derivative of an expression, which is rejected where it is too large a higher one. */
  Expr derivative(Expr expression, Span span, Supplier<Expr> derivation) {
    List<Expr> parts = Traversal.inOrder(builder.graph(), List.of(expression));
    boolean again = parts.stream().anyMatch(derivatives::contains);
    charge(again ? parts.size() : 0, span);
    int before = builder.graph().size();
    Expr derivative = derivation.get();
    charge(again ? builder.graph().size() - before : 0, span);
    derivatives.add(derivative);
    return derivative;
  }

  private void charge(int more, Span span) {
    nodes += more;
    if (nodes > Limits.DERIVED_AGAIN) {
      throw builder.reject(
          Message.DERIVED_TOO_OFTEN.at(span, Integer.toString(Limits.DERIVED_AGAIN)));
    }
  }
}
