package org.gradc.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gradc.picture.Diagram.Kind;
import org.gradc.picture.Diagram.Node;

/**
 * A diagram with what is told of it.
 *
 * @param title stands above it
 * @param summary a line below the title; empty where the diagram is drawn as it is
 */
public record Picture(String title, String summary, Diagram diagram) {
  private static final int MOST_COUNTS = 6;

  /**
   * As much as can be read: large graphs are folded, larger ones drawn as groups, groups of one
   * kind beside each other as one, and of many loops is told in words what each computes.
   *
   * @param most how many boxes there may be at one level
   * @param mostInFrames how many boxes there may be in all frames, else frames are closed
   */
  public static Picture readable(String title, Diagram diagram, int most, int mostInFrames) {
    boolean closes = count(diagram) > mostInFrames;
    Diagram readable = readable(closes ? Frames.closed(diagram) : diagram, most);
    int before = count(diagram);
    int after = count(readable);
    return new Picture(title, before == after ? "" : summary(diagram, after), readable);
  }

  /** All of it, however much that is. */
  public static Picture whole(String title, Diagram diagram) {
    return new Picture(title, "", diagram);
  }

  private static Diagram readable(Diagram diagram, int most) {
    List<Node> nodes = new ArrayList<>();
    for (Node node : diagram.nodes()) {
      nodes.add(node.inside(inside -> readable(inside, most)));
    }
    return Stacks.of(Summary.of(Folding.of(new Diagram(nodes, diagram.edges())), most));
  }

  private static int count(Diagram diagram) {
    int count = diagram.nodes().size();
    for (Node node : diagram.nodes()) {
      count += node.inside().map(Picture::count).orElse(0);
    }
    return count;
  }

  private static String summary(Diagram diagram, int after) {
    Map<String, Integer> counts = new TreeMap<>();
    count(diagram, counts);
    List<Map.Entry<String, Integer>> most = new ArrayList<>(counts.entrySet());
    most.sort((a, b) -> Integer.compare(b.getValue(), a.getValue()));
    List<String> words = new ArrayList<>();
    most.stream().limit(MOST_COUNTS).forEach(e -> words.add(e.getValue() + " " + e.getKey()));
    return diagram.operations()
        + " operations in "
        + after
        + " boxes: "
        + String.join(", ", words)
        + (most.size() > MOST_COUNTS ? ", …" : "");
  }

  private static void count(Diagram diagram, Map<String, Integer> counts) {
    for (Node node : diagram.nodes()) {
      if (node.kind() == Kind.OPERATION) {
        counts.merge(node.text(), 1, Integer::sum);
      }
      node.inside().ifPresent(inside -> count(inside, counts));
    }
  }

  /** Whether values are written on lines. */
  public boolean hasValues() {
    return diagram.edges().stream().anyMatch(edge -> !edge.forward().isEmpty());
  }

  /** Whether derivatives are written on lines. */
  public boolean hasDerivatives() {
    return diagram.edges().stream().anyMatch(edge -> !edge.backward().isEmpty());
  }
}
