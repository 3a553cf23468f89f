package org.gradc.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gradc.picture.Diagram.Edge;
import org.gradc.picture.Diagram.Kind;
import org.gradc.picture.Diagram.Node;

/**
 * Makes a large graph smaller: sums of sums and products of products become one box, and so do runs
 * of operations of which each has only the one before it.
 */
final class Folding {
  /** Up to so many boxes a graph is drawn as it is. */
  private static final int SMALL = 100;

  private static final int LONGEST_RUN = 60;

  private final Diagram diagram;
  private final int[] uses;
  private final int[] operands;
  private final int[] home;
  private final Node[] merged;

  private Folding(Diagram diagram) {
    int count = diagram.nodes().size();
    this.diagram = diagram;
    this.uses = new int[count];
    this.operands = new int[count];
    this.home = new int[count];
    this.merged = diagram.nodes().toArray(Node[]::new);
    Arrays.setAll(home, node -> node);
    for (Edge edge : diagram.edges()) {
      uses[edge.from()]++;
      operands[edge.to()]++;
    }
  }

  static Diagram of(Diagram diagram) {
    return diagram.nodes().size() <= SMALL ? diagram : new Folding(diagram).folded();
  }

  private Diagram folded() {
    for (Edge edge : diagram.edges()) {
      fold(home(edge.from()), edge.to());
    }
    return contracted(diagram, home, merged);
  }

  private void fold(int operand, int user) {
    Node first = merged[operand];
    Node second = merged[user];
    boolean plain = isPlain(first) && isPlain(second) && uses[operand] == 1;
    if (!plain) {
      return;
    }
    int count = first.operations() + second.operations();
    boolean same = first.text().equals(second.text());
    if (same && (first.text().equals("+") || first.text().equals("×"))) {
      merged[user] = second.merged(Kind.OPERATION, second.text(), second.detail(), count);
      operands[user] += operands[operand] - 1;
      home[operand] = user;
    } else if (operands[user] == 1) {
      String text = run(first.text(), second.text());
      merged[user] = second.merged(Kind.OPERATION, text, second.detail(), count);
      operands[user] = operands[operand];
      home[operand] = user;
    }
  }

  /** Named values, and what stands for something else, stay. */
  private static boolean isPlain(Node node) {
    return node.kind() == Kind.OPERATION && node.note().isEmpty() && node.total().isEmpty();
  }

  private static String run(String first, String second) {
    String whole = first + " → " + second;
    return whole.length() <= LONGEST_RUN
        ? whole
        : whole.substring(0, whole.indexOf(" → ")) + " → … → " + second;
  }

  private int home(int node) {
    int found = node;
    while (home[found] != found) {
      found = home[found];
    }
    return found;
  }

  /**
   * A graph in which nodes have moved into later ones.
   *
   * @param home the node that each one has moved into, directly or further on; itself if it stays
   */
  static Diagram contracted(Diagram diagram, int[] home, Node[] nodes) {
    int[] places = new int[nodes.length];
    List<Node> kept = new ArrayList<>();
    for (int node = 0; node < nodes.length; node++) {
      if (home[node] == node) {
        places[node] = kept.size();
        kept.add(nodes[node]);
      }
    }
    for (int node = nodes.length - 1; node >= 0; node--) {
      places[node] = home[node] == node ? places[node] : places[home[node]];
    }
    List<Edge> edges = new ArrayList<>();
    for (Edge edge : diagram.edges()) {
      int from = places[edge.from()];
      int to = places[edge.to()];
      if (from != to) {
        edges.add(edge.between(from, to));
      }
    }
    return new Diagram(kept, edges);
  }
}
