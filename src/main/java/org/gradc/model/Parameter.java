package org.gradc.model;

import org.gradc.syntax.Name;

/**
 * A parameter of a function, helper or extern.
 *
 * @param data whether it is not differentiated
 */
public record Parameter(Name name, boolean data, Shape shape) {

  /** The name as the user wrote it. */
  public String text() {
    return name.text();
  }

  Parameter withData(boolean isData) {
    return new Parameter(name, isData, shape);
  }
}
