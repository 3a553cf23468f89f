package org.gradc.lower.integer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Proves that polynomials are nowhere negative. What is not proved is unknown, not false.
 *
 * <p>The answers to the last {@value #MAX_ANSWERS} questions are kept: lowering asks the same ones
 * for every subscript of a loop.
 */
public final class Prover {
  private static final int MAX_ANSWERS = 2048;

  private final Atoms atoms;
  private final Map<Query, Boolean> answers = new Answers();

  /** A question that was answered. */
  private record Query(Polynomial p, List<Polynomial> nonNegative) {}

  /** Forgets the answer that was asked for the longest time ago. */
  private static final class Answers extends LinkedHashMap<Query, Boolean> {
    private static final long serialVersionUID = 1L;

    Answers() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Query, Boolean> eldest) {
      return size() > MAX_ANSWERS;
    }
  }

  public Prover(Polynomials polynomials, Variables free) {
    this.atoms = new Atoms(polynomials, free);
  }

  /** Whether it is proved that p ≥ 0 under these assumptions. */
  public boolean nonNegative(Polynomial p, Assumptions assumptions) {
    if (p.isConstant()) {
      return p.constant().signum() >= 0;
    }
    Query query = new Query(p, assumptions.nonNegative());
    Boolean cached = answers.get(query);
    if (cached == null) {
      cached = Proof.of(p, assumptions, atoms);
      answers.put(query, cached);
    }
    return cached;
  }

  /** Whether it is proved that p &gt; 0 under these assumptions. */
  public boolean positive(Polynomial p, Assumptions assumptions) {
    return nonNegative(p.plus(-1), assumptions);
  }

  /** Whether it is proved that p is never 0 under these assumptions. */
  public boolean nonZero(Polynomial p, Assumptions assumptions) {
    return positive(p, assumptions) || positive(p.negate(), assumptions);
  }

  /** Whether it is proved that differences, as those of subscripts, are not all 0 at once. */
  public boolean areApart(List<Polynomial> gaps, Assumptions assumptions) {
    for (int axis = 0; axis < gaps.size(); axis++) {
      Assumptions others = assumptions;
      for (int k = 0; k < gaps.size(); k++) {
        if (k != axis) {
          others = others.with(gaps.get(k)).with(gaps.get(k).negate());
        }
      }
      if (nonZero(gaps.get(axis), others)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The greatest value that p takes while indices run through their ranges, or a bound above it;
   * null where none is found.
   *
   * @param ranges outermost first; they are taken not to be empty
   */
  public @Nullable Polynomial maximum(Polynomial p, List<Range> ranges, Assumptions assumptions) {
    Polynomial bound = p;
    for (int k = ranges.size() - 1; k >= 0; k--) {
      Assumptions known = assumptions;
      for (Range range : ranges.subList(0, k + 1)) {
        known = known.with(range);
      }
      bound = maximum(bound, ranges.get(k), known);
      if (bound == null) {
        return null;
      }
    }
    return bound;
  }

  private @Nullable Polynomial maximum(Polynomial p, Range range, Assumptions known) {
    for (Polynomial candidate : candidates(p)) {
      int v = range.index();
      if (!atoms.mentions(candidate, v)) {
        return candidate;
      }
      if (!atoms.separates(candidate, v)) {
        continue;
      }
      Polynomial step = candidate.substitute(v, Polynomial.atom(v).plus(1)).subtract(candidate);
      boolean rises = nonNegative(step, known);
      if (rises || nonNegative(step.negate(), known)) {
        for (Polynomial end : rises ? candidates(range.upper()) : lowest(range.lower())) {
          if (!atoms.mentions(end, v)) {
            return candidate.substitute(v, end);
          }
        }
      }
    }
    return null;
  }

  /** Lower bounds of p without MIN and MAX, where they can be had. */
  private List<Polynomial> lowest(Polynomial p) {
    return candidates(p.negate()).stream().map(Polynomial::negate).toList();
  }

  /** Bounds above p, p itself last: min(a, b) is at most a and at most b. */
  private List<Polynomial> candidates(Polynomial p) {
    List<Polynomial> bounds = new ArrayList<>();
    atoms.relaxed(p).forEach(bounds::add);
    bounds.add(p);
    return bounds;
  }
}
