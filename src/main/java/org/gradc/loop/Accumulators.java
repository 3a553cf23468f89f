package org.gradc.loop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Traversal;
import org.gradc.loop.LoopNode.Clear;
import org.gradc.loop.LoopNode.Loop;
import org.gradc.loop.LoopNode.Work;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.Combine;

/**
 * Joins what many rounds of a loop give to one element in a variable, and gives it to the element
 * behind the loop.
 */
final class Accumulators {
  private final LoopProgram program;
  private final ExprGraph graph;

  private Accumulators(LoopProgram program) {
    this.program = program;
    this.graph = program.graph();
  }

  static void run(LoopProgram program) {
    new Accumulators(program).visit(program.body());
  }

  /** An element of an array and how values are joined to it. */
  private record Element(String array, List<Expr> subscripts, Combine combine) {}

  /** Outer loops first, so that a variable lives as long as it can. */
  private void visit(List<LoopNode> nodes) {
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i) instanceof Loop loop) {
        Map<Element, String> variables = new LinkedHashMap<>();
        Accesses inside = Accesses.of(graph, List.of(loop));
        collect(loop, loop.body(), inside, variables);
        List<LoopNode> before = new ArrayList<>();
        List<Assignment> after = new ArrayList<>();
        variables.forEach(
            (element, variable) -> {
              Expr zero = graph.integer(0);
              before.add(new Clear(variable, zero, zero, element.combine().identity()));
              after.add(
                  new Assignment(
                      element.array(),
                      element.subscripts(),
                      element.combine(),
                      false,
                      program.read(variable),
                      null));
            });
        nodes.addAll(i, before);
        i += before.size();
        if (!after.isEmpty()) {
          nodes.add(i + 1, new Work(after));
        }
        visit(loop.body());
      }
    }
  }

  /** Gives variables to the elements that the loop joins to in every round. */
  private void collect(
      Loop loop, List<LoopNode> nodes, Accesses inside, Map<Element, String> variables) {
    for (LoopNode node : nodes) {
      if (node instanceof Loop inner) {
        collect(loop, inner.body(), inside, variables);
      } else if (node instanceof Work work) {
        work.assignments()
            .replaceAll(
                assignment ->
                    isJoinedThroughout(loop, assignment, inside)
                        ? joined(assignment, variables)
                        : assignment);
      }
    }
  }

  private Assignment joined(Assignment assignment, Map<Element, String> variables) {
    Element element =
        new Element(assignment.target(), assignment.subscripts(), assignment.combine());
    String variable =
        variables.computeIfAbsent(
            element, e -> program.variable(e.array(), program.array(e.array()).sort()));
    return assignment.to(variable, List.of());
  }

  private boolean isJoinedThroughout(Loop loop, Assignment assignment, Accesses inside) {
    ArrayDeclaration array = program.array(assignment.target());
    if (array.rank() == 0 || inside.reads(array.name()) || assignment.fresh()) {
      return false;
    }
    // What is added behind the loop is added even if the loop has no round: the place must exist.
    Expr place = assignment.subscripts().get(0);
    boolean sure =
        assignment.subscripts().stream()
                .allMatch(s -> s instanceof Index || Window.isSlot(graph, s))
            || (array.rank() == 1
                && (place instanceof Constant || isPlaceOfParameter(array, place)));
    return sure && assignment.subscripts().stream().allMatch(s -> isInvariant(loop, s));
  }

  private boolean isPlaceOfParameter(ArrayDeclaration array, Expr place) {
    return PackedParts.of(program, array).stream().anyMatch(part -> part.indices(place) != null);
  }

  private boolean isInvariant(Loop loop, Expr subscript) {
    for (Expr node : Traversal.inOrder(graph, List.of(subscript))) {
      if (node == loop.index() || isBoundInside(loop, node)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBoundInside(Loop loop, Expr node) {
    for (LoopNode inner : loop.body()) {
      if (inner instanceof Loop nested && (nested.index() == node || isBoundInside(nested, node))) {
        return true;
      }
    }
    return false;
  }
}
