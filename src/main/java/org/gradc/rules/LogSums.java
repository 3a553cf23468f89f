package org.gradc.rules;

import static org.gradc.expr.Primitive.EXP;
import static org.gradc.expr.Primitive.LOG;
import static org.gradc.expr.Primitive.LOGADDEXP;
import static org.gradc.expr.Primitive.POWER;
import static org.gradc.expr.Primitive.PRODUCT;
import static org.gradc.expr.Primitive.SOFTPLUS;
import static org.gradc.expr.Primitive.SUM;

import java.util.ArrayList;
import java.util.List;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.jspecify.annotations.Nullable;

/**
 * Sums of exponentials as the lists of their exponents: ∑ exp(tᵢ) has the leaves tᵢ, and its
 * logarithm is a tree of {@code LOGADDEXP} over them, with {@code SOFTPLUS} where a leaf is 0.
 */
public final class LogSums {
  /** Sums of more terms stay as they are. */
  public static final int MOST = 64;

  private final Algebra algebra;

  LogSums(Algebra algebra) {
    this.algebra = algebra;
  }

  /** The logarithm of the sum of the exponentials of the leaves. */
  Expr of(List<Expr> leaves) {
    Expr log = null;
    boolean one = false;
    for (Expr leaf : leaves) {
      if (algebra.isZero(leaf) && !one) {
        one = true;
      } else {
        log = log == null ? leaf : algebra.apply(LOGADDEXP, log, leaf);
      }
    }
    if (log == null) {
      return algebra.zero();
    }
    return one ? algebra.apply(SOFTPLUS, log) : log;
  }

  /** The leaves of a tree of log-sum-exp, or null for anything else. */
  @Nullable List<Expr> leavesOf(Expr log) {
    if (!(log instanceof Apply apply) || !(apply.is(LOGADDEXP) || apply.is(SOFTPLUS))) {
      return null;
    }
    List<Expr> leaves = new ArrayList<>();
    List<Expr> open = new ArrayList<>(List.of(log));
    while (!open.isEmpty()) {
      Expr next = open.remove(open.size() - 1);
      if (next instanceof Apply tree && tree.is(LOGADDEXP)) {
        open.add(tree.operand(1));
        open.add(tree.operand(0));
      } else if (next instanceof Apply tree && tree.is(SOFTPLUS)) {
        leaves.add(algebra.zero());
        open.add(tree.operand(0));
      } else {
        leaves.add(next);
      }
      if (leaves.size() > MOST) {
        return null;
      }
    }
    return leaves;
  }

  /** The logarithm of the sum of the exponentials of the leaves, as a tree. */
  public static Expr tree(Algebra algebra, List<Expr> leaves) {
    return new LogSums(algebra).of(leaves);
  }

  /** Whether a factor is a positive number or a power of an exponential. */
  public static boolean hasLogarithm(Expr factor) {
    return factor instanceof Constant constant
        ? constant.value().signum() > 0
        : factor instanceof Apply apply
            && (apply.is(EXP)
                || (apply.is(POWER)
                    && Exponentials.argument(apply.operand(0), EXP) != null
                    && apply.operand(1) instanceof Constant));
  }

  /** The logarithm of such a factor. */
  public static Expr logarithm(Algebra algebra, Expr factor) {
    Expr logarithm = new LogSums(algebra).logOfTerm(factor);
    return logarithm == null ? algebra.apply(LOG, factor) : logarithm;
  }

  /** The exponents of a sum of exponentials, positive numbers included, or null. */
  @Nullable List<Expr> leavesOfSum(Expr expr) {
    if (!(expr instanceof Apply sum && sum.is(SUM)) || sum.operands().size() > MOST) {
      return null;
    }
    List<Expr> leaves = new ArrayList<>();
    List<Expr> open = new ArrayList<>(sum.operands());
    boolean exponential = false;
    for (int i = 0; i < open.size(); i++) {
      Expr term = open.get(i);
      if (term instanceof Apply inner && inner.is(SUM) && open.size() <= MOST) {
        open.addAll(inner.operands());
        continue;
      }
      Expr leaf = logOfTerm(term);
      if (leaf == null) {
        return null;
      }
      exponential |= !(term instanceof Constant);
      leaves.add(leaf);
    }
    return exponential ? leaves : null;
  }

  /** log(c·exp(t)) for a number c &gt; 0, or null. */
  private @Nullable Expr logOfTerm(Expr term) {
    if (term instanceof Constant constant) {
      return constant.value().signum() > 0 ? algebra.apply(LOG, constant) : null;
    }
    if (!(term instanceof Apply apply)) {
      return null;
    } else if (apply.is(EXP)) {
      return apply.operand(0);
    } else if (apply.is(POWER)) {
      Expr exponent = Exponentials.argument(apply.operand(0), EXP);
      return exponent != null && apply.operand(1) instanceof Constant power
          ? algebra.multiply(power, exponent)
          : null;
    } else if (!apply.is(PRODUCT)) {
      return null;
    }
    List<Expr> logs = new ArrayList<>();
    for (Expr factor : apply.operands()) {
      Expr log = factor instanceof Apply inner && inner.is(PRODUCT) ? null : logOfTerm(factor);
      if (log == null) {
        return null;
      }
      logs.add(log);
    }
    return algebra.sum(logs);
  }

  /** Every leaf less the given one. */
  List<Expr> less(List<Expr> leaves, Expr shift) {
    List<Expr> result = new ArrayList<>(leaves.size());
    for (Expr leaf : leaves) {
      result.add(difference(leaf, shift));
    }
    return result;
  }

  private Expr difference(Expr a, Expr b) {
    LinearTerms left = LinearTerms.of(algebra, a);
    LinearTerms right = LinearTerms.of(algebra, b);
    LinearTerms difference = left.minus(right);
    return difference.size() < left.size() + right.size()
        ? difference.sum()
        : algebra.subtract(a, b);
  }
}
