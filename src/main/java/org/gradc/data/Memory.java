package org.gradc.data;

import java.util.Locale;

/** How much memory a table will take, told from a few of its lines before it is read. */
final class Memory {
  /** While a column grows there are two of it, the larger of twice its length. */
  private static final int GROWTH = 3;

  private static final long MEGABYTE = 1 << 20;

  private final long rows;
  private final long needed;

  private Memory(long rows, long needed) {
    this.rows = rows;
    this.needed = needed;
  }

  /**
   * An estimate.
   *
   * @param sampled how many rows were looked at
   * @param bytes of these rows
   */
  static Memory of(long fileSize, long sampled, long bytes, int columns) {
    long rows = sampled == 0 ? 0 : (long) ((double) fileSize * sampled / Math.max(1, bytes));
    return new Memory(rows, rows * columns * Double.BYTES * GROWTH);
  }

  boolean isBeyond(long heap) {
    return needed > heap || rows > Integer.MAX_VALUE;
  }

  String rows() {
    return String.format(Locale.ROOT, "%,d", rows);
  }

  String megabytes() {
    return megabytes(needed);
  }

  static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%,d", bytes / MEGABYTE);
  }
}
