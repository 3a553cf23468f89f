package org.gradc.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Source;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the records of a file. The file is read once more for the lines that are
 * shown, so that nothing of its text is kept while it is read for its numbers.
 */
final class Complaints {
  /** The field of a complaint about a whole record. */
  static final int WHOLE = -1;

  private record Complaint(
      long line,
      int lines,
      int field,
      Message message,
      List<String> arguments,
      @Nullable Message note) {}

  private final List<Complaint> kept = new ArrayList<>();
  private final Set<Message> noted = EnumSet.noneOf(Message.class);
  private long count;

  /**
   * Takes a complaint in.
   *
   * @param line the first of the record
   * @param lines how many lines the record takes
   * @param field its number from 0, or {@link #WHOLE}
   * @param note said once, with the first complaint that brings it; null for none
   */
  void add(
      long line,
      int lines,
      int field,
      @Nullable Message note,
      Message message,
      String... arguments) {
    if (kept.size() < Diagnostics.LIMIT) {
      Message first = note != null && noted.add(note) ? note : null;
      kept.add(new Complaint(line, lines, field, message, List.of(arguments), first));
    }
    count++;
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** Reports all complaints at their places. */
  void report(CsvFile file, char separator, Diagnostics diagnostics) throws IOException {
    Map<Long, Integer> stretches = new HashMap<>();
    kept.forEach(one -> stretches.merge(one.line(), one.lines(), Math::max));
    Map<Long, Source> sources = new HashMap<>();
    file.lines(stretches)
        .forEach(
            (line, text) ->
                sources.put(line, Source.excerpt(file.name(), text, Math.toIntExact(line))));
    for (Complaint one : kept) {
      Source source = sources.get(one.line());
      if (source != null) { // the file may have become shorter since
        int[] place = place(one, source.text(), separator);
        Diagnostic diagnostic =
            one.message()
                .at(source.span(place[0], place[1]), one.arguments().toArray(String[]::new));
        Message note = one.note();
        diagnostics.report(note == null ? diagnostic : diagnostic.note(note));
      }
    }
    if (count > kept.size()) {
      diagnostics.report(Message.TOO_MANY_ERRORS.anywhere(Long.toString(count - kept.size())));
    }
  }

  private static int[] place(Complaint one, String text, char separator) {
    return one.field() == WHOLE
        ? new int[] {0, Math.max(0, text.indexOf('\n'))}
        : new FieldPlaces(text, separator).of(one.field());
  }
}
