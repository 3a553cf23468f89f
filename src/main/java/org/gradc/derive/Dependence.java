package org.gradc.derive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.gradc.expr.Apply;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.expr.Traversal;

/** Which nodes depend on which, as far as derivatives go: not through conditions and subscripts. */
final class Dependence {
  private Dependence() {}

  /** The ids of the nodes under the roots that depend on a wanted read, that read included. */
  static BitSet varied(ExprGraph graph, Collection<? extends Expr> roots, Predicate<Read> wanted) {
    BitSet reachable = Traversal.reachable(graph, roots);
    BitSet varied = new BitSet();
    for (int id = reachable.nextSetBit(0); id >= 0; id = reachable.nextSetBit(id + 1)) {
      Expr node = graph.node(id);
      if (node instanceof Read read ? wanted.test(read) : depends(node, varied::get)) {
        varied.set(id);
      }
    }
    return varied;
  }

  /** The reads that a body's derivative goes to, in the order in which they were made. */
  static List<Read> reads(ExprGraph graph, Expr body) {
    BitSet open = new BitSet();
    open.set(body.id());
    List<Read> reads = new ArrayList<>();
    for (int id = open.length() - 1; id >= 0; id = open.previousSetBit(id - 1)) {
      Expr node = graph.node(id);
      if (node instanceof Read read && read.sort() == Sort.REAL) {
        reads.add(read);
      } else if (node instanceof Apply apply && carries(apply)) {
        for (Expr operand : apply.operands()) {
          open.set(operand.id(), open.get(operand.id()) || operand.sort() == Sort.REAL);
        }
      }
    }
    Collections.reverse(reads);
    return reads;
  }

  /** Whether a real application has an operand of such an id that its value changes with. */
  static boolean depends(Expr node, IntPredicate varied) {
    if (!(node instanceof Apply apply) || !carries(apply)) {
      return false;
    }
    for (Expr operand : apply.operands()) {
      if (operand.sort() == Sort.REAL && varied.test(operand.id())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the node's value changes with its operands but for jumps. */
  private static boolean carries(Apply apply) {
    return apply.sort() == Sort.REAL
        && !apply.is(Primitive.SIGN)
        && !apply.is(Primitive.FLOOR)
        && !apply.is(Primitive.CEIL)
        && !apply.is(Primitive.FROZEN);
  }
}
