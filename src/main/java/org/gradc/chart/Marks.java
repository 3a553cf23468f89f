package org.gradc.chart;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Draws the layers of a chart, and their keys in the legend. */
final class Marks {
  private static final double FAR = 1e5; // pixels, beyond any frame; SVG viewers work in floats

  private final Svg svg;
  private final DoubleUnaryOperator px;
  private final DoubleUnaryOperator py;
  private final double width;

  /** Draws with these maps from numbers to pixels. */
  Marks(Svg svg, DoubleUnaryOperator px, DoubleUnaryOperator py, double width) {
    this.svg = svg;
    this.px = px;
    this.py = py;
    this.width = width;
  }

  /** The kind of mark that stands for a layer. */
  static String mark(Layer layer) {
    if (layer instanceof Layer.Line) {
      return "line";
    } else if (layer instanceof Layer.Contours) {
      return "thin";
    }
    return layer instanceof Layer.Regions ? "region" : "dot";
  }

  /** The sign beside a name in the legend. */
  static String key(String mark, int series, double x, double y) {
    String style = "class=\"" + mark + " " + Palette.style(series) + "\"";
    return switch (mark) {
      case "dot" -> circle(style, x + 14, y, 4);
      case "region" ->
          "<rect "
              + style
              + " x=\""
              + Svg.number(x + 4)
              + "\" y=\""
              + Svg.number(y - 6)
              + "\" width=\"20\" height=\"12\"/>";
      default -> "<path " + style + " d=\"M" + Svg.number(x + 2) + " " + Svg.number(y) + "h24\"/>";
    };
  }

  private static String circle(String style, double x, double y, double radius) {
    return "<circle "
        + style
        + " cx=\""
        + Svg.number(x)
        + "\" cy=\""
        + Svg.number(y)
        + "\" r=\""
        + Svg.number(radius)
        + "\"/>";
  }

  void draw(Layer layer, int series) {
    String style = "class=\"" + mark(layer) + " " + Palette.style(series) + "\"";
    if (layer instanceof Layer.Line line) {
      path(style, line(line.places()));
    } else if (layer instanceof Layer.Points points) {
      dots(style, points.places(), 3);
    } else if (layer instanceof Layer.Labels labels) {
      dots(style, labels.places(), 4.5);
      texts(labels);
    } else if (layer instanceof Layer.Contours contours) {
      contours(style, contours);
    } else if (layer instanceof Layer.Regions regions) {
      regions(regions.grid(), series, true);
      regions(regions.grid(), series + 1, false);
    }
  }

  private void path(String style, String d) {
    if (!d.isEmpty()) {
      svg.add("<path " + style + " d=\"" + d + "\"/>");
    }
  }

  private boolean hasPlace(double x, double y) {
    double h = px.applyAsDouble(x);
    double v = py.applyAsDouble(y);
    return Math.abs(h) < FAR && Math.abs(v) < FAR; // false for NaN
  }

  private String place(double x, double y) {
    return Svg.number(px.applyAsDouble(x)) + " " + Svg.number(py.applyAsDouble(y));
  }

  private String line(Places places) {
    StringBuilder d = new StringBuilder();
    boolean open = false;
    String last = "";
    for (int i = 0; i < places.count(); i++) {
      if (!hasPlace(places.x(i), places.y(i))) {
        open = false;
        continue;
      }
      String place = place(places.x(i), places.y(i));
      if (!open || !place.equals(last)) {
        d.append(open ? "L" : "M").append(place);
      }
      open = true;
      last = place;
    }
    return d.toString();
  }

  private void dots(String style, Places places, double radius) {
    for (int i = 0; i < places.count(); i++) {
      if (hasPlace(places.x(i), places.y(i))) {
        double x = px.applyAsDouble(places.x(i));
        svg.add(circle(style, x, py.applyAsDouble(places.y(i)), radius));
      }
    }
  }

  /** Beside its point, on the side where the frame has more room. */
  private void texts(Layer.Labels labels) {
    Places places = labels.places();
    for (int i = 0; i < places.count(); i++) {
      if (hasPlace(places.x(i), places.y(i))) {
        double at = px.applyAsDouble(places.x(i));
        boolean leftward = at > width / 2;
        svg.text(
            leftward ? at - 9 : at + 9,
            py.applyAsDouble(places.y(i)) + 4,
            leftward ? "end" : "",
            labels.texts().get(i));
      }
    }
  }

  private void contours(String style, Layer.Contours contours) {
    StringBuilder d = new StringBuilder();
    for (double level : contours.levels()) {
      for (List<double[]> line : Segments.of(contours.grid(), level)) {
        double[] x = line.stream().mapToDouble(p -> p[0]).toArray();
        double[] y = line.stream().mapToDouble(p -> p[1]).toArray();
        d.append(line(new Places(x, y)));
      }
    }
    path(style, d.toString());
  }

  /** Cells by the height at their middle, those beside each other as one. */
  private void regions(Grid grid, int series, boolean above) {
    StringBuilder d = new StringBuilder();
    for (int row = 0; row + 1 < grid.rows(); row++) {
      int column = 0;
      while (column + 1 < grid.columns()) {
        int end = column;
        while (end + 1 < grid.columns() && isAbove(grid, end, row) == above) {
          end++;
        }
        if (end > column) {
          double left = px.applyAsDouble(grid.x(column));
          double right = px.applyAsDouble(grid.x(end));
          double top = py.applyAsDouble(grid.y(row + 1.0));
          double bottom = py.applyAsDouble(grid.y(row));
          d.append("M").append(Svg.number(left)).append(" ").append(Svg.number(top));
          d.append("H").append(Svg.number(right)).append("V").append(Svg.number(bottom));
          d.append("H").append(Svg.number(left)).append("z");
        }
        column = Math.max(end, column + 1);
      }
    }
    path("class=\"region " + Palette.style(series) + "\"", d.toString());
  }

  private static boolean isAbove(Grid grid, int column, int row) {
    double sum =
        grid.height(column, row)
            + grid.height(column + 1, row)
            + grid.height(column, row + 1)
            + grid.height(column + 1, row + 1);
    return sum > 0;
  }
}
