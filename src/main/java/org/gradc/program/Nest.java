package org.gradc.program;

import java.util.List;

/**
 * Loops whose order does not matter around updates; without axes, a function of scalars.
 *
 * <p>An axis that is absent from the subscripts of an update is summed over (or multiplied, …).
 */
public record Nest(List<Axis> axes, List<Update> updates) implements Step {
  public Nest {
    axes = List.copyOf(axes);
    updates = List.copyOf(updates);
  }
}
