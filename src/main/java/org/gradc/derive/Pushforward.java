package org.gradc.derive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Read;
import org.gradc.program.Labels;
import org.gradc.rules.Algebra;

/**
 * Forward accumulation: from the tangents of reads to those of the nodes above them.
 *
 * <p>Nodes are visited by rising id: {@code dot(node) = Σ ∂node/∂operand · dot(operand)}. The
 * tangent of a choice is a choice between the tangents of its branches. The work is linear in the
 * edges.
 */
public final class Pushforward {
  private final Algebra algebra;
  private final Labels labels;
  private final Guards guards;
  private final PartialsTable table;
  private final Map<Expr, Expr> tangents = new HashMap<>();

  private Pushforward(Algebra algebra, Labels labels, PartialsTable table) {
    this.algebra = algebra;
    this.labels = labels;
    this.table = table;
    this.guards = new Guards(algebra);
  }

  /** The tangents by the right table of partials. */
  public static Pushforward of(
      Algebra algebra,
      Labels labels,
      Collection<? extends Expr> roots,
      Predicate<Read> varied,
      Function<Read, Expr> seed) {
    return of(algebra, labels, roots, varied, seed, PartialsTable.STANDARD);
  }

  /**
   * The tangents of all nodes under the roots.
   *
   * @param labels receives a name for the tangent of each node that has a name
   * @param varied the reads that have a tangent
   * @param seed the tangent of such a read
   * @param table what is taken for the partials of an operation
   */
  public static Pushforward of(
      Algebra algebra,
      Labels labels,
      Collection<? extends Expr> roots,
      Predicate<Read> varied,
      Function<Read, Expr> seed,
      PartialsTable table) {
    BitSet ids = Dependence.varied(algebra.graph(), roots, varied);
    Pushforward sweep = new Pushforward(algebra, labels, table);
    for (int id = ids.nextSetBit(0); id >= 0; id = ids.nextSetBit(id + 1)) {
      sweep.visit(algebra.graph().node(id), seed);
    }
    return sweep;
  }

  /** The tangents of the nodes of these ids, which rise, for tangent 1 of one read among them. */
  static Pushforward unit(Algebra algebra, Labels labels, int[] ids) {
    Pushforward sweep = new Pushforward(algebra, labels, PartialsTable.STANDARD);
    for (int id : ids) {
      sweep.visit(algebra.graph().node(id), read -> algebra.one());
    }
    return sweep;
  }

  /** The tangent of a node, 0 where it has none. */
  public Expr tangent(Expr node) {
    return tangents.getOrDefault(node, algebra.zero());
  }

  private void visit(Expr node, Function<Read, Expr> seed) {
    Expr tangent = node instanceof Read read ? seed.apply(read) : tangent((Apply) node);
    if (!algebra.isZero(tangent)) {
      tangents.put(node, tangent);
      Names.carry(labels, node, tangent, Names.TANGENT);
    }
  }

  private Expr tangent(Apply node) {
    List<Expr> operands = node.operands();
    List<Expr> partials = table.of(algebra, node, i -> tangents.containsKey(operands.get(i)));
    List<Guarded> terms = new ArrayList<>();
    for (int i = 0; i < operands.size(); i++) {
      Expr tangent = tangents.get(operands.get(i));
      if (tangent != null && !algebra.isZero(partials.get(i))) {
        terms.add(guards.times(guards.always(tangent), partials.get(i)));
      }
    }
    return guards.total(terms);
  }
}
