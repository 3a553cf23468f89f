package org.gradc.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Names in an order in which each stands behind those it needs, and the circles that forbid one.
 *
 * @param order all names; where there is a circle, one of its links is disregarded
 * @param circles each once round, without repeating its first name at the end
 */
record DependencyOrder(List<String> order, List<List<String>> circles) {

  /** A name whose needs are being looked into. */
  private record Visit(String name, Iterator<String> needs) {}

  /** Keeps the given order as far as the needs allow; names beyond the given ones are ignored. */
  static DependencyOrder of(
      Collection<String> names, Function<String, ? extends Collection<String>> needs) {
    Set<String> known = new LinkedHashSet<>(names);
    Set<String> done = new LinkedHashSet<>();
    Set<String> open = new LinkedHashSet<>();
    List<List<String>> circles = new ArrayList<>();
    Deque<Visit> path = new ArrayDeque<>();
    for (String start : known) {
      String next = done.contains(start) ? null : start;
      while (next != null || !path.isEmpty()) {
        if (next != null) {
          open.add(next);
          path.push(new Visit(next, List.copyOf(needs.apply(next)).iterator()));
        }
        Visit top = path.element();
        next = null;
        while (next == null && top.needs().hasNext()) {
          String need = top.needs().next();
          if (open.contains(need)) {
            circles.add(circle(path, need));
          } else if (known.contains(need) && !done.contains(need)) {
            next = need;
          }
        }
        if (next == null) {
          path.pop();
          open.remove(top.name());
          done.add(top.name());
        }
      }
    }
    return new DependencyOrder(List.copyOf(done), circles);
  }

  private static List<String> circle(Deque<Visit> path, String start) {
    List<String> circle = new ArrayList<>();
    for (Visit visit : path) {
      circle.add(0, visit.name());
      if (visit.name().equals(start)) {
        break;
      }
    }
    return circle;
  }

  /** A circle as it is shown: {@code f → g → f}. */
  static String words(List<String> circle) {
    return String.join(" → ", circle) + " → " + circle.get(0);
  }
}
