package org.gradc.picture.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gradc.picture.layout.Outline.Size;

/**
 * A graph that is too wide cut into bands, which stand below each other like lines of text.
 *
 * <p>Bands are runs of columns. Where to cut is a shortest path over the columns: every band costs
 * something, so does every value that goes from one to another, and the room that a band leaves.
 * What nothing leads to, an input, stands in the first column of the band that first reads it.
 *
 * @param bands the band of every box
 * @param columns the column of every box in its band
 * @param ends the column behind the operations of every band, where values leave it
 */
public record Bands(List<Integer> bands, List<Integer> columns, List<Integer> ends) {
  private static final double BAND = 4;
  private static final double SLACK = 6;
  private static final double TOO_WIDE = 1_000;

  /**
   * What goes along links.
   *
   * @param inputs whether a box is an input: nothing leads to it, and its name is its port
   * @param results whether a box is a result: it stands behind what it is the result of
   * @param values the number of the value of every link; all links of a value come from one box
   * @param entering the room for what is written on every link if its value comes from a port
   * @param leaving the room for what is written on the way of every value to a port
   * @param ports the size of the ports of every value
   */
  public record Carried(
      List<Boolean> inputs,
      List<Boolean> results,
      List<Integer> values,
      List<Size> entering,
      List<Size> leaving,
      List<Size> ports) {
    public Carried {
      inputs = List.copyOf(inputs);
      results = List.copyOf(results);
      values = List.copyOf(values);
      entering = List.copyOf(entering);
      leaving = List.copyOf(leaving);
      ports = List.copyOf(ports);
    }
  }

  public Bands {
    bands = List.copyOf(bands);
    columns = List.copyOf(columns);
    ends = List.copyOf(ends);
  }

  /** Cuts a graph; bands are as wide as said, unless a single column is wider. */
  public static Bands of(Outline outline, Carried carried, double widest) {
    Levels levels = Levels.of(outline, carried, widest);
    int count = levels.count();
    double[] cost = new double[count + 1];
    int[] from = new int[count + 1];
    Arrays.fill(cost, 1, count + 1, Double.POSITIVE_INFINITY);
    for (int first = 0; first < count; first++) {
      BandWidth width = new BandWidth(outline, carried, levels, first);
      for (int end = first + 1; end <= count; end++) {
        boolean one = end == first + 1;
        if (width.isBeyond(end, widest) && !one) {
          break;
        }
        double wide = width.to(end);
        double slack = Math.max(0, widest - wide) / widest;
        double excess = Math.max(0, wide - widest) / widest;
        double here = BAND + width.ports() + SLACK * slack * slack + TOO_WIDE * excess;
        if ((one || wide <= widest) && cost[first] + here < cost[end]) {
          cost[end] = cost[first] + here;
          from[end] = first;
        }
      }
    }
    return cut(outline, levels, from);
  }

  private static Bands cut(Outline outline, Levels levels, int[] from) {
    List<Integer> starts = new ArrayList<>();
    for (int end = levels.count(); end > 0; end = from[end]) {
      starts.add(0, from[end]);
    }
    int[] bandOf = new int[levels.count()];
    List<Integer> ends = new ArrayList<>();
    for (int band = 0; band < starts.size(); band++) {
      int end = band + 1 < starts.size() ? starts.get(band + 1) : levels.count();
      Arrays.fill(bandOf, starts.get(band), end, band);
      ends.add(end - starts.get(band) + 1);
    }
    List<Integer> bands = new ArrayList<>();
    List<Integer> columns = new ArrayList<>();
    for (int box = 0; box < outline.boxes().size(); box++) {
      int band = bandOf[levels.home(box)];
      bands.add(band);
      columns.add(levels.isInput(box) ? 0 : levels.level(box) - starts.get(band) + 1);
    }
    return new Bands(bands, columns, ends);
  }
}
