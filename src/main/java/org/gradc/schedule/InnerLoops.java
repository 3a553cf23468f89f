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
import org.gradc.expr.Rational;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.loop.Accesses;
import org.gradc.loop.Assignment;
import org.gradc.loop.LoopNode;
import org.gradc.loop.LoopProgram;
import org.gradc.loop.Polynomial;
import org.gradc.program.Combine;

/**
 * Takes innermost loops of cheap work apart, so that the virtual machine runs each fast: a loop per
 * array that is written, which it vectorises, and sums in several variables, since additions to one
 * wait for each other.
 *
 * <p>A loop that meets an array at neighbouring elements is not taken apart: the virtual machine
 * would not vectorise its parts, and each would load and compute again what they have in common.
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

  /**
   * Assignments for which there is a loop of their own.
   *
   * @param sums those that are sums to take in several variables, several rounds at once
   */
  record Part(List<Assignment> assignments, List<Assignment> sums) {}

  /** The parts of a loop; one where it is best as it is. */
  List<Part> parts(LoopNode.Loop loop) {
    List<Assignment> all = ((LoopNode.Work) loop.body().get(0)).assignments();
    List<Part> parts = new ArrayList<>();
    if (loop.ordered() || !all.stream().allMatch(this::isCheap)) {
      return List.of(new Part(all, List.of()));
    }
    List<Assignment> sums =
        isTriangle(loop) ? List.of() : all.stream().filter(this::isSum).toList();
    if (isStencil(loop)) {
      return List.of(new Part(all, sums));
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
                    assignments, target.isEmpty() && assignments.size() == 1 ? sums : List.of())));
    return parts;
  }

  /** Whether one round meets elements of an array that another round meets too. */
  private boolean isStencil(LoopNode.Loop loop) {
    Accesses accesses = Accesses.of(graph, loop.body());
    return program.arrays().keySet().stream()
        .map(array -> accesses.of(array).stream().map(Accesses.Access::subscripts).distinct())
        .anyMatch(places -> hasNeighbours(loop.index(), places.toList()));
  }

  private boolean hasNeighbours(Index index, List<List<Expr>> places) {
    for (List<Expr> first : places) {
      for (List<Expr> second : places) {
        for (int axis = 0; axis < first.size(); axis++) {
          if (isShifted(index, first.get(axis), second.get(axis))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean isShifted(Index index, Expr first, Expr second) {
    Rational shift = Polynomial.of(first).minus(Polynomial.of(second)).number();
    return shift != null
        && !shift.isZero()
        && Traversal.reachable(graph, List.of(first)).get(index.id());
  }

  /** Whether the length depends on an outer index: such loops are short as often as not. */
  private boolean isTriangle(LoopNode.Loop loop) {
    return !Traversal.indices(graph, List.of(loop.lower(), loop.upper())).isEmpty();
  }

  static boolean isInnermost(LoopNode.Loop loop) {
    LoopNode.Work work = loop.onlyWork();
    return work != null && work.assignments().stream().allMatch(a -> a.guard() == null);
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

  /** The assignment in a round that comes so many rounds later. */
  Assignment later(Assignment assignment, Index index, Index newIndex, int rounds) {
    return new Assignment(
        assignment.target(),
        assignment.subscripts().stream().map(s -> later(s, index, newIndex, rounds)).toList(),
        assignment.combine(),
        assignment.fresh(),
        later(assignment.body(), index, newIndex, rounds),
        assignment.guard());
  }

  /** The expression in a round that comes so many rounds later. */
  private Expr later(Expr expr, Index index, Index newIndex, int rounds) {
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
          image =
              isShift(apply) ? shifted(apply, children) : graph.apply(apply.operator(), children);
        }
      }
      images.put(node, image);
    }
    return images.getOrDefault(expr, expr);
  }

  private static boolean isShift(Apply apply) {
    return apply.sort() == Sort.INTEGER
        && (apply.is(Primitive.ADD) || apply.is(Primitive.SUBTRACT))
        && apply.operand(1) instanceof Constant;
  }

  /** (i + 1) + 1 is i + 2, the same place however it is reached. */
  private Expr shifted(Apply apply, List<Expr> operands) {
    Expr base = operands.get(0);
    Rational shift = shift(apply);
    if (base instanceof Apply inner && isShift(inner)) {
      base = inner.operand(0);
      shift = shift.add(shift(inner));
    }
    return shift.isZero()
        ? base
        : shift.signum() > 0
            ? graph.apply(Primitive.ADD, base, graph.constant(Sort.INTEGER, shift))
            : graph.apply(Primitive.SUBTRACT, base, graph.constant(Sort.INTEGER, shift.negate()));
  }

  private static Rational shift(Apply apply) {
    Rational number = ((Constant) apply.operand(1)).value();
    return apply.is(Primitive.ADD) ? number : number.negate();
  }
}
