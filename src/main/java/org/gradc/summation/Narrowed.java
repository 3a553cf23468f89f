package org.gradc.summation;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.gradc.expr.Expr;
import org.gradc.expr.Index;
import org.gradc.expr.Rational;
import org.gradc.program.LinearForm;
import org.gradc.summation.IndexRanges.Range;

/**
 * A sum of what counts under requirements: bounds of the index go into its range, what else is
 * required of it stands before the summand, and the rest is left to whoever asks for the sum.
 */
final class Narrowed {
  private final RangeSums sums;
  private final IndexRanges ranges;
  private final Index index;
  private final Range given;
  private Range range;
  private final Set<Requirement> inside = new LinkedHashSet<>();
  private final Set<Requirement> outside = new LinkedHashSet<>();

  Narrowed(Elements elements, Index index, Range range) {
    this.sums = elements.sums();
    this.ranges = elements.ranges();
    this.index = index;
    this.given = range;
    this.range = range;
  }

  /** Σ of the value where all requirements hold; those that are left stand beside it. */
  Settled sum(Settled term) {
    for (Requirement requirement : term.requirements()) {
      if (!ranges.uses(requirement.integer(), Set.of(index))) {
        outside.add(requirement);
      } else if (!isNarrowed(requirement)) {
        inside.add(requirement);
      }
    }
    Expr summand = sums.where(inside, term.value());
    if (range.equals(given)) {
      return new Settled(outside, sums.over(index, range, summand));
    }
    // Another sum may have this index in the whole range.
    Index fresh = sums.fresh(index, range);
    Expr body = sums.replaced(summand, Map.of(index, fresh));
    return new Settled(outside, sums.over(fresh, range, body));
  }

  private boolean isNarrowed(Requirement requirement) {
    Rational times = LinearForm.of(requirement.integer()).multiples().get(index);
    if (requirement.zero() || times == null || !times.abs().isOne()) {
      return false;
    }
    boolean fromBelow = times.signum() > 0;
    // i + r ≥ 0 is i ≥ -r, and r - i ≥ 0 is i ≤ r.
    Expr integer = requirement.integer();
    Expr bound = fromBelow ? ranges.difference(index, integer) : ranges.sum(integer, index);
    Expr narrower =
        fromBelow
            ? ranges.difference(bound, range.lower())
            : ranges.difference(range.last(), bound);
    if (ranges.uses(bound, Set.of(index)) || !ranges.isNeverNegative(narrower)) {
      return false;
    }
    range = fromBelow ? new Range(bound, range.last()) : new Range(range.lower(), bound);
    return true;
  }
}
