package org.gradc.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.loop.LoopNode.Loop;
import org.gradc.loop.LoopNode.Work;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.Combine;
import org.jspecify.annotations.Nullable;

/**
 * Copies a row of an input, in each round of the loop that chooses it, into an array of its own
 * where loops in between run along it again and again: see {@link VectorLoop}.
 */
final class InputRows {
  private final LoopProgram program;
  private final ExprGraph graph;

  private InputRows(LoopProgram program) {
    this.program = program;
    this.graph = program.graph();
  }

  /** A row, and the loop that chooses it. */
  private record Row(Loop host, String array, List<Expr> subscripts) {
    boolean has(Read read) {
      int last = subscripts.size();
      return read.array().equals(array) && read.subscripts().subList(0, last).equals(subscripts);
    }
  }

  static void run(LoopProgram program) {
    InputRows rows = new InputRows(program);
    Row row = rows.find(program.body(), List.of());
    while (row != null) {
      rows.copy(row);
      row = rows.find(program.body(), List.of());
    }
  }

  // Recursion over the nesting of loops, which the formula's text bounds.
  private @Nullable Row find(List<LoopNode> nodes, List<Loop> around) {
    for (LoopNode node : nodes) {
      if (node instanceof Loop loop) {
        List<Loop> path = new ArrayList<>(around);
        path.add(loop);
        Work work = loop.onlyWork();
        Row row = work != null ? find(work, path) : find(loop.body(), path);
        if (row != null) {
          return row;
        }
      }
    }
    return null;
  }

  private @Nullable Row find(Work work, List<Loop> path) {
    for (Assignment assignment : work.assignments()) {
      Row row = find(assignment, path);
      if (row != null) {
        return row;
      }
    }
    return null;
  }

  /** A row that a loop runs along which, with such rows copied, meets all at their beginnings. */
  private @Nullable Row find(Assignment assignment, List<Loop> path) {
    Loop inner = path.get(path.size() - 1);
    VectorLoop loop = VectorLoop.of(graph, assignment, inner.index());
    if (loop == null) {
      return null;
    }
    Row found = null;
    for (Map.Entry<String, List<List<Expr>>> met : loop.met().entrySet()) {
      ArrayDeclaration array = program.array(met.getKey());
      if (!Rows.isAble(array) && !Rows.isList(array)) {
        for (List<Expr> subscripts : met.getValue()) {
          found = row(array, subscripts, path);
          if (found == null) {
            return null;
          }
        }
      }
    }
    return found;
  }

  private @Nullable Row row(ArrayDeclaration array, List<Expr> subscripts, List<Loop> path) {
    int last = array.rank() - 1;
    Loop inner = path.get(path.size() - 1);
    if (!array.isInput()
        || array.sort() != Sort.REAL
        || !Polynomial.of(inner.lower()).isZero()
        || !Polynomial.of(inner.upper()).equals(Polynomial.of(array.shape().get(last)))) {
      return null;
    }
    List<Expr> row = subscripts.subList(0, last);
    Loop host = null;
    for (Expr subscript : row) {
      Loop loop = loopOf(subscript, path);
      if (loop == null) {
        return null;
      }
      host = host == null || path.indexOf(loop) > path.indexOf(host) ? loop : host;
    }
    return host != null && path.indexOf(host) < path.size() - 2
        ? new Row(host, array.name(), row)
        : null;
  }

  /** The loop whose index, or a number more or less, the subscript is, or null. */
  private static @Nullable Loop loopOf(Expr subscript, List<Loop> path) {
    return path.stream()
        .filter(loop -> Polynomial.offset(subscript, loop.index()) != null)
        .findFirst()
        .orElse(null);
  }

  private void copy(Row row) {
    ArrayDeclaration array = program.array(row.array());
    List<Expr> shape = List.of(array.shape().get(array.rank() - 1));
    String copy = program.array(row.array() + "Row", shape);
    Rewriting rewriting =
        new Rewriting(
            graph,
            program.labels(),
            node ->
                node instanceof Read read && row.has(read)
                    ? graph.read(Sort.REAL, copy, last(read.subscripts()))
                    : node);
    new TreeRewriting(rewriting::of, rewriting::of).apply(row.host().body());
    row.host()
        .body()
        .add(
            0,
            Staging.copyLoops(
                program,
                shape,
                indices -> {
                  List<Expr> subscripts = new ArrayList<>(row.subscripts());
                  subscripts.addAll(indices);
                  return new Assignment(
                      copy,
                      indices,
                      Combine.SUM,
                      false,
                      graph.read(Sort.REAL, row.array(), subscripts),
                      null);
                }));
  }

  private static List<Expr> last(List<Expr> subscripts) {
    return subscripts.subList(subscripts.size() - 1, subscripts.size());
  }
}
