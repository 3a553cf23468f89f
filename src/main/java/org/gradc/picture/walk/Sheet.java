package org.gradc.picture.walk;

import java.util.ArrayList;
import java.util.List;
import org.gradc.evaluate.ArrayTrace;
import org.gradc.evaluate.ArrayValue;
import org.gradc.notation.Latex;
import org.gradc.notation.Numbers;

/**
 * A walk as headings, sentences and tables, before it is written in one of the formats.
 *
 * @param sections in order
 */
public record Sheet(String title, List<Section> sections) {
  private static final int DIGITS = 6;
  private static final int MOST_ELEMENTS = 8;
  private static final Cell NOTHING = new Cell("", "", Kind.WORDS);

  /** How a cell is set. */
  public enum Kind {
    WORDS,
    FORMULA,
    NUMBER
  }

  /**
   * A cell of a table.
   *
   * @param latex the text in LaTeX's mathematical mode, of a formula
   */
  public record Cell(String text, String latex, Kind kind) {}

  /** A heading, a sentence and a table. */
  public record Section(String heading, String words, List<String> columns, List<List<Cell>> rows) {
    public Section {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  public Sheet {
    sections = List.copyOf(sections);
  }

  /** The walk through a function of scalars: forward, then back from the result. */
  public static Sheet of(Walkthrough walk) {
    List<List<Cell>> forward = new ArrayList<>();
    List<List<Cell>> back = new ArrayList<>();
    for (Walkthrough.Stage stage : walk.stages()) {
      Cell value = stage.isNumber() ? number(stage.value()) : words(stage.truth());
      forward.add(List.of(name(stage.name()), formula(stage.operation(), stage.latex()), value));
    }
    for (int i = walk.stages().size() - 1; i >= 0; i--) {
      Walkthrough.Stage stage = walk.stages().get(i);
      if (stage.isNumber()) {
        back(stage, i == walk.stages().size() - 1, back);
      }
    }
    return new Sheet(
        walk.function(),
        List.of(
            new Section(
                "Forward",
                "The formula as written, one operation after the other.",
                List.of("name", "operation", "value"),
                forward),
            new Section(
                "Back",
                "The derivative of the result by itself is 1. Every use of a value adds a part: the"
                    + " derivative of the result by the user, times the local derivative, which is"
                    + " that of the user by the value, by its rule and as a number. The parts add"
                    + " up.",
                List.of(
                    "value", "used by", "comes back", "local derivative", "part", "sum", "rule"),
                back)));
  }

  private static void back(Walkthrough.Stage stage, boolean result, List<List<Cell>> rows) {
    Cell sum = number(stage.cotangent());
    if (stage.parts().isEmpty()) {
      String rule = result ? "the result itself" : "nothing that is needed uses it";
      rows.add(List.of(name(stage.name()), NOTHING, NOTHING, NOTHING, NOTHING, sum, words(rule)));
    }
    for (int i = 0; i < stage.parts().size(); i++) {
      Walkthrough.Part part = stage.parts().get(i);
      rows.add(
          List.of(
              i == 0 ? name(stage.name()) : NOTHING,
              name(part.user()),
              number(part.incoming()),
              local(part),
              number(part.contribution()),
              i == stage.parts().size() - 1 ? sum : NOTHING,
              words(part.rule())));
    }
  }

  /** The rule in letters and its number, which is not written twice. */
  private static Cell local(Walkthrough.Part part) {
    String number = Numbers.of(part.partial(), DIGITS);
    LocalDerivative local = part.local();
    if (local.text().isEmpty()) {
      return number(part.partial());
    } else if (local.value().equals(number)) {
      return new Cell(local.text(), local.latex(), Kind.FORMULA);
    }
    return new Cell(
        local.text() + " = " + number,
        local.latex() + " = " + LatexText.number(number),
        Kind.FORMULA);
  }

  /** The arrays of a function with arrays. */
  public static Sheet of(String function, ArrayTrace trace) {
    List<List<Cell>> rows = new ArrayList<>();
    for (ArrayTrace.Row row : trace.rows()) {
      ArrayValue value = row.value();
      List<String> extents = value.shape().stream().map(n -> Integer.toString(n)).toList();
      rows.add(
          List.of(
              name(value.name()),
              words(String.join("×", extents)),
              new Cell(row.text(), "\\texttt{" + LatexText.escaped(row.text()) + "}", Kind.FORMULA),
              words(numbers(value.elements())),
              words(numbers(row.cotangents()))));
    }
    return new Sheet(
        function,
        List.of(
            new Section(
                "Arrays",
                "Every array that is computed on the way, with the derivative of the result by each"
                    + " of its elements, row by row.",
                List.of("name", "shape", "operation", "values", "derivative"),
                rows)));
  }

  private static String numbers(List<Double> elements) {
    List<String> words = new ArrayList<>();
    elements.stream().limit(MOST_ELEMENTS).forEach(e -> words.add(Numbers.of(e, DIGITS)));
    return String.join(", ", words) + (elements.size() > MOST_ELEMENTS ? ", …" : "");
  }

  private static Cell name(String name) {
    return new Cell(name, Latex.name(name), Kind.FORMULA);
  }

  private static Cell formula(String text, String latex) {
    return text.isEmpty() ? NOTHING : new Cell(text, latex, Kind.FORMULA);
  }

  private static Cell number(double value) {
    return new Cell(Numbers.of(value, DIGITS), "", Kind.NUMBER);
  }

  private static Cell words(String text) {
    return new Cell(text, "", Kind.WORDS);
  }
}
