package org.gradc.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
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
  TEXT    (InfixText::of,   Heading::text,    notation -> lines(notation, "where ")),
  UNICODE (UnicodeText::of, Heading::unicode, notation -> lines(notation, "where ")),
  LATEX   (Latex::of,       Heading::latex,   notation -> lines(notation, "\\text{where } ")),
  MATHML  (MathMl::of,      Heading::mathMl,  notation -> MathMl.document(notation) + "\n"),
  JAVA;
  // spotless:on

  @FunctionalInterface
  private interface Writer {
    Notation written(Formula formula, boolean where);
  }

  @FunctionalInterface
  private interface Beginning {
    String of(Heading heading);
  }

  @FunctionalInterface
  private interface Page {
    String of(Notation notation);
  }

  private final Writer writer;
  private final Beginning beginning;
  private final Page page;
  private final boolean sums;

  DerivativeFormat(Writer writer, Beginning beginning, Page page) {
    this.writer = writer;
    this.beginning = beginning;
    this.page = page;
    this.sums = true;
  }

  /** Java, whose statements are no expression. */
  DerivativeFormat() {
    this.writer = (formula, where) -> new Notation(List.of(), "");
    this.beginning = heading -> "";
    this.page = Notation::expression;
    this.sums = false;
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

  /** Whether sums over ranges can be written. */
  boolean hasSums() {
    return sums;
  }

  /**
   * The text of a derivative.
   *
   * @param by the parameters that the formula is differentiated by
   * @param where whether all that is used more than once gets a name
   * @param taken names of variables of Java that were declared before; takes up those of this one
   */
  String written(Derivative derivative, List<String> by, boolean where, Set<String> taken) {
    if (!sums) {
      return JavaText.statements(derivative.formula(), variable(by), taken);
    }
    Notation notation = writer.written(derivative.formula(), where);
    Heading heading = derivative.heading();
    return page.of(
        heading == null
            ? notation
            : new Notation(notation.definitions(), beginning.of(heading) + notation.expression()));
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
