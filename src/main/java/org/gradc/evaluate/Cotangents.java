package org.gradc.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Map<Expr, List<LocalPartials.Partial>> partials = new HashMap<>();

  private Cotangents(int nodes) {
    this.cotangents = new double[nodes];
  }

  /**
   * Sweeps back from the root.
   *
   * @param nodes all nodes below the root and the root, operands before their users
   */
  static Cotangents of(List<Expr> nodes, Values values, ExternCalls externs) {
    return of(nodes, values, 1, new LocalPartials(externs));
  }

  /** Sweeps back from the root, of which the cotangent is given. */
  static Cotangents of(List<Expr> nodes, Values values, double seed, LocalPartials partials) {
    Expr root = nodes.get(nodes.size() - 1);
    Cotangents result = new Cotangents(root.id() + 1);
    result.add(root, seed);
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
      int taken = values.of(node.operand(0)) != 0 ? 1 : 2;
      List<LocalPartials.Partial> choice = new ArrayList<>();
      for (int i = 0; i < node.operands().size(); i++) {
        choice.add(new LocalPartials.Partial(i == taken, i == taken ? 1 : 0));
      }
      partials.put(node, choice);
      add(node.operand(taken), cotangent);
      return;
    }
    if (node.operands().stream().noneMatch(operand -> operand.sort() == Sort.REAL)) {
      return; // an integer made a real number
    }
    double[] operands = new double[node.operands().size()];
    for (int i = 0; i < operands.length; i++) {
      operands[i] = values.of(node.operand(i));
    }
    List<LocalPartials.Partial> found = table.of(node, operands);
    partials.put(node, found);
    for (int i = 0; i < operands.length; i++) {
      LocalPartials.Partial partial = found.get(i);
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

  /** The partials of a node by its operands; none where nothing reached it. */
  List<LocalPartials.Partial> partials(Expr node) {
    return partials.getOrDefault(node, List.of());
  }

  /** Whether something came back to the node. */
  boolean isReached(Expr node) {
    return reached.get(node.id());
  }

  /** The cotangent of a node; 0 of a node that nothing reached. */
  double of(Expr node) {
    return node.id() < cotangents.length ? cotangents[node.id()] : 0;
  }
}
