package org.gradc.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.gradc.picture.Diagram.Edge;
import org.gradc.picture.Diagram.Kind;
import org.gradc.picture.Diagram.Node;
import org.gradc.picture.Diagram.Numbers;

/**
 * A diagram in bands that stand below each other: a value that is read in a later band leaves its
 * own at a port and enters the later one at another of the same name. An input has its name on it
 * already, so it leaves by no port.
 *
 * @param diagram with the ports; what stands in one band is connected to nothing in another
 * @param origins the position of every node in the diagram that was cut, -1 of a port
 * @param bands the band of every node
 */
public record Banded(
    Diagram diagram, List<Integer> origins, List<Integer> bands, List<Port> ports) {

  /**
   * A port.
   *
   * @param node its node
   * @param source the node that the value comes from, the last one of several
   * @param value a number that all ports of the value have
   * @param enters whether the value comes here; else it goes
   */
  public record Port(int node, int source, int value, boolean enters) {}

  public Banded {
    origins = List.copyOf(origins);
    bands = List.copyOf(bands);
    ports = List.copyOf(ports);
  }

  /**
   * The values that a diagram's lines carry, by line. An array is one value, though several loops
   * write it.
   */
  public static List<Integer> values(Diagram diagram) {
    Map<String, Integer> numbers = new HashMap<>();
    List<Integer> values = new ArrayList<>();
    for (Edge edge : diagram.edges()) {
      String key = edge.array().isEmpty() ? edge.from() + "" : " " + edge.array();
      values.add(numbers.computeIfAbsent(key, k -> numbers.size()));
    }
    return values;
  }

  /** Whether a node has its value's name on it, and nothing leads to it. */
  public static boolean isInput(Node node) {
    return node.kind() == Kind.INPUT || node.kind() == Kind.CONSTANT;
  }

  /** The port of the value on a line. */
  public static Node port(Diagram diagram, Edge edge) {
    Node from = diagram.nodes().get(edge.from());
    String name = edge.array().isEmpty() ? from.name() : edge.array();
    String text = name.isEmpty() ? "#" + edge.from() : name;
    return new Node(Kind.PORT, text, text, "", "", from.detail(), Optional.empty(), 0);
  }

  /** The line on which the values of several go to a port. */
  public static Edge leaving(List<Edge> edges, int from, int to) {
    Numbers together = Numbers.together(edges.stream().map(Edge::numbers).toList());
    boolean taken = edges.stream().anyMatch(Edge::taken);
    return new Edge(from, to, "", "", together, taken);
  }

  /**
   * Cuts a diagram.
   *
   * @param bands the band of every node
   * @param values what {@link #values} says
   */
  public static Banded of(Diagram diagram, List<Integer> bands, List<Integer> values) {
    int last = bands.stream().mapToInt(band -> band).max().orElse(0);
    Cutting cutting = new Cutting(diagram, bands, values);
    for (int band = 0; band <= last; band++) {
      cutting.band(band);
    }
    return new Banded(
        new Diagram(cutting.nodes, cutting.edges), cutting.origins, cutting.homes, cutting.ports);
  }

  private static final class Cutting {
    private final Diagram diagram;
    private final List<Integer> bands;
    private final List<Integer> values;
    private final int[] places;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final List<Integer> origins = new ArrayList<>();
    private final List<Integer> homes = new ArrayList<>();
    private final List<Port> ports = new ArrayList<>();

    Cutting(Diagram diagram, List<Integer> bands, List<Integer> values) {
      this.diagram = diagram;
      this.bands = bands;
      this.values = values;
      this.places = new int[diagram.nodes().size()];
    }

    private int add(Node node, int origin, int band) {
      nodes.add(node);
      origins.add(origin);
      homes.add(band);
      return nodes.size() - 1;
    }

    /** What enters, the nodes of the band, what leaves. */
    void band(int band) {
      Map<Integer, Integer> entering = new HashMap<>();
      for (int number = 0; number < values.size(); number++) {
        Edge edge = diagram.edges().get(number);
        int value = values.get(number);
        boolean enters = bands.get(edge.to()) == band && bands.get(edge.from()) < band;
        if (enters && !entering.containsKey(value)) {
          int node = add(port(diagram, edge), -1, band);
          entering.put(value, node);
          ports.add(new Port(node, places[edge.from()], value, true));
        }
      }
      for (int node = 0; node < places.length; node++) {
        if (bands.get(node) == band) {
          places[node] = add(diagram.nodes().get(node), node, band);
        }
      }
      Map<Integer, List<Edge>> leaving = new TreeMap<>();
      for (int number = 0; number < values.size(); number++) {
        Edge edge = diagram.edges().get(number);
        int value = values.get(number);
        int to = places[edge.to()];
        if (bands.get(edge.to()) == band) {
          boolean enters = bands.get(edge.from()) < band;
          Edge line =
              enters
                  ? edge.fromPort(Objects.requireNonNull(entering.get(value)), to)
                  : edge.between(places[edge.from()], to);
          boolean known = enters && !edge.array().isEmpty() && edges.contains(line);
          if (!known) { // an array that several loops have written comes from one port
            edges.add(line);
          }
        } else if (bands.get(edge.from()) == band && !isInput(diagram.nodes().get(edge.from()))) {
          leaving.computeIfAbsent(value, v -> new ArrayList<>()).add(edge);
        }
      }
      for (Map.Entry<Integer, List<Edge>> value : leaving.entrySet()) {
        List<Edge> lines = value.getValue();
        int node = add(port(diagram, lines.get(0)), -1, band);
        Map<Integer, List<Edge>> sources = new TreeMap<>();
        lines.forEach(
            line -> sources.computeIfAbsent(places[line.from()], s -> new ArrayList<>()).add(line));
        for (Map.Entry<Integer, List<Edge>> source : sources.entrySet()) {
          edges.add(leaving(source.getValue(), source.getKey(), node));
        }
        ports.add(new Port(node, places[lines.get(0).from()], value.getKey(), false));
      }
    }
  }
}
