package org.gradc.special;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A point of a reference table: arguments and the value to 21 digits. */
final class ReferencePoint {
  private final double[] arguments;
  private final BigDecimal value;

  private ReferencePoint(double[] arguments, BigDecimal value) {
    this.arguments = arguments;
    this.value = value;
  }

  /** The points of the table of that name, a line each: arguments, then the value. */
  static List<ReferencePoint> table(String name) {
    try (InputStream in = ReferencePoint.class.getResourceAsStream(name + ".txt")) {
      if (in == null) {
        throw new IllegalArgumentException("no table " + name);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(ReferencePoint::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ReferencePoint parse(String line) {
    String[] words = line.split(" ", -1);
    int last = words.length - 1;
    double[] arguments = Arrays.stream(words, 0, last).mapToDouble(Double::parseDouble).toArray();
    return new ReferencePoint(arguments, new BigDecimal(words[last]));
  }

  double[] arguments() {
    return arguments.clone();
  }

  BigDecimal value() {
    return value;
  }

  /** The distance of the result from the value; 0 for an infinity of its sign beyond the range. */
  double errorOf(double result) {
    if (!Double.isFinite(result)) {
      return result == value.doubleValue() ? 0 : Double.POSITIVE_INFINITY;
    }
    return new BigDecimal(result).subtract(value).abs().doubleValue();
  }

  @Override
  public String toString() {
    return Arrays.toString(arguments) + " where " + value + " is expected";
  }
}
