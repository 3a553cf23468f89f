package org.gradc.loop;

import java.util.ArrayList;
import java.util.List;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.program.Axis;
import org.gradc.program.Nest;
import org.gradc.program.Recurrence;
import org.gradc.program.Step;
import org.jspecify.annotations.Nullable;

/**
 * Splits nests that begin some rounds before a recurrence, or end some rounds behind it, and share
 * an array with it: without these rounds they may run in its loop, as boundary values at all times
 * may that are there before the first step.
 */
final class Peeling {
  /** More rounds are no boundary. */
  private static final Rational MOST_ROUNDS = Rational.of(4);

  private final ExprGraph graph;
  private final List<Step> steps;
  private boolean peels;

  private Peeling(ExprGraph graph, List<Step> steps) {
    this.graph = graph;
    this.steps = steps;
  }

  /** The steps with such nests split, or null where there are none. */
  static @Nullable List<Step> of(ExprGraph graph, List<Step> steps) {
    Peeling peeling = new Peeling(graph, steps);
    List<Step> result = new ArrayList<>();
    steps.forEach(step -> result.addAll(peeling.split(step)));
    return peeling.peels ? result : null;
  }

  private List<Step> split(Step step) {
    if (step instanceof Nest nest) {
      for (Step other : steps) {
        List<Step> parts =
            other instanceof Recurrence recurrence ? split(nest, recurrence) : List.of();
        if (!parts.isEmpty()) {
          peels = true;
          return parts;
        }
      }
    }
    return List.of(step);
  }

  private List<Step> split(Nest nest, Recurrence recurrence) {
    if (!Item.of(graph, nest).meets(Item.of(graph, recurrence))) {
      return List.of();
    }
    Axis core = recurrence.axis();
    for (Axis axis : nest.axes()) {
      Rational before = difference(core.lower(), axis.lower());
      Rational behind = difference(axis.upper(), core.upper());
      if (isSome(before) && isNone(behind)) {
        Expr end = graph.apply(Primitive.MIN, core.lower(), axis.upper());
        return List.of(with(nest, axis, axis.lower(), end), with(nest, axis, core));
      } else if (isNone(before) && isSome(behind)) {
        Expr start = graph.apply(Primitive.MAX, axis.lower(), core.upper());
        return List.of(with(nest, axis, core), with(nest, axis, start, axis.upper()));
      }
    }
    return List.of();
  }

  private static @Nullable Rational difference(Expr more, Expr less) {
    return Polynomial.of(more).minus(Polynomial.of(less)).number();
  }

  private static boolean isNone(@Nullable Rational rounds) {
    return rounds != null && rounds.isZero();
  }

  private static boolean isSome(@Nullable Rational rounds) {
    return rounds != null && rounds.signum() > 0 && rounds.compareTo(MOST_ROUNDS) <= 0;
  }

  private static Nest with(Nest nest, Axis axis, Axis range) {
    return with(nest, axis, range.lower(), range.upper());
  }

  private static Nest with(Nest nest, Axis axis, Expr lower, Expr upper) {
    List<Axis> axes = new ArrayList<>(nest.axes());
    axes.set(axes.indexOf(axis), new Axis(axis.index(), lower, upper));
    return new Nest(axes, nest.updates());
  }
}
