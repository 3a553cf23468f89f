package org.gradc.summation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Summation;
import org.gradc.expr.Traversal;

/**
 * Gives indices the names that they are shown under: those of the formula where that is possible.
 *
 * <p>No two of which one is used within the other have the same name, and none has that of anything
 * else; two sums side by side may share one.
 */
final class BoundNames {
  private static final List<String> LETTERS =
      List.of("i", "j", "k", "l", "m", "p", "q", "r", "s", "t", "u", "v");

  private final ExprGraph source;
  private final Set<String> taken;
  private final Map<Index, String> names = new HashMap<>();

  /**
   * Names for indices.
   *
   * @param taken names of everything else
   */
  BoundNames(ExprGraph source, Set<String> taken) {
    this.source = source;
    this.taken = new HashSet<>(taken);
  }

  /** Names the indices of all sums, inner ones first. */
  void nameSums(List<Expr> roots) {
    Map<Expr, Set<String>> used = new HashMap<>();
    for (Expr node : Traversal.inOrder(source, roots)) {
      Set<String> within = union(Traversal.children(node), used);
      if (node instanceof Apply sum && Summation.isSum(sum)) {
        Index index = Summation.index(sum);
        String name = free(index.name(), within);
        names.put(index, name);
        within = new TreeSet<>(within);
        within.add(name);
      }
      used.put(node, within);
    }
  }

  private static Set<String> union(List<Expr> children, Map<Expr, Set<String>> used) {
    Set<String> result = Collections.emptySet();
    for (Expr child : children) {
      Set<String> more = used.getOrDefault(child, Set.of());
      if (result.isEmpty()) {
        result = more;
      } else if (!result.containsAll(more)) {
        result = new TreeSet<>(result);
        result.addAll(more);
      }
    }
    return result;
  }

  /** Names a free index, after {@link #nameSums}. */
  void nameFree(Index index) {
    Set<String> used = new HashSet<>(names.values());
    names.put(index, free(index.name(), used));
  }

  /** Names a free index as it is asked for, before everything else. */
  void nameFree(Index index, String name) {
    names.put(index, name);
    taken.add(name);
  }

  private String free(String like, Set<String> used) {
    int dot = like.indexOf('.');
    String first = dot < 0 ? like : like.substring(0, dot);
    List<String> candidates = new ArrayList<>();
    if (!first.startsWith("$")) {
      candidates.add(first);
    }
    candidates.addAll(LETTERS);
    for (int number = 1; ; number++) {
      for (String candidate : candidates) {
        if (!taken.contains(candidate) && !used.contains(candidate)) {
          return candidate;
        }
      }
      candidates = List.of("i" + number, "i_" + number);
    }
  }

  /** The expressions with those names, in another graph. */
  List<Expr> renamed(List<Expr> roots, ExprGraph target) {
    Map<Expr, Expr> images = new HashMap<>();
    for (Expr node : Traversal.inOrder(source, roots)) {
      List<Expr> children =
          Traversal.children(node).stream()
              .map(child -> Objects.requireNonNull(images.get(child)))
              .toList();
      images.put(node, image(node, children, target));
    }
    return roots.stream().map(root -> Objects.requireNonNull(images.get(root))).toList();
  }

  private Expr image(Expr node, List<Expr> children, ExprGraph target) {
    return node instanceof Index index
        ? target.index(names.getOrDefault(index, index.name()))
        : target.copy(node, children);
  }
}
