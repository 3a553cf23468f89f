package org.gradc.data;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;

/**
 * Reads a CSV file as RFC 4180 describes it: the first line names the columns, a field may be
 * quoted. Comma, semicolon and tab separate; the first line shows which. Empty lines are skipped.
 */
public final class TableReader {
  /** So many lines are looked at before the size of the table is judged. */
  private static final int SAMPLE = 1_000;

  private final CsvFile file;
  private final Diagnostics diagnostics;

  /** Reads a file; what is wrong with it is reported. */
  public TableReader(CsvFile file, Diagnostics diagnostics) {
    this.file = file;
    this.diagnostics = diagnostics;
  }

  /**
   * The names of the columns.
   *
   * @return empty exactly if an error was reported
   * @throws IOException if the file cannot be read
   */
  public Optional<Header> header() throws IOException {
    char separator;
    try (BufferedReader reader = file.reader()) {
      String line = reader.readLine();
      while (line != null && line.isBlank()) {
        line = reader.readLine();
      }
      separator = Separator.of(line == null ? "" : line);
    }
    Complaints complaints = new Complaints();
    List<String> names = new ArrayList<>();
    try (CsvReader<CsvRecord> records = records(separator)) {
      Iterator<CsvRecord> all = records.iterator();
      if (!all.hasNext()) {
        diagnostics.report(Message.DATA_EMPTY.anywhere(file.name()));
        return Optional.empty();
      }
      CsvRecord first = all.next();
      first.getFields().forEach(name -> names.add(name.strip()));
      checkNames(first, names, complaints);
      if (complaints.isEmpty() && !all.hasNext()) {
        diagnostics.report(Message.DATA_NO_ROWS.anywhere(file.name()));
        return Optional.empty();
      }
    } catch (CsvParseException e) {
      malformed(e);
      return Optional.empty();
    }
    complaints.report(file, separator, diagnostics);
    return complaints.isEmpty() ? Optional.of(new Header(names, separator)) : Optional.empty();
  }

  private static void checkNames(CsvRecord record, List<String> names, Complaints complaints) {
    long line = record.getStartingLineNumber();
    int lines = Rows.lines(record);
    if (names.stream().noneMatch(name -> Double.isNaN(Field.number(name)))) {
      complaints.add(line, lines, Complaints.WHOLE, null, Message.DATA_NO_HEADER);
      return;
    }
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (!name.isEmpty() && seen.putIfAbsent(name, i) != null) {
        complaints.add(line, lines, i, null, Message.DATA_COLUMN_TWICE, name);
      }
    }
  }

  /**
   * Some columns. The text of others is not looked at.
   *
   * @param wanted names of the header
   * @param whole those of the wanted that hold whole numbers
   * @param skipMissing whether rows with a missing value are left out, which is an error otherwise
   * @param heap how many bytes of memory there are
   * @return empty exactly if an error was reported
   * @throws IOException if the file cannot be read
   */
  public Optional<Table> table(
      Header header, List<String> wanted, Set<String> whole, boolean skipMissing, long heap)
      throws IOException {
    if (!fits(wanted.size(), heap)) {
      return Optional.empty();
    }
    Rows rows = new Rows(header, wanted, whole, skipMissing);
    try (CsvReader<CsvRecord> records = records(header.separator())) {
      Iterator<CsvRecord> all = records.iterator();
      all.next(); // the header
      all.forEachRemaining(rows::add);
    } catch (CsvParseException e) {
      malformed(e);
      return Optional.empty();
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
    if (!rows.complaints().isEmpty()) {
      rows.complaints().report(file, header.separator(), diagnostics);
      return Optional.empty();
    }
    if (rows.count() == 0) {
      diagnostics.report(Message.DATA_ALL_MISSING.anywhere(file.name(), rows.emptiest()));
      return Optional.empty();
    }
    return Optional.of(rows.table());
  }

  private boolean fits(int columns, long heap) throws IOException {
    long bytes = 0;
    int lines = 0;
    try (BufferedReader reader = file.reader()) {
      String line;
      while (lines < SAMPLE && (line = reader.readLine()) != null) {
        bytes += line.length() + 1;
        lines++;
      }
    }
    Memory memory = Memory.of(file.size(), lines, bytes, columns);
    if (!memory.isBeyond(heap)) {
      return true;
    }
    diagnostics.report(
        Message.DATA_TOO_LARGE.anywhere(
            file.name(), memory.rows(), memory.megabytes(), Memory.megabytes(heap)));
    return false;
  }

  private CsvReader<CsvRecord> records(char separator) throws IOException {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE) // told with their place, and all of them
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .skipEmptyLines(true)
        .ofCsvRecord(file.reader());
  }

  private void malformed(CsvParseException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    diagnostics.report(
        Message.DATA_MALFORMED.anywhere(file.name(), String.valueOf(cause.getMessage())));
  }
}
