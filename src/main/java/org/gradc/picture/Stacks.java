package org.gradc.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.picture.Diagram.Edge;
import org.gradc.picture.Diagram.Kind;
import org.gradc.picture.Diagram.Node;
import org.gradc.picture.Diagram.Numbers;

/**
 * Draws as one box what stands beside each other many times: boxes of one text that take the same
 * values and go to the same place, as the terms of a long sum do.
 */
final class Stacks {
  /** Up to so many boxes a graph is drawn as it is. */
  private static final int SMALL = 100;

  /** Fewer boxes of a kind stay as they are. */
  private static final int FEWEST = 4;

  private record Place(String text, Set<Integer> operands, Set<Integer> users) {}

  private Stacks() {}

  static Diagram of(Diagram diagram) {
    return diagram.nodes().size() <= SMALL ? diagram : stacked(diagram);
  }

  private static Diagram stacked(Diagram diagram) {
    int count = diagram.nodes().size();
    List<Set<Integer>> operands = new ArrayList<>();
    List<Set<Integer>> users = new ArrayList<>();
    for (int node = 0; node < count; node++) {
      operands.add(new HashSet<>());
      users.add(new HashSet<>());
    }
    for (Edge edge : diagram.edges()) {
      operands.get(edge.to()).add(edge.from());
      users.get(edge.from()).add(edge.to());
    }
    Map<Place, List<Integer>> stacks = new LinkedHashMap<>();
    for (int node = 0; node < count; node++) {
      Node box = diagram.nodes().get(node);
      if (isPlain(box)) {
        Place place = new Place(box.text(), operands.get(node), users.get(node));
        stacks.computeIfAbsent(place, p -> new ArrayList<>()).add(node);
      }
    }
    int[] home = new int[count];
    Arrays.setAll(home, node -> node);
    Node[] nodes = diagram.nodes().toArray(Node[]::new);
    Set<Integer> stacked = new HashSet<>();
    for (List<Integer> members : stacks.values()) {
      if (members.size() >= FEWEST) {
        int last = members.get(members.size() - 1);
        members.forEach(member -> home[member] = last);
        stacked.add(last);
        nodes[last] = stack(diagram, members);
      }
    }
    return Folding.contracted(unnumbered(diagram, home, stacked), home, nodes);
  }

  /** Named values, and what stands for something else, stay. */
  private static boolean isPlain(Node node) {
    return (node.kind() == Kind.OPERATION || node.kind() == Kind.GROUP) && node.note().isEmpty();
  }

  private static Node stack(Diagram diagram, List<Integer> members) {
    Node last = diagram.nodes().get(members.get(members.size() - 1));
    int operations = members.stream().mapToInt(m -> diagram.nodes().get(m).operations()).sum();
    String text = members.size() + " times: " + last.text();
    return Node.of(Kind.GROUP, text, text).merged(Kind.GROUP, text, text, operations);
  }

  /** Lines that stand for many have no number. */
  private static Diagram unnumbered(Diagram diagram, int[] home, Set<Integer> stacked) {
    List<Edge> edges = new ArrayList<>();
    Set<List<Integer>> seen = new HashSet<>();
    for (Edge edge : diagram.edges()) {
      boolean many = stacked.contains(home[edge.from()]) || stacked.contains(home[edge.to()]);
      if (!many) {
        edges.add(edge);
      } else if (seen.add(List.of(home[edge.from()], home[edge.to()]))) {
        edges.add(new Edge(edge.from(), edge.to(), "", "", Numbers.NONE, true));
      }
    }
    return new Diagram(diagram.nodes(), edges);
  }
}
