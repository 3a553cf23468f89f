package org.gradc.picture.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.gradc.picture.Diagram;
import org.gradc.picture.Diagram.Edge;
import org.gradc.picture.Diagram.Kind;
import org.gradc.picture.Diagram.Node;
import org.gradc.picture.Owners;
import org.gradc.picture.Picture;
import org.gradc.picture.layout.Placement;
import org.gradc.picture.layout.Placement.Area;
import org.gradc.picture.layout.Placement.Line;
import org.gradc.picture.layout.Placement.Point;

/** A picture as SVG, which needs nothing beside it: no script, no font, no network. */
public final class Svg {
  private static final double MARGIN = 12;
  private static final double TITLE = 14;
  private static final double ROW = 18;
  private static final double CORNER = 6;
  private static final String FORWARD = "above a line: the value";
  private static final String BACKWARD =
      "below a line: what comes back, its part of the derivative of the result";
  private static final String SUM = "Σ: the parts together";

  private final StringBuilder out = new StringBuilder();
  private int number;

  private Svg() {}

  /** The whole file. */
  public static String of(Picture picture) {
    return new Svg().write(picture, "\n" + Resources.text("picture.css"));
  }

  /** For a page that has the style sheet already. */
  static String inPage(Picture picture) {
    return new Svg().write(picture, "");
  }

  private String write(Picture picture, String style) {
    Drawing drawing = Drawing.of(picture.diagram());
    boolean back = picture.hasDerivatives();
    boolean numbers = picture.hasValues();
    boolean sums = picture.diagram().nodes().stream().anyMatch(node -> !node.total().isEmpty());
    double width = drawing.placement().width();
    width = Math.max(width, Glyphs.width(picture.title(), TITLE));
    width = Math.max(width, Glyphs.width(picture.summary(), Drawing.SMALL));
    width = Math.max(width, back ? Glyphs.width(BACKWARD, Drawing.SMALL) : 0) + 2 * MARGIN;
    double top = MARGIN + ROW + (picture.summary().isEmpty() ? 0 : ROW) + 4;
    double legend = top + drawing.placement().height() + ROW;
    int rows = (numbers ? 1 : 0) + (back ? 1 : 0) + (sums ? 1 : 0);
    double height = legend + (rows == 0 ? 0 : rows * ROW - ROW / 2) + 2;

    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"picture\" width=\"")
        .append(round(width))
        .append("\" height=\"")
        .append(round(height))
        .append("\" viewBox=\"0 0 ")
        .append(round(width))
        .append(' ')
        .append(round(height))
        .append("\" role=\"img\" font-family=\"")
        .append(Markup.xml(Glyphs.FAMILY))
        .append("\">\n");
    element("title", picture.title());
    if (!style.isEmpty()) {
      out.append("<style>").append(style).append("</style>\n");
    }
    out.append("<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
    text("heading", MARGIN, MARGIN + TITLE, TITLE, picture.title());
    if (!picture.summary().isEmpty()) {
      text("quiet", MARGIN, MARGIN + TITLE + ROW, Drawing.SMALL, picture.summary());
    }
    out.append("<g transform=\"translate(")
        .append(round((width - drawing.placement().width()) / 2))
        .append(' ')
        .append(round(top))
        .append(")\">\n");
    draw(drawing);
    out.append("</g>\n");
    double y = legend;
    if (numbers) {
      text("forward", MARGIN, y, Drawing.SMALL, FORWARD);
      y += ROW;
    }
    if (back) {
      text("backward", MARGIN, y, Drawing.SMALL, BACKWARD);
      y += ROW;
    }
    if (sums) {
      text("backward", MARGIN, y, Drawing.SMALL, SUM);
    }
    return out.append("</svg>\n").toString();
  }

  private void draw(Drawing drawing) {
    Diagram diagram = drawing.diagram();
    Placement placement = drawing.placement();
    int first = number;
    number += diagram.nodes().size();
    for (int i = 0; i < diagram.edges().size(); i++) {
      line(diagram.edges().get(i), placement.lines().get(i), first);
    }
    int[] owners = Owners.of(diagram);
    for (int i = 0; i < diagram.nodes().size(); i++) {
      Node node = diagram.nodes().get(i);
      out.append("<g id=\"n").append(first + i).append("\" class=\"node ").append(style(node));
      out.append('"');
      if (owners[i] < owners.length) {
        out.append(" data-owner=\"n").append(first + owners[i]).append('"');
      }
      out.append('>');
      element("title", node.detail());
      Area area = placement.boxes().get(i);
      if (drawing.insides().get(i).isPresent()) {
        frame(node, area, drawing.insides().get(i).get());
      } else {
        box(node, area);
      }
      out.append("</g>\n");
    }
  }

  private static String style(Node node) {
    return switch (node.kind()) {
      case INPUT -> "input";
      case CONSTANT -> "constant";
      case OPERATION -> "operation";
      case RESULT -> "result";
      case GROUP -> "group";
      case FRAME -> "frame";
    };
  }

