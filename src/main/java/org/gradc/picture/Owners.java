package org.gradc.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradc.picture.Diagram.Edge;
import org.gradc.picture.Diagram.Kind;

/**
 * Which later node every way from a node to the results leads through: its immediate dominator, by
 * Cooper, Harvey and Kennedy, <i>A simple, fast dominance algorithm</i> (2001), which needs one
 * pass where there are no circles.
 *
 * <p>What a node owns, directly or further on, serves nothing else; so it can be drawn as a part of
 * it.
 */
public final class Owners {
  private Owners() {}

  /** The owner of every node; the number of nodes where there is none. */
  public static int[] of(Diagram diagram) {
    return of(diagram, List.of());
  }

  /** The same of a diagram in bands, in which values go from port to port. */
  public static int[] of(Diagram diagram, List<Banded.Port> ports) {
    int count = diagram.nodes().size();
    List<List<Integer>> users = new ArrayList<>();
    diagram.nodes().forEach(node -> users.add(new ArrayList<>()));
    for (Edge edge : diagram.edges()) {
      users.get(edge.from()).add(edge.to());
    }
    Map<Integer, List<Integer>> leaving = new HashMap<>();
    for (Banded.Port port : ports) {
      List<Integer> left = leaving.computeIfAbsent(port.value(), value -> new ArrayList<>());
      if (!port.enters()) {
        left.add(port.node());
      } else if (left.isEmpty()) {
        users.get(port.source()).add(port.node());
      } else {
        left.forEach(from -> users.get(from).add(port.node()));
      }
    }
    int[] owners = new int[count];
    Arrays.fill(owners, count);
    for (int node = count - 1; node >= 0; node--) {
      int owner = users.get(node).isEmpty() ? count : users.get(node).get(0);
      for (int user : users.get(node)) {
        owner = common(owners, owner, user, count);
      }
      owners[node] = owner;
    }
    return owners;
  }

  private static int common(int[] owners, int one, int other, int none) {
    int first = one;
    int second = other;
    while (first != second) { // owners come later, so the earlier one goes on
      if (first < second) {
        first = owners[first];
      } else {
        second = owners[second];
      }
      if (first == none || second == none) {
        return none;
      }
    }
    return first;
  }

  /** Whether a node can be drawn as a part of another. */
  static boolean canBePart(Kind kind) {
    return kind == Kind.OPERATION || kind == Kind.GROUP || kind == Kind.CONSTANT;
  }
}
