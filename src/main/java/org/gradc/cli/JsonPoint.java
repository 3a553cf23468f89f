package org.gradc.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Source;
import org.gradc.diagnostic.Span;
import org.gradc.evaluate.Point;
import org.jspecify.annotations.Nullable;

/** Reads a point from JSON: {@code {"name": number or flat list}}. */
final class JsonPoint {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final List<String> NOT_FINITE = List.of("NaN", "Infinity", "-Infinity");

  private final Source source;
  private final JsonParser parser;
  private final Diagnostics diagnostics;
  private final Map<String, Point.Given> entries = new LinkedHashMap<>();

  private JsonPoint(Source source, JsonParser parser, Diagnostics diagnostics) {
    this.source = source;
    this.parser = parser;
    this.diagnostics = diagnostics;
  }

  /**
   * The point that a JSON text describes.
   *
   * @return empty exactly if an error was reported
   */
  static Optional<Point> read(Source source, Diagnostics diagnostics) {
    int before = diagnostics.errorCount();
    Point point = null;
    try (JsonParser parser = FACTORY.createParser(source.text())) {
      point = new JsonPoint(source, parser, diagnostics).point();
    } catch (JsonProcessingException e) {
      String reason = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
      diagnostics.report(Message.JSON_MALFORMED.at(place(source, e.getLocation(), 0), reason));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text in memory is read without one
    }
    return diagnostics.errorCount() == before ? Optional.ofNullable(point) : Optional.empty();
  }

  private static Span place(Source source, @Nullable JsonLocation location, int length) {
    long offset = location == null ? 0 : location.getCharOffset();
    int start = (int) Math.max(0, Math.min(offset, source.text().length()));
    return source.span(start, Math.min(start + length, source.text().length()));
  }

  private Span token() throws IOException {
    return place(source, parser.currentTokenLocation(), Math.max(1, parser.getTextLength()));
  }

  private @Nullable Point point() throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      Span start = source.span(0, Math.min(1, source.text().length()));
      diagnostics.report(Message.POINT_NO_OBJECT.at(start));
      return null;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      Span place = place(source, parser.currentTokenLocation(), name.length() + 2);
      parser.nextToken();
      Point.Given given = given(name, place);
      if (given != null && entries.putIfAbsent(name, given) != null) {
        diagnostics.report(Message.POINT_NAME_TWICE.at(place, name));
      }
    }
    if (parser.nextToken() != null) {
      diagnostics.report(Message.JSON_MALFORMED.at(token(), "something follows the object"));
    }
    return new Point(entries, source.span(0, source.text().stripTrailing().length()));
  }

  private Point.@Nullable Given given(String name, Span place) throws IOException {
    List<Double> numbers = new ArrayList<>();
    boolean list = parser.currentToken() == JsonToken.START_ARRAY;
    boolean fits = true;
    if (list) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        fits &= number(numbers);
      }
    } else {
      fits = number(numbers);
    }
    if (!fits) {
      diagnostics.report(Message.POINT_NO_NUMBER.at(place, name));
      return null;
    }
    return new Point.Given(numbers, list, place);
  }

  private boolean number(List<Double> numbers) throws IOException {
    JsonToken token = parser.currentToken();
    String text = parser.getText();
    boolean notFinite = token == JsonToken.VALUE_STRING && NOT_FINITE.contains(text);
    if (notFinite || token.isNumeric()) {
      double value = Double.parseDouble(text);
      if (Double.isInfinite(value) && !notFinite) {
        diagnostics.report(Message.POINT_OVERFLOWS.at(token()));
      }
      numbers.add(value);
      return true;
    }
    parser.skipChildren();
    return false;
  }
}
