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

    Area movedDown(double by) {
      return new Area(x, y + by, width, height);
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

    Line movedDown(double by) {
      List<Point> moved = points.stream().map(p -> new Point(p.x(), p.y() + by)).toList();
      return new Line(moved, label.movedDown(by));
    }
  }

  /** All of it so much further down, with nothing above. */
  public Placement movedDown(double by) {
    List<Area> areas = boxes.stream().map(box -> box.movedDown(by)).toList();
    List<Line> moved = lines.stream().map(line -> line.movedDown(by)).toList();
    return new Placement(width, height + by, areas, moved);
  }

  public Placement {
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
  }
}
