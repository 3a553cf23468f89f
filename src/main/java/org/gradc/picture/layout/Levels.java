package org.gradc.picture.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gradc.picture.layout.Bands.Carried;
import org.gradc.picture.layout.Outline.Link;
import org.gradc.picture.layout.Outline.Size;

/**
 * How far along every box stands: the columns of operations are levels, inputs belong to the level
 * that first reads them, and results to that of what they are the result of.
 */
final class Levels {
  private final boolean[] inputs;
  private final boolean[] results;
  private final int[] levels;
  private final int[] homes;
  private final int count;

  private Levels(Outline outline, Carried carried, double widest) {
    int size = outline.boxes().size();
    this.inputs = new boolean[size];
    this.results = new boolean[size];
    for (int box = 0; box < size; box++) {
      inputs[box] = carried.inputs().get(box);
    }
    for (Link link : outline.links()) { // what is directly an input's is no further along
      results[link.to()] |= carried.results().get(link.to()) && !inputs[link.from()];
    }
    keepWide(outline, carried, widest);
    this.levels = inner(outline);
    this.count = Arrays.stream(levels).max().orElse(0) + 1;
    this.homes = levels.clone();
    settle(outline);
  }

  /** The levels of a graph that is to be cut into bands of a width. */
  static Levels of(Outline outline, Carried carried, double widest) {
    return new Levels(outline, carried, widest);
  }

  /** A result that does not fit beside what it is the result of is as far along as an operation. */
  private void keepWide(Outline outline, Carried carried, double widest) {
    double[] before = new double[inputs.length];
    for (int number = 0; number < outline.links().size(); number++) {
      Link link = outline.links().get(number);
      int value = carried.values().get(number);
      double entering = carried.entering().get(number).width() + carried.ports().get(value).width();
      boolean input = inputs[link.from()];
      double source = outline.boxes().get(link.from()).width() + link.label().width();
      before[link.to()] = Math.max(before[link.to()], input ? source : entering);
    }
    for (Link link : outline.links()) {
      double boxes =
          outline.boxes().get(link.from()).width() + outline.boxes().get(link.to()).width();
      double wide = before[link.from()] + boxes + link.label().width() + 4 * BandWidth.GAP;
      results[link.to()] &= wide <= widest;
    }
  }

  /** The ranks of what is neither an input nor a result. */
  private int[] inner(Outline outline) {
    int[] places = new int[inputs.length];
    List<Size> boxes = new ArrayList<>();
    for (int box = 0; box < places.length; box++) {
      boolean inner = !inputs[box] && !results[box];
      places[box] = inner ? boxes.size() : -1;
      if (inner) {
        boxes.add(outline.boxes().get(box));
      }
    }
    List<Link> links = new ArrayList<>();
    for (Link link : outline.links()) {
      if (places[link.from()] >= 0 && places[link.to()] >= 0) {
        links.add(new Link(places[link.from()], places[link.to()], link.label()));
      }
    }
    int[] ranks = Ranks.of(new Outline(boxes, links), false);
    return Arrays.stream(places).map(place -> place < 0 ? 0 : ranks[place]).toArray();
  }

  private void settle(Outline outline) {
    for (Link link : outline.links()) {
      if (results[link.to()]) {
        levels[link.to()] = Math.max(levels[link.to()], levels[link.from()] + 1);
        homes[link.to()] = levels[link.to()] - 1;
      }
    }
    int[] first = new int[inputs.length];
    Arrays.fill(first, count - 1);
    for (Link link : outline.links()) {
      first[link.from()] = Math.min(first[link.from()], homes[link.to()]);
    }
    for (int box = 0; box < homes.length; box++) {
      homes[box] = inputs[box] ? first[box] : homes[box];
    }
  }

  /** How many levels of operations there are. */
  int count() {
    return count;
  }

  boolean isInput(int box) {
    return inputs[box];
  }

  /** The level of a box; a result's may be one behind all others. */
  int level(int box) {
    return levels[box];
  }

  /** The level to whose band a box belongs. */
  int home(int box) {
    return homes[box];
  }
}
