package org.gradc.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradc.diagnostic.Message;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Extent;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.lower.integer.Assumptions;
import org.gradc.lower.integer.Polynomial;
import org.gradc.model.Local;
import org.gradc.program.Axis;
import org.jspecify.annotations.Nullable;

/** What the parts of one array are to each other: the box around them, and that none overlap. */
final class Parts {
  /** What sizes are at least where the question is not that of an empty or tiny array. */
  private static final int LARGE = 4;

  private final FunctionBuilder builder;
  private final ExprGraph graph;
  private final LocalArrays arrays;

  Parts(FunctionBuilder builder, LocalArrays arrays) {
    this.builder = builder;
    this.arrays = arrays;
    this.graph = builder.graph();
  }

  /** The extent of an axis into which all parts fit. */
  Expr extent(List<PartPlan> plans, int axis) {
    Expr greatest = null;
    for (PartPlan plan : plans) {
      Expr end = end(plan, axis);
      if (greatest == null) {
        greatest = end;
      } else {
        Polynomial rise = builder.polynomial(end).subtract(builder.polynomial(greatest));
        Assumptions known = plan.context().known();
        if (builder.prover().nonNegative(rise, known)) {
          greatest = end;
        } else if (!builder.prover().nonNegative(rise.negate(), known)) {
          greatest = graph.apply(Primitive.MAX, greatest, end);
        }
      }
    }
    return Objects.requireNonNull(greatest);
  }

  /** One more than the greatest subscript of a part. */
  private Expr end(PartPlan plan, int axis) {
    Expr subscript = plan.subscript(axis);
    for (int k = 0; k < plan.axes().size(); k++) {
      Axis own = plan.axes().get(k);
      if (own.index() == subscript) {
        return greatest(own.upper(), plan.axes().subList(0, k), plan, axis);
      }
    }
    return greatest(builder.add(subscript, 1), plan.axes(), plan, axis);
  }

  private Expr greatest(Expr expr, List<Axis> axes, PartPlan plan, int axis) {
    Polynomial polynomial = builder.polynomial(expr);
    Polynomial bound =
        builder.prover().maximum(polynomial, builder.ranges(axes), plan.context().known());
    if (bound == null || !new Boxes(builder).isFixed(bound)) {
      throw builder.reject(
          Message.GREATEST_SUBSCRIPT_UNKNOWN.at(
              plan.part().targets().get(axis).span(), Shapes.words(expr)));
    }
    return bound.equals(polynomial) ? expr : builder.polynomials().expression(bound);
  }

  /**
   * Reports parts that overlap. Where they do so for small sizes alone, as the ends of a row that
   * has one element, the later part leaves such elements to the earlier one.
   */
  void requireDisjoint(Local.Elements array, List<PartPlan> plans) {
    for (int k = 1; k < plans.size(); k++) {
      for (int m = 0; m < k; m++) {
        PartPlan first = plans.get(m);
        PartPlan second = plans.get(k);
        if (areApart(first, second, false)) {
          continue;
        }
        Expr outside = areApart(first, second, true) ? outside(first, second) : null;
        if (outside == null) {
          throw builder.reject(
              Message.PARTS_OVERLAP
                  .at(second.part().span(), array.text())
                  .noteAt(first.part().span(), Message.OTHER_PART));
        }
        second.exclusions().add(outside);
      }
    }
  }

  private boolean areApart(PartPlan first, PartPlan second, boolean largeSizes) {
    int rank = first.subscripts().size();
    for (int axis = 0; axis < rank; axis++) {
      if (first.subscript(axis) instanceof Constant a
          && second.subscript(axis) instanceof Constant b
          && !a.equals(b)) {
        return true;
      }
    }
    Map<Expr, Expr> renamed = new HashMap<>();
    Assumptions known = first.context().known();
    for (Axis axis : second.axes()) {
      Index other = graph.index(axis.index().name() + "$other");
      Expr lower = arrays.replaced(axis.lower(), renamed);
      Expr upper = arrays.replaced(axis.upper(), renamed);
      known = known.with(builder.range(new Axis(other, lower, upper)));
      renamed.put(axis.index(), other);
    }
    List<Polynomial> gaps = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      Expr other = arrays.replaced(second.subscript(axis), renamed);
      gaps.add(builder.polynomial(first.subscript(axis)).subtract(builder.polynomial(other)));
    }
    return builder.prover().areApart(gaps, largeSizes ? withLargeSizes(known, gaps) : known);
  }

  private Assumptions withLargeSizes(Assumptions known, List<Polynomial> gaps) {
    Assumptions large = known;
    for (Polynomial gap : gaps) {
      for (int atom : gap.atoms()) {
        Expr node = graph.node(atom);
        if (node instanceof Extent || node instanceof Read) {
          large = large.with(Polynomial.atom(atom).plus(-LARGE));
        }
      }
    }
    return large;
  }

  /** The condition that an element of the second part is none of the first; null if it has none. */
  private @Nullable Expr outside(PartPlan first, PartPlan second) {
    Expr outside = null;
    Assumptions known = second.context().known();
    for (int axis = 0; axis < first.subscripts().size(); axis++) {
      Expr at = second.subscript(axis);
      List<Expr> conditions = new ArrayList<>();
      Axis own = own(first, first.subscript(axis));
      if (own == null) {
        conditions.add(graph.apply(Primitive.NOT_EQUAL, at, first.subscript(axis)));
      } else {
        if (!isProved(at, own.lower(), known)) {
          conditions.add(graph.apply(Primitive.LESS, at, own.lower()));
        }
        if (!isProved(builder.add(own.upper(), -1), at, known)) {
          conditions.add(graph.apply(Primitive.LESS_EQUAL, own.upper(), at));
        }
      }
      List<Expr> bounds =
          own == null ? List.of(first.subscript(axis)) : List.of(own.lower(), own.upper());
      for (Expr condition : conditions) {
        if (bounds.stream().anyMatch(bound -> dependsOn(bound, first.axes()))) {
          return null;
        }
        outside = outside == null ? condition : graph.apply(Primitive.OR, outside, condition);
      }
    }
    return outside;
  }

  private boolean dependsOn(Expr expr, List<Axis> axes) {
    return axes.stream().anyMatch(axis -> builder.variables().of(expr).contains(axis.index().id()));
  }

  private boolean isProved(Expr greater, Expr less, Assumptions known) {
    Polynomial gap = builder.polynomial(greater).subtract(builder.polynomial(less));
    return builder.prover().nonNegative(gap, known);
  }

  private static @Nullable Axis own(PartPlan plan, Expr subscript) {
    for (Axis axis : plan.axes()) {
      if (axis.index() == subscript) {
        return axis;
      }
    }
    return null;
  }
}
