package org.gradc.loop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.loop.Accesses.Access;
import org.gradc.loop.LoopNode.Loop;
import org.gradc.loop.LoopNode.Work;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ArrayDeclaration.Role;
import org.gradc.program.Combine;
import org.jspecify.annotations.Nullable;

/**
 * Copies what an outer loop reads again and again out of the array of all parameters, and sums in
 * an array of its own what goes to one parameter's part of the gradient again and again.
 *
 * <p>The virtual machine cannot tell that two parts of one array are apart, and runs loops over
 * both half as fast as over two arrays.
 */
final class Staging {
  private final LoopProgram program;
  private final ExprGraph graph;
  private final Accesses accesses;

  private Staging(LoopProgram program) {
    this.program = program;
    this.graph = program.graph();
    this.accesses = Accesses.of(program);
  }

  static void run(LoopProgram program) {
    Staging staging = new Staging(program);
    staging.parameters();
    staging.results();
  }

  private void parameters() {
    Map<String, String> copies = new LinkedHashMap<>();
    List<LoopNode> before = new ArrayList<>();
    for (ArrayDeclaration array : List.copyOf(program.arrays().values())) {
      if (array.role() == Role.PARAMETER
          && array.rank() > 0
          && array.sort() == Sort.REAL
          && accesses.of(array.name()).stream().anyMatch(this::isRepeated)) {
        String copy = program.array(array.name() + "Copy", array.shape());
        copies.put(array.name(), copy);
        before.add(
            copyLoops(
                program,
                array.shape(),
                indices ->
                    new Assignment(
                        copy,
                        indices,
                        Combine.SUM,
                        false,
                        graph.read(Sort.REAL, array.name(), indices),
                        null)));
      }
    }
    if (!copies.isEmpty()) {
      Rewriting rewriting =
          new Rewriting(
              graph,
              program.labels(),
              node ->
                  node instanceof Read read && copies.containsKey(read.array())
                      ? graph.read(
                          Sort.REAL,
                          copies.getOrDefault(read.array(), read.array()),
                          read.subscripts())
                      : node);
      new TreeRewriting(rewriting::of, rewriting::of).apply(program.body());
      program.body().addAll(0, before);
    }
  }

  /** Whether an outer loop reads or writes the same elements in each of its rounds. */
  private boolean isRepeated(Access access) {
    Set<Loop> used = new HashSet<>();
    for (Expr subscript : access.subscripts()) {
      Loop loop = Loop.of(subscript, access.path());
      if (loop == null) {
        return false;
      }
      used.add(loop);
    }
    return isRepeated(used, access.path());
  }

  private static boolean isRepeated(Set<Loop> used, List<Loop> path) {
    boolean inside = false;
    for (Loop loop : path) {
      if (!used.contains(loop)) {
        inside = true;
      } else if (inside) {
        return true;
      }
    }
    return false;
  }

  /** Makes an assignment of an element. */
  @FunctionalInterface
  interface Element {
    Assignment of(List<Expr> indices);
  }

  /** Loops over all elements of an array of that shape. */
  static LoopNode copyLoops(LoopProgram program, List<Expr> shape, Element element) {
    ExprGraph graph = program.graph();
    List<Expr> indices = new ArrayList<>();
    List<Loop> loops = new ArrayList<>();
    for (Expr extent : shape) {
      Index index = program.freshIndex(graph.index("i"));
      indices.add(index);
      loops.add(new Loop(index, graph.integer(0), extent, false, false));
    }
    for (int axis = 0; axis + 1 < loops.size(); axis++) {
      loops.get(axis).body().add(loops.get(axis + 1));
    }
    loops.get(loops.size() - 1).body().add(new Work(List.of(element.of(indices))));
    return loops.get(0);
  }

  private void results() {
    for (ArrayDeclaration output : List.copyOf(program.arrays().values())) {
      if (output.role() == Role.OUTPUT && output.rank() == 1) {
        List<PackedParts> parts = PackedParts.of(program, output);
        if (parts.size() > 1
            || parts.get(0).shape().size() == 1
            || runsAlongRows(output, parts.get(0))) {
          results(output, parts);
        }
      }
    }
  }

  /** Whether an innermost loop adds along rows, which then may be kept in {@link Rows}. */
  private boolean runsAlongRows(ArrayDeclaration output, PackedParts part) {
    return accesses.of(output.name()).stream()
        .anyMatch(
            access -> {
              List<Index> indices = indices(part, access.subscripts().get(0));
              int innermost = access.path().size() - 1;
              return !indices.isEmpty()
                  && innermost >= 0
                  && access.path().get(innermost).index() == indices.get(indices.size() - 1);
            });
  }

  private void results(ArrayDeclaration output, List<PackedParts> parts) {
    Set<PackedParts> repeated = new HashSet<>();
    for (Access access : accesses.of(output.name())) {
      PackedParts part = part(parts, access.subscripts().get(0));
      if (part == null) {
        return;
      }
      Set<Loop> used = new HashSet<>();
      for (Index index : indices(part, access.subscripts().get(0))) {
        Loop loop = Loop.of(index, access.path());
        if (loop != null) {
          used.add(loop);
        }
      }
      if (!part.shape().isEmpty() && isRepeated(used, access.path())) {
        repeated.add(part);
      }
    }
    Map<PackedParts, String> sums = new HashMap<>();
    for (PackedParts part : parts) {
      if (repeated.contains(part)) {
        String sum = program.array(output.name() + "Sum", part.shape());
        sums.put(part, sum);
        Polynomial offset = part.offset();
        program
            .body()
            .add(
                copyLoops(
                    program,
                    part.shape(),
                    indices ->
                        new Assignment(
                            output.name(),
                            List.of(
                                offset.plus(Polynomial.place(part.shape(), indices)).expr(graph)),
                            Combine.SUM,
                            false,
                            graph.read(Sort.REAL, sum, indices),
                            null)));
      }
    }
    redirect(program.body(), output.name(), parts, sums);
  }

  private void redirect(
      List<LoopNode> nodes, String output, List<PackedParts> parts, Map<PackedParts, String> sums) {
    for (LoopNode node : nodes) {
      if (node instanceof Loop loop) {
        redirect(loop.body(), output, parts, sums);
      } else if (node instanceof Work work) {
        work.assignments()
            .replaceAll(
                assignment -> {
                  PackedParts part =
                      assignment.target().equals(output)
                          ? part(parts, assignment.subscripts().get(0))
                          : null;
                  String sum = part == null ? null : sums.get(part);
                  boolean copies =
                      assignment.body() instanceof Read read && sums.containsValue(read.array());
                  return part == null || sum == null || copies
                      ? assignment
                      : assignment.to(
                          sum, List.copyOf(indices(part, assignment.subscripts().get(0))));
                });
      }
    }
  }

  private static @Nullable PackedParts part(List<PackedParts> parts, Expr place) {
    return parts.stream().filter(part -> part.indices(place) != null).findFirst().orElse(null);
  }

  private static List<Index> indices(PackedParts part, Expr place) {
    List<Index> indices = part.indices(place);
    return indices == null ? List.of() : indices;
  }
}
