package org.gradc.picture.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradc.picture.Banded;
import org.gradc.picture.Diagram;
import org.gradc.picture.Diagram.Edge;
import org.gradc.picture.Diagram.Node;
import org.gradc.picture.layout.Bands;
import org.gradc.picture.layout.LayeredLayout;
import org.gradc.picture.layout.Outline;
import org.gradc.picture.layout.Outline.Size;
import org.gradc.picture.layout.Placement;
import org.gradc.picture.layout.Placement.Area;
import org.gradc.picture.layout.Placement.Line;

/** Cuts a diagram into bands, lays each out, and puts them one below the other. */
final class BandedDrawing {
  private static final double BETWEEN = 28;

  private final Banded banded;
  private final Bands bands;
  private final List<BoxText> texts = new ArrayList<>();
  private final List<Optional<Drawing>> insides = new ArrayList<>();
  private final Area[] boxes;
  private final Line[] lines;
  private final List<Double> seams = new ArrayList<>();
  private double width;
  private double height;

  private BandedDrawing(Banded banded, Bands bands) {
    this.banded = banded;
    this.bands = bands;
    this.boxes = new Area[banded.diagram().nodes().size()];
    this.lines = new Line[banded.diagram().edges().size()];
  }

  static Drawing of(
      Diagram diagram, List<BoxText> texts, List<Optional<Drawing>> insides, double widest) {
    Outline outline = Drawing.outline(diagram, Drawing.sizes(diagram, texts, insides));
    Bands.Carried carried = Ports.carried(diagram);
    Bands bands = Bands.of(outline, carried, widest);
    Banded banded = Banded.of(diagram, bands.bands(), carried.values());
    BandedDrawing drawing = new BandedDrawing(banded, bands);
    for (int node = 0; node < banded.origins().size(); node++) {
      int origin = banded.origins().get(node);
      Node drawn = banded.diagram().nodes().get(node);
      drawing.texts.add(origin < 0 ? BoxText.plain(drawn) : texts.get(origin));
      drawing.insides.add(origin < 0 ? Optional.empty() : insides.get(origin));
    }
    drawing.stack(widest);
    return drawing.drawing();
  }

  private Drawing drawing() {
    Placement placement = new Placement(width, height, List.of(boxes), List.of(lines));
    return new Drawing(banded.diagram(), placement, texts, insides, banded.ports(), seams);
  }

  private void stack(double widest) {
    int[] columns = columns();
    List<Size> sizes = Drawing.sizes(banded.diagram(), texts, insides);
    Outline whole = Drawing.outline(banded.diagram(), sizes);
    for (int band = 0; band < bands.ends().size(); band++) {
      if (band > 0) {
        seams.add(height + BETWEEN / 2);
        height += BETWEEN;
      }
      band(band, columns, whole, widest);
    }
  }

  private int[] columns() {
    int[] columns = new int[boxes.length];
    for (int node = 0; node < columns.length; node++) {
      int origin = banded.origins().get(node);
      columns[node] = origin < 0 ? 0 : bands.columns().get(origin);
    }
    for (Banded.Port port : banded.ports()) {
      int end = bands.ends().get(banded.bands().get(port.node()));
      columns[port.node()] = port.enters() ? 0 : end;
    }
    return columns;
  }

  private void band(int band, int[] columns, Outline whole, double widest) {
    Map<Integer, Integer> places = new HashMap<>();
    List<Integer> nodes = new ArrayList<>();
    for (int node = 0; node < boxes.length; node++) {
      if (banded.bands().get(node) == band) {
        places.put(node, nodes.size());
        nodes.add(node);
      }
    }
    List<Integer> numbers = new ArrayList<>();
    List<Outline.Link> links = new ArrayList<>();
    for (int number = 0; number < lines.length; number++) {
      Edge edge = banded.diagram().edges().get(number);
      Integer from = places.get(edge.from());
      Integer to = places.get(edge.to());
      if (from != null && to != null) {
        numbers.add(number);
        links.add(new Outline.Link(from, to, whole.links().get(number).label()));
      }
    }
    Outline outline = new Outline(nodes.stream().map(whole.boxes()::get).toList(), links);
    int[] ranks = nodes.stream().mapToInt(node -> columns[node]).toArray();
    Placement placement = LayeredLayout.within(outline, ranks, widest).movedDown(height);
    for (int i = 0; i < nodes.size(); i++) {
      boxes[nodes.get(i)] = placement.boxes().get(i);
    }
    for (int i = 0; i < numbers.size(); i++) {
      lines[numbers.get(i)] = placement.lines().get(i);
    }
    width = Math.max(width, placement.width());
    height = placement.height();
  }
}
