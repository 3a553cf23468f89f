package org.gradc.picture.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradc.picture.Diagram;
import org.gradc.picture.Diagram.Edge;
import org.gradc.picture.Diagram.Kind;
import org.gradc.picture.Diagram.Node;
import org.gradc.picture.layout.LayeredLayout;
import org.gradc.picture.layout.Outline;
import org.gradc.picture.layout.Outline.Link;
import org.gradc.picture.layout.Outline.Size;
import org.gradc.picture.layout.Placement;

/**
 * A diagram with the place of everything in it.
 *
 * @param insides the drawings in the frames, by node
 */
record Drawing(Diagram diagram, Placement placement, List<Optional<Drawing>> insides) {
  /** The size of the letters in boxes. */
  static final double TEXT = 13;

  /** The size of the letters on lines and of notes. */
  static final double SMALL = 11;

  /** The height of a line of text in a box. */
  static final double LINE = 16;

  /** The room around the inside of a frame. */
  static final double INSET = 14;

  private static final double PADDING = 9;
  private static final double GAP = 3;

  Drawing {
    insides = List.copyOf(insides);
  }

  /** Lays a diagram out, the insides of frames first. */
  static Drawing of(Diagram diagram) {
    List<Optional<Drawing>> insides = new ArrayList<>();
    List<Size> sizes = new ArrayList<>();
    for (Node node : diagram.nodes()) {
      Optional<Drawing> inside = node.inside().map(Drawing::of);
      insides.add(inside);
      sizes.add(inside.isPresent() ? frame(node, inside.get().placement()) : box(node));
    }
    List<Link> links = new ArrayList<>();
    for (Edge edge : diagram.edges()) {
      links.add(new Link(edge.from(), edge.to(), label(edge)));
    }
    return new Drawing(diagram, LayeredLayout.of(new Outline(sizes, links)), insides);
  }

  private static Size box(Node node) {
    double text = Glyphs.width(node.text(), TEXT);
    double width = Math.max(text, Glyphs.width(below(node), SMALL)) + 2 * PADDING;
    double lines = below(node).isEmpty() ? 1 : 2;
    double height = LINE * lines + 10;
    return new Size(Math.max(width, node.kind() == Kind.OPERATION ? 30 : 24), height);
  }

  private static Size frame(Node node, Placement inside) {
    double title = Math.max(Glyphs.width(node.text(), SMALL), Glyphs.width(node.note(), SMALL));
    double width = Math.max(inside.width(), title) + 2 * INSET;
    return new Size(width, inside.height() + 2 * INSET + header(node));
  }

  /** The height of what is written at the top of a frame. */
  static double header(Node frame) {
    return frame.note().isEmpty() ? LINE : 2 * LINE;
  }

  /** The second line in a box: the name of the value, and the sum of what comes back. */
  static String below(Node node) {
    String total = node.total().isEmpty() ? "" : sum(node);
    return node.note() + (node.note().isEmpty() || total.isEmpty() ? "" : " ") + total;
  }

  /** The sum of what comes back. */
  static String sum(Node node) {
    return "Σ " + node.total();
  }

  private static Size label(Edge edge) {
    double width =
        Math.max(Glyphs.width(edge.above(), SMALL), Glyphs.width(edge.backward(), SMALL));
    return width == 0 ? Size.NONE : new Size(width + 2 * GAP, 2 * LINE);
  }
}