  private void frame(Node node, Area area, Drawing inside) {
    rectangle(area, CORNER);
    double x = area.x() + Drawing.INSET;
    text("quiet", x, area.y() + Drawing.LINE, Drawing.SMALL, node.text());
    text("quiet", x, area.y() + 2 * Drawing.LINE, Drawing.SMALL, node.note());
    double left = area.x() + (area.width() - inside.placement().width()) / 2;
    double top = area.y() + Drawing.header(node) + Drawing.INSET;
    out.append("<g transform=\"translate(").append(round(left)).append(' ').append(round(top));
    out.append(")\">\n");
    draw(inside);
    out.append("</g>");
  }

  private void box(Node node, Area area) {
    boolean round = node.kind() == Kind.INPUT || node.kind() == Kind.CONSTANT;
    rectangle(area, round ? area.height() / 2 : CORNER);
    double middle = area.x() + area.width() / 2;
    String below = Drawing.below(node);
    double base = area.middle() + Drawing.TEXT * 0.35 - (below.isEmpty() ? 0 : Drawing.LINE / 2);
    centred("", middle, base, Drawing.TEXT, node.text());
    if (!below.isEmpty()) {
      double second = base + Drawing.LINE;
      if (node.total().isEmpty() || node.note().isEmpty()) {
        centred(
            node.total().isEmpty() ? "quiet" : "backward", middle, second, Drawing.SMALL, below);
      } else {
        double left = middle - Glyphs.width(below, Drawing.SMALL) / 2;
        text("quiet", left, second, Drawing.SMALL, node.note());
        double sum = left + Glyphs.width(node.note() + " ", Drawing.SMALL);
        text("backward", sum, second, Drawing.SMALL, Drawing.sum(node));
      }
    }
  }

  private void rectangle(Area area, double corner) {
    out.append("<rect x=\"").append(round(area.x())).append("\" y=\"").append(round(area.y()));
    out.append("\" width=\"").append(round(area.width()));
    out.append("\" height=\"").append(round(area.height()));
    out.append("\" rx=\"").append(round(corner)).append("\"/>");
  }

  private void line(Edge edge, Line line, int first) {
    out.append("<g class=\"edge").append(edge.taken() ? "" : " untaken");
    out.append("\" data-from=\"n").append(first + edge.from());
    out.append("\" data-to=\"n").append(first + edge.to()).append("\"><path d=\"");
    path(line.points());
    out.append("\"/>");
    arrow(line.points().get(line.points().size() - 1));
    Area room = line.label();
    double middle = room.x() + room.width() / 2;
    String style = edge.forward().isEmpty() ? "quiet" : "forward";
    centred(style, middle, room.middle() - 5, Drawing.SMALL, edge.above());
    centred("backward", middle, room.middle() + 13, Drawing.SMALL, edge.backward());
    out.append("</g>\n");
  }

  /** Level at every point, so that lines meet boxes and pass columns level. */
  private void path(List<Point> points) {
    Point last = points.get(0);
    out.append('M').append(round(last.x())).append(' ').append(round(last.y()));
    for (Point point : points.subList(1, points.size())) {
      if (Math.abs(point.y() - last.y()) < 0.05) {
        out.append('H').append(round(point.x()));
      } else {
        String middle = round((last.x() + point.x()) / 2);
        out.append('C').append(middle).append(' ').append(round(last.y())).append(' ');
        out.append(middle).append(' ').append(round(point.y())).append(' ');
        out.append(round(point.x())).append(' ').append(round(point.y()));
      }
      last = point;
    }
  }

  private void arrow(Point tip) {
    out.append("<path class=\"arrow\" d=\"M").append(round(tip.x() - 5)).append(' ');
    out.append(round(tip.y() - 3)).append("l5 3l-5 3z\"/>");
  }

  private void centred(String style, double x, double y, double size, String text) {
    write(style, " text-anchor=\"middle\"", x, y, size, text);
  }

  private void text(String style, double x, double y, double size, String text) {
    write(style, "", x, y, size, text);
  }

  private void write(String style, String anchor, double x, double y, double size, String text) {
    if (!text.isEmpty()) {
      out.append("<text").append(style.isEmpty() ? "" : " class=\"" + style + "\"").append(anchor);
      out.append(" x=\"").append(round(x)).append("\" y=\"").append(round(y));
      out.append("\" font-size=\"").append(round(size)).append("\">");
      out.append(Markup.xml(text)).append("</text>");
    }
  }

  private void element(String name, String content) {
    out.append('<').append(name).append('>').append(Markup.xml(content));
    out.append("</").append(name).append('>');
  }

  /** With one decimal, so that the last digits of a machine do not show. */
  private static String round(double value) {
    BigDecimal rounded = new BigDecimal(value).setScale(1, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
