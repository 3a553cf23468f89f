package org.gradc;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a generated class must compute at a point.
 *
 * @param extents every extent by name
 * @param arrays every input by name, flat and row-major; a scalar has one element
 */
public record ReferencePoint(
    Map<String, Integer> extents, Map<String, double[]> arrays, List<Reference> references) {
  public ReferencePoint {
    extents = Collections.unmodifiableMap(new LinkedHashMap<>(extents));
    arrays = Collections.unmodifiableMap(new LinkedHashMap<>(arrays));
    references = List.copyOf(references);
  }

  /**
   * The numbers of one derivative.
   *
   * @param kind the word after {@code derive}, or {@code value}
   * @param seed what a product is taken with; empty of others
   * @param expected the numbers, row-major
   * @param tolerances how far each may be missed
   */
  @SuppressWarnings("ArrayRecordComponent") // read-only, never compared
  public record Reference(String kind, double[] seed, double[] expected, double[] tolerances) {}
}
