package org.gradc.evaluate;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Extent;
import org.gradc.expr.Extern;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Traversal;
import org.gradc.program.ExternCalls;

/** The values of all nodes that expressions need at a point, and of no others. */
final class Values {
  private final Surroundings surroundings;
  private final ExternCalls externs;
  private final double[] values;
  private final BitSet known = new BitSet();

  private Values(ExprGraph graph, Surroundings surroundings, ExternCalls externs) {
    this.surroundings = surroundings;
    this.externs = externs;
    this.values = new double[graph.size()];
  }

  static Values of(
      ExprGraph graph, List<Expr> roots, Surroundings surroundings, ExternCalls externs) {
    Values values = new Values(graph, surroundings, externs);
    roots.forEach(values::evaluate);
    return values;
  }

  /** Whether the node was evaluated: it does not stand in a branch that is not taken. */
  boolean has(Expr node) {
    return known.get(node.id());
  }

  double of(Expr node) {
    return values[node.id()];
  }

  private void evaluate(Expr root) {
    Deque<Expr> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Expr node = open.peek();
      int depth = open.size();
      List<Expr> needed = needed(node);
      for (int i = needed.size() - 1; i >= 0; i--) {
        if (!has(needed.get(i))) {
          open.push(needed.get(i));
        }
      }
      if (open.size() == depth) {
        values[node.id()] = compute(node);
        known.set(node.id());
        open.pop();
      }
    }
  }

  /** The operands, as far as is known by now, that decide the node's value. */
  private List<Expr> needed(Expr node) {
    if (!(node instanceof Apply apply)) {
      return Traversal.children(node);
    }
    boolean choice = apply.is(Primitive.SELECT);
    if (!choice && !apply.is(Primitive.AND) && !apply.is(Primitive.OR)) {
      return apply.operands();
    }
    Expr first = apply.operand(0);
    if (!has(first)) {
      return List.of(first);
    }
    boolean holds = of(first) != 0;
    if (choice) {
      return List.of(apply.operand(holds ? 1 : 2));
    }
    return apply.is(Primitive.AND) == holds ? List.of(apply.operand(1)) : List.of();
  }

  private double compute(Expr node) {
    if (node instanceof Constant constant) {
      return constant.value().toDouble();
    } else if (node instanceof Read read) {
      return surroundings.element(
          read.array(), read.subscripts().stream().mapToInt(s -> (int) of(s)).toArray());
    } else if (node instanceof Extent extent) {
      return surroundings.extent(extent.name());
    } else if (node instanceof Index index) {
      return surroundings.index(index.name());
    }
    Apply apply = (Apply) node;
    double[] operands = new double[apply.operands().size()];
    for (int i = 0; i < operands.length; i++) {
      operands[i] = of(apply.operand(i)); // 0 where a branch is not taken, which decides nothing
    }
    return apply.operator() instanceof Extern extern
        ? externs.call(extern, operands)
        : ((Primitive) apply.operator()).evaluate(operands);
  }
}
