package org.gradc.lower.order;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The strongly connected components of a graph whose nodes are 0 to n−1, each behind those that it
 * needs; where the order is free, as the nodes stand.
 */
final class Components {
  private final List<List<Integer>> successors;
  private final int[] component;

  private Components(List<List<Integer>> successors) {
    this.successors = successors;
    this.component = new int[successors.size()];
  }

  /**
   * The components.
   *
   * @param successors the nodes that need each node
   */
  static List<List<Integer>> of(List<List<Integer>> successors) {
    Components found = new Components(successors);
    return found.ordered(found.mark());
  }

  /** Kosaraju: in the order of completion on the graph, components are met on the turned graph. */
  private int mark() {
    List<List<Integer>> predecessors = new ArrayList<>();
    successors.forEach(s -> predecessors.add(new ArrayList<>()));
    for (int node = 0; node < successors.size(); node++) {
      for (int next : successors.get(node)) {
        predecessors.get(next).add(node);
      }
    }
    List<Integer> completed = new ArrayList<>();
    boolean[] seen = new boolean[successors.size()];
    for (int node = 0; node < successors.size(); node++) {
      if (!seen[node]) {
        complete(node, seen, completed);
      }
    }
    Arrays.fill(component, -1);
    int count = 0;
    for (int k = completed.size() - 1; k >= 0; k--) {
      if (component[completed.get(k)] < 0) {
        Deque<Integer> open = new ArrayDeque<>(List.of(completed.get(k)));
        component[completed.get(k)] = count;
        while (!open.isEmpty()) {
          for (int before : predecessors.get(open.pop())) {
            if (component[before] < 0) {
              component[before] = count;
              open.push(before);
            }
          }
        }
        count++;
      }
    }
    return count;
  }

  private void complete(int root, boolean[] seen, List<Integer> completed) {
    Deque<int[]> path = new ArrayDeque<>();
    path.push(new int[] {root, 0});
    seen[root] = true;
    while (!path.isEmpty()) {
      int[] top = path.element();
      if (top[1] < successors.get(top[0]).size()) {
        int next = successors.get(top[0]).get(top[1]++);
        if (!seen[next]) {
          seen[next] = true;
          path.push(new int[] {next, 0});
        }
      } else {
        completed.add(top[0]);
        path.pop();
      }
    }
  }

  private List<List<Integer>> ordered(int count) {
    List<List<Integer>> members = new ArrayList<>();
    List<List<Integer>> after = new ArrayList<>();
    int[] missing = new int[count];
    for (int c = 0; c < count; c++) {
      members.add(new ArrayList<>());
      after.add(new ArrayList<>());
    }
    for (int node = 0; node < component.length; node++) {
      members.get(component[node]).add(node);
      for (int next : successors.get(node)) {
        if (component[next] != component[node]) {
          after.get(component[node]).add(component[next]);
          missing[component[next]]++;
        }
      }
    }
    PriorityQueue<Integer> ready =
        new PriorityQueue<>(
            (a, b) -> Integer.compare(members.get(a).get(0), members.get(b).get(0)));
    for (int c = 0; c < count; c++) {
      if (missing[c] == 0) {
        ready.add(c);
      }
    }
    List<List<Integer>> ordered = new ArrayList<>();
    while (!ready.isEmpty()) {
      int next = ready.remove();
      ordered.add(members.get(next));
      for (int later : after.get(next)) {
        if (--missing[later] == 0) {
          ready.add(later);
        }
      }
    }
    return ordered;
  }
}
