package org.gradc.picture.layout;

import java.util.List;

/**
 * A graph without circles as the layout sees it.
 *
 * @param boxes in an order in which every link leads forward
 */
public record Outline(List<Size> boxes, List<Link> links) {

  /** How large something is, in pixels. */
  public record Size(double width, double height) {
    /** Nothing is there. */
    public static final Size NONE = new Size(0, 0);
  }

  /**
   * A line from one box to another.
   *
   * @param from the position of a box
   * @param to the position of a later box
   * @param label the room for what is written on it, half above the line and half below
   */
  public record Link(int from, int to, Size label) {}

  /**
   * @throws IllegalArgumentException if a link does not lead forward
   */
  public Outline {
    boxes = List.copyOf(boxes);
    links = List.copyOf(links);
    for (Link link : links) {
      if (link.from() < 0 || link.from() >= link.to() || link.to() >= boxes.size()) {
        throw new IllegalArgumentException("no link forward: " + link);
      }
    }
  }
}
