package org.gradc.chart;

import org.gradc.notation.Markup;

/** The text of an SVG file as it grows. */
final class Svg {
  private final StringBuilder text = new StringBuilder();

  /** Adds markup; numbers and texts in it come from {@link #number} and {@link #escaped}. */
  Svg add(String markup) {
    text.append(markup).append('\n');
    return this;
  }

  /** Adds a text at a place. */
  Svg text(double x, double y, String style, String content) {
    return add(
        "<text x=\""
            + number(x)
            + "\" y=\""
            + number(y)
            + "\" class=\""
            + style
            + "\">"
            + escaped(content)
            + "</text>");
  }

  /** A length to a tenth of a pixel, which is the same on every machine. */
  static String number(double length) {
    long tenths = Math.round(length * 10);
    String whole = (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10;
    long rest = Math.abs(tenths) % 10;
    return rest == 0 ? (tenths == 0 ? "0" : whole) : whole + "." + rest;
  }

  /** A text that is no markup and moves nothing around it. */
  static String escaped(String content) {
    return Markup.escaped(content, Svg::isShown);
  }

  private static boolean isShown(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
