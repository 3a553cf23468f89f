package org.gradc.schedule;

import java.util.BitSet;
import java.util.Collection;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.ExprGraph;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Traversal;
import org.jspecify.annotations.Nullable;

/**
 * How often each base of a normal-form graph divides: the number of divisions that would be written
 * for its negative integer powers, and for its negative half-integer powers.
 */
final class Divisors {
  private final int[] whole;
  private final int[] half;

  Divisors(ExprGraph graph, Collection<? extends Expr> roots) {
    whole = new int[graph.size()];
    half = new int[graph.size()];
    BitSet usedOtherwise = new BitSet();
    for (Expr root : roots) {
      note(root, usedOtherwise);
    }
    for (Expr node : Traversal.inOrder(graph, roots)) {
      boolean product = node instanceof Apply apply && apply.is(Primitive.PRODUCT);
      for (Expr child : Traversal.children(node)) {
        if (product) {
          count(child);
        } else {
          note(child, usedOtherwise);
        }
      }
    }
  }

  /** Whether the quotients by this power of the base are products with one shared reciprocal. */
  boolean isShared(Expr base, Rational exponent) {
    int[] counts = counts(exponent);
    return counts != null && counts[base.id()] >= 2;
  }

  /** Outside of products a reciprocal is one node, however often it is used. */
  private void note(Expr expr, BitSet usedOtherwise) {
    if (!usedOtherwise.get(expr.id())) {
      usedOtherwise.set(expr.id());
      count(expr);
    }
  }

  private void count(Expr expr) {
    if (expr instanceof Apply power
        && power.is(Primitive.POWER)
        && power.operand(1) instanceof Constant exponent
        && exponent.value().signum() < 0) {
      int[] counts = counts(exponent.value());
      if (counts != null) {
        counts[power.operand(0).id()]++;
      }
    }
  }

  /** The counts for b^exponent, or null where it has no part in a reciprocal. */
  private int @Nullable [] counts(Rational exponent) {
    Rational magnitude = exponent.negate();
    if (MachineGraph.isChain(magnitude)) {
      return whole;
    }
    return MachineGraph.isChain(magnitude.multiply(Rational.TWO)) ? half : null;
  }
}
