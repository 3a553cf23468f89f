package org.gradc.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Span;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.expr.Sort;
import org.gradc.lower.order.Statement;
import org.gradc.model.Term;
import org.gradc.program.Axis;
import org.gradc.program.Combine;
import org.gradc.program.Update;
import org.jspecify.annotations.Nullable;

/** Arrays element by element: operators and functions, literals, transposes. */
final class Elementwise {
  private final FunctionBuilder builder;
  private final ExprGraph graph;
  private final LocalArrays arrays;
  private final Shapes shapes;

  Elementwise(FunctionBuilder builder, LocalArrays arrays) {
    this.builder = builder;
    this.graph = builder.graph();
    this.arrays = arrays;
    this.shapes = new Shapes(builder);
  }

  void requireScalar(Span place, Value value) {
    if (value instanceof Value.Array) {
      throw builder.reject(Message.NEEDS_NUMBER.at(place, shapes.words(value)));
    }
  }

  void requireBranches(Term.Conditional conditional, List<Value> operands) {
    requireScalar(conditional.condition().span(), operands.get(0));
    Value then = operands.get(1);
    Value otherwise = operands.get(2);
    if (then instanceof Value.Scalar || otherwise instanceof Value.Scalar) {
      throw builder.reject(
          Message.UNLIKE_BRANCHES.at(
              conditional.span(), shapes.words(then), shapes.words(otherwise)));
    }
  }

  /**
   * A function of numbers applied to the elements of all operands at equal places; scalars stand
   * for arrays of equal elements.
   *
   * @param words what is applied, for errors
   */
  Value map(
      Span span,
      Function<List<Expr>, Expr> function,
      List<Value> operands,
      String words,
      Context context) {
    Value.Array first = null;
    boolean listed = true;
    for (Value operand : operands) {
      if (operand instanceof Value.Array array) {
        listed &= array instanceof Value.Listed;
        first = first == null ? array : first;
        requireEqual(span, words, first, array);
      }
    }
    if (first == null) {
      return Value.scalar(function.apply(operands.stream().map(Value::scalar).toList()));
    }
    return listed
        ? listed((Value.Listed) first, function, operands)
        : pulled(shapes.of(first), first.row(), function, operands, context, span);
  }

  private void requireEqual(Span span, String words, Value.Array first, Value.Array other) {
    if (first.row() != other.row() || !shapes.areEqual(shapes.of(first), shapes.of(other))) {
      throw builder.reject(
          Message.SHAPES_DIFFER.at(
              span, words, Shapes.words(shapes.of(first)), Shapes.words(shapes.of(other))));
    }
  }

  private static Value listed(
      Value.Listed first, Function<List<Expr>, Expr> function, List<Value> operands) {
    List<Expr> elements = new ArrayList<>(first.elements().size());
    for (int k = 0; k < first.elements().size(); k++) {
      List<Expr> row = new ArrayList<>(operands.size());
      for (Value operand : operands) {
        row.add(operand instanceof Value.Listed l ? l.elements().get(k) : operand.scalar());
      }
      elements.add(function.apply(row));
    }
    return new Value.Listed(first.extents(), elements, first.row());
  }

  private Value pulled(
      List<Expr> shape,
      boolean row,
      Function<List<Expr>, Expr> function,
      List<Value> operands,
      Context context,
      Span span) {
    List<Expr> elements = new ArrayList<>(operands.size());
    for (Value operand : operands) {
      elements.add(
          operand instanceof Value.Array array
              ? pulled(array, context, span).element()
              : operand.scalar());
    }
    return new Value.Pulled(shape, function.apply(elements), row);
  }

  /** The array by what its element is; one that lists its elements is stored for it. */
  Value.Pulled pulled(Value.Array array, Context context, Span span) {
    return array instanceof Value.Pulled pulled
        ? pulled
        : arrays.stored(array, "$literal", context, span);
  }

  /** {@code [a, b, c]} of numbers, or of arrays of one shape. */
  Value literal(Term.ArrayLiteral literal, List<Value> operands, Context context) {
    List<Expr> elements = new ArrayList<>();
    Value first = operands.get(0);
    boolean listed = true;
    for (int k = 0; k < operands.size(); k++) {
      Value operand = operands.get(k);
      Span place = literal.operands().get(k).span();
      listed &= !(operand instanceof Value.Pulled);
      if (operand instanceof Value.Array array && first instanceof Value.Array other) {
        requireEqual(place, "an array", other, array);
      } else if (operand instanceof Value.Array || first instanceof Value.Array) {
        throw builder.reject(
            Message.SHAPES_DIFFER.at(
                place, "an array", shapes.words(first), shapes.words(operand)));
      }
      if (listed) {
        operand.expressions().forEach(e -> elements.add(builder.real(e)));
      }
    }
    if (!listed) {
      return stacked(literal, operands, context);
    }
    List<Integer> extents = new ArrayList<>(List.of(operands.size()));
    if (first instanceof Value.Listed array) {
      extents.addAll(array.extents());
    }
    return new Value.Listed(extents, elements, false);
  }

