package org.gradc.program;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Extent;
import org.gradc.expr.Index;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;

/**
 * Writes expressions of one graph: shared and deep nodes get a line {@code %3 = exp(%2)} of their
 * own, the rest stands where it is used.
 */
final class ExpressionText {
  private static final int INLINE_DEPTH = 6;
  private static final int INLINE_LENGTH = 72;

  private final ExprGraph graph;
  private final int[] uses;
  private final BitSet written = new BitSet();
  private final Map<Expr, String> texts = new HashMap<>();
  private final Map<Expr, Integer> depths = new HashMap<>();
  private int names;

  ExpressionText(ExprGraph graph, List<Expr> allRoots) {
    this.graph = graph;
    this.uses = Traversal.useCounts(graph, allRoots);
  }

  /** The lines that must stand before these expressions can be written. */
  List<String> definitions(List<Expr> roots) {
    List<String> lines = new ArrayList<>();
    for (Expr node : Traversal.inOrder(graph, roots)) {
      if (written.get(node.id())) {
        continue;
      }
      written.set(node.id());
      String text = write(node);
      int depth = depth(node);
      boolean leaf = Traversal.children(node).isEmpty();
      if (!leaf && (uses[node.id()] > 1 || depth > INLINE_DEPTH || text.length() > INLINE_LENGTH)) {
        String name = "%" + ++names;
        lines.add(name + " = " + text);
        text = name;
        depth = 0;
      }
      texts.put(node, text);
      depths.put(node, depth);
    }
    return lines;
  }

  /** The text of an expression whose definitions were asked for before. */
  String of(Expr expr) {
    return Objects.requireNonNull(texts.get(expr));
  }

  private int depth(Expr node) {
    int depth = 0;
    for (Expr child : Traversal.children(node)) {
      depth = Math.max(depth, Objects.requireNonNull(depths.get(child)) + 1);
    }
    return depth;
  }

  private String write(Expr node) {
    if (node instanceof Constant constant) {
      return constant.sort() == Sort.INTEGER ? constant.value() + "i" : constant.value().toString();
    } else if (node instanceof Index index) {
      return "@" + index.name();
    } else if (node instanceof Extent extent) {
      return "#" + extent.name();
    } else if (node instanceof Read read) {
      return read.array() + subscripts(read.subscripts());
    }
    Apply apply = (Apply) node;
    return apply.operator().symbol() + "(" + list(apply.operands()) + ")";
  }

  /** {@code [i, j]}, or nothing for a scalar. */
  String subscripts(List<Expr> subscripts) {
    return subscripts.isEmpty() ? "" : "[" + list(subscripts) + "]";
  }

  private String list(List<Expr> expressions) {
    StringBuilder text = new StringBuilder();
    for (Expr expr : expressions) {
      if (text.length() > 0) {
        text.append(", ");
      }
      text.append(of(expr));
    }
    return text.toString();
  }
}
