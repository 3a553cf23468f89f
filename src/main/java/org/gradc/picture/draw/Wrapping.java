package org.gradc.picture.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a long formula into lines: before an operator or behind a comma or colon, rather outside
 * brackets than in them and in subscripts last, so that the lines are about equally long.
 */
final class Wrapping {
  private static final int MOST_LINES = 4;
  private static final double DEPTH = 0.3;
  private static final int SUBSCRIPT = 6;
  private static final double EXTRA_LINE = 0.5;
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";
  private static final String ELLIPSIS = "…";

  private final String text;
  private final double size;
  private final double widest;
  private final List<Integer> breaks = new ArrayList<>();
  private final List<Integer> depths = new ArrayList<>();
  private List<String> best = List.of();
  private double least = Double.POSITIVE_INFINITY;

  private Wrapping(String text, double size, double widest) {
    this.text = text;
    this.size = size;
    this.widest = widest;
  }

  /**
   * The lines of a text, at most four.
   *
   * @param size of the letters
   * @param widest how wide a line may be; what does not fit even then is left out behind a mark
   */
  static List<String> of(String text, double size, double widest) {
    if (Glyphs.width(text, size) <= widest) {
      return List.of(text);
    }
    Wrapping wrapping = new Wrapping(text, size, widest);
    wrapping.find();
    wrapping.lines(0, new ArrayList<>(), 0);
    return wrapping.best.isEmpty() ? wrapping.shortened() : wrapping.best;
  }

  /** Where a line can end: at spaces, but for one behind an operator. */
  private void find() {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char here = text.charAt(i);
      int deep = here == '[' || here == ']' ? SUBSCRIPT : 1;
      depth += OPENING.indexOf(here) >= 0 ? deep : CLOSING.indexOf(here) >= 0 ? -deep : 0;
      boolean space = here == ' ' && i > 0 && i + 1 < text.length();
      if (space && !isOperator(i - 1)) {
        breaks.add(i + 1);
        depths.add(depth);
      } else if (here == '*' || here == '/') {
        breaks.add(i);
        depths.add(depth + 1);
      }
    }
  }

  /** Whether a sign with spaces on both sides stands there; the next line begins with it. */
  private boolean isOperator(int place) {
    boolean word = Character.isLetterOrDigit(text.charAt(place));
    return place > 0
        && text.charAt(place - 1) == ' '
        && !word
        && OPENING.indexOf(text.charAt(place)) < 0;
  }

  // Recursion over lines, of which there are few.
  private void lines(int start, List<String> before, double cost) {
    String rest = text.substring(start);
    double slack = 1 - Glyphs.width(rest, size) / widest;
    if (slack >= 0 && cost + slack * slack < least) {
      least = cost + slack * slack;
      best = new ArrayList<>(before);
      best.add(rest);
    }
    for (int k = 0; k < breaks.size() && before.size() + 1 < MOST_LINES; k++) {
      if (breaks.get(k) > start) {
        String line = text.substring(start, breaks.get(k)).strip();
        double left = 1 - Glyphs.width(line, size) / widest;
        if (left < 0) {
          break;
        }
        List<String> lines = new ArrayList<>(before);
        lines.add(line);
        lines(breaks.get(k), lines, cost + left * left + DEPTH * depths.get(k) + EXTRA_LINE);
      }
    }
  }

  /** Full lines, the last with a mark. */
  private List<String> shortened() {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (lines.size() < MOST_LINES && start < text.length()) {
      boolean last = lines.size() == MOST_LINES - 1;
      int end = fitting(start, last ? ELLIPSIS : "");
      int stop = end;
      for (int place : breaks) {
        stop = !last && end < text.length() && place > start && place <= end ? place : stop;
      }
      String mark = last && stop < text.length() ? ELLIPSIS : "";
      lines.add(text.substring(start, stop).strip() + mark);
      start = stop;
    }
    return lines;
  }

  private int fitting(int start, String mark) {
    int end = start;
    while (end < text.length()
        && (end == start
            || Glyphs.width(text.substring(start, next(end)) + mark, size) <= widest)) {
      end = next(end);
    }
    return end;
  }

  private int next(int place) {
    return text.offsetByCodePoints(place, 1);
  }
}
