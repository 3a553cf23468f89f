package org.gradc.check;

/** What a function looks like next to a point. */
enum Ground {
  SMOOTH,
  /** Slopes from the left and from the right differ. */
  KINK,
  /** There is no value on one side. */
  EDGE
}
