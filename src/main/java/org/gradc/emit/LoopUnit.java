package org.gradc.emit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A loop in the text of a kernel, with the one that runs its last rounds: what may become a method.
 *
 * <p>Places are those of the text of the kernel's body.
 */
final class LoopUnit {
  private final int scopes;
  private final int loops;
  private final int start;
  private int end;
  private boolean able = true;
  private final Map<String, String> taken = new LinkedHashMap<>();
  private final Set<String> given = new LinkedHashSet<>();
  private final List<LoopUnit> inner = new ArrayList<>();

  /**
   * A unit that begins.
   *
   * @param scopes the number of blocks around it
   * @param loops the number of loops around it
   * @param start its place
   */
  LoopUnit(int scopes, int loops, int start) {
    this.scopes = scopes;
    this.loops = loops;
    this.start = start;
  }

  /**
   * Ends the unit.
   *
   * @param last its place
   * @param complete whether nothing behind it needs the index
   */
  void end(int last, boolean complete) {
    end = last;
    able &= complete;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** The units within, in order. */
  List<LoopUnit> inner() {
    return inner;
  }

  /** Notes a name that the block with this number introduced, or the method where that is -1. */
  void take(String name, String type, int scope) {
    if (scope < scopes) {
      taken.put(name, type);
    }
  }

  /** Notes that the variable, introduced in the block with this number, gets a value. */
  void give(String name, int scope) {
    if (scope < scopes) {
      given.add(name);
    }
  }

  /** Notes the index of the loop with this number. */
  void takeIndex(String name, int loop) {
    if (loop < loops) {
      taken.put(name, "int");
    }
  }

  /** The Java types of what a method for the unit needs, by name, in order of the text. */
  Map<String, String> taken() {
    return taken;
  }

  /** Whether a method can do it, as far as its index goes. */
  boolean isAble() {
    return able;
  }

  /** The variables that the unit changes, in order of the text. */
  List<String> given() {
    return List.copyOf(given);
  }
}
