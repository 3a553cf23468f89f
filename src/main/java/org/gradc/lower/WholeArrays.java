package org.gradc.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Span;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.model.Builtin;
import org.gradc.model.Term;
import org.gradc.model.Term.ReductionKind;
import org.gradc.program.Axis;

/** Functions of whole arrays: {@code sum(v)}, {@code norm(v)}, {@code dot(a, b)} and the like. */
final class WholeArrays {
  private final FunctionBuilder builder;
  private final ExprGraph graph;
  private final LocalArrays arrays;
  private final Shapes shapes;
  private final Elementwise elementwise;
  private final Reductions reductions;

  WholeArrays(FunctionBuilder builder, LocalArrays arrays) {
    this.builder = builder;
    this.graph = builder.graph();
    this.arrays = arrays;
    this.shapes = new Shapes(builder);
    this.elementwise = new Elementwise(builder, arrays);
    this.reductions = new Reductions(builder, arrays);
  }

  /** Whether a call is one of a function of whole arrays. */
  static boolean takes(Term.BuiltinCall call) {
    return call.function().isOfArrays(call.arguments().size());
  }

  Value of(Term.BuiltinCall call, List<Value> operands, Context context) {
    List<Value.Array> arguments = new ArrayList<>();
    for (int k = 0; k < operands.size(); k++) {
      if (!(operands.get(k) instanceof Value.Array array)) {
        Span place = call.arguments().get(k).span();
        throw builder.reject(
            Message.NEEDS_ARRAY.at(place, call.function().word(), shapes.words(operands.get(k))));
      }
      arguments.add(array);
    }
    Span span = call.span();
    Value value =
        switch (call.function()) {
          case DOT -> dot(arguments.get(0), arguments.get(1), span, context);
          case NORM -> norm(arguments.get(0), span, context);
          case SOFTMAX -> softmax(call, arguments.get(0), context);
          default -> reduced(kind(call.function()), arguments.get(0), span, context);
        };
    value.expressions().forEach(e -> builder.provenance().put(e, span));
    return value;
  }

  private static ReductionKind kind(Builtin function) {
    return ReductionKind.valueOf(function.name());
  }

  private Value reduced(ReductionKind kind, Value.Array array, Span span, Context context) {
    if (array instanceof Value.Listed listed && kind != ReductionKind.LOGSUMEXP) {
      List<Expr> elements = listed.elements().stream().map(builder::real).toList();
      Expr joined = joined(kind, elements);
      return Value.scalar(
          kind == ReductionKind.MEAN
              ? graph.apply(Primitive.DIVIDE, joined, graph.constant(elements.size()))
              : joined);
    }
    return Value.scalar(reductions.of(kind, request(pulled(array, context, span), span, context)));
  }

  private Expr joined(ReductionKind kind, List<Expr> elements) {
    return switch (kind) {
      case PROD -> Elementwise.total(graph, Primitive.MULTIPLY, elements, graph.constant(1));
      case MIN -> Elementwise.total(graph, Primitive.MIN, elements, elements.get(0));
      case MAX -> Elementwise.total(graph, Primitive.MAX, elements, elements.get(0));
      default -> Elementwise.total(graph, Primitive.ADD, elements, graph.constant(0));
    };
  }

  private Value.Pulled pulled(Value.Array array, Context context, Span span) {
    return elementwise.pulled(array, context, span);
  }

  private Reductions.Request request(Value.Pulled array, Span span, Context context) {
    List<Axis> axes = arrays.axes(array.shape(), context);
    Expr body = builder.real(arrays.at(array, LocalArrays.indices(axes)));
    return new Reductions.Request(null, List.of(), axes, body, context, span);
  }

  private Value dot(Value.Array left, Value.Array right, Span span, Context context) {
    if (left.row() != right.row() || !shapes.areEqual(shapes.of(left), shapes.of(right))) {
      throw builder.reject(
          Message.SHAPES_DIFFER.at(
              span, "'dot'", Shapes.words(shapes.of(left)), Shapes.words(shapes.of(right))));
    }
    return sumOf((a, b) -> graph.apply(Primitive.MULTIPLY, a, b), left, right, span, context);
  }

  private Value norm(Value.Array array, Span span, Context context) {
    Value squares =
        sumOf((a, b) -> graph.apply(Primitive.MULTIPLY, a, b), array, array, span, context);
    return Value.scalar(graph.apply(Primitive.ROOT, squares.scalar()));
  }

  private Value sumOf(
      BinaryOperator<Expr> term, Value.Array left, Value.Array right, Span span, Context context) {
    Value terms =
        elementwise.map(
            span,
            e -> term.apply(builder.real(e.get(0)), builder.real(e.get(1))),
            List.of(left, right),
            "'dot'",
            context);
    return reduced(ReductionKind.SUM, (Value.Array) terms, span, context);
  }

  private Value softmax(Term.BuiltinCall call, Value.Array argument, Context context) {
    Span span = call.span();
    Value.Pulled array = pulled(argument, context, span);
    if (array.rank() != 1) {
      Span place = call.arguments().get(0).span();
      throw builder.reject(Message.NEEDS_VECTOR.at(place, "softmax", shapes.words(argument)));
    }
    Reductions.Request request = request(array, span, context);
    Reductions.Exponentials parts = reductions.exponentials(request);
    Expr element = graph.apply(Primitive.DIVIDE, parts.term(), parts.sum());
    Expr pulled = arrays.overSubscripts(element, request.over());
    return arrays.stored(new Value.Pulled(array.shape(), pulled, false), "$softmax", context, span);
  }
}
