package org.gradc.lower.integer;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known where an access happens: inequalities, and the indices that run there.
 *
 * @param nonNegative polynomials that are not negative there
 * @param indices the numbers of the indices, outermost first
 */
public record Assumptions(List<Polynomial> nonNegative, List<Integer> indices) {
  public static final Assumptions NONE = new Assumptions(List.of(), List.of());

  public Assumptions {
    nonNegative = List.copyOf(nonNegative);
    indices = List.copyOf(indices);
  }

  /** These, and that a polynomial is not negative. */
  public Assumptions with(Polynomial polynomial) {
    if (polynomial.isConstant() || nonNegative.contains(polynomial)) {
      return this;
    }
    List<Polynomial> more = new ArrayList<>(nonNegative);
    more.add(polynomial);
    return new Assumptions(more, indices);
  }

  /** These, and that an index is in its range, which therefore is not empty. */
  public Assumptions with(Range range) {
    List<Integer> more = new ArrayList<>(indices);
    more.add(range.index());
    return new Assumptions(nonNegative, more)
        .with(range.variable().subtract(range.lower()))
        .with(range.upper().subtract(range.variable()))
        .with(range.upper().subtract(range.lower()));
  }

  /** These and those. */
  public Assumptions and(Assumptions others) {
    List<Integer> all = new ArrayList<>(indices);
    others.indices.stream().filter(index -> !all.contains(index)).forEach(all::add);
    Assumptions both = new Assumptions(nonNegative, all);
    for (Polynomial polynomial : others.nonNegative) {
      both = both.with(polynomial);
    }
    return both;
  }
}
