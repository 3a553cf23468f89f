package org.gradc.loop;

import java.util.ArrayList;
import java.util.List;
import org.gradc.expr.Expr;
import org.gradc.expr.Index;

/** A part of a tree of loops; the parts of a body run in order. */
public sealed interface LoopNode {

  /** A loop: lower ≤ index &lt; upper. Identity is that of the loop, not of what it says. */
  final class Loop implements LoopNode {
    private final Index index;
    private final Expr lower;
    private final Expr upper;
    private final boolean down;
    private final List<LoopNode> body = new ArrayList<>();

    Loop(Index index, Expr lower, Expr upper, boolean down) {
      this.index = index;
      this.lower = lower;
      this.upper = upper;
      this.down = down;
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

    /** Whether the index falls. */
    public boolean down() {
      return down;
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
  record Clear(String array, Expr from, Expr to, double value) implements LoopNode {}
}
