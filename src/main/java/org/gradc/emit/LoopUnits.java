package org.gradc.emit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The loops of a kernel while its text is written, and what they take from around them. */
final class LoopUnits {
  private final Deque<LoopUnit> open = new ArrayDeque<>();
  private final List<LoopUnit> outermost = new ArrayList<>();

  void clear() {
    open.clear();
    outermost.clear();
  }

  /** A loop begins inside so many blocks and loops, at a place of the text. */
  void begin(int scopes, int loops, int start) {
    LoopUnit unit = new LoopUnit(scopes, loops, start);
    (open.isEmpty() ? outermost : open.element().inner()).add(unit);
    open.push(unit);
  }

  /** The loop ends at a place of the text; complete if nothing behind it needs the index. */
  void end(int end, boolean complete) {
    open.pop().end(end, complete);
  }

  /** The loops that are in no other, in order. */
  List<LoopUnit> outermost() {
    return List.copyOf(outermost);
  }

  /** Notes that a name is used that the block with this number introduced. */
  String take(String name, String type, int scope) {
    open.forEach(unit -> unit.take(name, type, scope));
    return name;
  }

  /** Notes that a variable gets a value that the block with this number introduced. */
  String give(String name, int scope) {
    open.forEach(unit -> unit.give(name, scope));
    return name;
  }

  /** Notes that the index of the loop with this number is used. */
  void takeIndex(String name, int loop) {
    open.forEach(unit -> unit.takeIndex(name, loop));
  }
}
