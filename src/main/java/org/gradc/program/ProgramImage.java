package org.gradc.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;

/** Carries a program over to another graph, expression by expression. */
public final class ProgramImage {
  private ProgramImage() {}

  /**
   * The program with the image of every expression in its place.
   *
   * @param graph the graph of the images
   * @param labels the names of the images
   * @param image of shapes, bounds, subscripts, bodies and guards; indices keep their names
   */
  public static Program of(
      Program program, ExprGraph graph, Labels labels, UnaryOperator<Expr> image) {
    Map<String, ArrayDeclaration> arrays = new LinkedHashMap<>();
    for (ArrayDeclaration array : program.arrays().values()) {
      arrays.put(
          array.name(),
          new ArrayDeclaration(array.name(), array.sort(), of(array.shape(), image), array.role()));
    }
    return new Program(
        program.name(),
        graph,
        program.extents(),
        arrays,
        steps(program.steps(), graph, image),
        labels);
  }

  /** The images in order. */
  static List<Expr> of(List<Expr> exprs, UnaryOperator<Expr> image) {
    List<Expr> result = new ArrayList<>(exprs.size());
    for (Expr expr : exprs) {
      result.add(image.apply(expr));
    }
    return result;
  }

  // Recursion over the nesting of loops, which the formula's text bounds.
  private static List<Step> steps(List<Step> steps, ExprGraph graph, UnaryOperator<Expr> image) {
    List<Step> result = new ArrayList<>(steps.size());
    for (Step step : steps) {
      if (step instanceof Nest nest) {
        result.add(
            new Nest(
                nest.axes().stream().map(axis -> axis(axis, graph, image)).toList(),
                nest.updates().stream().map(update -> update(update, image)).toList()));
      } else {
        Recurrence recurrence = (Recurrence) step;
        result.add(
            new Recurrence(
                axis(recurrence.axis(), graph, image),
                recurrence.direction(),
                steps(recurrence.steps(), graph, image)));
      }
    }
    return result;
  }

  private static Axis axis(Axis axis, ExprGraph graph, UnaryOperator<Expr> image) {
    return new Axis(
        graph.index(axis.index().name()), image.apply(axis.lower()), image.apply(axis.upper()));
  }

  private static Update update(Update update, UnaryOperator<Expr> image) {
    Expr guard = update.guard() == null ? null : image.apply(update.guard());
    return new Update(
        update.target(),
        of(update.subscripts(), image),
        update.combine(),
        image.apply(update.body()),
        guard);
  }
}
