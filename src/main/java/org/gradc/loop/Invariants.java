package org.gradc.loop;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Extern;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;
import org.gradc.loop.LoopNode.Loop;
import org.gradc.loop.LoopNode.Work;

/**
 * Computes before a loop what does not change in it, as far as every round needs it.
 *
 * <p>What stands in a branch or under a guard stays there. A loop without rounds evaluates nothing,
 * so what may fail is computed only where there is a round.
 */
final class Invariants {
  private final LoopProgram program;
  private final ExprGraph graph;

  private Invariants(LoopProgram program) {
    this.program = program;
    this.graph = program.graph();
  }

  static void run(LoopProgram program) {
    new Invariants(program).visit(program.body());
  }

  /** Outer loops first: what leaves a loop leaves those within it, too. */
  private void visit(List<LoopNode> nodes) {
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i) instanceof Loop loop) {
        List<Assignment> before = hoisted(loop);
        if (!before.isEmpty()) {
          nodes.add(i, new Work(before));
          i++;
        }
        visit(loop.body());
      }
    }
  }

  private List<Assignment> hoisted(Loop loop) {
    Set<Expr> changing = new HashSet<>();
    Set<String> written = new HashSet<>();
    collect(loop, changing, written);
    Map<Expr, Expr> variables = new LinkedHashMap<>();
    List<Assignment> before = new ArrayList<>();
    replace(loop.body(), loop, changing, written, variables, before);
    return before;
  }

  private void collect(Loop loop, Set<Expr> changing, Set<String> written) {
    changing.add(loop.index());
    for (LoopNode node : loop.body()) {
      if (node instanceof Loop inner) {
        collect(inner, changing, written);
      } else if (node instanceof Work work) {
        work.assignments().forEach(assignment -> written.add(assignment.target()));
      } else {
        written.add(((LoopNode.Clear) node).array());
      }
    }
  }

  private void replace(
      List<LoopNode> nodes,
      Loop loop,
      Set<Expr> changing,
      Set<String> written,
      Map<Expr, Expr> variables,
      List<Assignment> before) {
    for (LoopNode node : nodes) {
      if (node instanceof Loop inner) {
        // An inner loop may have no round where the outer one has: what may fail stays in it.
        replace(inner.body(), loop, changing, written, variables, before);
      } else if (node instanceof Work work) {
        work.assignments()
            .replaceAll(
                assignment ->
                    assignment.guard() != null
                        ? assignment
                        : replaced(
                            assignment,
                            nodes == loop.body(),
                            loop,
                            changing,
                            written,
                            variables,
                            before));
      }
    }
  }

  private Assignment replaced(
      Assignment assignment,
      boolean direct,
      Loop loop,
      Set<Expr> changing,
      Set<String> written,
      Map<Expr, Expr> variables,
      List<Assignment> before) {
    BitSet fixed = new BitSet();
    for (Expr node : Traversal.inOrder(graph, List.of(assignment.body()))) {
      boolean own =
          !changing.contains(node)
              && !(node instanceof Read read && written.contains(read.array()));
      if (own && Traversal.children(node).stream().allMatch(child -> fixed.get(child.id()))) {
        fixed.set(node.id());
      }
    }
    Map<Expr, Expr> replacements = new HashMap<>();
    find(assignment.body(), fixed, direct, loop, variables, before, replacements, new HashSet<>());
    return replacements.isEmpty()
        ? assignment
        : Rewriting.of(graph, program.labels(), replacements).of(assignment);
  }

  /** The largest expressions that do not change; recursion is as deep as a body's expression. */
  private void find(
      Expr node,
      BitSet fixed,
      boolean direct,
      Loop loop,
      Map<Expr, Expr> variables,
      List<Assignment> before,
      Map<Expr, Expr> replacements,
      Set<Expr> seen) {
    if (!seen.add(node) || node.sort() != Sort.REAL) {
      return;
    }
    if (fixed.get(node.id())) {
      boolean safe = cannotFail(node);
      if (isWorthwhile(node) && (safe || direct)) {
        Expr variable =
            variables.computeIfAbsent(
                node,
                value -> {
                  String name = program.variable(wish(value), Sort.REAL);
                  before.add(Assignment.variable(name, safe ? value : ifAnyRound(loop, value)));
                  return program.read(name);
                });
        replacements.put(node, variable);
      }
      return;
    }
    List<Expr> children = Traversal.children(node);
    boolean branching =
        node instanceof Apply apply
            && (apply.is(Primitive.SELECT) || apply.is(Primitive.AND) || apply.is(Primitive.OR));
    for (Expr child : branching ? children.subList(0, 1) : children) {
      find(child, fixed, direct, loop, variables, before, replacements, seen);
    }
  }

  private String wish(Expr value) {
    String label = program.labels().of(value);
    if (label != null) {
      return label;
    }
    return value instanceof Read read ? read.array() : "t";
  }

  private Expr ifAnyRound(Loop loop, Expr value) {
    return graph.apply(
        Primitive.SELECT,
        graph.apply(Primitive.LESS, loop.lower(), loop.upper()),
        value,
        graph.constant(0));
  }

  private static boolean isWorthwhile(Expr node) {
    if (node instanceof Read read) {
      return !read.subscripts().isEmpty();
    }
    return node instanceof Apply apply
        && !apply.operands().isEmpty()
        && !apply.is(Primitive.NEGATE)
        && !apply.is(Primitive.TO_REAL);
  }

  /** Whether nothing under the node can throw: subscripts are indices, which stay inside. */
  private boolean cannotFail(Expr root) {
    for (Expr node : Traversal.inOrder(graph, List.of(root))) {
      if (node instanceof Read read) {
        for (Expr subscript : read.subscripts()) {
          boolean exists = subscript instanceof Index || Window.isSlot(graph, subscript);
          if (!exists && !isInside(read, subscript)) {
            return false;
          }
        }
      } else if (node instanceof Apply apply
          && (apply.operator() instanceof Extern
              || apply.is(Primitive.CHECK)
              || (apply.is(Primitive.DIVIDE) && apply.sort() == Sort.INTEGER))) {
        return false;
      }
    }
    return true;
  }

  private boolean isInside(Read read, Expr subscript) {
    int axis = read.subscripts().indexOf(subscript);
    return subscript instanceof Constant constant
        && program.array(read.array()).shape().get(axis) instanceof Constant extent
        && constant.value().signum() >= 0
        && constant.value().compareTo(extent.value()) < 0;
  }
}
