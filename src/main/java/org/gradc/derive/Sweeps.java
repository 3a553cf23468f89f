package org.gradc.derive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;
import org.gradc.program.Labels;
import org.gradc.rules.Algebra;

/**
 * Jacobians by sweeps, one per parameter or one per value, each over the nodes that it touches
 * only.
 *
 * <p>Entries that are not needed, such as one triangle of a symmetric matrix, are not computed.
 */
final class Sweeps {
  private final Algebra algebra;
  private final Labels labels;
  private final List<Expr> values;
  private final List<Read> parameters;
  private final Map<Read, Integer> columns = new HashMap<>();

  /**
   * Sweeps from or to these values.
   *
   * @param labels receives the names of what one sweep alone makes; the many of a matrix stay
   *     unnamed
   */
  Sweeps(Algebra algebra, Labels labels, List<Expr> values, List<Read> parameters) {
    this.algebra = algebra;
    this.labels = labels;
    this.values = values;
    this.parameters = parameters;
    for (int column = 0; column < parameters.size(); column++) {
      columns.put(parameters.get(column), column);
    }
  }

  /**
   * Forward, a sweep per parameter.
   *
   * @param upper whether only entries with row ≤ column are needed
   */
  SparseMatrix forward(boolean upper) {
    SparseMatrix jacobian = new SparseMatrix(algebra, values.size(), parameters.size());
    List<int[]> touched = touched(Long.MAX_VALUE);
    Map<Expr, List<Integer>> rows = new HashMap<>();
    for (int row = 0; row < values.size(); row++) {
      rows.computeIfAbsent(values.get(row), value -> new ArrayList<>()).add(row);
    }
    for (int column = 0; column < parameters.size(); column++) {
      int[] ids = touched.get(column);
      if (upper) {
        ids = needed(ids, rows, column);
      }
      Pushforward sweep = Pushforward.unit(algebra, labels(parameters.size()), ids);
      for (int id : ids) {
        Expr node = algebra.graph().node(id);
        for (int row : rows.getOrDefault(node, List.of())) {
          if (!upper || row <= column) {
            jacobian.put(row, column, sweep.tangent(node));
          }
        }
      }
    }
    return jacobian;
  }

  /** Of the ids, those under a value of a row that is not after the column. */
  private int[] needed(int[] ids, Map<Expr, List<Integer>> rows, int column) {
    BitSet all = new BitSet();
    Arrays.stream(ids).forEach(all::set);
    BitSet needed = new BitSet();
    for (int i = ids.length - 1; i >= 0; i--) {
      Expr node = algebra.graph().node(ids[i]);
      List<Integer> of = rows.getOrDefault(node, List.of());
      if (needed.get(ids[i]) || (!of.isEmpty() && of.get(0) <= column)) {
        needed.set(ids[i]);
        for (Expr child : Traversal.children(node)) {
          if (all.get(child.id())) {
            needed.set(child.id());
          }
        }
      }
    }
    return needed.stream().toArray();
  }

  /** Reverse, a sweep per value. */
  SparseMatrix reverse(boolean upper) {
    SparseMatrix jacobian = new SparseMatrix(algebra, values.size(), parameters.size());
    for (int row = 0; row < values.size(); row++) {
      int least = upper ? row : 0;
      int current = row;
      Pullback.of(
              algebra,
              labels(values.size()),
              List.of(values.get(row)),
              List.of(algebra.one()),
              read -> columns.getOrDefault(read, -1) >= least)
          .forEach((read, entry) -> jacobian.put(current, column(read), entry));
    }
    return jacobian;
  }

  private Labels labels(int sweeps) {
    return sweeps == 1 ? labels : new Labels();
  }

  private int column(Read read) {
    Integer column = columns.get(read);
    if (column == null) {
      throw new IllegalStateException(read + " is no parameter");
    }
    return column;
  }

  /** The edges that forward sweeps visit, or more than the limit. */
  long forwardWork(long limit) {
    long work = 0;
    for (int[] ids : touched(limit)) {
      work += edges(ids);
    }
    return work;
  }

  /** The edges that reverse sweeps visit, or more than the limit. */
  long reverseWork(long limit) {
    long work = 0;
    for (int row = 0; row < values.size() && work <= limit; row++) {
      Set<Integer> seen = new HashSet<>();
      List<Expr> open = new ArrayList<>(List.of(values.get(row)));
      while (!open.isEmpty() && work <= limit) {
        for (Expr child : Traversal.children(open.remove(open.size() - 1))) {
          work++;
          if (seen.add(child.id())) {
            open.add(child);
          }
        }
      }
    }
    return work;
  }

  private long edges(int[] ids) {
    return Arrays.stream(ids)
        .mapToLong(
            id -> algebra.graph().node(id) instanceof Apply apply ? apply.operands().size() : 1)
        .sum();
  }

  /** Per parameter, the rising ids of the nodes under the values that depend on it. */
  private List<int[]> touched(long limit) {
    Map<Integer, List<Integer>> users = new HashMap<>();
    BitSet varied = Dependence.varied(algebra.graph(), values, columns::containsKey);
    varied.stream()
        .forEach(
            id -> {
              if (algebra.graph().node(id) instanceof Apply apply) {
                for (Expr operand : apply.operands()) {
                  if (varied.get(operand.id())) {
                    users.computeIfAbsent(operand.id(), o -> new ArrayList<>()).add(id);
                  }
                }
              }
            });
    List<int[]> touched = new ArrayList<>();
    long work = 0;
    for (Read parameter : parameters) {
      BitSet ids = new BitSet();
      List<Integer> open = new ArrayList<>();
      if (varied.get(parameter.id()) && work <= limit) {
        ids.set(parameter.id());
        open.add(parameter.id());
      }
      while (!open.isEmpty()) {
        for (int user : users.getOrDefault(open.remove(open.size() - 1), List.of())) {
          if (!ids.get(user)) {
            ids.set(user);
            open.add(user);
          }
        }
      }
      int[] sorted = ids.stream().toArray();
      work += edges(sorted);
      touched.add(sorted);
    }
    return touched;
  }
}
