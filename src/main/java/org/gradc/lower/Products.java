package org.gradc.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Span;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.program.Axis;
import org.gradc.program.Combine;
import org.jspecify.annotations.Nullable;

/**
 * The matrix product. Vectors are columns: a row times a vector is a number, a vector times a row a
 * matrix.
 */
final class Products {
  /** Products of constant size up to here are written out. */
  private static final int FEW = 64;

  private final FunctionBuilder builder;
  private final ExprGraph graph;
  private final LocalArrays arrays;
  private final Shapes shapes;
  private final Elementwise elementwise;

  Products(FunctionBuilder builder, LocalArrays arrays) {
    this.builder = builder;
    this.graph = builder.graph();
    this.arrays = arrays;
    this.shapes = new Shapes(builder);
    this.elementwise = new Elementwise(builder, arrays);
  }

  Value of(Value.Array left, Value.Array right, Span span, Context context) {
    List<Expr> a = shapes.of(left);
    List<Expr> b = shapes.of(right);
    if (a.size() == 1 && b.size() == 1) {
      throw builder.reject(Message.VECTOR_PRODUCT.at(span, Shapes.words(a), Shapes.words(b)));
    } else if (a.size() == 1 && right.row()) {
      return outer(left, right, span, context);
    }
    Expr inner = a.size() == 2 ? a.get(1) : graph.integer(1);
    if (a.size() > 2 || b.size() > 2 || !builder.areEqual(inner, b.get(0))) {
      throw builder.reject(Message.PRODUCT_SHAPES.at(span, Shapes.words(a), Shapes.words(b)));
    }
    Value.Listed small = listed(left);
    Value.Listed other = listed(right);
    boolean anyListed = left instanceof Value.Listed || right instanceof Value.Listed;
    return anyListed && small != null && other != null && a.size() == 2
        ? written(small, other, span)
        : summed(left, right, span, context);
  }

  private Value outer(Value.Array left, Value.Array right, Span span, Context context) {
    Value.Pulled column = elementwise.pulled(left, context, span);
    Value.Pulled row = elementwise.pulled(right, context, span);
    Expr element =
        note(span, graph.apply(Primitive.MULTIPLY, real(column.element()), real(row.element())));
    return new Value.Pulled(List.of(column.shape().get(0), row.shape().get(1)), element, false);
  }

  private Value summed(Value.Array left, Value.Array right, Span span, Context context) {
    Value.Pulled first = elementwise.pulled(left, context, span);
    Value.Pulled second = elementwise.pulled(right, context, span);
    // Elements that are read once per row or column are computed once.
    if (!right.row() && !left.row() && !arrays.isCheap(second)) {
      second = arrays.stored(second, "$operand", context, span);
    }
    if (right.rank() == 2 && !arrays.isCheap(first)) {
      first = arrays.stored(first, "$operand", context, span);
    }
    boolean flat = left.row() || left.rank() == 1;
    List<Expr> shape = new ArrayList<>();
    if (!flat) {
      shape.add(first.shape().get(0));
    }
    if (second.rank() == 2) {
      shape.add(second.shape().get(1));
    }
    List<Expr> all = new ArrayList<>(shape);
    all.add(second.shape().get(0));
    List<Axis> axes = arrays.axes(all, context);
    Expr k = axes.get(axes.size() - 1).index();
    List<Axis> kept = axes.subList(0, axes.size() - 1);
    List<Expr> leftAt = new ArrayList<>();
    if (first.rank() == 2) {
      leftAt.add(flat ? graph.integer(0) : axes.get(0).index());
    }
    leftAt.add(k);
    List<Expr> rightAt = new ArrayList<>(List.of(k));
    if (second.rank() == 2) {
      rightAt.add(kept.get(kept.size() - 1).index());
    }
    Expr body =
        note(
            span,
            graph.apply(
                Primitive.MULTIPLY,
                real(arrays.at(first, leftAt)),
                real(arrays.at(second, rightAt))));
    Expr read =
        arrays.accumulate(
            "$product", Combine.SUM, kept, List.of(axes.get(axes.size() - 1)), body, context, span);
    note(span, read);
    if (kept.isEmpty()) {
      return Value.scalar(read);
    }
    Expr element = arrays.overSubscripts(read, kept);
    if (!flat) {
      return new Value.Pulled(shape, element, false);
    }
    List<Expr> rowShape = List.of(graph.integer(1), shape.get(0));
    Expr second1 = Value.subscript(graph, 1);
    return new Value.Pulled(
        rowShape, arrays.at(new Value.Pulled(shape, element, false), List.of(second1)), true);
  }

  /** The elements of a small array of constant extents, else null. */
  private Value.@Nullable Listed listed(Value.Array array) {
    if (array instanceof Value.Listed listed) {
      return listed.elements().size() <= FEW ? listed : null;
    }
    Value.Pulled pulled = (Value.Pulled) array;
    List<Integer> extents = new ArrayList<>();
    long size = 1;
    for (Expr extent : pulled.shape()) {
      if (!(extent instanceof Constant constant) || !constant.value().isInt()) {
        return null;
      }
      extents.add(constant.value().intValue());
      size *= constant.value().intValue();
    }
    if (size > FEW || size <= 0 || !arrays.isCheap(pulled)) {
      return null;
    }
    List<Expr> elements = new ArrayList<>();
    for (int k = 0; k < size; k++) {
      elements.add(arrays.at(pulled, arrays.constants(extents, k)));
    }
    return new Value.Listed(extents, elements, pulled.row());
  }

  private Value written(Value.Listed left, Value.Listed right, Span span) {
    int rows = left.extents().get(0);
    int inner = left.extents().get(1);
    boolean vector = right.rank() == 1;
    int columns = vector ? 1 : right.extents().get(1);
    List<Expr> elements = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        Expr sum = null;
        for (int k = 0; k < inner; k++) {
          Expr other = right.at(vector ? List.of(k) : List.of(k, column));
          Expr product =
              graph.apply(Primitive.MULTIPLY, real(left.at(List.of(row, k))), real(other));
          sum = sum == null ? product : graph.apply(Primitive.ADD, sum, product);
        }
        elements.add(note(span, Objects.requireNonNull(sum)));
      }
    }
    if (left.row()) {
      return vector
          ? Value.scalar(elements.get(0))
          : new Value.Listed(List.of(1, columns), elements, true);
    }
    return new Value.Listed(vector ? List.of(rows) : List.of(rows, columns), elements, false);
  }

  private Expr real(Expr expr) {
    return builder.real(expr);
  }

  private Expr note(Span span, Expr expr) {
    builder.provenance().put(expr, span);
    return expr;
  }
}
