package org.gradc.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Extent;
import org.gradc.expr.Index;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;
import org.jspecify.annotations.Nullable;

/**
 * Moves a program into a graph of its own, which holds nothing else.
 *
 * <p>Passes leave behind what they replace, and every walk over a graph pays for its whole size.
 */
public final class Compact {
  private Compact() {}

  /** The same program, node by node, in a new graph; names are carried over. */
  public static Program program(Program program) {
    ExprGraph graph = new ExprGraph();
    Labels labels = new Labels();
    @Nullable Expr[] images = new @Nullable Expr[program.graph().size()];
    List<Expr> roots = new ArrayList<>(program.roots());
    program.arrays().values().forEach(array -> roots.addAll(array.shape()));
    UnaryOperator<Expr> image =
        expr -> {
          Expr found = expr.id() < images.length ? images[expr.id()] : null;
          if (found == null) {
            throw new IllegalArgumentException(expr + " is no part of the program");
          }
          return found;
        };
    for (Expr node : Traversal.inOrder(program.graph(), roots)) {
      Expr copy = copy(graph, node, image);
      images[node.id()] = copy;
      String label = program.labels().of(node);
      if (label != null) {
        labels.put(copy, label);
      }
    }
    Map<String, ArrayDeclaration> arrays = new LinkedHashMap<>();
    for (ArrayDeclaration array : program.arrays().values()) {
      List<Expr> shape = array.shape().stream().map(image).toList();
      arrays.put(
          array.name(), new ArrayDeclaration(array.name(), array.sort(), shape, array.role()));
    }
    return new Program(
        program.name(),
        graph,
        program.extents(),
        arrays,
        steps(program.steps(), graph, image),
        labels);
  }

  private static Expr copy(ExprGraph graph, Expr node, UnaryOperator<Expr> image) {
    if (node instanceof Constant constant) {
      return graph.constant(constant.sort(), constant.value());
    } else if (node instanceof Index index) {
      return graph.index(index.name());
    } else if (node instanceof Extent extent) {
      return graph.extent(extent.name());
    } else if (node instanceof Read read) {
      return graph.read(read.sort(), read.array(), mapped(read.subscripts(), image));
    }
    Apply apply = (Apply) node;
    return graph.apply(apply.operator(), mapped(apply.operands(), image));
  }

  private static List<Expr> mapped(List<Expr> exprs, UnaryOperator<Expr> image) {
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
        mapped(update.subscripts(), image),
        update.combine(),
        image.apply(update.body()),
        guard);
  }
}
