package org.gradc.schedule;

import java.util.List;
import java.util.Map;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Extent;
import org.gradc.expr.Index;
import org.gradc.expr.Rational;
import org.gradc.expr.Read;
import org.gradc.loop.Assignment;
import org.gradc.loop.LoopNode;
import org.gradc.loop.LoopProgram;
import org.gradc.loop.Polynomial;
import org.gradc.loop.Rewriting;
import org.jspecify.annotations.Nullable;

/** Writes a loop that only copies a row from one array to another as one copy. */
final class RowCopy {
  private RowCopy() {}

  /** The copy that the assignments of an innermost loop amount to, or null. */
  static @Nullable Statement of(
      LoopProgram program, LoopNode.Loop loop, List<Assignment> assignments) {
    Assignment only = assignments.get(0);
    if (assignments.size() > 1
        || !only.fresh()
        || only.subscripts().isEmpty()
        || !isWholeRow(loop)
        || !(only.body() instanceof Read read)
        || read.array().equals(only.target())
        || !isRow(program, read.array(), read.subscripts(), loop.index())
        || !isRow(program, only.target(), only.subscripts(), loop.index())) {
      return null;
    }
    Rewriting first =
        Rewriting.of(program.graph(), program.labels(), Map.of(loop.index(), loop.lower()));
    return new Statement.Copy(
        read.array(),
        first.of(read.subscripts()),
        only.target(),
        first.of(only.subscripts()),
        loop.upper());
  }

  /** Whether the number of rounds is an extent, which is not negative. */
  private static boolean isWholeRow(LoopNode.Loop loop) {
    return loop.step() == 1
        && !loop.ordered()
        && !loop.goesOn()
        && loop.upper() instanceof Extent
        && loop.lower() instanceof Constant lower
        && lower.value().isZero();
  }

  /**
   * Whether the elements lie side by side, from a place on that is one also where there are none.
   */
  private static boolean isRow(
      LoopProgram program, String array, List<Expr> subscripts, Index index) {
    Polynomial place = Polynomial.place(program.array(array).shape(), subscripts);
    boolean sideBySide = false;
    for (Map.Entry<List<Expr>, Rational> term : place.terms().entrySet()) {
      List<Expr> atoms = term.getKey();
      if (!atoms.stream().allMatch(atom -> atom instanceof Index || atom instanceof Extent)) {
        return false;
      }
      boolean alone = atoms.equals(List.of(index));
      if (!alone && atoms.contains(index)) {
        return false;
      }
      sideBySide |= alone && term.getValue().isOne();
    }
    return sideBySide;
  }
}
