package org.gradc.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gradc.Explanation.Pattern;

/** The pattern of a matrix as characters and as SVG. */
final class PatternPicture {
  /** Matrices of more rows or columns than this are drawn in blocks. */
  private static final int MOST_CELLS = 64;

  private static final int MOST_NAMED = 16;
  private static final int CELL = 10;

  private PatternPicture() {}

  static String title(Pattern pattern) {
    return pattern.matrix().equals("hessian") ? "Hessian" : "Jacobian";
  }

  /** {@code 12 of 25 entries are not always 0}. */
  static String caption(Pattern pattern) {
    int rows = pattern.rows().size();
    int columns = pattern.columns().size();
    int block = block(pattern);
    String scale = block == 1 ? "" : "; a cell stands for " + block + " by " + block;
    return "%d x %d, %d of %d entries are not always 0%s"
        .formatted(rows, columns, pattern.count(), (long) rows * columns, scale);
  }

  /** A line per row of cells: {@code ■} where there is an entry; row names where they are few. */
  static List<String> characters(Pattern pattern) {
    boolean named = pattern.rows().size() <= MOST_NAMED && pattern.columns().size() <= MOST_NAMED;
    List<List<String>> rows = new ArrayList<>();
    if (named) {
      List<String> head = new ArrayList<>(List.of(""));
      head.addAll(pattern.columns());
      rows.add(head);
    }
    List<boolean[]> cells = cells(pattern);
    for (int row = 0; row < cells.size(); row++) {
      StringBuilder text = new StringBuilder();
      List<String> line = new ArrayList<>();
      if (named) {
        line.add(pattern.rows().get(row));
      }
      for (boolean cell : cells.get(row)) {
        text.append(cell ? '■' : '·');
        if (named) {
          line.add(cell ? "■" : "·");
        }
      }
      rows.add(named ? line : List.of(text.toString()));
    }
    return Columns.of(rows);
  }

  /** A picture with a square per entry. */
  static String svg(Pattern pattern) {
    List<boolean[]> cells = cells(pattern);
    int height = cells.size() * CELL;
    int width = (cells.isEmpty() ? 0 : cells.get(0).length) * CELL;
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" role=\"img\">"
            .formatted(width + 2, height + 2));
    svg.append(
        "<rect x=\"0.5\" y=\"0.5\" width=\"%d\" height=\"%d\" class=\"frame\"/>"
            .formatted(width + 1, height + 1));
    for (int row = 0; row < cells.size(); row++) {
      for (int column = 0; column < cells.get(row).length; column++) {
        if (cells.get(row)[column]) {
          svg.append(
              "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" class=\"entry\"/>"
                  .formatted(column * CELL + 2, row * CELL + 2, CELL - 2, CELL - 2));
        }
      }
    }
    return svg.append("</svg>").toString();
  }

  private static int block(Pattern pattern) {
    int longest = Math.max(pattern.rows().size(), pattern.columns().size());
    return Math.max(1, (longest + MOST_CELLS - 1) / MOST_CELLS);
  }

  private static List<boolean[]> cells(Pattern pattern) {
    int block = block(pattern);
    int columns = (pattern.columns().size() + block - 1) / block;
    List<boolean[]> cells = new ArrayList<>();
    for (int row = 0; row < pattern.rows().size(); row += block) {
      Set<Integer> filled = new HashSet<>();
      for (int i = row; i < Math.min(row + block, pattern.rows().size()); i++) {
        pattern.entries().get(i).forEach(column -> filled.add(column / block));
      }
      boolean[] line = new boolean[columns];
      filled.forEach(column -> line[column] = true);
      cells.add(line);
    }
    return cells;
  }
}
