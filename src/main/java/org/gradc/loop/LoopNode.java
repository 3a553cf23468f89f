package org.gradc.loop;

import java.util.ArrayList;
import java.util.List;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.program.ArrayDeclaration;
import org.jspecify.annotations.Nullable;

/** A part of a tree of loops; the parts of a body run in order. */
public sealed interface LoopNode {

  /** A loop: lower ≤ index &lt; upper. Identity is that of the loop, not of what it says. */
  final class Loop implements LoopNode {
    private final Index index;
    private final Expr lower;
    private final Expr upper;
    private final boolean down;
    private final boolean ordered;
    private final int step;
    private final boolean goesOn;
    private final List<LoopNode> body = new ArrayList<>();

    Loop(Index index, Expr lower, Expr upper, boolean down, boolean ordered) {
      this.index = index;
      this.lower = lower;
      this.upper = upper;
      this.down = down;
      this.ordered = ordered;
      this.step = 1;
      this.goesOn = false;
    }

    Loop(Index index, Expr lower, Expr upper, int step, boolean goesOn) {
      this.index = index;
      this.lower = lower;
      this.upper = upper;
      this.down = false;
      this.ordered = false;
      this.step = step;
      this.goesOn = goesOn;
    }

    /** The one of the loops that has the index, or null. */
    static @Nullable Loop of(Expr index, List<Loop> loops) {
      return loops.stream().filter(loop -> loop.index() == index).findFirst().orElse(null);
    }

    /** The work of a loop that has nothing else in it, or null. */
    public @Nullable Work onlyWork() {
      return body.size() == 1 && body.get(0) instanceof Work work ? work : null;
    }

    public Index index() {
      return index;
    }

    public Expr lower() {
      return lower;
    }

    public Expr upper() {
      return upper;
    }

    /**
     * How far the index goes in a round; rounds that do not fill a step are left to the next loop.
     */
    public int step() {
      return step;
    }

    /** Whether the index goes on from where the loop before left it. */
    public boolean goesOn() {
      return goesOn;
    }

    /** Whether the index falls. */
    public boolean down() {
      return down;
    }

    /** Whether the rounds need each other's results. */
    public boolean ordered() {
      return ordered;
    }

    /** What is repeated; passes of this room change it. */
    public List<LoopNode> body() {
      return body;
    }
  }

  /** Assignments without loops, of which none reads what an earlier one assigns. */
  final class Work implements LoopNode {
    private final List<Assignment> assignments;

    Work(List<Assignment> assignments) {
      this.assignments = new ArrayList<>(assignments);
    }

    /** In order; passes of this room change them. */
    public List<Assignment> assignments() {
      return assignments;
    }
  }

  /**
   * Gives elements from <= place &lt; to of an array, places being row-major, the value that sums
   * or other joins start with; a variable where the array has no axes.
   */
  record Clear(String array, Expr from, Expr to, double value) implements LoopNode {

    /** Whether all elements are cleared. */
    public boolean isWhole(ArrayDeclaration declaration) {
      return Polynomial.of(from).isZero()
          && Polynomial.of(to).equals(Polynomial.size(declaration.shape()));
    }

    /** The row, an index along the first of two axes, that is cleared; null where it is not one. */
    public @Nullable Expr row(ArrayDeclaration declaration) {
      if (declaration.rank() != 2
          || !(from instanceof Apply product)
          || !product.is(Primitive.MULTIPLY)) {
        return null;
      }
      Expr row = product.operand(0);
      Polynomial size = Polynomial.of(declaration.shape().get(1));
      boolean one =
          Polynomial.of(from).equals(Polynomial.of(row).times(size))
              && Polynomial.of(to).minus(Polynomial.of(from)).equals(size);
      return one ? row : null;
    }
  }
}
