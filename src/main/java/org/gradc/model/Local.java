package org.gradc.model;

import org.gradc.syntax.Name;

/** A {@code let} in a body. */
public record Local(Name name, Term value) {
  /** The name as the user wrote it. */
  public String text() {
    return name.text();
  }
}
