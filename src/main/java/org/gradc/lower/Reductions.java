package org.gradc.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gradc.diagnostic.Span;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.model.Term.ReductionKind;
import org.gradc.program.Axis;
import org.gradc.program.Combine;
import org.jspecify.annotations.Nullable;

/** The table of reductions: what each does with the values of its body. */
final class Reductions {
  private final FunctionBuilder builder;
  private final ExprGraph graph;
  private final LocalArrays arrays;

  Reductions(FunctionBuilder builder, LocalArrays arrays) {
    this.builder = builder;
    this.graph = builder.graph();
    this.arrays = arrays;
  }

  /**
   * One reduction.
   *
   * @param name of the array that holds the result; null where the formula gives none
   * @param kept axes of the result
   * @param over axes that are reduced
   * @param body a real expression
   */
  record Request(
      @Nullable String name,
      List<Axis> kept,
      List<Axis> over,
      Expr body,
      Context context,
      Span span) {
    Request with(String newName, Expr newBody) {
      return new Request(newName, kept, over, newBody, context, span);
    }
  }

  /** The value of a reduction, over the indices of its context and the kept axes. */
  Expr of(ReductionKind kind, Request request) {
    return switch (kind) {
      case SUM -> sum(named(request, kind));
      case MEAN -> mean(request);
      case PROD -> oneByOne(Combine.PRODUCT, named(request, kind));
      case MIN -> oneByOne(Combine.MIN, named(request, kind));
      case MAX -> oneByOne(Combine.MAX, named(request, kind));
      case LOGSUMEXP -> {
        Exponentials parts = exponentials(request);
        yield graph.apply(Primitive.ADD, parts.shift(), graph.apply(Primitive.LOG, parts.sum()));
      }
    };
  }

  private static Request named(Request request, ReductionKind kind) {
    return request.name() != null
        ? request
        : request.with("$" + kind.name().toLowerCase(Locale.ROOT), request.body());
  }

  Expr sum(Request request) {
    String hint = request.name() == null ? "$sum" : request.name();
    return arrays.accumulate(
        hint,
        Combine.SUM,
        request.kept(),
        request.over(),
        request.body(),
        request.context(),
        request.span());
  }

  private Expr mean(Request request) {
    Expr sum = sum(request.with("$sum", request.body()));
    return graph.apply(Primitive.DIVIDE, sum, count(request));
  }

  /** How many values there are: a product where no range depends on another. */
  private Expr count(Request request) {
    Expr count = null;
    for (Axis axis : request.over()) {
      for (Axis other : request.over()) {
        if (builder.variables().of(axis.lower()).contains(other.index().id())
            || builder.variables().of(axis.upper()).contains(other.index().id())) {
          return sum(request.with("$count", graph.constant(1)));
        }
      }
      Expr length = builder.real(builder.size(builder.subtract(axis.upper(), axis.lower())));
      count = count == null ? length : graph.apply(Primitive.MULTIPLY, count, length);
    }
    return count == null ? graph.constant(1) : count;
  }

  /** Over one axis after the other from the innermost out, so that the first of equals is first. */
  private Expr oneByOne(Combine combine, Request request) {
    String name = Objects.requireNonNull(request.name());
    Expr body = request.body();
    for (int k = request.over().size() - 1; k >= 0; k--) {
      List<Axis> kept = new ArrayList<>(request.kept());
      kept.addAll(request.over().subList(0, k));
      body =
          arrays.accumulate(
              k == 0 ? name : (name.startsWith("$") ? "" : "$") + name + ".part",
              combine,
              kept,
              request.over().subList(k, k + 1),
              body,
              request.context(),
              request.span());
    }
    return body;
  }

  /**
   * What sums of exponentials are made of without overflow.
   *
   * @param shift the greatest exponent where it is finite, a constant for differentiation
   * @param term exp(exponent − shift)
   */
  record Exponentials(Expr shift, Expr term, Expr sum) {}

  Exponentials exponentials(Request request) {
    Expr exponent = request.body();
    if (!Costs.isSmall(graph, exponent)) {
      List<Axis> all = new ArrayList<>(request.kept());
      all.addAll(request.over());
      exponent =
          arrays.accumulate(
              "$exponent",
              Combine.SUM,
              all,
              List.of(),
              exponent,
              request.context(),
              request.span());
    }
    Expr greatest = oneByOne(Combine.MAX, request.with("$max", exponent));
    // Where the greatest is infinite, subtracting it would give ∞ − ∞.
    Expr finite =
        graph.apply(
            Primitive.LESS, graph.apply(Primitive.ABS, greatest), graph.apply(Primitive.INFINITY));
    Expr shift =
        graph.apply(
            Primitive.FROZEN, graph.apply(Primitive.SELECT, finite, greatest, graph.constant(0)));
    Expr term = graph.apply(Primitive.EXP, graph.apply(Primitive.SUBTRACT, exponent, shift));
    return new Exponentials(shift, term, sum(request.with("$sum", term)));
  }
}
