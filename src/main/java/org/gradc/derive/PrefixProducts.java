package org.gradc.derive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.Axis;
import org.gradc.program.AxisBounds;
import org.gradc.program.Combine;
import org.gradc.program.IntegerArithmetic;
import org.gradc.program.Nest;
import org.gradc.program.Recurrence;
import org.gradc.program.Step;
import org.gradc.program.Update;
import org.gradc.rules.Algebra;
import org.gradc.rules.Substitution;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a product over a range the last of its prefix products, so that its derivative is right
 * where factors are 0.
 *
 * <p>{@code p[s] *= e(j)} over lower ≤ j &lt; upper becomes {@code P[s,0] += 1}, a recurrence of
 * {@code P[s,j+1] += P[s,j]·e(lower+j)} and {@code p[s] += P[s,upper-lower]}.
 */
final class PrefixProducts {
  private final SumForm form;
  private final Algebra algebra;
  private final ExprGraph graph;
  private final IntegerArithmetic integers;
  private final JoinedUpdate joined;
  private final Update update;

  PrefixProducts(SumForm form, JoinedUpdate joined) {
    this.form = form;
    this.algebra = form.algebra();
    this.graph = algebra.graph();
    this.integers = new IntegerArithmetic(graph);
    this.joined = joined;
    this.update = joined.update();
  }

  /** The steps in the place of the update. */
  List<Step> steps() {
    List<Expr> element = update.subscripts();
    Expr factor =
        update.guard() == null
            ? update.body()
            : algebra.select(update.guard(), update.body(), algebra.one());
    Axis range = joined.range();
    if (range == null) {
      return List.of(nest(update.target(), element, factor, null));
    }
    Expr length = integers.subtract(range.upper(), range.lower());
    Expr longest = longest(range, length);
    List<Expr> shape = new ArrayList<>(form.program().array(update.target()).shape());
    shape.add(integers.add(integers.length(longest), graph.integer(1)));
    String prefix = form.declare("prefix", update.target(), Sort.REAL, shape);
    Index j = range.index();
    Expr here = Substitution.of(algebra, j, integers.add(range.lower(), j)).image(factor);
    Expr next = algebra.multiply(graph.read(Sort.REAL, prefix, with(j)), here);
    boolean ragged =
        !Traversal.indices(graph, List.of(length)).stream()
            .allMatch(index -> joined.enclosing().stream().anyMatch(axis -> axis.index() == index));
    Expr within = ragged ? graph.apply(Primitive.LESS, j, length) : null;
    Expr last = graph.read(Sort.REAL, prefix, with(integers.length(length)));
    return List.of(
        nest(prefix, with(graph.integer(0)), algebra.one(), null),
        new Recurrence(
            new Axis(j, graph.integer(0), ragged ? longest : length),
            Recurrence.Direction.UP,
            List.of(nest(prefix, with(integers.add(j, graph.integer(1))), next, within))),
        nest(update.target(), element, last, null));
  }

  /** The nest that stores an element of the part that the update is of. */
  private Nest nest(String target, List<Expr> subscripts, Expr body, @Nullable Expr condition) {
    Expr part = joined.part();
    Expr guard =
        part == null || condition == null
            ? (part == null ? condition : part)
            : algebra.and(part, condition);
    Update store = new Update(target, subscripts, Combine.SUM, body, guard);
    return new Nest(joined.elements(), List.of(store));
  }

  private List<Expr> with(Expr last) {
    List<Expr> subscripts = new ArrayList<>(update.subscripts());
    subscripts.add(last);
    return subscripts;
  }

  /** What the length is at most, in terms of sizes alone. */
  private Expr longest(Axis range, Expr length) {
    List<Axis> around = new ArrayList<>(joined.enclosing());
    around.addAll(joined.elements());
    Expr bound = new AxisBounds(form.program(), around).upper(length);
    bound = bound != null ? bound : extentRead(range.index());
    if (bound == null) {
      throw new UnboundedProductException(update.target());
    }
    return bound;
  }

  /** The extent of an array of which the body always reads the element at the index, or null. */
  private @Nullable Expr extentRead(Index index) {
    BitSet always = Traversal.always(graph, List.of(update.body()));
    for (int id = always.nextSetBit(0); id >= 0; id = always.nextSetBit(id + 1)) {
      if (graph.node(id) instanceof Read read && update.guard() == null) {
        ArrayDeclaration array = form.program().array(read.array());
        for (int axis = 0; axis < array.rank(); axis++) {
          if (bare(read.subscripts().get(axis)) == index && isSize(array.shape().get(axis))) {
            return array.shape().get(axis);
          }
        }
      }
    }
    return null;
  }

  private static Expr bare(Expr subscript) {
    return subscript instanceof Apply check && check.is(Primitive.CHECK)
        ? check.operand(0)
        : subscript;
  }

  private boolean isSize(Expr extent) {
    return extent instanceof Constant || Traversal.indices(graph, List.of(extent)).isEmpty();
  }
}
