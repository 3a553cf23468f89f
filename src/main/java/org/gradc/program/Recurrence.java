package org.gradc.program;

import java.util.List;

/** Steps repeated along one ordered axis: time stepping, scans, backward recursions. */
public record Recurrence(Axis axis, Direction direction, List<Step> steps) implements Step {

  /** The order in which the axis is run through. */
  public enum Direction {
    UP,
    DOWN;

    /** The other order, which the reverse sweep takes. */
    public Direction flipped() {
      return this == UP ? DOWN : UP;
    }
  }

  public Recurrence {
    steps = List.copyOf(steps);
  }
}
