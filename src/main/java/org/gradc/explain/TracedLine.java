package org.gradc.explain;

import java.util.ArrayList;
import java.util.List;
import org.gradc.Explanation;
import org.gradc.diagnostic.Span;

/**
 * A line of a class and the places in the formula that it computes.
 *
 * @param number of the line, from 1
 * @param text without the spaces around it
 */
public record TracedLine(int number, String text, List<Span> places) {
  public TracedLine {
    places = List.copyOf(places);
  }

  static List<TracedLine> of(Explanation explanation) {
    List<String> lines = explanation.generated().content().lines().toList();
    List<List<Span>> places = explanation.places();
    List<TracedLine> traced = new ArrayList<>();
    for (int i = 0; i < Math.min(lines.size(), places.size()); i++) {
      if (!places.get(i).isEmpty()) {
        traced.add(new TracedLine(i + 1, lines.get(i).strip(), outermost(places.get(i))));
      }
    }
    return traced;
  }

  /** Without the places that lie in others. */
  private static List<Span> outermost(List<Span> places) {
    return places.stream()
        .filter(one -> places.stream().noneMatch(other -> !other.equals(one) && other.covers(one)))
        .toList();
  }

  /** The places as {@code file:line:column-column}. */
  public List<String> placesInWords() {
    return places.stream().map(TracedLine::inWords).toList();
  }

  private static String inWords(Span place) {
    String start = place.source().name() + ":" + place.line() + ":" + place.column();
    boolean oneLine = place.text().indexOf('\n') < 0;
    int length = place.text().codePointCount(0, place.text().length());
    return oneLine && length > 1 ? start + "-" + (place.column() + length - 1) : start;
  }
}