  /** Arrays as the rows of one of higher rank, stored one after the other. */
  private Value stacked(Term.ArrayLiteral literal, List<Value> operands, Context context) {
    Span span = literal.span();
    List<Value.Pulled> rows = new ArrayList<>();
    operands.forEach(operand -> rows.add(pulled((Value.Array) operand, context, span)));
    List<Expr> shape = new ArrayList<>(List.of(graph.integer(rows.size())));
    shape.addAll(rows.get(0).shape());
    List<Axis> axes = arrays.axes(rows.get(0).shape(), context);
    Expr guard = builder.guard(context);
    List<Expr> needs = new ArrayList<>();
    rows.forEach(row -> needs.add(row.element()));
    if (guard != null) {
      needs.add(guard);
    }
    List<Axis> around = new ArrayList<>(builder.dependences(needs, context));
    List<Boxes.Side> sides = new Boxes(builder).sides(around, span);
    List<Expr> extents = new ArrayList<>(sides.stream().map(Boxes.Side::extent).toList());
    extents.addAll(shape);
    String name = builder.unique("$literal");
    builder.declare(name, Sort.REAL, extents);
    List<Axis> all = new ArrayList<>(around);
    all.addAll(axes);
    List<Expr> outer = sides.stream().map(Boxes.Side::subscript).toList();
    for (int k = 0; k < rows.size(); k++) {
      List<Expr> target = new ArrayList<>(outer);
      target.add(graph.integer(k));
      target.addAll(LocalArrays.indices(axes));
      Expr body = builder.real(arrays.at(rows.get(k), LocalArrays.indices(axes)));
      builder.emit(new Statement(all, new Update(name, target, Combine.SUM, body, guard)));
    }
    List<Expr> element = new ArrayList<>(outer);
    for (int axis = 0; axis < shape.size(); axis++) {
      element.add(Value.subscript(graph, axis));
    }
    return new Value.Pulled(shape, graph.read(Sort.REAL, name, element), false);
  }

  /** A matrix with its axes exchanged; a vector is a column and becomes a row, and back. */
  Value transposed(Term.Transpose term, Value operand) {
    if (operand instanceof Value.Scalar) {
      return operand;
    }
    Value.Array array = (Value.Array) operand;
    if (array.rank() > 2) {
      throw builder.reject(Message.TRANSPOSED_RANK.at(term.span(), shapes.words(operand)));
    }
    return array instanceof Value.Listed listed
        ? transposed(listed)
        : transposed((Value.Pulled) array);
  }

  private static Value transposed(Value.Listed array) {
    if (array.row()) {
      return new Value.Listed(array.extents().subList(1, 2), array.elements(), false);
    } else if (array.rank() == 1) {
      return new Value.Listed(List.of(1, array.extents().get(0)), array.elements(), true);
    }
    int rows = array.extents().get(0);
    int columns = array.extents().get(1);
    List<Expr> elements = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      for (int row = 0; row < rows; row++) {
        elements.add(array.at(List.of(row, column)));
      }
    }
    return new Value.Listed(List.of(columns, rows), elements, false);
  }

  private Value transposed(Value.Pulled array) {
    Expr zero = graph.integer(0);
    Expr first = Value.subscript(graph, 0);
    Expr second = Value.subscript(graph, 1);
    if (array.row()) {
      Expr element = arrays.at(array, List.of(zero, first));
      return new Value.Pulled(array.shape().subList(1, 2), element, false);
    } else if (array.rank() == 1) {
      List<Expr> shape = List.of(graph.integer(1), array.shape().get(0));
      return new Value.Pulled(shape, arrays.at(array, List.of(second)), true);
    }
    List<Expr> shape = List.of(array.shape().get(1), array.shape().get(0));
    return new Value.Pulled(shape, arrays.at(array, List.of(second, first)), false);
  }

  /** The sum of expressions, from the left; 0 of none. */
  static Expr total(ExprGraph graph, Primitive operator, List<Expr> elements, Expr none) {
    @Nullable Expr sofar = null;
    for (Expr element : elements) {
      sofar = sofar == null ? element : graph.apply(operator, sofar, element);
    }
    return sofar == null ? none : sofar;
  }
}
