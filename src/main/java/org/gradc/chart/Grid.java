package org.gradc.chart;

import java.util.function.DoubleBinaryOperator;

/** The heights of a function of two variables at the nodes of a grid. */
public final class Grid {
  private final double left;
  private final double right;
  private final double bottom;
  private final double top;
  private final int columns;
  private final int rows;
  private final double[] heights;

  /**
   * A grid of given heights.
   *
   * @param columns number of nodes from left to right, 2 or more
   * @param rows number of nodes from bottom to top, 2 or more
   * @param heights row by row from the bottom; copied
   */
  public Grid(
      double left,
      double right,
      double bottom,
      double top,
      int columns,
      int rows,
      double[] heights) {
    if (columns < 2 || rows < 2 || heights.length != columns * rows) {
      throw new IllegalArgumentException(
          heights.length + " heights of " + columns + " by " + rows + " nodes");
    }
    this.left = left;
    this.right = right;
    this.bottom = bottom;
    this.top = top;
    this.columns = columns;
    this.rows = rows;
    this.heights = heights.clone();
  }

  /** The heights of a function. */
  public static Grid of(
      double left,
      double right,
      double bottom,
      double top,
      int columns,
      int rows,
      DoubleBinaryOperator function) {
    double[] heights = new double[columns * rows];
    for (int r = 0; r < rows; r++) {
      double y = bottom + (top - bottom) * r / (rows - 1);
      for (int c = 0; c < columns; c++) {
        double x = left + (right - left) * c / (columns - 1);
        heights[r * columns + c] = function.applyAsDouble(x, y);
      }
    }
    return new Grid(left, right, bottom, top, columns, rows, heights);
  }

  double left() {
    return left;
  }

  double right() {
    return right;
  }

  double bottom() {
    return bottom;
  }

  double top() {
    return top;
  }

  int columns() {
    return columns;
  }

  int rows() {
    return rows;
  }

  /** Where a column stands; between nodes too. */
  double x(double column) {
    return left + (right - left) * column / (columns - 1);
  }

  /** Where a row stands; between nodes too. */
  double y(double row) {
    return bottom + (top - bottom) * row / (rows - 1);
  }

  double height(int column, int row) {
    return heights[row * columns + column];
  }
}
