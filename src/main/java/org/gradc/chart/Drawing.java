package org.gradc.chart;

import java.util.ArrayList;
import java.util.List;

/** Lays a chart out and draws it: title, axes, the layers in the frame, the legend below it. */
final class Drawing {
  private static final double WIDTH = 720;
  private static final double TOP = 40;
  private static final double RIGHT = 24;
  private static final double HEIGHT = 340;
  private static final double SIDE = 460;
  private static final double LINE = 18;
  private static final double CHARACTER = 7; // of the widest usual letters at 12 pixels, on average
  private static final int MOST_TICKS = 8;

  private final Chart chart;
  private final Axis x;
  private final Axis y;
  private final List<Axis.Tick> xTicks;
  private final List<Axis.Tick> yTicks;
  private final double left;
  private final double width;
  private final double height;
  private final Svg svg = new Svg();
  private final List<List<Legend>> legend = new ArrayList<>();

  private record Legend(String mark, int series, String text, double x) {}

  Drawing(Chart chart) {
    this.chart = chart;
    this.x = chart.xAxis();
    this.y = chart.yAxis();
    this.yTicks = y.ticks(MOST_TICKS);
    double widest = yTicks.stream().mapToDouble(tick -> width(tick.text())).max().orElse(0);
    this.left = 12 + LINE + widest + 8;
    this.height = chart.isSquare() ? SIDE : HEIGHT;
    this.width = chart.isSquare() ? SIDE : WIDTH - left - RIGHT;
    this.xTicks = xTicks();
  }

  /** As many ticks as have room for their texts side by side. */
  private List<Axis.Tick> xTicks() {
    int most = MOST_TICKS;
    while (true) {
      List<Axis.Tick> ticks = x.ticks(most);
      double widest = ticks.stream().mapToDouble(tick -> width(tick.text())).max().orElse(0);
      if (most <= 2 || ticks.size() * (widest + 12) <= width) {
        return ticks;
      }
      most--;
    }
  }

  private static double width(String text) {
    return CHARACTER * text.codePointCount(0, text.length());
  }

  String svg() {
    layLegend();
    double all = left + width + RIGHT;
    double bottom = TOP + height + LINE + (chart.xLabel().isEmpty() ? 0 : LINE) + 8;
    double page = bottom + legend.size() * LINE + 6;
    svg.add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 "
            + Svg.number(all)
            + " "
            + Svg.number(page)
            + "\" width=\""
            + Svg.number(all)
            + "\" height=\""
            + Svg.number(page)
            + "\">");
    svg.add("<title>" + Svg.escaped(chart.title()) + "</title>");
    svg.add(Palette.styleSheet(series()));
    svg.add("<rect class=\"page\" width=\"100%\" height=\"100%\"/>");
    svg.text(left + width / 2, 24, "title", shortened(chart.title(), all - 20, 9));
    axes();
    layers();
    svg.add(rectangle("frame", left, TOP, width, height));
    legend(bottom);
    return svg.add("</svg>").toString();
  }

  private static String shortened(String text, double room, double character) {
    int most = (int) (room / character);
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }

  private static String rectangle(String style, double x, double y, double width, double height) {
    return "<rect class=\""
        + style
        + "\" x=\""
        + Svg.number(x)
        + "\" y=\""
        + Svg.number(y)
        + "\" width=\""
        + Svg.number(width)
        + "\" height=\""
        + Svg.number(height)
        + "\"/>";
  }

  private double px(double number) {
    return x.position(number) * width;
  }

  private double py(double number) {
    return height - y.position(number) * height;
  }

  private void axes() {
    StringBuilder grid = new StringBuilder("<path class=\"grid\" d=\"");
    for (Axis.Tick tick : xTicks) {
      double at = left + px(tick.at());
      grid.append("M").append(Svg.number(at)).append(" ").append(Svg.number(TOP));
      grid.append("v").append(Svg.number(height));
    }
    for (Axis.Tick tick : yTicks) {
      double at = TOP + py(tick.at());
      grid.append("M").append(Svg.number(left)).append(" ").append(Svg.number(at));
      grid.append("h").append(Svg.number(width));
    }
    svg.add(grid.append("\"/>").toString());
    xTicks.forEach(
        tick -> svg.text(left + px(tick.at()), TOP + height + LINE - 2, "mid", tick.text()));
    yTicks.forEach(tick -> svg.text(left - 8, TOP + py(tick.at()) + 4, "end", tick.text()));
    if (!chart.xLabel().isEmpty()) {
      svg.text(
          left + width / 2,
          TOP + height + 2 * LINE,
          "mid",
          shortened(chart.xLabel(), width, CHARACTER));
    }
    if (!chart.yLabel().isEmpty()) {
      String middle = Svg.number(TOP + height / 2);
      svg.add(
          "<text class=\"mid\" transform=\"translate(20 "
              + middle
              + ") rotate(-90)\">"
              + Svg.escaped(shortened(chart.yLabel(), height, CHARACTER))
              + "</text>");
    }
  }

  /** In a frame of its own, beyond which nothing is shown. */
  private void layers() {
    svg.add(
        "<svg x=\""
            + Svg.number(left)
            + "\" y=\""
            + Svg.number(TOP)
            + "\" width=\""
            + Svg.number(width)
            + "\" height=\""
            + Svg.number(height)
            + "\" overflow=\"hidden\">");
    Marks marks = new Marks(svg, this::px, this::py, width);
    int series = 0;
    for (Layer layer : chart.layers()) {
      marks.draw(layer, layer.colour(series));
      series += layer.newColours();
    }
    svg.add("</svg>");
  }

  private int series() {
    return chart.layers().stream().mapToInt(Layer::newColours).sum();
  }

  /** Lays the entries out in as many lines as they need. */
  private void layLegend() {
    double at = 0;
    int taken = 0;
    for (Layer layer : chart.layers()) {
      int series = layer.colour(taken);
      taken += layer.newColours();
      String mark = Marks.mark(layer);
      List<String> names =
          layer instanceof Layer.Regions regions
              ? List.of(regions.name(), regions.otherName())
              : List.of(layer.name());
      for (String name : names) {
        String text = shortened(name, width - 40, CHARACTER);
        double needed = 34 + 1.15 * width(text) + 14;
        if (!text.isEmpty()) {
          if (legend.isEmpty() || at + needed > width) {
            legend.add(new ArrayList<>());
            at = 0;
          }
          legend.get(legend.size() - 1).add(new Legend(mark, series, text, at));
          at += needed;
        }
        series++;
      }
    }
  }

  private void legend(double top) {
    for (int line = 0; line < legend.size(); line++) {
      double middle = top + line * LINE + LINE / 2;
      for (Legend entry : legend.get(line)) {
        svg.add(Marks.key(entry.mark(), entry.series(), left + entry.x(), middle));
        svg.text(left + entry.x() + 34, middle + 4, "", entry.text());
      }
    }
  }
}
