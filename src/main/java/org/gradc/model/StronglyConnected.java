package org.gradc.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Names that need each other in circles, put together.
 *
 * <p>The algorithm is Tarjan's (Depth-first search and linear graph algorithms, SIAM J. Comput. 1,
 * 1972), without recursion.
 */
final class StronglyConnected {

  /** A name whose needs are being looked into. */
  private record Visit(String name, Iterator<String> needs) {}

  private final Map<String, Integer> number = new LinkedHashMap<>();
  private final Map<String, Integer> low = new HashMap<>();
  private final Set<String> open = new LinkedHashSet<>();
  private final Deque<String> stack = new ArrayDeque<>();
  private final Deque<Visit> path = new ArrayDeque<>();
  private final List<List<String>> components = new ArrayList<>();
  private final Map<String, Integer> place = new LinkedHashMap<>();
  private final Function<String, ? extends Collection<String>> needs;

  private StronglyConnected(
      Collection<String> names, Function<String, ? extends Collection<String>> needs) {
    names.forEach(name -> place.put(name, place.size()));
    this.needs = needs;
  }

  /** The components, each behind those it needs, its names in the given order. */
  static List<List<String>> of(
      Collection<String> names, Function<String, ? extends Collection<String>> needs) {
    StronglyConnected search = new StronglyConnected(names, needs);
    search.place.keySet().forEach(search::search);
    return search.components;
  }

  /** A shortest circle from a name to itself; empty where there is none. */
  static List<String> circle(String start, Function<String, ? extends Collection<String>> needs) {
    Map<String, String> cameFrom = new HashMap<>();
    Deque<String> ahead = new ArrayDeque<>(List.of(start));
    while (!ahead.isEmpty()) {
      String name = ahead.remove();
      for (String need : needs.apply(name)) {
        if (need.equals(start)) {
          List<String> circle = new ArrayList<>();
          for (String back = name; back != null; back = cameFrom.get(back)) {
            circle.add(0, back);
          }
          return circle;
        }
        if (!cameFrom.containsKey(need)) {
          cameFrom.put(need, name);
          ahead.add(need);
        }
      }
    }
    return List.of();
  }

  private void search(String root) {
    if (!number.containsKey(root)) {
      enter(root);
    }
    while (!path.isEmpty()) {
      Visit top = path.element();
      if (top.needs().hasNext()) {
        String need = top.needs().next();
        if (place.containsKey(need) && !number.containsKey(need)) {
          enter(need);
        } else if (open.contains(need)) {
          low.merge(top.name(), number.getOrDefault(need, 0), Math::min);
        }
      } else {
        leave();
      }
    }
  }

  private void enter(String name) {
    number.put(name, number.size());
    low.put(name, number.size() - 1);
    open.add(name);
    stack.push(name);
    path.push(new Visit(name, List.copyOf(needs.apply(name)).iterator()));
  }

  private void leave() {
    String name = path.pop().name();
    int lowest = low.getOrDefault(name, 0);
    if (!path.isEmpty()) {
      low.merge(path.element().name(), lowest, Math::min);
    }
    if (lowest == number.getOrDefault(name, 0)) {
      List<String> component = new ArrayList<>();
      while (open.contains(name)) {
        String member = stack.pop();
        open.remove(member);
        component.add(member);
      }
      component.sort(Comparator.comparing(place::get));
      components.add(component);
    }
  }
}
