package org.gradc.picture.layout;

import java.util.Arrays;

/** Counts crossings of segments between neighbouring columns. */
final class Crossings {
  private Crossings() {}

  /** All crossings of an order, by Barth, Jünger and Mutzel (2002): inversions in a sorted list. */
  static long count(Columns columns, int[][] order, int[] positions) {
    long crossings = 0;
    for (int column = 0; column + 1 < order.length; column++) {
      crossings += between(columns, order[column], order[column + 1].length, positions);
    }
    return crossings;
  }

  private static long between(Columns columns, int[] column, int width, int[] positions) {
    int[] tree = new int[width + 1];
    long crossings = 0;
    int seen = 0;
    for (int vertex : column) {
      int[] ends = sorted(columns.right(vertex), positions);
      for (int end : ends) { // those of one vertex do not cross each other
        crossings += seen - sum(tree, end);
      }
      for (int end : ends) {
        for (int i = end + 1; i <= width; i += i & -i) {
          tree[i]++;
        }
        seen++;
      }
    }
    return crossings;
  }

  /** How many ends lie at the position or before it. */
  private static int sum(int[] tree, int position) {
    int sum = 0;
    for (int i = position + 1; i > 0; i -= i & -i) {
      sum += tree[i];
    }
    return sum;
  }

  /**
   * How many crossings fewer there are on one side if two vertices, one directly above the other,
   * change places.
   */
  static int gain(int[] upper, int[] lower, int[] positions) {
    int[] above = sorted(upper, positions);
    int[] below = sorted(lower, positions);
    int now = 0;
    int then = 0;
    for (int a : above) {
      for (int b : below) {
        now += a > b ? 1 : 0;
        then += b > a ? 1 : 0;
      }
    }
    return now - then;
  }

  private static int[] sorted(int[] vertices, int[] positions) {
    int[] sorted = new int[vertices.length];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = positions[vertices[i]];
    }
    Arrays.sort(sorted);
    return sorted;
  }
}
