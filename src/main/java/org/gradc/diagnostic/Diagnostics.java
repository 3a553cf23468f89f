package org.gradc.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Collects the diagnostics of one run: sorted by place, at most one error per span, and only the
 * first {@value #LIMIT} errors and warnings kept.
 *
 * <p>Sources are ordered by their first appearance; what concerns no text comes first. A second
 * error at exactly the span of an earlier one is taken for its consequence and dropped. The cost
 * per diagnostic is bounded however many are reported.
 */
public final class Diagnostics {
  /** How many errors, and how many warnings, are kept. */
  public static final int LIMIT = Limits.ERRORS;

  private record Key(int source, int start, int end, int severity) {}

  private static final Comparator<Key> BY_PLACE =
      Comparator.comparingInt(Key::source)
          .thenComparingInt(Key::start)
          .thenComparingInt(Key::end)
          .thenComparingInt(Key::severity);

  private final Map<Source, Integer> sources = new LinkedHashMap<>();
  private final TreeMap<Key, Diagnostic> errors = new TreeMap<>(BY_PLACE);
  private final TreeMap<Key, Diagnostic> others = new TreeMap<>(BY_PLACE);
  private final Set<List<String>> unplaced = new HashSet<>();
  private int errorCount;

  /** Takes a diagnostic in; of the closing note of others, the errors that it counts. */
  public void report(Diagnostic diagnostic) {
    if (diagnostic.message() == Message.TOO_MANY_ERRORS) {
      errorCount += Integer.parseInt(diagnostic.arguments().get(0));
      return;
    }
    Span span = diagnostic.span();
    boolean error = diagnostic.isError();
    TreeMap<Key, Diagnostic> kept = error ? errors : others;
    Key key;
    if (span == null) {
      if (!unplaced.add(List.of(diagnostic.message().id(), diagnostic.text()))) {
        return;
      }
      key = new Key(-1, unplaced.size(), 0, error ? 0 : 1);
    } else {
      int source = sources.computeIfAbsent(span.source(), s -> sources.size());
      key = new Key(source, span.start(), span.end(), error ? 0 : 1);
    }
    if (kept.putIfAbsent(key, diagnostic) != null) {
      return;
    }
    errorCount += error ? 1 : 0;
    if (kept.size() > LIMIT) {
      kept.pollLastEntry();
    }
  }

  /** Hands everything kept here on, and the number of those that were not kept. */
  public void passTo(Diagnostics other) {
    others.values().forEach(other::report);
    errors.values().forEach(other::report);
    other.errorCount += errorCount - errors.size();
  }

  public boolean hasErrors() {
    return errorCount > 0;
  }

  /**
   * Whether an error was reported about a place that begins in this span, the end of the text
   * included; also true where errors were left out, since theirs may be such places.
   */
  public boolean hasErrorIn(Span span) {
    Integer source = sources.get(span.source());
    if (source == null || errorCount > errors.size()) {
      return errorCount > errors.size();
    }
    Key found = errors.ceilingKey(new Key(source, span.start(), 0, 0));
    boolean last = span.end() == span.source().text().length();
    return found != null && found.source() == source && (last || found.start() < span.end());
  }

  /** Number of errors reported, those beyond the limit included. */
  public int errorCount() {
    return errorCount;
  }

  public boolean isEmpty() {
    return errors.isEmpty() && others.isEmpty();
  }

  /** All that was kept, by place; where errors were left out, a closing note says how many. */
  public List<Diagnostic> sorted() {
    TreeMap<Key, Diagnostic> all = new TreeMap<>(BY_PLACE);
    all.putAll(others);
    List<Diagnostic> result = new ArrayList<>();
    errors.forEach((key, error) -> all.put(key, error));
    result.addAll(all.values());
    int left = errorCount - errors.size();
    if (left > 0) {
      result.add(Message.TOO_MANY_ERRORS.anywhere(Integer.toString(left)));
    }
    return result;
  }
}
