package org.gradc.model;

import java.util.List;

/**
 * Locals that are defined together: each names, directly or by others, every other one.
 *
 * @param members in the order of the text; one, unless they name each other in a circle
 * @param recursive whether there is a circle, of one or more
 */
public record LocalGroup(List<Local> members, boolean recursive) {
  public LocalGroup {
    members = List.copyOf(members);
  }

  static LocalGroup of(Local local) {
    return new LocalGroup(List.of(local), false);
  }
}
