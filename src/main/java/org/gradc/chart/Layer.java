package org.gradc.chart;

import java.util.List;

/** What is drawn in the frame of a chart, later layers above earlier ones. */
sealed interface Layer {
  /** What the legend says; empty for nothing. */
  String name();

  /** How many colours it takes that no layer before it has. */
  default int newColours() {
    boolean known = this instanceof Points points && points.colour() >= 0;
    return this instanceof Regions ? 2 : known ? 0 : 1;
  }

  /** Its first colour, where so many have been taken before it. */
  default int colour(int taken) {
    return this instanceof Points points && points.colour() >= 0 ? points.colour() : taken;
  }

  /** A line through points, broken where one is not finite. */
  record Line(String name, Places places) implements Layer {}

  /**
   * Points by themselves.
   *
   * @param colour the colour of an earlier layer, counted from 0; negative for one of its own
   */
  record Points(String name, Places places, int colour) implements Layer {}

  /** Lines of equal height. */
  record Contours(String name, Grid grid, List<Double> levels) implements Layer {}

  /** Regions where the value is above 0 and where it is not. */
  record Regions(String name, String otherName, Grid grid) implements Layer {}

  /** Names beside points. */
  record Labels(String name, Places places, List<String> texts) implements Layer {
    public Labels {
      texts = List.copyOf(texts);
    }
  }
}
