package org.gradc.picture.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.gradc.picture.layout.Placement.Area;
import org.gradc.picture.layout.Placement.Point;

/** Writes the elements of SVG that pictures are made of; every text is made safe here. */
final class Ink {
  private final StringBuilder out = new StringBuilder();

  /** Markup, as it is. */
  Ink raw(String markup) {
    out.append(markup);
    return this;
  }

  /** A number with one decimal, so that the last digits of a machine do not show. */
  Ink number(double value) {
    out.append(round(value));
    return this;
  }

  void element(String name, String content) {
    out.append('<').append(name).append('>').append(Markup.xml(content));
    out.append("</").append(name).append('>');
  }

  void rectangle(Area area, double corner) {
    out.append("<rect x=\"").append(round(area.x())).append("\" y=\"").append(round(area.y()));
    out.append("\" width=\"").append(round(area.width()));
    out.append("\" height=\"").append(round(area.height()));
    out.append("\" rx=\"").append(round(corner)).append("\"/>");
  }

  /** Level at every point, so that lines meet boxes and pass columns level. */
  void path(List<Point> points) {
    out.append("<path d=\"");
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
    out.append("\"/>");
  }

  void arrow(Point tip) {
    out.append("<path class=\"arrow\" d=\"M").append(round(tip.x() - 5)).append(' ');
    out.append(round(tip.y() - 3)).append("l5 3l-5 3z\"/>");
  }

  void centred(String style, double x, double y, double size, String text) {
    write(style, " text-anchor=\"middle\"", x, y, size, text);
  }

  void text(String style, double x, double y, double size, String text) {
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

  private static String round(double value) {
    BigDecimal rounded = new BigDecimal(value).setScale(1, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
