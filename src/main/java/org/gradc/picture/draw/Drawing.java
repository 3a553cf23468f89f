package org.gradc.picture.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradc.picture.Banded;
import org.gradc.picture.Diagram;
import org.gradc.picture.Diagram.Edge;
import org.gradc.picture.Diagram.Node;
import org.gradc.picture.layout.LayeredLayout;
import org.gradc.picture.layout.Outline;
import org.gradc.picture.layout.Outline.Link;
import org.gradc.picture.layout.Outline.Size;
import org.gradc.picture.layout.Placement;

/**
 * A diagram with the place of everything in it.
 *
 * @param diagram what is drawn, with ports where it has been cut into bands
 * @param placement of every box and line
 * @param texts what is written in the boxes, by node
 * @param insides the drawings in the frames, by node
 * @param ports where values leave a band or enter one
 * @param seams the heights at which one band ends and the next begins
 */
record Drawing(
    Diagram diagram,
    Placement placement,
    List<BoxText> texts,
    List<Optional<Drawing>> insides,
    List<Banded.Port> ports,
    List<Double> seams) {
  /** The size of the letters in boxes. */
  static final double TEXT = 13;

  /** The size of the letters on lines and of notes. */
  static final double SMALL = 11;

  private static final double GAP = 3;

  Drawing {
    texts = List.copyOf(texts);
    insides = List.copyOf(insides);
    ports = List.copyOf(ports);
    seams = List.copyOf(seams);
  }

  /** Lays a diagram out as it is, however wide that is; the insides of frames first. */
  static Drawing of(Diagram diagram) {
    List<Optional<Drawing>> insides =
        diagram.nodes().stream().map(node -> node.inside().map(Drawing::of)).toList();
    List<BoxText> texts = diagram.nodes().stream().map(BoxText::plain).toList();
    Outline outline = outline(diagram, sizes(diagram, texts, insides));
    return placed(diagram, LayeredLayout.of(outline), texts, insides);
  }

  /** A drawing without bands. */
  static Drawing placed(
      Diagram diagram, Placement placement, List<BoxText> texts, List<Optional<Drawing>> insides) {
    return new Drawing(diagram, placement, texts, insides, List.of(), List.of());
  }

  /** The sizes of the boxes of a diagram. */
  static List<Size> sizes(Diagram diagram, List<BoxText> texts, List<Optional<Drawing>> insides) {
    List<Size> sizes = new ArrayList<>();
    for (int i = 0; i < diagram.nodes().size(); i++) {
      Node node = diagram.nodes().get(i);
      BoxText text = texts.get(i);
      sizes.add(
          insides
              .get(i)
              .map(Drawing::placement)
              .map(inside -> text.frame(inside.width(), inside.height()))
              .orElseGet(() -> text.box(node.kind())));
    }
    return sizes;
  }

  /** What the layout is to know of a diagram. */
  static Outline outline(Diagram diagram, List<Size> sizes) {
    List<Link> links = new ArrayList<>();
    for (Edge edge : diagram.edges()) {
      links.add(new Link(edge.from(), edge.to(), label(edge.above(), edge.backward())));
    }
    return new Outline(sizes, links);
  }

  /** The room for what is written on a line. */
  static Size label(String above, String below) {
    double width = Math.max(Glyphs.width(above, SMALL), Glyphs.width(below, SMALL));
    return width == 0 ? Size.NONE : new Size(width + 2 * GAP, 2 * BoxText.LINE);
  }
}
