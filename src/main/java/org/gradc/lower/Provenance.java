package org.gradc.lower;

import java.util.ArrayList;
import java.util.List;
import org.gradc.diagnostic.Span;
import org.gradc.expr.Expr;

/**
 * The places in the formula that the nodes of one graph come from, kept beside the graph.
 *
 * <p>Equal expressions are one node, so a node has several places; at most {@value #MOST} are kept,
 * in the order in which they were met.
 */
public final class Provenance {
  private static final int MOST = 8;

  private final List<List<Span>> places = new ArrayList<>();

  /** The places of a node; none for what the compiler made. */
  public List<Span> of(Expr expr) {
    return expr.id() < places.size() ? places.get(expr.id()) : List.of();
  }

  void put(Expr expr, Span span) {
    while (places.size() <= expr.id()) {
      places.add(List.of());
    }
    List<Span> known = places.get(expr.id());
    if (known.size() < MOST && !known.contains(span)) {
      List<Span> more = new ArrayList<>(known);
      more.add(span);
      places.set(expr.id(), List.copyOf(more));
    }
  }

  /** Gives a node the places of another. */
  void carry(Expr from, Expr to) {
    of(from).forEach(span -> put(to, span));
  }
}
