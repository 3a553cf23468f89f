package org.gradc.picture.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gradc.picture.Banded;
import org.gradc.picture.Diagram;
import org.gradc.picture.Diagram.Edge;
import org.gradc.picture.Diagram.Node;
import org.gradc.picture.layout.Bands.Carried;
import org.gradc.picture.layout.Outline.Size;

/** The room that ports need, and what is written on their lines. */
final class Ports {
  private Ports() {}

  /** The size of the port of the value on a line. */
  static Size size(Diagram diagram, Edge edge) {
    Node port = Banded.port(diagram, edge);
    return BoxText.plain(port).box(port.kind());
  }

  /** The values of all lines, and the room that they need where they go from band to band. */
  static Carried carried(Diagram diagram) {
    List<Integer> values = Banded.values(diagram);
    List<Size> entering = new ArrayList<>();
    Map<Integer, List<Edge>> lines = new TreeMap<>();
    for (int number = 0; number < values.size(); number++) {
      Edge edge = diagram.edges().get(number);
      String gap = edge.operand().isEmpty() || edge.forward().isEmpty() ? "" : ": ";
      entering.add(Drawing.label(edge.operand() + gap + edge.forward(), edge.backward()));
      lines.computeIfAbsent(values.get(number), value -> new ArrayList<>()).add(edge);
    }
    List<Size> leaving = new ArrayList<>();
    List<Size> ports = new ArrayList<>();
    for (List<Edge> all : lines.values()) {
      Edge together = Banded.leaving(all, 0, 1);
      leaving.add(Drawing.label(together.above(), together.backward()));
      ports.add(size(diagram, all.get(0)));
    }
    List<Boolean> inputs = diagram.nodes().stream().map(Banded::isInput).toList();
    List<Boolean> results =
        diagram.nodes().stream().map(node -> node.kind() == Diagram.Kind.RESULT).toList();
    return new Carried(inputs, results, values, entering, leaving, ports);
  }
}
