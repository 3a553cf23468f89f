package org.gradc.loop;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Index;
import org.gradc.expr.Rational;
import org.gradc.expr.Sort;
import org.gradc.loop.LoopNode.Clear;
import org.gradc.loop.LoopNode.Loop;
import org.gradc.loop.LoopNode.Work;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;

/**
 * Chooses the work arrays whose rows are Java arrays of their own.
 *
 * <p>Rows pay where an innermost loop writes along one and meets nothing but rows and arrays of one
 * axis, each at its beginning: see {@link VectorLoop}.
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

  /** Whether this is a work array that may be kept in rows. */
  static boolean isAble(ArrayDeclaration array) {
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
        Work work = loop.onlyWork();
        if (work != null) {
          work.assignments().forEach(assignment -> addRows(assignment, loop.index()));
        }
      }
    }
  }

  /** Adds the rows along which an assignment runs, if that is all it meets. */
  private void addRows(Assignment assignment, Index index) {
    VectorLoop loop = VectorLoop.of(program.graph(), assignment, index);
    if (loop != null && loop.met().keySet().stream().allMatch(this::isMetAtItsBeginning)) {
      loop.met().keySet().stream().filter(able::contains).forEach(gaining::add);
    }
  }

  private boolean isMetAtItsBeginning(String array) {
    return able.contains(array) || isList(program.array(array));
  }

  /** Whether this is a work array with one axis. */
  static boolean isList(ArrayDeclaration array) {
    return array.role() == Role.LOCAL && array.sort() == Sort.REAL && array.rank() == 1;
  }
}
