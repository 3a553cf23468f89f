package org.gradc.lower;

import java.util.ArrayList;
import java.util.List;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Span;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;
import org.gradc.lower.integer.Polynomial;
import org.gradc.lower.integer.Range;
import org.gradc.program.Axis;

/** How large an array is that has an element for every value of some axes. */
final class Boxes {
  private final FunctionBuilder builder;
  private final ExprGraph graph;

  Boxes(FunctionBuilder builder) {
    this.builder = builder;
    this.graph = builder.graph();
  }

  /**
   * An axis of such an array.
   *
   * @param subscript of the element for a value of the index
   */
  record Side(Expr subscript, Expr extent) {}

  /** The sides for axes, each of which may depend on those before it. */
  List<Side> sides(List<Axis> axes, Span span) {
    List<Side> sides = new ArrayList<>();
    for (int k = 0; k < axes.size(); k++) {
      sides.add(side(axes.get(k), axes.subList(0, k), span));
    }
    return sides;
  }

  private Side side(Axis axis, List<Axis> outer, Span span) {
    List<Range> ranges = builder.ranges(outer);
    Polynomial upper = builder.polynomial(axis.upper());
    Polynomial greatest = builder.prover().maximum(upper, ranges, builder.root().known());
    if (greatest == null || !isFixed(greatest)) {
      Expr extent = builder.extentSubscripted(axis);
      if (extent == null) {
        String name = axis.index().name();
        throw builder.reject(Message.GREATEST_INDEX_UNKNOWN.at(span, name));
      }
      Expr checked = graph.apply(Primitive.CHECK, axis.index(), extent);
      return new Side(checked, extent);
    }
    Polynomial lower = builder.polynomial(axis.lower());
    Polynomial least = builder.prover().maximum(lower.negate(), ranges, builder.root().known());
    Expr extent = upper.equals(greatest) ? axis.upper() : expression(greatest);
    if (least == null || !isFixed(least)) {
      return new Side(graph.apply(Primitive.CHECK, axis.index(), extent), extent);
    }
    if (builder.prover().nonNegative(least.negate(), builder.root().known())) {
      return new Side(axis.index(), extent);
    }
    Expr start = expression(least.negate());
    return new Side(builder.subtract(axis.index(), start), builder.subtract(extent, start));
  }

  /** Whether a bound has a value before any loop runs. */
  boolean isFixed(Polynomial bound) {
    return builder.variables().of(expression(bound)).stream()
            .noneMatch(id -> graph.node(id) instanceof Index)
        && bound.atoms().stream().noneMatch(atom -> readsElement(graph.node(atom)));
  }

  private boolean readsElement(Expr atom) {
    return Traversal.inOrder(graph, List.of(atom)).stream()
        .anyMatch(e -> e instanceof Read read && !read.subscripts().isEmpty());
  }

  private Expr expression(Polynomial polynomial) {
    return builder.polynomials().expression(polynomial);
  }
}
