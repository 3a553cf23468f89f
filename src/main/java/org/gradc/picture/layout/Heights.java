package org.gradc.picture.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How far down the middle of every vertex lies: Brandes and Köpf, <i>Fast and simple horizontal
 * coordinate assignment</i> (2001), turned by a right angle.
 *
 * <p>Vertices are joined to straight rows in four ways, from either side and with the upper or the
 * lower median neighbour; each way is packed, and the mean of the two middle ones is taken.
 */
final class Heights {
  private final Columns columns;
  private final int[][] order;
  private final int[] positions;
  private final double gap;
  private final Set<Long> conflicts = new HashSet<>();

  private Heights(Columns columns, int[][] order, double gap) {
    this.columns = columns;
    this.order = order;
    this.gap = gap;
    this.positions = new int[columns.size()];
    for (int[] column : order) {
      for (int i = 0; i < column.length; i++) {
        positions[column[i]] = i;
      }
    }
  }

  /**
   * The middles, the least of all upper edges being 0.
   *
   * @param gap the least distance between two boxes of a column
   */
  static double[] of(Columns columns, int[][] order, double gap) {
    Heights heights = new Heights(columns, order, gap);
    heights.findConflicts();
    List<double[]> ways = new ArrayList<>();
    for (boolean fromLeft : new boolean[] {true, false}) {
      for (boolean upper : new boolean[] {true, false}) {
        ways.add(heights.way(fromLeft, upper));
      }
    }
    return heights.balanced(ways);
  }

  private static long pair(int left, int right) {
    return (long) left << 32 | right;
  }

  /** A segment that crosses a long line yields to it: the long line is to be straight. */
  private void findConflicts() {
    for (int column = 1; column < order.length; column++) {
      int first = 0;
      int next = 0;
      int width = order[column - 1].length;
      for (int i = 0; i < order[column].length; i++) {
        int inner = innerLeft(order[column][i]);
        boolean last = i == order[column].length - 1;
        if (inner >= 0 || last) {
          int end = inner >= 0 ? positions[inner] : width;
          for (; next <= i; next++) {
            int vertex = order[column][next];
            for (int left : columns.left(vertex)) {
              boolean crosses = positions[left] < first || positions[left] > end;
              if (crosses && !(columns.isPassing(left) && columns.isPassing(vertex))) {
                conflicts.add(pair(left, vertex));
              }
            }
          }
          first = inner >= 0 ? end : first;
        }
      }
    }
  }

  /** The neighbour before, where both are points that a line passes; else -1. */
  private int innerLeft(int vertex) {
    int[] left = columns.left(vertex);
    return columns.isPassing(vertex) && left.length == 1 && columns.isPassing(left[0])
        ? left[0]
        : -1;
  }

  private double[] way(boolean fromLeft, boolean upper) {
    int[] root = new int[columns.size()];
    int[] align = new int[columns.size()];
    for (int vertex = 0; vertex < root.length; vertex++) {
      root[vertex] = vertex;
      align[vertex] = vertex;
    }
    for (int step = 1; step < order.length; step++) {
      align(order[fromLeft ? step : order.length - 1 - step], fromLeft, upper, root, align);
    }
    double[] packed = pack(root, upper);
    double[] result = new double[columns.size()];
    for (int vertex = 0; vertex < result.length; vertex++) {
      result[vertex] = upper ? packed[root[vertex]] : -packed[root[vertex]];
    }
    return result;
  }

  private void align(int[] column, boolean fromLeft, boolean upper, int[] root, int[] align) {
    int reached = upper ? -1 : Integer.MAX_VALUE;
    for (int step = 0; step < column.length; step++) {
      int vertex = column[upper ? step : column.length - 1 - step];
      int[] neighbours = sorted(fromLeft ? columns.left(vertex) : columns.right(vertex));
      int low = (neighbours.length - 1) / 2;
      int high = neighbours.length / 2;
      int[] medians = upper ? new int[] {low, high} : new int[] {high, low};
      for (int median : neighbours.length == 0 ? new int[0] : medians) {
        int neighbour = neighbours[median];
        boolean free = align[vertex] == vertex && isBeyond(positions[neighbour], reached, upper);
        long segment = fromLeft ? pair(neighbour, vertex) : pair(vertex, neighbour);
        if (free && !conflicts.contains(segment)) {
          align[neighbour] = vertex;
          root[vertex] = root[neighbour];
          align[vertex] = root[vertex];
          reached = positions[neighbour];
        }
      }
    }
  }

