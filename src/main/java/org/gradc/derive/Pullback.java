package org.gradc.derive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.program.Labels;
import org.gradc.rules.Algebra;

/**
 * Reverse accumulation: from the cotangents of some nodes to those of the reads under them.
 *
 * <p>Nodes are visited by falling id, so that a node's cotangent is complete, the sum of what its
 * users sent, before it is sent on: {@code bar(operand) += bar(node) · ∂node/∂operand}. What is
 * sent into one branch of a choice is guarded by the choice's condition. The work is linear in the
 * edges.
 */
public final class Pullback {
  private final Algebra algebra;
  private final Labels labels;
  private final Guards guards;
  private final Map<Integer, List<Guarded>> sent = new HashMap<>();

  private Pullback(Algebra algebra, Labels labels) {
    this.algebra = algebra;
    this.labels = labels;
    this.guards = new Guards(algebra);
  }

  /**
   * The cotangents of reads.
   *
   * @param labels receives a name for the cotangent of each node that has a name
   * @param roots the nodes to start from, each with its cotangent at the same place of {@code
   *     seeds}
   * @param wanted the reads whose cotangents are asked for
   * @return the cotangents that are not 0 everywhere, in the order in which the reads were made
   */
  public static Map<Read, Expr> of(
      Algebra algebra,
      Labels labels,
      List<? extends Expr> roots,
      List<? extends Expr> seeds,
      Predicate<Read> wanted) {
    return new Pullback(algebra, labels).run(roots, seeds, wanted);
  }

  private Map<Read, Expr> run(
      List<? extends Expr> roots, List<? extends Expr> seeds, Predicate<Read> wanted) {
    BitSet varied = Dependence.varied(algebra.graph(), roots, wanted);
    for (int i = 0; i < roots.size(); i++) {
      send(roots.get(i), guards.always(seeds.get(i)), varied);
    }
    Map<Read, Expr> found = new LinkedHashMap<>();
    for (int id = varied.length() - 1; id >= 0; id = varied.previousSetBit(id - 1)) {
      List<Guarded> received = sent.remove(id);
      if (received == null) {
        continue;
      }
      Expr node = algebra.graph().node(id);
      if (node instanceof Read read) {
        // An element that exists in some branches only is sent something in these only.
        Expr cotangent = guards.total(isFixed(read) ? received : List.of(guards.sum(received)));
        if (!algebra.isZero(cotangent)) {
          found.put(read, cotangent);
        }
      } else {
        Guarded cotangent = guards.sum(received);
        Names.carry(labels, node, cotangent.value(), Names.COTANGENT);
        sendOn((Apply) node, cotangent, varied);
      }
    }
    return reversed(found);
  }

  private void sendOn(Apply node, Guarded cotangent, BitSet varied) {
    if (algebra.isZero(cotangent.value())) {
      return;
    }
    Predicate<Expr> counts = operand -> varied.get(operand.id());
    List<Expr> operands = node.operands();
    if (node.is(Primitive.PRODUCT)) {
      List<Expr> scaled =
          Products.partials(algebra, node, cotangent.value(), i -> counts.test(operands.get(i)));
      for (int i = 0; i < operands.size(); i++) {
        send(operands.get(i), new Guarded(cotangent.guard(), scaled.get(i)), varied);
      }
      return;
    }
    List<Expr> partials = Partials.of(algebra, node, i -> counts.test(operands.get(i)));
    for (int i = 0; i < operands.size(); i++) {
      send(operands.get(i), guards.times(cotangent, partials.get(i)), varied);
    }
  }

  private static boolean isFixed(Read read) {
    return read.subscripts().stream().allMatch(Constant.class::isInstance);
  }

  private void send(Expr operand, Guarded contribution, BitSet varied) {
    if (varied.get(operand.id()) && !algebra.isZero(contribution.value())) {
      sent.computeIfAbsent(operand.id(), id -> new ArrayList<>()).add(contribution);
    }
  }

  private static Map<Read, Expr> reversed(Map<Read, Expr> found) {
    List<Map.Entry<Read, Expr>> entries = new ArrayList<>(found.entrySet());
    Map<Read, Expr> result = new LinkedHashMap<>();
    for (int i = entries.size() - 1; i >= 0; i--) {
      result.put(entries.get(i).getKey(), entries.get(i).getValue());
    }
    return result;
  }
}
