package org.gradc.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradc.diagnostic.Message;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.model.Term;
import org.gradc.program.Axis;
import org.jspecify.annotations.Nullable;

/**
 * Lowers the terms that begin loops: reductions over indices, and arrays of an element for each.
 */
final class LoopLowering {
  private final BodyLowering bodies;
  private final FunctionBuilder builder;
  private final ExprGraph graph;
  private final TermLowering terms;
  private final LocalArrays arrays;
  private final Shapes shapes;
  private final Reductions reductions;
  private final RangeInference ranges;

  LoopLowering(
      BodyLowering bodies,
      FunctionBuilder builder,
      TermLowering terms,
      LocalArrays arrays,
      RangeInference ranges) {
    this.bodies = bodies;
    this.builder = builder;
    this.graph = builder.graph();
    this.terms = terms;
    this.arrays = arrays;
    this.shapes = new Shapes(builder);
    this.reductions = new Reductions(builder, arrays);
    this.ranges = ranges;
  }

  /** The axes of binders, whose indices are visible from then on. */
  private List<Axis> bind(List<Term.Binder> binders, Term body, Bindings names, Context[] context) {
    List<Axis> axes = new ArrayList<>();
    for (int k = 0; k < binders.size(); k++) {
      Term.Binder binder = binders.get(k);
      Expr lower = graph.integer(0);
      Expr upper;
      if (binder.lower() == null || binder.upper() == null) {
        List<Term> after = new ArrayList<>();
        for (Term.Binder later : binders.subList(k + 1, binders.size())) {
          if (later.lower() != null && later.upper() != null) {
            after.add(later.lower());
            after.add(later.upper());
          }
        }
        after.add(body);
        upper = ranges.extent(binder.index(), after, names, context[0]);
      } else {
        lower = bodies.integer(binder.lower(), names, context[0]);
        upper = builder.add(bodies.integer(binder.upper(), names, context[0]), 1);
        builder.requireInt(upper, binder.upper().span());
      }
      Axis axis = new Axis(builder.freshIndex(binder.text(), context[0]), lower, upper);
      axes.add(axis);
      builder.requireAxes(context[0].axes().size() + 1, body.span());
      context[0] = builder.within(context[0], axis);
      names.indices().put(binder.text(), axis.index());
    }
    return axes;
  }

  /** {@code sum(i: e)}; the array of the sums where e is one. */
  Value reduction(Term.Reduction term, @Nullable String hint, Bindings names, Context context) {
    Context[] inner = {context};
    Map<String, Index> before = new HashMap<>(names.indices());
    List<Axis> axes = bind(term.binders(), term.body(), names, inner);
    Value body = bodies.lower(term.body(), names, inner[0]);
    restore(names, before);
    List<Axis> kept = List.of();
    Expr element;
    if (body instanceof Value.Array array) {
      Value.Pulled pulled = terms.elementwise().pulled(array, inner[0], term.span());
      kept = arrays.axes(pulled.shape(), inner[0]);
      element = arrays.at(pulled, LocalArrays.indices(kept));
      if (kept.stream().anyMatch(a -> dependsOn(a, axes))) {
        throw builder.reject(Message.NEEDS_NUMBER.at(term.body().span(), shapes.words(body)));
      }
    } else {
      element = body.scalar();
    }
    Expr result =
        reductions.of(
            term.kind(),
            new Reductions.Request(hint, kept, axes, builder.real(element), context, term.span()));
    builder.provenance().put(result, term.span());
    return body instanceof Value.Array array
        ? new Value.Pulled(shapes.of(array), arrays.overSubscripts(result, kept), array.row())
        : Value.scalar(result);
  }

  private boolean dependsOn(Axis axis, List<Axis> axes) {
    return axes.stream()
        .anyMatch(a -> builder.variables().of(axis.upper()).contains(a.index().id()));
  }

  private static void restore(Bindings names, Map<String, Index> before) {
    names.indices().clear();
    names.indices().putAll(before);
  }

  /** {@code [i: e]}. */
  Value comprehension(Term.Comprehension term, Bindings names, Context context) {
    Context[] inner = {context};
    Map<String, Index> before = new HashMap<>(names.indices());
    List<Axis> axes = bind(term.binders(), term.body(), names, inner);
    Value body = bodies.named(term.body(), null, names, inner[0]);
    restore(names, before);
    Expr element;
    List<Expr> shape = new ArrayList<>();
    Map<Expr, Expr> replacements = new HashMap<>();
    for (int k = 0; k < axes.size(); k++) {
      Axis axis = axes.get(k);
      if (axes.stream().anyMatch(a -> dependsOn(axis, List.of(a)))
          || axes.stream()
              .anyMatch(a -> builder.variables().of(axis.lower()).contains(a.index().id()))) {
        throw builder.reject(Message.NOT_RECTANGULAR.at(term.span(), axis.index().name()));
      }
      shape.add(builder.subtract(axis.upper(), axis.lower()));
      Expr subscript = Value.subscript(graph, k);
      replacements.put(
          axis.index(),
          builder.areEqual(axis.lower(), graph.integer(0))
              ? subscript
              : graph.apply(Primitive.ADD, subscript, axis.lower()));
    }
    if (body instanceof Value.Array array) {
      // An array of arrays has the axes of both.
      Value.Pulled pulled = terms.elementwise().pulled(array, inner[0], term.span());
      List<Expr> later = new ArrayList<>();
      for (int k = 0; k < pulled.rank(); k++) {
        later.add(Value.subscript(graph, axes.size() + k));
      }
      element = arrays.at(pulled, later);
      shape.addAll(pulled.shape());
    } else {
      element = body.scalar();
    }
    return new Value.Pulled(shape, arrays.replaced(element, replacements), false);
  }
}
