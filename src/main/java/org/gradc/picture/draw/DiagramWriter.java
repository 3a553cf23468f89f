package org.gradc.picture.draw;

import java.util.Arrays;
import java.util.List;
import org.gradc.picture.Banded;
import org.gradc.picture.Diagram;
import org.gradc.picture.Diagram.Edge;
import org.gradc.picture.Diagram.Kind;
import org.gradc.picture.Diagram.Node;
import org.gradc.picture.Owners;
import org.gradc.picture.layout.Placement;
import org.gradc.picture.layout.Placement.Area;
import org.gradc.picture.layout.Placement.Line;

/** Writes boxes and lines, those in frames within the frames. */
final class DiagramWriter {
  private static final double CORNER = 6;

  private final Ink ink;
  private int number;
  private int value;

  DiagramWriter(Ink ink) {
    this.ink = ink;
  }

  /** Whether there are ports, in frames too. */
  static boolean hasPorts(Drawing drawing) {
    return !drawing.ports().isEmpty()
        || drawing.insides().stream().anyMatch(i -> i.isPresent() && hasPorts(i.get()));
  }

  // Recursion over the nesting of frames, which the formula's text bounds.
  void write(Drawing drawing) {
    Diagram diagram = drawing.diagram();
    Placement placement = drawing.placement();
    int first = number;
    number += diagram.nodes().size();
    seams(drawing);
    for (int i = 0; i < diagram.edges().size(); i++) {
      line(diagram.edges().get(i), placement.lines().get(i), first);
    }
    int[] owners = Owners.of(diagram, drawing.ports());
    String[] ports = ports(drawing, first);
    for (int i = 0; i < diagram.nodes().size(); i++) {
      Node node = diagram.nodes().get(i);
      ink.raw("<g id=\"n" + (first + i) + "\" class=\"node " + style(node) + "\"");
      if (owners[i] < owners.length) {
        ink.raw(" data-owner=\"n" + (first + owners[i]) + "\"");
      }
      ink.raw(ports[i]).raw(">");
      ink.element("title", node.detail());
      Area area = placement.boxes().get(i);
      if (drawing.insides().get(i).isPresent()) {
        frame(drawing.texts().get(i), area, drawing.insides().get(i).get());
      } else {
        box(node, drawing.texts().get(i), area);
      }
      ink.raw("</g>\n");
    }
  }

  private void seams(Drawing drawing) {
    for (double seam : drawing.seams()) {
      ink.raw("<path class=\"seam\" d=\"M0 ").number(seam);
      ink.raw("H").number(drawing.placement().width()).raw("\"/>\n");
    }
  }

  /** What a page needs to know of every port: which value's it is, and where that comes from. */
  private String[] ports(Drawing drawing, int first) {
    String[] ports = new String[drawing.diagram().nodes().size()];
    Arrays.fill(ports, "");
    int most = 0;
    for (Banded.Port port : drawing.ports()) {
      String number = " data-value=\"" + (value + port.value()) + "\"";
      ports[port.node()] = number + " data-source=\"n" + (first + port.source()) + "\"";
      most = Math.max(most, port.value() + 1);
    }
    value += most;
    return ports;
  }

  private static String style(Node node) {
    return switch (node.kind()) {
      case INPUT -> "input";
      case CONSTANT -> "constant";
      case OPERATION -> "operation";
      case RESULT -> "result";
      case GROUP -> "group";
      case FRAME -> "frame";
      case PORT -> "port";
    };
  }

  private void frame(BoxText title, Area area, Drawing inside) {
    ink.rectangle(area, CORNER);
    double x = area.x() + BoxText.INSET;
    double y = area.y();
    for (List<String> lines : List.of(title.lines(), title.below())) {
      for (String line : lines) {
        y += BoxText.LINE;
        ink.text("quiet", x, y, Drawing.SMALL, line);
      }
    }
    double left = area.x() + (area.width() - inside.placement().width()) / 2;
    double top = area.y() + title.height() + BoxText.INSET;
    ink.raw("<g transform=\"translate(").number(left).raw(" ").number(top).raw(")\">\n");
    write(inside);
    ink.raw("</g>");
  }

  private void box(Node node, BoxText text, Area area) {
    boolean port = node.kind() == Kind.PORT;
    boolean round = port || node.kind() == Kind.INPUT || node.kind() == Kind.CONSTANT;
    double size = port ? Drawing.SMALL : Drawing.TEXT;
    ink.rectangle(area, round ? Math.min(area.height(), 3 * BoxText.LINE) / 2 : CORNER);
    double middle = area.x() + area.width() / 2;
    int lines = text.lines().size() + text.below().size();
    double base = area.middle() + size * 0.35 - (lines - 1) * BoxText.LINE / 2;
    for (String line : text.lines()) {
      ink.centred("", middle, base, size, line);
      base += BoxText.LINE;
    }
    for (String below : text.below()) {
      if (node.total().isEmpty() || node.note().isEmpty()) {
        String style = node.total().isEmpty() ? "quiet" : "backward";
        ink.centred(style, middle, base, Drawing.SMALL, below);
      } else {
        double left = middle - Glyphs.width(below, Drawing.SMALL) / 2;
        ink.text("quiet", left, base, Drawing.SMALL, node.note());
        double sum = left + Glyphs.width(node.note() + " ", Drawing.SMALL);
        ink.text("backward", sum, base, Drawing.SMALL, BoxText.sum(node));
      }
      base += BoxText.LINE;
    }
  }

  private void line(Edge edge, Line line, int first) {
    ink.raw("<g class=\"edge" + (edge.taken() ? "" : " untaken"));
    ink.raw("\" data-from=\"n" + (first + edge.from()));
    ink.raw("\" data-to=\"n" + (first + edge.to()) + "\">");
    ink.path(line.points());
    ink.arrow(line.points().get(line.points().size() - 1));
    Area room = line.label();
    double middle = room.x() + room.width() / 2;
    String style = edge.forward().isEmpty() ? "quiet" : "forward";
    ink.centred(style, middle, room.middle() - 5, Drawing.SMALL, edge.above());
    ink.centred("backward", middle, room.middle() + 13, Drawing.SMALL, edge.backward());
    ink.raw("</g>\n");
  }
}
