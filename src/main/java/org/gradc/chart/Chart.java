package org.gradc.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A chart with two axes.
 *
 * <pre>{@code
 * String svg =
 *     Chart.titled("training").axes("epoch", "loss").logarithmicY().line("adam", epochs, losses).svg();
 * }</pre>
 */
public final class Chart {
  private final String title;
  private final List<Layer> layers = new ArrayList<>();
  private String xLabel = "";
  private String yLabel = "";
  private boolean logX;
  private boolean logY;
  private boolean square;

  private Chart(String title) {
    this.title = title;
  }

  /** A chart without layers. */
  public static Chart titled(String title) {
    return new Chart(title);
  }

  /** Says what the axes show. */
  public Chart axes(String x, String y) {
    xLabel = x;
    yLabel = y;
    return this;
  }

  /** Makes the x axis logarithmic; what is not positive is left out. */
  public Chart logarithmicX() {
    logX = true;
    return this;
  }

  /** Makes the y axis logarithmic; what is not positive is left out. */
  public Chart logarithmicY() {
    logY = true;
    return this;
  }

  /** Makes the frame as high as it is wide. */
  public Chart square() {
    square = true;
    return this;
  }

  /** Adds a line through points, broken where one is not finite. */
  public Chart line(String name, double[] x, double[] y) {
    layers.add(new Layer.Line(name, new Places(x, y)));
    return this;
  }

  /** Adds points. */
  public Chart points(String name, double[] x, double[] y) {
    layers.add(new Layer.Points(name, new Places(x, y), -1));
    return this;
  }

  /**
   * Adds points in the colour of something before them.
   *
   * @param colour which colour, counted from 0 in the order of layers; regions have two
   * @throws IllegalArgumentException if nothing before has it
   */
  public Chart points(String name, double[] x, double[] y, int colour) {
    if (colour < 0 || colour >= layers.stream().mapToInt(Layer::newColours).sum()) {
      throw new IllegalArgumentException("no layer has colour " + colour);
    }
    layers.add(new Layer.Points(name, new Places(x, y), colour));
    return this;
  }

  /** Adds lines of equal height. */
  public Chart contours(String name, Grid grid, List<Double> levels) {
    layers.add(new Layer.Contours(name, grid, List.copyOf(levels)));
    return this;
  }

  /** Adds regions, coloured by whether the height is above 0. */
  public Chart regions(String above, String below, Grid grid) {
    layers.add(new Layer.Regions(above, below, grid));
    return this;
  }

  /** Adds points with a text beside each. */
  public Chart labels(String name, double[] x, double[] y, List<String> texts) {
    layers.add(new Layer.Labels(name, new Places(x, y), texts));
    return this;
  }

  /** The chart as the text of an SVG file. */
  public String svg() {
    return new Drawing(this).svg();
  }

  String title() {
    return title;
  }

  String xLabel() {
    return xLabel;
  }

  String yLabel() {
    return yLabel;
  }

  boolean isSquare() {
    return square;
  }

  List<Layer> layers() {
    return layers;
  }

  Axis xAxis() {
    Range range = new Range(logX);
    for (Layer layer : layers) {
      if (layer instanceof Layer.Line line) {
        range.add(line.places(), Places::x);
      } else if (layer instanceof Layer.Points points) {
        range.add(points.places(), Places::x);
      } else if (layer instanceof Layer.Labels labels) {
        range.add(labels.places(), Places::x);
      } else if (layer instanceof Layer.Contours contours) {
        range.fix(contours.grid().left(), contours.grid().right());
      } else if (layer instanceof Layer.Regions regions) {
        range.fix(regions.grid().left(), regions.grid().right());
      }
    }
    return range.axis();
  }

  Axis yAxis() {
    Range range = new Range(logY);
    for (Layer layer : layers) {
      if (layer instanceof Layer.Line line) {
        range.add(line.places(), Places::y);
      } else if (layer instanceof Layer.Points points) {
        range.add(points.places(), Places::y);
      } else if (layer instanceof Layer.Labels labels) {
        range.add(labels.places(), Places::y);
      } else if (layer instanceof Layer.Contours contours) {
        range.fix(contours.grid().bottom(), contours.grid().top());
      } else if (layer instanceof Layer.Regions regions) {
        range.fix(regions.grid().bottom(), regions.grid().top());
      }
    }
    return range.axis();
  }
}
