package org.gradc.chart;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of one height in a grid, by marching squares (Lorensen and Cline 1987, in two
 * dimensions): each cell is crossed between neighbouring corners on both sides of the height. A
 * cell whose diagonals differ is cut as its mean says.
 */
final class Segments {
  /** An edge of the grid: from a node to the right, or upward. */
  private record Edge(int column, int row, boolean upward) {}

  private final Grid grid;
  private final double level;
  private final Map<Edge, List<Edge>> neighbours = new LinkedHashMap<>();

  private Segments(Grid grid, double level) {
    this.grid = grid;
    this.level = level;
  }

  /** The lines, each a list of places {x, y}. */
  static List<List<double[]>> of(Grid grid, double level) {
    Segments segments = new Segments(grid, level);
    for (int row = 0; row + 1 < grid.rows(); row++) {
      for (int column = 0; column + 1 < grid.columns(); column++) {
        segments.cross(column, row);
      }
    }
    return segments.joined();
  }

  private boolean above(int column, int row) {
    return grid.height(column, row) > level;
  }

  private void cross(int column, int row) {
    Edge bottom = new Edge(column, row, false);
    Edge top = new Edge(column, row + 1, false);
    Edge left = new Edge(column, row, true);
    Edge right = new Edge(column + 1, row, true);
    boolean a = above(column, row);
    boolean b = above(column + 1, row);
    boolean c = above(column + 1, row + 1);
    boolean d = above(column, row + 1);
    List<Edge> crossed = new ArrayList<>();
    addIf(crossed, a != b, bottom);
    addIf(crossed, b != c, right);
    addIf(crossed, c != d, top);
    addIf(crossed, d != a, left);
    if (crossed.size() == 2) {
      join(crossed.get(0), crossed.get(1));
    } else if (crossed.size() == 4) {
      double mean =
          (grid.height(column, row)
                  + grid.height(column + 1, row)
                  + grid.height(column + 1, row + 1)
                  + grid.height(column, row + 1))
              / 4;
      boolean aroundA = mean > level != a;
      join(bottom, aroundA ? left : right);
      join(top, aroundA ? right : left);
    }
  }

  private static void addIf(List<Edge> edges, boolean condition, Edge edge) {
    if (condition) {
      edges.add(edge);
    }
  }

  private void join(Edge one, Edge other) {
    neighbours.computeIfAbsent(one, e -> new ArrayList<>()).add(other);
    neighbours.computeIfAbsent(other, e -> new ArrayList<>()).add(one);
  }

  private List<List<double[]>> joined() {
    List<List<double[]>> lines = new ArrayList<>();
    while (!neighbours.isEmpty()) {
      Edge start = neighbours.keySet().iterator().next();
      Deque<Edge> chain = new ArrayDeque<>(List.of(start));
      extend(chain, true);
      extend(chain, false);
      neighbours.remove(start);
      List<double[]> line = new ArrayList<>();
      chain.forEach(edge -> line.add(place(edge)));
      lines.add(line);
    }
    return lines;
  }

  /** Follows the line from an end of the chain, and takes what it passes out. */
  private void extend(Deque<Edge> chain, boolean atEnd) {
    Edge end = atEnd ? chain.getLast() : chain.getFirst();
    while (true) {
      List<Edge> next = neighbours.get(end);
      if (next == null || next.isEmpty()) {
        return;
      }
      Edge other = next.remove(0);
      List<Edge> back = neighbours.get(other);
      if (back != null) {
        back.remove(end);
      }
      if (next.isEmpty()) {
        neighbours.remove(end);
      }
      if (atEnd) {
        chain.addLast(other);
      } else {
        chain.addFirst(other);
      }
      end = other;
      if (back != null && back.isEmpty()) {
        neighbours.remove(end);
      }
    }
  }

  /** Where the height is crossed on an edge, between its ends in proportion. */
  private double[] place(Edge edge) {
    double from = grid.height(edge.column(), edge.row());
    double to =
        edge.upward()
            ? grid.height(edge.column(), edge.row() + 1)
            : grid.height(edge.column() + 1, edge.row());
    double part = (level - from) / (to - from);
    return new double[] {
      grid.x(edge.column() + (edge.upward() ? 0 : part)),
      grid.y(edge.row() + (edge.upward() ? part : 0))
    };
  }
}
