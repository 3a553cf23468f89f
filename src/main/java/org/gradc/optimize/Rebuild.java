package org.gradc.optimize;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.Axis;
import org.gradc.program.Nest;
import org.gradc.program.Program;
import org.gradc.program.Recurrence;
import org.gradc.program.Step;
import org.gradc.program.Update;
import org.gradc.rules.Algebra;
import org.jspecify.annotations.Nullable;

/** Replaces the expressions of a program, operands before their users. */
final class Rebuild {

  /** What takes the place of an application. */
  @FunctionalInterface
  interface Replacement {
    /**
     * The new expression.
     *
     * @param images what has taken the place of earlier nodes
     */
    Expr of(Apply node, Rebuild images);
  }

  private final Program program;
  private final Algebra algebra;
  private final @Nullable Expr[] images;

  private Rebuild(Program program, Algebra algebra) {
    this.program = program;
    this.algebra = algebra;
    this.images = new @Nullable Expr[program.graph().size()];
  }

  /** The program with every application replaced; names go to the replacements. */
  static Program program(Program program, Algebra algebra, Replacement replacement) {
    Rebuild rebuild = new Rebuild(program, algebra);
    rebuild.fill(replacement);
    return new Program(
        program.name(),
        program.graph(),
        program.extents(),
        rebuild.arrays(),
        rebuild.steps(program.steps()),
        program.labels());
  }

  private void fill(Replacement replacement) {
    ExprGraph graph = program.graph();
    List<Expr> roots = program.roots();
    program.arrays().values().forEach(array -> roots.addAll(array.shape()));
    for (Expr node : Traversal.inOrder(graph, roots)) {
      Expr image = node;
      if (node instanceof Apply apply) {
        image = replacement.of(apply, this);
        if (image instanceof Apply) {
          program.labels().carry(node, image);
        }
      } else if (node instanceof Read read) {
        image = graph.read(read.sort(), read.array(), images(read.subscripts()));
        program.labels().carryOrigin(read, image);
      }
      images[node.id()] = image;
    }
  }

  /** Whether all operands of the node are in their places still. */
  boolean isUnchanged(Apply node) {
    for (Expr operand : node.operands()) {
      if (images[operand.id()] != operand) {
        return false;
      }
    }
    return true;
  }

  /** What has taken the place of an earlier node. */
  Expr image(Expr expr) {
    Expr image = images[expr.id()];
    if (image == null) {
      throw new IllegalStateException(expr + " comes after its user");
    }
    return image;
  }

  /** What has taken the place of a node, or null where it is not an earlier one of the program. */
  @Nullable Expr find(Expr expr) {
    return expr.id() < images.length ? images[expr.id()] : null;
  }

  /** What has taken the place of earlier nodes. */
  List<Expr> images(List<Expr> exprs) {
    List<Expr> result = new ArrayList<>(exprs.size());
    for (Expr expr : exprs) {
      result.add(image(expr));
    }
    return result;
  }

  private Map<String, ArrayDeclaration> arrays() {
    Map<String, ArrayDeclaration> arrays = new LinkedHashMap<>();
    for (ArrayDeclaration array : program.arrays().values()) {
      arrays.put(
          array.name(),
          new ArrayDeclaration(array.name(), array.sort(), images(array.shape()), array.role()));
    }
    return arrays;
  }

  // Recursion over the nesting of loops, which the formula's text bounds.
  private List<Step> steps(List<Step> steps) {
    List<Step> result = new ArrayList<>(steps.size());
    for (Step step : steps) {
      if (step instanceof Nest nest) {
        result.add(
            new Nest(
                nest.axes().stream().map(this::axis).toList(),
                nest.updates().stream().map(this::update).toList()));
      } else {
        Recurrence recurrence = (Recurrence) step;
        result.add(
            new Recurrence(
                axis(recurrence.axis()), recurrence.direction(), steps(recurrence.steps())));
      }
    }
    return result;
  }

  private Axis axis(Axis axis) {
    return new Axis(axis.index(), image(axis.lower()), image(axis.upper()));
  }

  private Update update(Update update) {
    Expr guard = update.guard() == null ? null : image(update.guard());
    return new Update(
        update.target(),
        images(update.subscripts()),
        update.combine(),
        image(update.body()),
        guard == null || algebra.isTrue(guard) ? null : guard);
  }
}
