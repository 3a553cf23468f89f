package org.gradc.summation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Summation;
import org.gradc.expr.Traversal;
import org.gradc.rules.Algebra;
import org.gradc.rules.Flat;

/**
 * Makes sums that differ in the names of their indices alone one sum, so that like terms are
 * collected: Σᵢ xᵢ + Σⱼ xⱼ is 2 Σᵢ xᵢ. Sums of sums and products of products become one.
 *
 * <p>Sums are compared by their shapes, in which the index of a sum is called after how deep sums
 * are nested within it. Outer sums are deeper than inner ones, so nothing is captured.
 */
final class SameSums {
  private final Algebra algebra;
  private final Map<Expr, Expr> images = new HashMap<>();

  private final ExprGraph shapes = new ExprGraph();
  private final Map<Expr, Expr> shapeOf = new HashMap<>();
  private final Map<Expr, Integer> depths = new HashMap<>();
  private final Map<Expr, Expr> firstOfShape = new HashMap<>();

  SameSums(Algebra algebra) {
    this.algebra = algebra;
  }

  /** The expression with the first of equal sums in the place of the others. */
  Expr of(Expr root) {
    for (Expr node : Traversal.inOrder(algebra.graph(), List.of(root))) {
      if (!images.containsKey(node)) {
        images.put(node, image(node));
      }
    }
    return of(images, root);
  }

  private static Expr of(Map<Expr, Expr> map, Expr node) {
    return Objects.requireNonNull(map.get(node));
  }

  private Expr image(Expr node) {
    List<Expr> before = Traversal.children(node);
    List<Expr> children = before.stream().map(child -> of(images, child)).toList();
    boolean stays = children.equals(before) && !isFlattened(node);
    Expr image = stays ? node : rebuilt(node, children);
    return Summation.isSum(image)
        ? firstOfShape.computeIfAbsent(shape(image), shape -> image)
        : image;
  }

  private static boolean isFlattened(Expr node) {
    return node.sort() == Sort.REAL
        && node instanceof Apply apply
        && (apply.is(Primitive.SUM) || apply.is(Primitive.PRODUCT));
  }

  private Expr rebuilt(Expr node, List<Expr> children) {
    ExprGraph graph = algebra.graph();
    if (node instanceof Read read) {
      return graph.read(read.sort(), read.array(), children);
    }
    Apply apply = (Apply) node;
    if (Summation.isSum(apply)) {
      // The first of some sums may have this one's index, where both were parts of one sum.
      return binds(children.get(3), Summation.index(apply))
          ? apply
          : graph.apply(apply.operator(), children);
    }
    boolean exact = apply.sort() == Sort.INTEGER && apply.is(Primitive.DIVIDE);
    return exact
        ? graph.apply(Primitive.DIVIDE, children)
        : Flat.of(algebra, apply.operator(), children);
  }

  private boolean binds(Expr body, Index index) {
    return Traversal.inOrder(algebra.graph(), List.of(body)).stream()
        .anyMatch(node -> Summation.isSum(node) && Summation.index((Apply) node).equals(index));
  }

  // --- shapes -----------------------------------------------------------------------------------

  private Expr shape(Expr root) {
    for (Expr node : Traversal.inOrder(algebra.graph(), List.of(root))) {
      if (!shapeOf.containsKey(node)) {
        List<Expr> children =
            Traversal.children(node).stream().map(child -> of(shapeOf, child)).toList();
        shapeOf.put(
            node,
            Summation.isSum(node) ? sum((Apply) node, children) : shapes.copy(node, children));
      }
    }
    return of(shapeOf, root);
  }

  /** A sum whose index is called after its depth. */
  private Expr sum(Apply sum, List<Expr> children) {
    int depth = children.stream().mapToInt(this::depth).max().orElse(0);
    Index index = shapes.index("#" + depth);
    Map<Expr, Expr> images = new HashMap<>();
    for (Expr node : Traversal.inOrder(shapes, List.of(children.get(3)))) {
      List<Expr> inner = Traversal.children(node).stream().map(child -> of(images, child)).toList();
      images.put(node, node == children.get(0) ? index : shapes.copy(node, inner));
    }
    Expr body = of(images, children.get(3));
    return shapes.apply(sum.operator(), List.of(index, children.get(1), children.get(2), body));
  }

  /** How deep sums are nested in a shape. */
  private int depth(Expr shape) {
    for (Expr node : Traversal.inOrder(shapes, List.of(shape))) {
      if (!depths.containsKey(node)) {
        int inner =
            Traversal.children(node).stream()
                .mapToInt(child -> Objects.requireNonNull(depths.get(child)))
                .max()
                .orElse(0);
        depths.put(node, Summation.isSum(node) ? inner + 1 : inner);
      }
    }
    return Objects.requireNonNull(depths.get(shape));
  }
}
