package org.gradc.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.loop.Assignment;
import org.gradc.loop.LoopNode;
import org.gradc.loop.LoopProgram;
import org.gradc.program.Combine;

/**
 * Takes innermost loops of cheap work apart, so that the virtual machine runs each fast: a loop per
 * array that is written, which it vectorises, and sums in several variables, since additions to one
 * wait for each other.
 */
final class InnerLoops {
  /** So many partial sums keep the adder of a processor busy. */
  static final int SUMS = 4;

  /** Bodies of more operations are dear enough as they are. */
  private static final int MOST_OPERATIONS = 8;

  private final LoopProgram program;
  private final ExprGraph graph;

  InnerLoops(LoopProgram program) {
    this.program = program;
    this.graph = program.graph();
  }

  /** Assignments for which there is a loop of their own, and whether they are one sum. */
  record Part(List<Assignment> assignments, boolean isSum) {}

  /** The parts of a loop; one where it is best as it is. */
  List<Part> parts(LoopNode.Loop loop) {
    List<Assignment> all = ((LoopNode.Work) loop.body().get(0)).assignments();
    List<Part> parts = new ArrayList<>();
    if (loop.ordered() || !all.stream().allMatch(this::isCheap)) {
      return List.of(new Part(all, false));
    }
    Map<List<Object>, List<Assignment>> byTarget = new LinkedHashMap<>();
    for (Assignment assignment : all) {
      List<Object> target =
          isSum(assignment) ? List.of() : List.of(assignment.target(), assignment.subscripts());
      byTarget.computeIfAbsent(target, t -> new ArrayList<>()).add(assignment);
    }
    byTarget.forEach(
        (target, assignments) ->
            parts.add(
                new Part(
                    assignments,
                    target.isEmpty() && assignments.size() == 1 && !isTriangle(loop))));
    return parts;
  }

  /** Whether the length depends on an outer index: such loops are short as often as not. */
  private boolean isTriangle(LoopNode.Loop loop) {
    return !Traversal.indices(graph, List.of(loop.lower(), loop.upper())).isEmpty();
  }

  static boolean isInnermost(LoopNode.Loop loop) {
    return loop.body().size() == 1
        && loop.body().get(0) instanceof LoopNode.Work work
        && work.assignments().stream().allMatch(a -> a.guard() == null);
  }

  private boolean isSum(Assignment assignment) {
    return assignment.subscripts().isEmpty()
        && !assignment.fresh()
        && assignment.combine() == Combine.SUM
        && program.array(assignment.target()).sort() == Sort.REAL;
  }

  private boolean isCheap(Assignment assignment) {
    if (assignment.fresh() && assignment.subscripts().isEmpty()) {
      return false;
    }
    int operations = 0;
    for (Expr node : Traversal.inOrder(graph, List.of(assignment.body()))) {
      if (node.sort() == Sort.REAL && node instanceof Apply apply) {
        operations++;
        if (!isArithmetic(apply)) {
          return false;
        }
      } else if (node.sort() == Sort.CONDITION) {
        return false;
      }
    }
    return operations <= MOST_OPERATIONS;
  }

  private static boolean isArithmetic(Apply apply) {
    return apply.operands().isEmpty()
        || apply.is(Primitive.ADD)
        || apply.is(Primitive.SUBTRACT)
        || apply.is(Primitive.MULTIPLY)
        || apply.is(Primitive.NEGATE);
  }

  /** The expression in a round that comes so many rounds later. */
  Expr later(Expr expr, Index index, Index newIndex, int rounds) {
    Expr value =
        rounds == 0 ? newIndex : graph.apply(Primitive.ADD, newIndex, graph.integer(rounds));
    Map<Expr, Expr> images = new HashMap<>();
    for (Expr node : Traversal.inOrder(graph, List.of(expr))) {
      Expr image = node;
      if (node == index) {
        image = value;
      } else if (!(node instanceof Constant)) {
        List<Expr> children =
            Traversal.children(node).stream().map(c -> images.getOrDefault(c, c)).toList();
        if (node instanceof Read read) {
          image = graph.read(read.sort(), read.array(), children);
        } else if (node instanceof Apply apply) {
          image = graph.apply(apply.operator(), children);
        }
      }
      images.put(node, image);
    }
    return images.getOrDefault(expr, expr);
  }
}
