package org.gradc.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Source;
import org.gradc.diagnostic.Span;
import org.gradc.expr.Rational;

/**
 * Reads a point as it is written on the command line: {@code (x=1, y=-2e-3, v=[1/3, 3*pi/4])}.
 *
 * <p>The parentheses may be left out. A number is a sign, then numerals or {@code pi} joined by
 * {@code *} and {@code /}; without {@code pi} it is computed exactly and rounded once.
 */
public final class PointReader {
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}\\p{Mn}_]*");
  private static final Pattern NUMERAL =
      Pattern.compile("(\\d+(\\.\\d+)?|\\.\\d+)([eE][-+]?\\d{1,4})?");
  private static final int MOST_DIGITS = 1_000;

  private final Source source;
  private final String text;
  private final Diagnostics diagnostics;
  private final Map<String, Point.Given> entries = new LinkedHashMap<>();
  private int position;

  private PointReader(Source source, Diagnostics diagnostics) {
    this.source = source;
    this.text = source.text();
    this.diagnostics = diagnostics;
  }

  /**
   * The point that a text describes.
   *
   * @return empty exactly if an error was reported
   */
  public static Optional<Point> read(Source source, Diagnostics diagnostics) {
    int before = diagnostics.errorCount();
    Point point = new PointReader(source, diagnostics).point();
    return diagnostics.errorCount() == before ? Optional.of(point) : Optional.empty();
  }

  private Point point() {
    skipSpaces();
    int start = position;
    boolean open = accept('(');
    boolean more = open ? !accept(')') : position < text.length();
    boolean closed = open && !more;
    while (more && entry()) {
      more = accept(',');
      if (!more && open) {
        closed = accept(')');
        if (!closed) {
          expected("',' or ')'");
        }
      }
    }
    if (!diagnostics.hasErrors() && position < text.length()) {
      expected(open ? "nothing after ')'" : "','");
    }
    return new Point(entries, source.span(start, closed ? position : text.length()));
  }

  private boolean entry() {
    Matcher name = NAME.matcher(text).region(position, text.length());
    if (!name.lookingAt()) {
      return expected("a name");
    }
    Span place = source.span(position, name.end());
    position = name.end();
    skipSpaces();
    if (!accept('=')) {
      return expected("'='");
    }
    boolean list = text.startsWith("[", position);
    List<Double> numbers = new ArrayList<>();
    boolean read = list ? list(numbers) : number(numbers);
    if (!read) {
      return false;
    }
    Point.Given given = new Point.Given(numbers, list, place);
    if (entries.putIfAbsent(name.group(), given) != null) {
      diagnostics.report(Message.POINT_NAME_TWICE.at(place, name.group()));
    }
    return true;
  }

  /** A flat list, which may be empty. */
  private boolean list(List<Double> numbers) {
    accept('[');
    boolean more = !accept(']');
    while (more) {
      if (!number(numbers)) {
        return false;
      }
      more = accept(',');
      if (!more && !accept(']')) {
        return expected("',' or ']'");
      }
    }
    return true;
  }

  private boolean number(List<Double> numbers) {
    Optional<Double> number = number();
    number.ifPresent(numbers::add);
    return number.isPresent();
  }

  private Optional<Double> number() {
    boolean negative = accept('-');
    if (!negative) {
      accept('+');
    }
    int start = position;
    Rational exact = Rational.ONE;
    int circles = 0; // the power of pi
    boolean divides = false;
    boolean more = true;
    while (more) {
      Matcher numeral = NUMERAL.matcher(text).region(position, text.length());
      if (numeral.lookingAt() && numeral.end() - position <= MOST_DIGITS) {
        Rational factor = Rational.of(new BigDecimal(numeral.group()));
        if (divides && factor.isZero()) {
          diagnostics.report(
              Message.POINT_DIVIDES_BY_ZERO.at(source.span(position, numeral.end())));
          return Optional.empty();
        }
        exact = divides ? exact.divide(factor) : exact.multiply(factor);
        position = numeral.end();
      } else if (text.startsWith("pi", position) || text.startsWith("π", position)) {
        circles += divides ? -1 : 1;
        position += text.charAt(position) == 'p' ? 2 : 1;
      } else {
        expected("a number");
        return Optional.empty();
      }
      skipSpaces();
      divides = accept('/');
      more = divides || accept('*');
    }
    double value = exact.toDouble() * Math.pow(Math.PI, circles);
    if (Double.isInfinite(value)) {
      diagnostics.report(Message.POINT_OVERFLOWS.at(source.span(start, position)));
      return Optional.empty();
    }
    return Optional.of(negative ? -value : value);
  }

  private boolean expected(String what) {
    int end = position < text.length() ? text.offsetByCodePoints(position, 1) : position;
    String found = position < text.length() ? "'" + text.substring(position, end) + "'" : "the end";
    diagnostics.report(Message.EXPECTED.at(source.span(position, end), what, found));
    return false;
  }

  private boolean accept(char wanted) {
    boolean found = position < text.length() && text.charAt(position) == wanted;
    if (found) {
      position++;
      skipSpaces();
    }
    return found;
  }

  private void skipSpaces() {
    while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
  }
}
