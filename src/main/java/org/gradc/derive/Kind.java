package org.gradc.derive;

/** What is derived from a function. */
public enum Kind {
  /** Value and gradient of a scalar function. */
  GRADIENT,
  /** Value and Jacobian, a row per output. */
  JACOBIAN,
  /** Value, gradient and Hessian of a scalar function. */
  HESSIAN,
  /** Product of the Jacobian and a tangent. */
  JVP,
  /** Product of a cotangent and the Jacobian. */
  VJP,
  /** Product of the Hessian of a scalar function and a direction. */
  HVP
}
