package org.gradc.schedule;

import java.util.Locale;

/** What a generated method computes. */
public enum Kind {
  VALUE,
  GRADIENT,
  JACOBIAN,
  HESSIAN,
  JVP,
  VJP,
  HVP;

  /** The name of the generated method. */
  public String methodName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
