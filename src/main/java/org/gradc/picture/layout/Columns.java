package org.gradc.picture.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gradc.picture.layout.Outline.Link;
import org.gradc.picture.layout.Outline.Size;

/**
 * The graph cut into columns: every segment leads from one column to the next.
 *
 * <p>The first vertices are the boxes. A line that passes a column has a vertex there, which all
 * lines of one box share, since they carry one value; and what is written on a line is a vertex of
 * its own in the column before its end.
 */
final class Columns {
  private final List<Size> sizes = new ArrayList<>();
  private final List<Integer> columns = new ArrayList<>();
  private final List<int[]> segments = new ArrayList<>();
  private final List<int[]> paths = new ArrayList<>();
  private final List<Integer> labels = new ArrayList<>();
  private final int boxes;
  private int count;
  private int[][] left = new int[0][];
  private int[][] right = new int[0][];

  private Columns(int boxes) {
    this.boxes = boxes;
  }

  static Columns of(Outline outline, int[] ranks) {
    Columns result = new Columns(outline.boxes().size());
    boolean labelled = outline.links().stream().anyMatch(link -> link.label().width() > 0);
    int scale = labelled ? 2 : 1; // columns of labels stand between those of boxes
    for (int box = 0; box < result.boxes; box++) {
      result.add(outline.boxes().get(box), scale * ranks[box]);
    }
    Map<Long, Integer> passing = new HashMap<>();
    for (Link link : outline.links()) {
      result.path(link, passing);
    }
    result.finish();
    return result;
  }

  private int add(Size size, int column) {
    sizes.add(size);
    columns.add(column);
    count = Math.max(count, column + 1);
    return sizes.size() - 1;
  }

  private void path(Link link, Map<Long, Integer> passing) {
    int first = columns.get(link.from());
    int last = columns.get(link.to());
    boolean labelled = link.label().width() > 0;
    int[] path = new int[last - first + 1];
    path[0] = link.from();
    path[last - first] = link.to();
    for (int column = first + 1; column < last; column++) {
      int vertex;
      if (labelled && column == last - 1) {
        vertex = add(link.label(), column);
        segments.add(new int[] {path[column - 1 - first], vertex});
      } else {
        long key = (long) link.from() << 32 | column;
        Integer known = passing.get(key);
        if (known == null) {
          known = add(Size.NONE, column);
          passing.put(key, known);
          segments.add(new int[] {path[column - 1 - first], known});
        }
        vertex = known;
      }
      path[column - first] = vertex;
    }
    segments.add(new int[] {path[last - first - 1], link.to()});
    paths.add(path);
    labels.add(labelled ? path[last - first - 1] : -1);
  }

  private void finish() {
    int[] before = new int[size()];
    int[] after = new int[size()];
    for (int[] segment : segments) {
      after[segment[0]]++;
      before[segment[1]]++;
    }
    left = new int[size()][];
    right = new int[size()][];
    for (int vertex = 0; vertex < size(); vertex++) {
      left[vertex] = new int[before[vertex]];
      right[vertex] = new int[after[vertex]];
    }
    Arrays.fill(before, 0);
    Arrays.fill(after, 0);
    for (int[] segment : segments) {
      right[segment[0]][after[segment[0]]++] = segment[1];
      left[segment[1]][before[segment[1]]++] = segment[0];
    }
  }

  /** How many vertices there are. */
  int size() {
    return sizes.size();
  }

  /** How many columns there are. */
  int count() {
    return count;
  }

  int column(int vertex) {
    return columns.get(vertex);
  }

  Size size(int vertex) {
    return sizes.get(vertex);
  }

  /** Whether a line only passes here. */
  boolean isPassing(int vertex) {
    return vertex >= boxes;
  }

  /** The neighbours in the column before. */
  int[] left(int vertex) {
    return left[vertex];
  }

  /** The neighbours in the column behind. */
  int[] right(int vertex) {
    return right[vertex];
  }

  int segments() {
    return segments.size();
  }

  /** The vertices of a link's line. */
  int[] path(int link) {
    return paths.get(link);
  }

  /** The vertex of what is written on a link's line, or -1. */
  int label(int link) {
    return labels.get(link);
  }
}
