package org.gradc.lower;

import java.util.ArrayList;
import java.util.List;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Span;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.lower.integer.Polynomial;
import org.gradc.lower.integer.Prover;
import org.gradc.program.Axis;
import org.jspecify.annotations.Nullable;

/** Takes elements of arrays, with subscripts that are proved to stay inside or checked. */
final class Subscripts {
  private final FunctionBuilder builder;
  private final ExprGraph graph;
  private final LocalArrays arrays;
  private final Shapes shapes;

  Subscripts(FunctionBuilder builder, LocalArrays arrays) {
    this.builder = builder;
    this.graph = builder.graph();
    this.arrays = arrays;
    this.shapes = new Shapes(builder);
  }

  /**
   * The element at subscripts.
   *
   * @param places of the subscripts in the text
   */
  Expr element(
      Value.Array array, List<Expr> subscripts, List<Span> places, Span span, Context context) {
    List<Expr> shape = shapes.of(array);
    List<Expr> inside = new ArrayList<>();
    for (int axis = 0; axis < subscripts.size(); axis++) {
      inside.add(inside(subscripts.get(axis), shape.get(axis), places.get(axis), context));
    }
    if (array instanceof Value.Listed listed) {
      List<Integer> constants = constants(inside);
      if (constants != null) {
        return listed.at(constants);
      }
      array = arrays.stored(listed, "$literal", context, span);
    }
    Value.Pulled pulled = (Value.Pulled) array;
    for (int axis = 0; axis < inside.size(); axis++) {
      if (isCheck(inside.get(axis)) && !arrays.takesCheck(pulled, axis)) {
        pulled = arrays.stored(pulled, "$array", context, span);
      }
    }
    return arrays.at(pulled, inside);
  }

  private static boolean isCheck(Expr expr) {
    return expr instanceof Apply apply && apply.is(Primitive.CHECK);
  }

  private static @Nullable List<Integer> constants(List<Expr> subscripts) {
    List<Integer> constants = new ArrayList<>();
    for (Expr subscript : subscripts) {
      if (!(subscript instanceof Constant constant)) {
        return null;
      }
      constants.add(constant.value().intValue());
    }
    return constants;
  }

  /** A subscript that is proved to lie in an extent, or is checked when it is used. */
  Expr inside(Expr subscript, Expr extent, Span place, Context context) {
    for (Axis axis : context.axes()) {
      if (axis.index() == subscript) {
        builder.subscripted(axis, extent);
      }
    }
    Prover prover = builder.prover();
    Polynomial at = builder.polynomial(subscript);
    Polynomial gap = builder.polynomial(extent).subtract(at).plus(-1);
    boolean below = prover.nonNegative(gap, context.known());
    boolean above = prover.nonNegative(at, context.known());
    if (above && below) {
      return at.isConstant() ? graph.integer(at.constant().intValue()) : subscript;
    }
    if (prover.positive(at.negate(), context.known())
        || prover.positive(gap.negate(), context.known())) {
      throw builder.reject(
          Message.SUBSCRIPT_OUTSIDE.at(place, Shapes.words(subscript), Shapes.words(extent)));
    }
    return graph.apply(Primitive.CHECK, subscript, extent);
  }
}
