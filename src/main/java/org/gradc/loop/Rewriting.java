package org.gradc.loop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;
import org.gradc.program.Labels;
import org.jspecify.annotations.Nullable;

/** Replaces nodes of one graph wherever they stand; names are carried over. */
public final class Rewriting {
  private final ExprGraph graph;
  private final Labels labels;
  private final UnaryOperator<Expr> replacement;
  private final Map<Expr, Expr> images = new HashMap<>();

  /**
   * A rewriting.
   *
   * @param replacement the node in place of one whose children are replaced already
   */
  Rewriting(ExprGraph graph, Labels labels, UnaryOperator<Expr> replacement) {
    this.graph = graph;
    this.labels = labels;
    this.replacement = replacement;
  }

  /** Replaces these nodes by others. */
  public static Rewriting of(ExprGraph graph, Labels labels, Map<Expr, Expr> replacements) {
    return new Rewriting(graph, labels, node -> replacements.getOrDefault(node, node));
  }

  /** The expression with its nodes replaced. */
  public Expr of(Expr root) {
    Expr known = images.get(root);
    if (known != null) {
      return known;
    }
    for (Expr node : Traversal.inOrder(graph, List.of(root))) {
      if (!images.containsKey(node)) {
        Expr image = replacement.apply(rebuilt(node));
        images.put(node, image);
        if (image != node && image instanceof Apply) {
          labels.carry(node, image);
        } else if (image != node) {
          labels.carryOrigin(node, image);
        }
      }
    }
    return image(root);
  }

  /** The expressions with their nodes replaced. */
  public List<Expr> of(List<Expr> roots) {
    List<Expr> result = new ArrayList<>(roots.size());
    roots.forEach(root -> result.add(of(root)));
    return result;
  }

  @Nullable Expr ofNullable(@Nullable Expr root) {
    return root == null ? null : of(root);
  }

  Assignment of(Assignment assignment) {
    return new Assignment(
        assignment.target(),
        of(assignment.subscripts()),
        assignment.combine(),
        assignment.fresh(),
        of(assignment.body()),
        ofNullable(assignment.guard()));
  }

  private Expr image(Expr node) {
    Expr image = images.get(node);
    if (image == null) {
      throw new IllegalStateException(node + " comes after its user");
    }
    return image;
  }

  private Expr rebuilt(Expr node) {
    List<Expr> children = Traversal.children(node);
    List<Expr> replaced = new ArrayList<>(children.size());
    boolean changed = false;
    for (Expr child : children) {
      Expr image = image(child);
      changed |= image != child;
      replaced.add(image);
    }
    if (!changed) {
      return node;
    }
    return node instanceof Read read
        ? graph.read(read.sort(), read.array(), replaced)
        : graph.apply(((Apply) node).operator(), replaced);
  }
}
