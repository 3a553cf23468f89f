package org.gradc.derive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.program.Axis;
import org.gradc.program.Combine;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Recurrence;
import org.gradc.program.Step;
import org.gradc.program.Update;
import org.gradc.rules.Algebra;
import org.jspecify.annotations.Nullable;

/**
 * Makes the updates that add to where a read was from.
 *
 * <p>A read in a branch may be of an element that exists only where the branch is taken, and so may
 * be what is added to: the branch's condition becomes the guard of the update.
 */
final class Scatter {
  private final Program program;
  private final Algebra algebra;
  private final Map<Index, List<Axis>> axes = new HashMap<>();

  Scatter(Program program, Algebra algebra) {
    this.program = program;
    this.algebra = algebra;
    collect(program.steps());
  }

  // Recursion over the nesting of loops, which the formula's text bounds.
  private void collect(List<Step> steps) {
    for (Step step : steps) {
      if (step instanceof Nest nest) {
        nest.axes().forEach(this::put);
      } else {
        put(((Recurrence) step).axis());
        collect(((Recurrence) step).steps());
      }
    }
  }

  private void put(Axis axis) {
    axes.computeIfAbsent(axis.index(), index -> new ArrayList<>()).add(axis);
  }

  /**
   * The update that adds to an element.
   *
   * @param read what the element belongs to
   */
  Update to(String target, List<Expr> subscripts, Read read, Expr body, @Nullable Expr guard) {
    Expr value = body;
    Expr condition = guard;
    boolean exists = existsAlways(read);
    while (!exists && value instanceof Apply select && select.is(Primitive.SELECT)) {
      boolean then = algebra.isZero(select.operand(2));
      if (!then && !algebra.isZero(select.operand(1))) {
        break;
      }
      Expr taken = then ? select.operand(0) : algebra.not(select.operand(0));
      condition = condition == null ? taken : algebra.and(condition, taken);
      value = select.operand(then ? 1 : 2);
    }
    return new Update(target, subscripts, Combine.SUM, value, condition);
  }

  /** Whether the element is in its array for all values of the indices. */
  private boolean existsAlways(Read read) {
    List<Expr> shape = program.array(read.array()).shape();
    for (int axis = 0; axis < shape.size(); axis++) {
      Expr extent = shape.get(axis);
      Expr subscript = read.subscripts().get(axis);
      boolean inside =
          subscript instanceof Index index
              ? axes.getOrDefault(index, List.of()).stream().allMatch(a -> isWithin(a, extent))
              : subscript instanceof Constant number
                  && extent instanceof Constant size
                  && number.value().compareTo(size.value()) < 0;
      if (!inside) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWithin(Axis axis, Expr extent) {
    return axis.lower() instanceof Constant lower
        && lower.value().signum() >= 0
        && axis.upper() == extent;
  }
}