  private static boolean isBeyond(int position, int reached, boolean upper) {
    return upper ? position > reached : position < reached;
  }

  private int[] sorted(int[] vertices) {
    return Arrays.stream(vertices)
        .boxed()
        .sorted((a, b) -> Integer.compare(positions[a], positions[b]))
        .mapToInt(v -> v)
        .toArray();
  }

  private double distance(int one, int other) {
    boolean passing = columns.size(one).height() == 0 || columns.size(other).height() == 0;
    double between = (columns.size(one).height() + columns.size(other).height()) / 2;
    return between + (passing ? gap * 0.75 : gap);
  }

  /** The rows packed from one end, then pulled back to what lies behind them. */
  private double[] pack(int[] root, boolean upper) {
    int[] waiting = new int[root.length];
    List<List<int[]>> behind = new ArrayList<>(); // pairs of neighbours, by the row of the first
    for (int vertex = 0; vertex < root.length; vertex++) {
      behind.add(new ArrayList<>());
    }
    for (int[] column : order) {
      for (int i = 0; i + 1 < column.length; i++) {
        int first = upper ? column[i] : column[column.length - 1 - i];
        int second = upper ? column[i + 1] : column[column.length - 2 - i];
        behind.get(root[first]).add(new int[] {first, second});
        waiting[root[second]]++;
      }
    }
    double[] place = new double[root.length];
    List<Integer> rows = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    for (int vertex = 0; vertex < root.length; vertex++) {
      if (root[vertex] == vertex && waiting[vertex] == 0) {
        open.add(vertex);
      }
    }
    while (!open.isEmpty()) {
      int row = open.remove();
      rows.add(row);
      for (int[] pair : behind.get(row)) {
        int other = root[pair[1]];
        place[other] = Math.max(place[other], place[row] + distance(pair[0], pair[1]));
        if (--waiting[other] == 0) {
          open.add(other);
        }
      }
    }
    for (int k = rows.size() - 1; k >= 0; k--) {
      int row = rows.get(k);
      double free = Double.POSITIVE_INFINITY;
      for (int[] pair : behind.get(row)) {
        free = Math.min(free, place[root[pair[1]]] - distance(pair[0], pair[1]));
      }
      if (free != Double.POSITIVE_INFINITY) {
        place[row] = Math.max(place[row], free);
      }
    }
    return place;
  }

  private double[] balanced(List<double[]> ways) {
    double[] narrowest = ways.get(0);
    for (double[] way : ways) {
      if (highest(way) - lowest(way) < highest(narrowest) - lowest(narrowest)) {
        narrowest = way;
      }
    }
    for (int k = 0; k < ways.size(); k++) {
      boolean upper = k % 2 == 0;
      double[] way = ways.get(k);
      double shift = upper ? lowest(narrowest) - lowest(way) : highest(narrowest) - highest(way);
      Arrays.setAll(way, vertex -> way[vertex] + shift);
    }
    double[] result = new double[columns.size()];
    for (int vertex = 0; vertex < result.length; vertex++) {
      int at = vertex;
      double[] found = ways.stream().mapToDouble(way -> way[at]).sorted().toArray();
      result[vertex] = (found[1] + found[2]) / 2;
    }
    double top = lowest(result);
    Arrays.setAll(result, vertex -> result[vertex] - top);
    return result;
  }

  private double lowest(double[] way) {
    double lowest = Double.POSITIVE_INFINITY;
    for (int vertex = 0; vertex < way.length; vertex++) {
      lowest = Math.min(lowest, way[vertex] - columns.size(vertex).height() / 2);
    }
    return lowest;
  }

  private double highest(double[] way) {
    double highest = Double.NEGATIVE_INFINITY;
    for (int vertex = 0; vertex < way.length; vertex++) {
      highest = Math.max(highest, way[vertex] + columns.size(vertex).height() / 2);
    }
    return highest;
  }
}
