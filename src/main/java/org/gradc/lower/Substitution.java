package org.gradc.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;
import org.gradc.program.Labels;

/** Replaces nodes in expressions of one graph; names and places are carried over. */
final class Substitution {
  private final ExprGraph graph;
  private final Labels labels;
  private final Provenance provenance;
  private long visited;

  Substitution(ExprGraph graph, Labels labels, Provenance provenance) {
    this.graph = graph;
    this.labels = labels;
    this.provenance = provenance;
  }

  /** The expressions with the replacements in place of what they replace. */
  List<Expr> of(List<Expr> expressions, Map<? extends Expr, ? extends Expr> replacements) {
    Map<Expr, Expr> replaced = new HashMap<>(replacements);
    for (Expr node : Traversal.inOrder(graph, expressions)) {
      visited++;
      if (!replaced.containsKey(node)) {
        Expr result = rebuilt(node, replaced);
        if (result != node) {
          replaced.put(node, result);
          labels.carry(node, result);
          provenance.carry(node, result);
        }
      }
    }
    return expressions.stream().map(e -> replaced.getOrDefault(e, e)).toList();
  }

  /** How many nodes were looked at: the cost. */
  long visited() {
    return visited;
  }

  private Expr rebuilt(Expr node, Map<Expr, Expr> replaced) {
    List<Expr> children = Traversal.children(node);
    List<Expr> operands = new ArrayList<>(children.size());
    for (Expr operand : children) {
      operands.add(replaced.getOrDefault(operand, operand));
    }
    if (operands.equals(children)) {
      return node;
    }
    return node instanceof Read read
        ? graph.read(read.sort(), read.array(), operands)
        : graph.apply(((Apply) node).operator(), operands);
  }
}
