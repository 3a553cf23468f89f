package org.gradc.derive;

import java.util.List;
import java.util.function.IntPredicate;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.rules.Algebra;

/** A table of partial derivatives; the right one is that of {@link Partials}. */
@FunctionalInterface
public interface PartialsTable {
  PartialsTable STANDARD = Partials::of;

  /** The same partials in the forms that are read more easily, though they may lose digits. */
  PartialsTable READABLE = ReadablePartials::of;

  /**
   * The partials of a node by its operands.
   *
   * @param wanted the positions of the operands whose partials are needed; the others may be given
   *     as 0
   */
  List<Expr> of(Algebra algebra, Apply node, IntPredicate wanted);
}
