package org.gradc.derive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Read;
import org.gradc.rules.Algebra;

/**
 * Jacobians by vertex elimination: inner nodes are taken out of the graph of local partials one by
 * one, each in-edge times each out-edge, those with the fewest such products first (Markowitz's
 * rule; Griewank and Walther, Evaluating Derivatives, 2nd ed., chapter 9).
 */
final class Elimination {
  private final Algebra algebra;
  private final Guards guards;

  /** Edges by node and operand: the derivative of the one by the other, as terms of a sum. */
  private final Map<Integer, Map<Integer, List<Guarded>>> operands = new HashMap<>();

  /** The users of each node, in order. */
  private final Map<Integer, Map<Integer, List<Guarded>>> users = new HashMap<>();

  private final PriorityQueue<Candidate> queue = new PriorityQueue<>();

  /** An inner node and the number of products when it was put into the queue. */
  private record Candidate(long products, int node) implements Comparable<Candidate> {
    @Override
    public int compareTo(Candidate other) {
      int order = Long.compare(products, other.products);
      return order != 0 ? order : Integer.compare(other.node, node);
    }
  }

  private Elimination(Algebra algebra) {
    this.algebra = algebra;
    this.guards = new Guards(algebra);
  }

  /** The derivatives of the values by the parameters. */
  static SparseMatrix jacobian(Algebra algebra, List<Expr> values, List<Read> parameters) {
    Elimination elimination = new Elimination(algebra);
    Set<Read> wanted = new HashSet<>(parameters);
    BitSet varied = Dependence.varied(algebra.graph(), values, wanted::contains);
    elimination.build(varied, values);
    elimination.eliminateAll();
    SparseMatrix jacobian = new SparseMatrix(algebra, values.size(), parameters.size());
    for (int column = 0; column < parameters.size(); column++) {
      int id = parameters.get(column).id();
      for (Map.Entry<Integer, List<Guarded>> edge : elimination.usersOf(id).entrySet()) {
        jacobian.put(row(edge.getKey()), column, elimination.guards.total(edge.getValue()));
      }
    }
    return jacobian;
  }

  /** The number of edges of the graph of local partials. */
  static long edges(Algebra algebra, Collection<Expr> values, Set<Read> parameters) {
    BitSet varied = Dependence.varied(algebra.graph(), values, parameters::contains);
    return varied.stream().mapToLong(id -> variedOperands(algebra, id, varied)).sum();
  }

  private static long variedOperands(Algebra algebra, int id, BitSet varied) {
    return algebra.graph().node(id) instanceof Apply apply
        ? apply.operands().stream().filter(operand -> varied.get(operand.id())).count()
        : 0;
  }

  // A value is a vertex of its own above its node, numbered below 0: a node may be several values.
  private static int vertex(int row) {
    return -1 - row;
  }

  private static int row(int vertex) {
    return -1 - vertex;
  }

  private void build(BitSet varied, List<Expr> values) {
    for (int id = varied.nextSetBit(0); id >= 0; id = varied.nextSetBit(id + 1)) {
      if (algebra.graph().node(id) instanceof Apply node) {
        List<Expr> partials = Partials.of(algebra, node, i -> varied.get(node.operand(i).id()));
        for (int i = 0; i < partials.size(); i++) {
          if (varied.get(node.operand(i).id())) {
            add(id, node.operand(i).id(), guards.partial(partials.get(i)));
          }
        }
      }
    }
    for (int row = 0; row < values.size(); row++) {
      if (varied.get(values.get(row).id())) {
        add(vertex(row), values.get(row).id(), guards.always(algebra.one()));
      }
    }
    for (int id = varied.nextSetBit(0); id >= 0; id = varied.nextSetBit(id + 1)) {
      enqueue(id);
    }
  }

  private void add(int user, int operand, Guarded term) {
    if (!algebra.isZero(term.value())) {
      List<Guarded> edge = operandsOf(user).computeIfAbsent(operand, id -> new ArrayList<>());
      edge.add(term);
      usersOf(operand).put(user, edge);
    }
  }

  private Map<Integer, List<Guarded>> operandsOf(int node) {
    return operands.computeIfAbsent(node, id -> new TreeMap<>());
  }

  private Map<Integer, List<Guarded>> usersOf(int node) {
    return users.computeIfAbsent(node, id -> new TreeMap<>());
  }

  private void enqueue(int node) {
    if (node >= 0 && algebra.graph().node(node) instanceof Apply) {
      queue.add(new Candidate(products(node), node));
    }
  }

  private long products(int node) {
    return (long) operandsOf(node).size() * usersOf(node).size();
  }

  private void eliminateAll() {
    while (!queue.isEmpty()) {
      Candidate candidate = queue.remove();
      if (operands.containsKey(candidate.node())
          && candidate.products() == products(candidate.node())) {
        eliminate(candidate.node());
      }
    }
  }

  private void eliminate(int node) {
    Map<Integer, List<Guarded>> below = operandsOf(node);
    Map<Integer, List<Guarded>> above = usersOf(node);
    for (Map.Entry<Integer, List<Guarded>> use : above.entrySet()) {
      operandsOf(use.getKey()).remove(node);
      Guarded outer = whole(use.getValue());
      for (Map.Entry<Integer, List<Guarded>> edge : below.entrySet()) {
        add(use.getKey(), edge.getKey(), guards.times(outer, whole(edge.getValue())));
      }
    }
    for (int operand : below.keySet()) {
      usersOf(operand).remove(node);
    }
    operands.remove(node);
    users.remove(node);
    below.keySet().forEach(this::enqueue);
    above.keySet().forEach(this::enqueue);
  }

  /** The edge as one term, kept as such. */
  private Guarded whole(List<Guarded> edge) {
    if (edge.size() > 1) {
      Guarded sum = guards.sum(edge);
      edge.clear();
      edge.add(sum);
    }
    return edge.get(0);
  }
}
