package org.gradc.loop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;
import org.gradc.loop.LoopNode.Loop;
import org.gradc.loop.LoopNode.Work;

/** Where the arrays of a program are read and written. */
public final class Accesses {

  /**
   * A place where an array is read or written.
   *
   * @param path the loops around it, outermost first
   */
  public record Access(List<Loop> path, List<Expr> subscripts, boolean writes) {}

  private final ExprGraph graph;
  private final Map<String, List<Access>> byArray = new LinkedHashMap<>();

  private Accesses(ExprGraph graph) {
    this.graph = graph;
  }

  static Accesses of(LoopProgram program) {
    return of(program.graph(), program.body());
  }

  /** The accesses in these nodes. */
  public static Accesses of(ExprGraph graph, List<LoopNode> nodes) {
    Accesses accesses = new Accesses(graph);
    accesses.collect(nodes, List.of());
    return accesses;
  }

  /** The accesses of an array, in order of the text. */
  public List<Access> of(String array) {
    return byArray.getOrDefault(array, List.of());
  }

  boolean writes(String array) {
    return of(array).stream().anyMatch(Access::writes);
  }

  boolean reads(String array) {
    return of(array).stream().anyMatch(access -> !access.writes());
  }

  /** The loops around all accesses of an array. */
  List<Loop> home(String array) {
    List<Access> all = of(array);
    if (all.isEmpty()) {
      return List.of();
    }
    List<Loop> home = all.get(0).path();
    for (Access access : all) {
      int common = 0;
      while (common < Math.min(home.size(), access.path().size())
          && home.get(common) == access.path().get(common)) {
        common++;
      }
      home = home.subList(0, common);
    }
    return home;
  }

  // Recursion over the nesting of loops, which the formula's text bounds.
  private void collect(List<LoopNode> nodes, List<Loop> path) {
    for (LoopNode node : nodes) {
      if (node instanceof Loop loop) {
        reads(List.of(loop.lower(), loop.upper()), path);
        List<Loop> inner = new ArrayList<>(path);
        inner.add(loop);
        collect(loop.body(), List.copyOf(inner));
      } else if (node instanceof Work work) {
        for (Assignment assignment : work.assignments()) {
          List<Expr> roots = new ArrayList<>(assignment.subscripts());
          roots.add(assignment.body());
          if (assignment.guard() != null) {
            roots.add(assignment.guard());
          }
          reads(roots, path);
          add(assignment.target(), new Access(path, assignment.subscripts(), true));
        }
      }
    }
  }

  private void reads(List<Expr> roots, List<Loop> path) {
    for (Expr node : Traversal.inOrder(graph, roots)) {
      if (node instanceof Read read) {
        add(read.array(), new Access(path, read.subscripts(), false));
      }
    }
  }

  private void add(String array, Access access) {
    byArray.computeIfAbsent(array, name -> new ArrayList<>()).add(access);
  }
}
