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
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.lower.integer.Assumptions;
import org.gradc.lower.integer.Polynomial;
import org.gradc.model.Local;
import org.gradc.program.Axis;

/** What the parts of one array are to each other: the box around them, and that none overlap. */
final class Parts {
  private final FunctionBuilder builder;
  private final ExprGraph graph;
  private final Arrays arrays;

  Parts(FunctionBuilder builder, Arrays arrays) {
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
    Expr subscript = plan.subscripts().get(axis);
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
    if (bound == null) {
      throw builder.reject(
          Message.GREATEST_SUBSCRIPT_UNKNOWN.at(
              plan.part().targets().get(axis).span(), Shapes.words(expr)));
    }
    return bound.equals(polynomial) ? expr : builder.polynomials().expression(bound);
  }

  /** Reports parts that overlap, or of which that is not clear. */
  void requireDisjoint(Local.Elements array, List<PartPlan> plans) {
    for (int k = 1; k < plans.size(); k++) {
      for (int m = 0; m < k; m++) {
        if (!areDisjoint(plans.get(m), plans.get(k))) {
          throw builder.reject(
              Message.PARTS_OVERLAP
                  .at(plans.get(k).part().span(), array.text())
                  .noteAt(plans.get(m).part().span(), Message.OTHER_PART));
        }
      }
    }
  }

  private boolean areDisjoint(PartPlan first, PartPlan second) {
    int rank = first.subscripts().size();
    for (int axis = 0; axis < rank; axis++) {
      if (first.subscripts().get(axis) instanceof Constant a
          && second.subscripts().get(axis) instanceof Constant b
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
      Expr other = arrays.replaced(second.subscripts().get(axis), renamed);
      gaps.add(
          builder.polynomial(first.subscripts().get(axis)).subtract(builder.polynomial(other)));
    }
    return builder.prover().areApart(gaps, known);
  }
}
