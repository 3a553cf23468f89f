package org.gradc.picture.walk;

/** Words in LaTeX, whatever signs are in them. */
final class LatexText {
  private LatexText() {}

  static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              switch (character) {
                case '\\' -> safe.append("\\textbackslash{}");
                case '{', '}', '$', '&', '#', '%', '_' ->
                    safe.append('\\').append((char) character);
                case '^' -> safe.append("\\textasciicircum{}");
                case '~' -> safe.append("\\textasciitilde{}");
                case '<' -> safe.append("\\textless{}");
                case '>' -> safe.append("\\textgreater{}");
                default -> safe.appendCodePoint(character < ' ' ? ' ' : character);
              }
            });
    return safe.toString();
  }

  /** A number in mathematical mode. */
  static String number(String text) {
    int exponent = text.indexOf('e');
    if (text.equals("NaN")) {
      return "\\mathrm{NaN}";
    } else if (text.endsWith("Infinity")) {
      return text.replace("Infinity", "\\infty");
    }
    return exponent < 0
        ? text
        : text.substring(0, exponent) + " \\cdot 10^{" + text.substring(exponent + 1) + "}";
  }
}
