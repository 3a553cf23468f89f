package org.gradc.picture.layout;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gradc.picture.layout.Bands.Carried;
import org.gradc.picture.layout.Outline.Link;

/**
 * How wide the bands are that begin at one level, and how many ports they have.
 *
 * <p>The columns are those that the layout will make, with gaps that are neither wide nor narrow.
 */
final class BandWidth {
  /** A gap as it is counted on. */
  static final double GAP = 12;

  private final Outline outline;
  private final Carried carried;
  private final Levels levels;
  private final int first;
  private int ports;

  BandWidth(Outline outline, Carried carried, Levels levels, int first) {
    this.outline = outline;
    this.carried = carried;
    this.levels = levels;
    this.first = first;
  }

  /** How many values enter the last band that was measured, or leave it. */
  int ports() {
    return ports;
  }

  /** Whether the boxes alone are wider than so much, and those of longer bands too. */
  boolean isBeyond(int end, double widest) {
    double[] boxes = new double[end - first];
    for (int box = 0; box < outline.boxes().size(); box++) {
      int column = levels.level(box) - first;
      if (!levels.isInput(box) && column >= 0 && column < boxes.length) {
        boxes[column] = Math.max(boxes[column], outline.boxes().get(box).width());
      }
    }
    return Arrays.stream(boxes).sum() > widest;
  }

  /** The width of the band that ends before a level. */
  double to(int end) {
    int last = end - first + 1;
    double[] boxes = new double[last + 1];
    double[] labels = new double[last + 1];
    boolean ends = false;
    for (int box = 0; box < outline.boxes().size(); box++) {
      if (isInside(levels.home(box), end)) {
        int column = levels.isInput(box) ? 0 : levels.level(box) - first + 1;
        boxes[column] = Math.max(boxes[column], outline.boxes().get(box).width());
        ends |= column == last;
      }
    }
    Set<Integer> entering = new HashSet<>();
    Set<Integer> leaving = new HashSet<>();
    List<Link> links = outline.links();
    for (int number = 0; number < links.size(); number++) {
      Link link = links.get(number);
      int value = carried.values().get(number);
      if (isInside(levels.home(link.to()), end)) {
        boolean enters = levels.home(link.from()) < first;
        int column = levels.level(link.to()) - first + 1;
        double label = (enters ? carried.entering().get(number) : link.label()).width();
        labels[column] = Math.max(labels[column], label);
        if (enters) {
          entering.add(value);
          boxes[0] = Math.max(boxes[0], carried.ports().get(value).width());
        }
      } else if (isInside(levels.home(link.from()), end) && !levels.isInput(link.from())) {
        leaving.add(value);
        boxes[last] = Math.max(boxes[last], carried.ports().get(value).width());
        labels[last] = Math.max(labels[last], carried.leaving().get(value).width());
      }
    }
    ports = entering.size() + leaving.size();
    int columns = last + (ends || !leaving.isEmpty() ? 1 : 0);
    double written = Arrays.stream(labels).sum();
    double gaps = (columns - 1) * GAP * (written > 0 ? 2 : 1);
    return Arrays.stream(boxes).sum() + written + gaps;
  }

  private boolean isInside(int level, int end) {
    return level >= first && level < end;
  }
}
