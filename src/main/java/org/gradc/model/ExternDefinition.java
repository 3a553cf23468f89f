package org.gradc.model;

import java.util.List;

/**
 * An extern: the static Java method it stands for and its partial derivatives.
 *
 * @param partials one per parameter, numbers
 */
public record ExternDefinition(
    Signature signature, String javaClass, String javaMethod, List<Term> partials) {
  public ExternDefinition {
    partials = List.copyOf(partials);
  }

  /** The name as the user wrote it. */
  public String name() {
    return signature.text();
  }
}
