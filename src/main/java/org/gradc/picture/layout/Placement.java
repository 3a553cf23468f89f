package org.gradc.picture.layout;

import java.util.List;

/**
 * Where everything is: pixels to the right and down from the upper left corner.
 *
 * @param boxes in the order of the outline
 * @param lines likewise
 */
public record Placement(double width, double height, List<Area> boxes, List<Line> lines) {

  /** A rectangle, by its upper left corner. */
  public record Area(double x, double y, double width, double height) {
    public double right() {
      return x + width;
    }

    public double bottom() {
      return y + height;
    }

    public double middle() {
      return y + height / 2;
    }
  }

  /** A point of a line. */
  public record Point(double x, double y) {}

  /**
   * A line from box to box, level at every point.
   *
   * @param points from left to right
   * @param label the room for what is written on it; its middle lies on the line
   */
  public record Line(List<Point> points, Area label) {
    public Line {
      points = List.copyOf(points);
    }
  }

  public Placement {
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
  }
}
