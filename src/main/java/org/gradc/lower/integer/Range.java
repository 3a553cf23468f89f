package org.gradc.lower.integer;

/**
 * Where an index runs: lower ≤ index ≤ upper.
 *
 * @param index the number of its node
 */
public record Range(int index, Polynomial lower, Polynomial upper) {

  /** The index as a polynomial. */
  Polynomial variable() {
    return Polynomial.atom(index);
  }
}
