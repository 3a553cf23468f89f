package org.gradc.picture.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The order within every column that crosses few segments: sweeps to and fro put each vertex at the
 * barycentre of its neighbours, then neighbours change places where that helps; from several
 * starts, of which the best is kept.
 */
final class Ordering {
  private static final int MOST_STARTS = 24;
  private static final int MOST_SWEEPS = 16;
  private static final int MOST_TRANSPOSITIONS = 8;
  private static final int MOST_PAIRS = 64;

  /** So many segments are looked at in all starts together: what a second allows. */
  private static final int WORK = 60_000;

  private final Columns columns;
  private final int[][] order;
  private final int[] positions;
  private int[][] best;
  private long fewest = Long.MAX_VALUE;

  private Ordering(Columns columns) {
    this.columns = columns;
    this.order = new int[columns.count()][];
    this.positions = new int[columns.size()];
    this.best = new int[0][];
  }

  /** The vertices of every column from above to below. */
  static int[][] of(Columns columns) {
    Ordering ordering = new Ordering(columns);
    int starts = Math.max(2, Math.min(MOST_STARTS, WORK / Math.max(1, columns.segments())));
    for (int start = 0; start < starts && ordering.fewest > 0; start++) {
      ordering.start(start);
      ordering.improve(start % 2 == 0);
    }
    return ordering.best;
  }

  /** The depth-first order from the results, or from the inputs, then shuffled ones. */
  private void start(int number) {
    List<List<Integer>> lists = new ArrayList<>();
    for (int column = 0; column < order.length; column++) {
      lists.add(new ArrayList<>());
    }
    for (int vertex : number % 2 == 0 ? depthFirst(false) : depthFirst(true)) {
      lists.get(columns.column(vertex)).add(vertex);
    }
    // A fixed seed: the same graph is always drawn in the same way.
    SplittableRandom random = new SplittableRandom(number);
    for (int column = 0; column < order.length; column++) {
      int[] vertices = lists.get(column).stream().mapToInt(v -> v).toArray();
      for (int i = vertices.length - 1; number > 1 && i > 0; i--) {
        int j = random.nextInt(i + 1);
        int vertex = vertices[i];
        vertices[i] = vertices[j];
        vertices[j] = vertex;
      }
      order[column] = vertices;
      place(column);
    }
  }

  private List<Integer> depthFirst(boolean forward) {
    boolean[] seen = new boolean[columns.size()];
    List<Integer> found = new ArrayList<>();
    List<Integer> roots = new ArrayList<>();
    for (int vertex = 0; vertex < columns.size(); vertex++) {
      int[] before = forward ? columns.left(vertex) : columns.right(vertex);
      if (before.length == 0) {
        roots.add(vertex);
      }
    }
    int[] stack = new int[columns.segments() + 1];
    for (int root : roots) {
      int depth = 0;
      stack[depth++] = root;
      while (depth > 0) {
        int vertex = stack[--depth];
        if (!seen[vertex]) {
          seen[vertex] = true;
          found.add(vertex);
          int[] next = forward ? columns.right(vertex) : columns.left(vertex);
          for (int i = next.length - 1; i >= 0; i--) {
            if (!seen[next[i]]) {
              stack[depth++] = next[i];
            }
          }
        }
      }
    }
    return found;
  }

  private void place(int column) {
    for (int i = 0; i < order[column].length; i++) {
      positions[order[column][i]] = i;
    }
  }

  private void improve(boolean rightFirst) {
    int idle = 0;
    long least = Long.MAX_VALUE;
    for (int sweep = 0; sweep < MOST_SWEEPS && idle < 4; sweep++) {
      sweep((sweep % 2 == 0) == rightFirst);
      transpose();
      long crossings = Crossings.count(columns, order, positions);
      idle = crossings < least ? 0 : idle + 1;
      least = Math.min(least, crossings);
      if (crossings < fewest) {
        fewest = crossings;
        best = Arrays.stream(order).map(int[]::clone).toArray(int[][]::new);
      }
    }
  }

  private void sweep(boolean right) {
    for (int step = 1; step < order.length; step++) {
      int column = right ? step : order.length - 1 - step;
      double[] centres = new double[order[column].length];
      Integer[] sorted = new Integer[centres.length];
      for (int i = 0; i < centres.length; i++) {
        int vertex = order[column][i];
        int[] neighbours = right ? columns.left(vertex) : columns.right(vertex);
        double sum = 0;
        for (int neighbour : neighbours) {
          sum += positions[neighbour];
        }
        double scale = (double) i / centres.length; // keeps the place of what has no neighbours
        centres[i] =
            neighbours.length == 0
                ? scale * order[column + (right ? -1 : 1)].length
                : sum / neighbours.length;
        sorted[i] = i;
      }
      Arrays.sort(sorted, Comparator.comparingDouble(i -> centres[i]));
      int[] before = order[column];
      order[column] = Arrays.stream(sorted).mapToInt(i -> before[i]).toArray();
      place(column);
    }
  }

  private void transpose() {
    boolean better = true;
    for (int pass = 0; better && pass < MOST_TRANSPOSITIONS; pass++) {
      better = false;
      for (int[] column : order) {
        for (int i = 0; i + 1 < column.length; i++) {
          if (gain(column[i], column[i + 1]) > 0) {
            int upper = column[i];
            column[i] = column[i + 1];
            column[i + 1] = upper;
            positions[column[i]] = i;
            positions[upper] = i + 1;
            better = true;
          }
        }
      }
    }
  }

  private int gain(int upper, int lower) {
    return gain(columns.left(upper), columns.left(lower))
        + gain(columns.right(upper), columns.right(lower));
  }

  private int gain(int[] upper, int[] lower) {
    boolean many = (long) upper.length * lower.length > MOST_PAIRS * MOST_PAIRS;
    return many ? 0 : Crossings.gain(upper, lower, positions);
  }
}
