package org.gradc.explain;

import java.util.ArrayList;
import java.util.List;

/** Rows of cells, one below the other. */
final class Columns {
  /** A wider cell does not push the others of its column away. */
  private static final int WIDEST = 60;

  private Columns() {}

  static List<String> of(List<List<String>> rows) {
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        if (i == widths.size()) {
          widths.add(0);
        }
        widths.set(i, Math.max(widths.get(i), Math.min(WIDEST, width(row.get(i)))));
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        line.append(row.get(i));
        line.append(" ".repeat(Math.max(0, widths.get(i) - width(row.get(i))) + 2));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
