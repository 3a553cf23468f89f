package org.gradc.loop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Traversal;
import org.gradc.loop.Accesses.Access;
import org.gradc.loop.LoopNode.Clear;
import org.gradc.loop.LoopNode.Loop;
import org.gradc.loop.LoopNode.Work;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Combine;

/**
 * Runs several rounds of a loop at once where they share inner loops: what the rounds read in
 * common is read once, what they add to one element is added once.
 *
 * <p>Rounds are independent but for sums; each has variables of its own. What is left over when the
 * number of rounds is no multiple runs round by round.
 */
final class UnrollAndJam {
  /** So many rounds at once; more need more registers than processors have. */
  private static final int ROUNDS = 4;

  /** Larger bodies gain little. */
  private static final int MOST_OPERATIONS = 48;

  private final LoopProgram program;
  private final ExprGraph graph;

  private UnrollAndJam(LoopProgram program) {
    this.program = program;
    this.graph = program.graph();
  }

  static void run(LoopProgram program) {
    new UnrollAndJam(program).visit(program.body());
  }

  private void visit(List<LoopNode> nodes) {
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i) instanceof Loop loop) {
        if (isFit(loop)) {
          Index index = program.freshIndex(loop.index());
          nodes.set(i, jammed(loop, index));
          nodes.add(i + 1, rest(loop, index));
          i++;
        } else {
          visit(loop.body());
        }
      }
    }
  }

  /** Whether the loop has innermost loops that all rounds run alike, and little beside. */
  private boolean isFit(Loop loop) {
    if (loop.ordered() || loop.down() || loop.step() != 1) {
      return false;
    }
    int operations = 0;
    boolean inner = false;
    for (LoopNode node : loop.body()) {
      if (node instanceof Clear clear) {
        if (program.array(clear.array()).rank() > 0) {
          return false;
        }
      } else if (node instanceof Work work) {
        operations += operations(work);
      } else {
        Loop nested = (Loop) node;
        Work innermost = nested.onlyWork();
        if (innermost == null
            || nested.ordered()
            || uses(loop.index(), List.of(nested.lower(), nested.upper()))) {
          return false;
        }
        inner |= gains(loop, innermost);
        operations += operations(innermost);
      }
    }
    return inner && operations <= MOST_OPERATIONS && isIndependent(loop);
  }

  /** Whether rounds share more than the loop: a sum per round, or one that all rounds add to. */
  private boolean gains(Loop loop, Work inner) {
    return inner.assignments().stream()
        .anyMatch(
            assignment ->
                !assignment.fresh()
                    && assignment.combine() == Combine.SUM
                    && !uses(loop.index(), assignment.subscripts()));
  }

  /** Whether no round needs what another one computes, but for sums that it only adds to. */
  private boolean isIndependent(Loop loop) {
    Accesses inside = Accesses.of(graph, List.of(loop));
    return program.arrays().keySet().stream()
        .filter(array -> program.array(array).rank() > 0 && inside.reads(array))
        .allMatch(array -> isIndependent(loop.index(), inside.of(array)));
  }

  private static boolean isIndependent(Index index, List<Access> accesses) {
    for (Access write : accesses) {
      for (Access read : accesses) {
        if (write.writes() && !read.writes() && !isApart(index, write, read)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether two accesses meet the same element in the same round only, or never. */
  private static boolean isApart(Index index, Access write, Access read) {
    for (int axis = 0; axis < write.subscripts().size(); axis++) {
      Expr written = write.subscripts().get(axis);
      Expr met = read.subscripts().get(axis);
      if ((written == index && met == index) || Window.differ(written, met)) {
        return true;
      }
    }
    return false;
  }

  private int operations(Work work) {
    int operations = 0;
    for (Assignment assignment : work.assignments()) {
      if (assignment.guard() != null) {
        return MOST_OPERATIONS + 1;
      }
      for (Expr node : Traversal.inOrder(graph, List.of(assignment.body()))) {
        operations += node instanceof Apply apply && !apply.operands().isEmpty() ? 1 : 0;
      }
    }
    return operations;
  }

  private boolean uses(Index index, List<Expr> roots) {
    return Traversal.reachable(graph, roots).get(index.id());
  }

  private Loop rest(Loop loop, Index index) {
    Loop rest = new Loop(index, loop.lower(), loop.upper(), 1, true);
    rest.body().addAll(round(loop, index, 0, Set.of()));
    return rest;
  }

  private Loop jammed(Loop loop, Index index) {
    Set<String> own = new HashSet<>();
    Accesses all = Accesses.of(program);
    for (String array : program.arrays().keySet()) {
      if (program.array(array).role() == Role.LOCAL
          && program.array(array).rank() == 0
          && program.home(array, all.home(array)).contains(loop)) {
        own.add(array);
      }
    }
    List<List<LoopNode>> rounds = new ArrayList<>();
    for (int k = 0; k < ROUNDS; k++) {
      rounds.add(round(loop, index, k, own));
    }
    Loop jammed = new Loop(index, loop.lower(), loop.upper(), ROUNDS, false);
    for (int node = 0; node < loop.body().size(); node++) {
      int position = node;
      List<LoopNode> alike = rounds.stream().map(round -> round.get(position)).toList();
      if (alike.get(0) instanceof Clear) {
        jammed.body().addAll(alike);
      } else if (alike.get(0) instanceof Work) {
        jammed.body().add(joined(alike.stream().map(Work.class::cast).toList()));
      } else {
        Loop first = (Loop) alike.get(0);
        Loop inner =
            new Loop(first.index(), first.lower(), first.upper(), first.down(), first.ordered());
        inner.body().add(joined(alike.stream().map(l -> (Work) ((Loop) l).body().get(0)).toList()));
        jammed.body().add(inner);
      }
    }
    return jammed;
  }

  /** The work of several rounds; sums that go to one element become one. */
  private Work joined(List<Work> rounds) {
    Map<List<Object>, List<Assignment>> byTarget = new LinkedHashMap<>();
    for (Work round : rounds) {
      for (Assignment assignment : round.assignments()) {
        byTarget
            .computeIfAbsent(
                List.of(assignment.target(), assignment.subscripts()), t -> new ArrayList<>())
            .add(assignment);
      }
    }
    List<Assignment> result = new ArrayList<>();
    byTarget.values().forEach(assignments -> result.addAll(summed(assignments)));
    return new Work(result);
  }

  private List<Assignment> summed(List<Assignment> assignments) {
    Assignment first = assignments.get(0);
    if (assignments.size() == 1 || first.fresh() || first.combine() != Combine.SUM) {
      return assignments;
    }
    List<Expr> bodies = new ArrayList<>();
    assignments.forEach(assignment -> bodies.add(assignment.body()));
    while (bodies.size() > 1) {
      List<Expr> pairs = new ArrayList<>();
      for (int k = 0; k < bodies.size(); k += 2) {
        pairs.add(
            k + 1 < bodies.size()
                ? graph.apply(Primitive.ADD, bodies.get(k), bodies.get(k + 1))
                : bodies.get(k));
      }
      bodies.clear();
      bodies.addAll(pairs);
    }
    return List.of(
        new Assignment(
            first.target(), first.subscripts(), first.combine(), false, bodies.get(0), null));
  }

  /** The body in a round that comes so many rounds later, with variables of its own. */
  private List<LoopNode> round(Loop loop, Index index, int later, Set<String> own) {
    Map<String, String> variables = new HashMap<>();
    Map<Expr, Expr> replacements = new HashMap<>();
    replacements.put(
        loop.index(), later == 0 ? index : graph.apply(Primitive.ADD, index, graph.integer(later)));
    if (later > 0) {
      for (String variable : own) {
        String other = program.variable(variable, program.array(variable).sort());
        variables.put(variable, other);
        replacements.put(program.read(variable), program.read(other));
      }
    }
    Rewriting rewriting = Rewriting.of(graph, program.labels(), replacements);
    return copy(loop.body(), rewriting, variables);
  }

  private List<LoopNode> copy(
      List<LoopNode> nodes, Rewriting rewriting, Map<String, String> variables) {
    List<LoopNode> result = new ArrayList<>();
    for (LoopNode node : nodes) {
      if (node instanceof Clear clear) {
        result.add(
            new Clear(
                variables.getOrDefault(clear.array(), clear.array()),
                rewriting.of(clear.from()),
                rewriting.of(clear.to()),
                clear.value()));
      } else if (node instanceof Work work) {
        List<Assignment> assignments = new ArrayList<>();
        for (Assignment assignment : work.assignments()) {
          Assignment image = rewriting.of(assignment);
          String target = variables.getOrDefault(image.target(), image.target());
          assignments.add(image.to(target, image.subscripts()));
        }
        result.add(new Work(assignments));
      } else {
        Loop loop = (Loop) node;
        Loop image =
            new Loop(
                loop.index(),
                rewriting.of(loop.lower()),
                rewriting.of(loop.upper()),
                loop.down(),
                loop.ordered());
        image.body().addAll(copy(loop.body(), rewriting, variables));
        result.add(image);
      }
    }
    return result;
  }
}
