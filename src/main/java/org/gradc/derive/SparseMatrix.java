package org.gradc.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gradc.expr.Expr;
import org.gradc.rules.Algebra;

/** A matrix of expressions of which only those that are not 0 are kept. */
final class SparseMatrix {
  private final Algebra algebra;
  private final List<Map<Integer, Expr>> rows = new ArrayList<>();
  private final int columns;

  SparseMatrix(Algebra algebra, int rows, int columns) {
    this.algebra = algebra;
    this.columns = columns;
    for (int i = 0; i < rows; i++) {
      this.rows.add(new TreeMap<>());
    }
  }

  int rows() {
    return rows.size();
  }

  int columns() {
    return columns;
  }

  void put(int row, int column, Expr value) {
    if (!algebra.isZero(value)) {
      rows.get(row).put(column, value);
    }
  }

  Expr get(int row, int column) {
    return rows.get(row).getOrDefault(column, algebra.zero());
  }

  /** The entries of a row that are not 0, by rising column. */
  Map<Integer, Expr> row(int row) {
    return rows.get(row);
  }
}
