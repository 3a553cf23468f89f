package org.gradc.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradc.picture.Diagram.Kind;
import org.gradc.picture.Diagram.Node;

/** Closes the frames of a diagram: in their place stands in words what the loops compute. */
final class Frames {
  private static final int LONGEST = 108;

  private Frames() {}

  /** The diagram with closed frames; frames around frames stay open. */
  static Diagram closed(Diagram diagram) {
    List<Node> nodes = new ArrayList<>();
    for (Node node : diagram.nodes()) {
      boolean around =
          node.inside().stream()
              .flatMap(inside -> inside.nodes().stream())
              .anyMatch(inner -> inner.kind() == Kind.FRAME);
      if (around) {
        nodes.add(node.inside(Frames::closed));
      } else {
        nodes.add(node.inside().map(inside -> closed(node, inside)).orElse(node));
      }
    }
    return new Diagram(nodes, diagram.edges());
  }

  private static Node closed(Node frame, Diagram inside) {
    String[] lines = frame.detail().split("\n", 2);
    String first = lines.length > 1 ? lines[1].replace("\n", "; ") : frame.text();
    return new Node(
        Kind.GROUP,
        Names.shortened(first, LONGEST),
        "",
        Names.shortened(frame.text(), LONGEST),
        "",
        frame.detail(),
        Optional.empty(),
        inside.operations());
  }
}
