package org.gradc.evaluate;

import java.util.BitSet;
import java.util.List;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Sort;
import org.gradc.program.ExternCalls;

/**
 * The reverse sweep in numbers: the derivative of one expression by every node below it.
 *
 * <p>A node's cotangent is the sum over its users of their cotangent times the partial; what a user
 * did not choose (a branch, the smaller operand of a maximum) gets nothing from it.
 */
final class Cotangents {
  private final double[] cotangents;
  private final BitSet reached = new BitSet();

  private Cotangents(int nodes) {
    this.cotangents = new double[nodes];
  }

  /**
   * Sweeps back from the root.
   *
   * @param nodes all nodes below the root and the root, operands before their users
   */
  static Cotangents of(List<Expr> nodes, Values values, ExternCalls externs) {
    Expr root = nodes.get(nodes.size() - 1);
    Cotangents result = new Cotangents(root.id() + 1);
    result.add(root, 1);
    LocalPartials partials = new LocalPartials(externs);
    for (int k = nodes.size() - 1; k >= 0; k--) {
      Expr node = nodes.get(k);
      if (node instanceof Apply apply
          && apply.sort() == Sort.REAL
          && result.reached.get(apply.id())) {
        result.sweep(apply, values, partials);
      }
    }
    return result;
  }

  private void sweep(Apply node, Values values, LocalPartials table) {
    double cotangent = of(node);
    if (node.is(Primitive.SELECT)) {
      Expr taken = node.operand(values.of(node.operand(0)) != 0 ? 1 : 2);
      add(taken, cotangent);
      return;
    }
    double[] operands = new double[node.operands().size()];
    for (int i = 0; i < operands.length; i++) {
      operands[i] = values.of(node.operand(i));
    }
    List<LocalPartials.Partial> partials = table.of(node, operands);
    for (int i = 0; i < operands.length; i++) {
      LocalPartials.Partial partial = partials.get(i);
      if (partial.counts() && node.operand(i).sort() == Sort.REAL) {
        add(node.operand(i), cotangent * partial.value());
      }
    }
  }

  private void add(Expr node, double contribution) {
    boolean first = !reached.get(node.id());
    cotangents[node.id()] = first ? contribution : cotangents[node.id()] + contribution;
    reached.set(node.id());
  }

  /** The cotangent of a node; 0 of a node that nothing reached. */
  double of(Expr node) {
    return cotangents[node.id()];
  }
}
