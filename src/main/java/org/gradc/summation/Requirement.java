package org.gradc.summation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.expr.Apply;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.expr.Index;
import org.gradc.expr.Primitive;
import org.gradc.expr.Rational;
import org.gradc.expr.Read;
import org.gradc.expr.Sort;
import org.gradc.program.LinearForm;
import org.jspecify.annotations.Nullable;

/**
 * What has to hold of an integer where a term counts: a Kronecker delta, or a bound.
 *
 * @param integer what is 0, or not negative, with its terms collected
 * @param zero whether it is 0; else it is not negative
 */
record Requirement(Expr integer, boolean zero) {

  /** That two integers are equal; the same requirement whichever of them comes first. */
  static Requirement equal(IndexRanges ranges, Expr a, Expr b) {
    Expr difference = ranges.difference(a, b);
    return isLed(difference)
        ? new Requirement(difference, true)
        : new Requirement(ranges.difference(b, a), true);
  }

  /** That an integer is not negative. */
  static Requirement neverNegative(Expr integer) {
    return new Requirement(integer, false);
  }

  /** The requirements that a condition is made of, or null where it is made of others. */
  static @Nullable List<Requirement> of(IndexRanges ranges, Expr condition) {
    if (!(condition instanceof Apply apply)) {
      return null;
    } else if (apply.is(Primitive.AND)) {
      List<Requirement> all = new ArrayList<>();
      for (Expr part : apply.operands()) {
        List<Requirement> some = of(ranges, part);
        if (some == null) {
          return null;
        }
        all.addAll(some);
      }
      return all;
    } else if (apply.operands().isEmpty() || apply.operand(0).sort() != Sort.INTEGER) {
      return null;
    }
    Expr a = apply.operand(0);
    Expr b = apply.operands().get(apply.operands().size() - 1);
    if (apply.is(Primitive.EQUAL)) {
      return List.of(equal(ranges, a, b));
    } else if (apply.is(Primitive.LESS_EQUAL)) {
      return List.of(neverNegative(ranges.difference(b, a)));
    } else if (apply.is(Primitive.LESS)) {
      return List.of(neverNegative(ranges.plus(ranges.difference(b, a), -1)));
    }
    return null;
  }

  /** What is looked up stands first, as in {@code group[i] = j}, then what was named first. */
  private static boolean isLed(Expr integer) {
    Expr lead = null;
    Rational sign = Rational.ONE;
    for (Map.Entry<Expr, Rational> term : LinearForm.of(integer).multiples().entrySet()) {
      if (!term.getValue().isZero() && (lead == null || isBefore(term.getKey(), lead))) {
        lead = term.getKey();
        sign = term.getValue();
      }
    }
    return sign.signum() > 0;
  }

  private static boolean isBefore(Expr a, Expr b) {
    boolean index = a instanceof Index;
    return index == b instanceof Index ? a.id() < b.id() : !index;
  }

  /** Whether it always or never holds; null where that is not seen. */
  @Nullable Boolean decided(IndexRanges ranges) {
    if (integer instanceof Constant constant) {
      return zero ? constant.value().isZero() : constant.value().signum() >= 0;
    }
    if (ranges.isNeverNegative(ranges.below(integer))) {
      return false; // it is at most -1
    } else if (zero) {
      return ranges.isNeverNegative(ranges.plus(integer, -1)) ? Boolean.FALSE : null;
    }
    return ranges.isNeverNegative(integer) ? Boolean.TRUE : null;
  }

  /**
   * The value of a term of this equation, from the others; null where it has another coefficient
   * than 1 and -1, or is in one of the others.
   */
  @Nullable Expr solved(IndexRanges ranges, Expr term) {
    Rational times = LinearForm.of(integer).multiples().get(term);
    if (!zero || times == null || !times.abs().isOne()) {
      return null;
    }
    Expr rest = times.isOne() ? ranges.difference(term, integer) : ranges.sum(integer, term);
    return ranges.uses(rest, Set.of(term)) ? null : rest;
  }

  /**
   * The term that the others tell: what is looked up, else the index that was made last.
   *
   * @return null where there is none
   */
  @Nullable Expr told(IndexRanges ranges) {
    Expr best = null;
    for (Expr term : terms()) {
      boolean candidate = term instanceof Index || term instanceof Read;
      if (candidate && solved(ranges, term) != null && (best == null || isBetter(term, best))) {
        best = term;
      }
    }
    return best;
  }

  private static boolean isBetter(Expr a, Expr b) {
    boolean index = a instanceof Index;
    return index == b instanceof Index ? a.id() > b.id() : !index;
  }

  /** What is added up in it. */
  Set<Expr> terms() {
    return LinearForm.of(integer).multiples().keySet();
  }

  /** The condition. */
  Apply condition(IndexRanges ranges) {
    return zero ? ranges.isZero(integer) : ranges.neverNegative(integer);
  }
}
