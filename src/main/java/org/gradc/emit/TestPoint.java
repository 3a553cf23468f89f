package org.gradc.emit;

import java.util.List;
import java.util.Map;
import org.gradc.schedule.Kind;

/**
 * A point at which a generated test calls a generated class.
 *
 * @param extents by name
 * @param arrays the inputs by name, flat and row-major
 */
public record TestPoint(
    Map<String, Integer> extents, Map<String, double[]> arrays, List<Expected> expected) {

  /** What a method must compute, and how far each number may be missed. */
  @SuppressWarnings("ArrayRecordComponent") // read-only, never compared
  public record Expected(Kind kind, double[] seed, double[] numbers, double[] tolerances) {}
}
