package org.gradc.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gradc.notation.Formula;
import org.gradc.notation.InfixText;
import org.gradc.notation.JavaText;
import org.gradc.notation.Latex;
import org.gradc.notation.MathMl;
import org.gradc.notation.Notation;
import org.gradc.notation.UnicodeText;

/** The table of notations that a derivative is shown in. */
@SuppressWarnings("ImmutableEnumChecker") // the writers are pure functions
enum DerivativeFormat {
  // spotless:off
  TEXT    ((formula, by, where) -> lines(InfixText.of(formula, where), "where ")),
  UNICODE ((formula, by, where) -> lines(UnicodeText.of(formula, where), "where ")),
  LATEX   ((formula, by, where) -> lines(Latex.of(formula, where), "\\text{where } ")),
  MATHML  ((formula, by, where) -> MathMl.document(MathMl.of(formula, where)) + "\n"),
  JAVA    ((formula, by, where) -> JavaText.statements(formula, variable(by)));
  // spotless:on

  @FunctionalInterface
  private interface Writer {
    String written(Formula formula, List<String> by, boolean where);
  }

  private final Writer writer;

  DerivativeFormat(Writer writer) {
    this.writer = writer;
  }

  /** The words of all formats. */
  static List<String> words() {
    return Stream.of(values()).map(DerivativeFormat::word).toList();
  }

  /** The format of one of these words. */
  static DerivativeFormat of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  private String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The text of a derivative.
   *
   * @param by the parameters that the formula is differentiated by
   * @param where whether all that is used more than once gets a name
   */
  String written(Formula formula, List<String> by, boolean where) {
    return writer.written(formula, by, where);
  }

  /** The name of the result in Java, which has no brackets in names. */
  private static String variable(List<String> by) {
    return "d" + String.join("d", by).replaceAll("[\\[,]", "_").replace("]", "");
  }

  private static String lines(Notation notation, String where) {
    StringBuilder text = new StringBuilder(notation.expression()).append('\n');
    for (Notation.Definition definition : notation.definitions()) {
      text.append(where).append(definition.name()).append(" = ").append(definition.text());
      text.append('\n');
    }
    return text.toString();
  }
}
