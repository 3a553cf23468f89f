package org.gradc.model;

import java.util.List;
import org.gradc.syntax.Name;

/**
 * A parameter of a function, helper or extern.
 *
 * @param data whether it is not differentiated
 * @param integer whether it, or each element, is an integer; then it is data too
 * @param extents integer expressions over numerals, extents and integer parameters; empty for a
 *     scalar
 */
public record Parameter(Name name, boolean data, boolean integer, List<Term> extents) {
  public Parameter {
    extents = List.copyOf(extents);
  }

  /** A real scalar. */
  static Parameter scalar(Name name, boolean data) {
    return new Parameter(name, data, false, List.of());
  }

  /** The name as the user wrote it. */
  public String text() {
    return name.text();
  }

  /** Whether it has extents. */
  public boolean isArray() {
    return !extents.isEmpty();
  }

  Parameter withData(boolean isData) {
    return new Parameter(name, isData, integer, extents);
  }
}
