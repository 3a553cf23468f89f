package org.gradc.data;

import java.util.List;

/** Columns of numbers of equal length, none of them missing. */
public final class Table {
  private final List<String> names;
  private final double[][] columns;
  private final int rowCount;
  private final long skipped;

  Table(List<String> names, double[][] columns, int rowCount, long skipped) {
    this.names = List.copyOf(names);
    this.columns = columns;
    this.rowCount = rowCount;
    this.skipped = skipped;
  }

  /** The names of the columns. */
  public List<String> names() {
    return names;
  }

  /** How many rows there are. */
  public int rowCount() {
    return rowCount;
  }

  /** How many rows of the file were left out because a value is missing. */
  public long skipped() {
    return skipped;
  }

  /**
   * The numbers of a column, one for each row; not a copy.
   *
   * @throws IllegalArgumentException if there is no such column
   */
  public double[] column(String name) {
    int position = names.indexOf(name);
    if (position < 0) {
      throw new IllegalArgumentException("no column " + name);
    }
    return columns[position];
  }
}
