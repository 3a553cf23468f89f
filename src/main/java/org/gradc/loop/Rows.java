package org.gradc.loop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.loop.LoopNode.Clear;
import org.gradc.loop.LoopNode.Loop;
import org.gradc.loop.LoopNode.Work;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the work arrays whose rows are Java arrays of their own.
 *
 * <p>HotSpot 17 to 25 run a loop on vectors only where it meets every array at the same place: {@code
 * a[j] += b[j]*s} does, {@code a[p + j] += b[q + j]*s} does not. So rows pay where an innermost loop
 * writes along one and meets nothing but rows and arrays of one axis.
 */
final class Rows {
  /** Rows known to be shorter are not worth their headers. */
  private static final int SHORTEST = 16;

  private final LoopProgram program;
  private final Set<String> able = new HashSet<>();
  private final Set<String> gaining = new HashSet<>();

  private Rows(LoopProgram program) {
    this.program = program;
  }

  static void run(LoopProgram program) {
    Rows rows = new Rows(program);
    for (ArrayDeclaration array : program.arrays().values()) {
      if (isAble(array)) {
        rows.able.add(array.name());
      }
    }
    rows.removeClearedInParts(program.body());
    rows.visit(program.body());
    rows.gaining.forEach(program::keepInRows);
  }

  private static boolean isAble(ArrayDeclaration array) {
    if (array.role() != Role.LOCAL || array.sort() != Sort.REAL || array.rank() < 2) {
      return false;
    }
    Expr row = array.shape().get(array.rank() - 1);
    return !(row instanceof Constant constant)
        || constant.value().compareTo(Rational.of(SHORTEST)) >= 0;
  }

  // Recursion over the nesting of loops, which the formula's text bounds.
  private void removeClearedInParts(List<LoopNode> nodes) {
    for (LoopNode node : nodes) {
      if (node instanceof Loop loop) {
        removeClearedInParts(loop.body());
      } else if (node instanceof Clear clear
          && able.contains(clear.array())
          && !clear.isWhole(program.array(clear.array()))
          && clear.row(program.array(clear.array())) == null) {
        able.remove(clear.array());
      }
    }
  }

  private void visit(List<LoopNode> nodes) {
    for (LoopNode node : nodes) {
      if (node instanceof Loop loop) {
        visit(loop.body());
        if (loop.body().size() == 1 && loop.body().get(0) instanceof Work work) {
          work.assignments().forEach(assignment -> addRows(assignment, loop.index()));
        }
      }
    }
  }

  /** Adds the rows along which an assignment runs, if that is all it meets. */
  private void addRows(Assignment assignment, Index index) {
    if (assignment.guard() != null || assignment.subscripts().isEmpty()) {
      return;
    }
    Map<String, List<List<Expr>>> met = new HashMap<>();
    met.computeIfAbsent(assignment.target(), t -> new ArrayList<>()).add(assignment.subscripts());
    for (Expr node : Traversal.inOrder(program.graph(), List.of(assignment.body()))) {
      if (node instanceof Read read) {
        met.computeIfAbsent(read.array(), t -> new ArrayList<>()).add(read.subscripts());
      } else if (node instanceof Apply apply && !isOnVectors(apply)) {
        return;
      }
    }
    Set<String> rows = new HashSet<>();
    for (Map.Entry<String, List<List<Expr>>> array : met.entrySet()) {
      for (List<Expr> subscripts : array.getValue()) {
        if (uses(index, subscripts)) {
          if (!runsAlong(array.getKey(), subscripts, index)) {
            return;
          } else if (subscripts.size() > 1) {
            rows.add(array.getKey());
          }
        }
      }
    }
    if (uses(index, assignment.subscripts())) {
      gaining.addAll(rows);
    }
  }

  private boolean runsAlong(String array, List<Expr> subscripts, Index index) {
    int last = subscripts.size() - 1;
    boolean own =
        last == 0
            ? program.array(array).role() == Role.LOCAL
                && program.array(array).sort() == Sort.REAL
            : able.contains(array);
    return own && subscripts.get(last) == index && !uses(index, subscripts.subList(0, last));
  }

  private boolean uses(Index index, List<Expr> roots) {
    return Traversal.reachable(program.graph(), roots).get(index.id());
  }

  private static boolean isOnVectors(Apply apply) {
    return apply.operands().isEmpty()
        || apply.sort() == Sort.INTEGER
        || apply.is(Primitive.ADD)
        || apply.is(Primitive.SUBTRACT)
        || apply.is(Primitive.MULTIPLY)
        || apply.is(Primitive.NEGATE)
        || apply.is(Primitive.DIVIDE)
        || apply.is(Primitive.SQRT);
  }
}
