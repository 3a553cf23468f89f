package org.gradc.data;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.gradc.diagnostic.Message;
import org.jspecify.annotations.Nullable;

/** The rows that were read so far. */
final class Rows {
  private static final int FIRST_ROWS = 1_024;

  private final Header header;
  private final List<String> wanted;
  private final Set<String> whole;
  private final boolean skipMissing;
  private final int[] positions;
  private final double[] row;
  private final double[][] columns;
  private final long[] missing;
  private final Complaints complaints = new Complaints();
  private int count;
  private long skipped;

  Rows(Header header, List<String> wanted, Set<String> whole, boolean skipMissing) {
    this.header = header;
    this.wanted = wanted;
    this.whole = whole;
    this.skipMissing = skipMissing;
    this.positions = wanted.stream().mapToInt(header.columns()::indexOf).toArray();
    this.row = new double[wanted.size()];
    this.columns = new double[wanted.size()][FIRST_ROWS];
    this.missing = new long[wanted.size()];
  }

  void add(CsvRecord record) {
    int expected = header.columns().size();
    if (record.getFieldCount() != expected) {
      complaints.add(
          record.getStartingLineNumber(),
          lines(record),
          Complaints.WHOLE,
          null,
          Message.DATA_RAGGED,
          Integer.toString(record.getFieldCount()),
          Integer.toString(expected));
      return;
    }
    boolean complete = true;
    for (int i = 0; i < positions.length; i++) {
      String text = record.getField(positions[i]).strip();
      if (Field.isMissing(text)) {
        complete = false;
        missing[i]++;
      } else {
        row[i] = Field.number(text);
      }
      complain(record, i, text);
    }
    if (complete) {
      append();
    } else {
      skipped++;
    }
  }

  private void complain(CsvRecord record, int column, String text) {
    String name = wanted.get(column);
    double number = row[column];
    if (Field.isMissing(text)) {
      if (!skipMissing) {
        complain(record, column, Message.DATA_SKIP_MISSING, Message.DATA_MISSING, name);
      }
    } else if (Double.isNaN(number)) {
      Message note = Field.hasDecimalComma(text) ? Message.DATA_DECIMAL_COMMA : null;
      complain(record, column, note, Message.DATA_NOT_A_NUMBER, text, name);
    } else if (whole.contains(name) && number != (int) number) {
      complain(record, column, null, Message.DATA_NOT_WHOLE, text, name);
    }
  }

  private void complain(
      CsvRecord record, int column, @Nullable Message note, Message message, String... arguments) {
    complaints.add(
        record.getStartingLineNumber(), lines(record), positions[column], note, message, arguments);
  }

  Complaints complaints() {
    return complaints;
  }

  int count() {
    return count;
  }

  private void append() {
    if (!complaints.isEmpty()) {
      return; // there will be no table
    }
    if (count == Integer.MAX_VALUE - 8) {
      throw new OutOfMemoryError("rows");
    }
    for (int i = 0; i < columns.length; i++) {
      if (count == columns[i].length) {
        columns[i] = Arrays.copyOf(columns[i], (int) Math.min(2L * count, Integer.MAX_VALUE - 8));
      }
      columns[i][count] = row[i];
    }
    count++;
  }

  /** The column that lacks most values. */
  String emptiest() {
    int worst = 0;
    for (int i = 1; i < missing.length; i++) {
      worst = missing[i] > missing[worst] ? i : worst;
    }
    return wanted.get(worst);
  }

  Table table() {
    for (int i = 0; i < columns.length; i++) {
      columns[i] = Arrays.copyOf(columns[i], count);
    }
    return new Table(wanted, columns, count, skipped);
  }

  /** How many lines a record takes. */
  static int lines(CsvRecord record) {
    int lines = 1;
    for (String field : record.getFields()) {
      lines += (int) field.chars().filter(c -> c == '\n').count();
    }
    return lines;
  }
}
