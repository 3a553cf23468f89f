package org.gradc.derive;

/** The order in which the chain rule is applied. */
public enum Mode {
  /** From the parameters to the result, one sweep per parameter. */
  FORWARD,
  /** From the result to the parameters, one sweep per result. */
  REVERSE,
  /** Inner nodes eliminated in the order of least fill (Markowitz). */
  MARKOWITZ
}
