package org.gradc.cli;

import java.util.ArrayList;
import java.util.List;
import org.gradc.evaluate.ArrayTrace;
import org.gradc.evaluate.ArrayValue;
import org.gradc.evaluate.Evaluation;
import org.gradc.evaluate.Trace;
import org.gradc.notation.Numbers;

/** The result of an evaluation as aligned columns. */
final class Tables {
  private static final int TRACE_DIGITS = 6;
  private static final int MOST_VALUES = 8;
  private static final int LONGEST_TEXT = 60;
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  private Tables() {}

  /** The trace where there is one, then the value and its derivatives. */
  static String of(Evaluation evaluation, Walk walk) {
    StringBuilder text = new StringBuilder();
    walk.operations().ifPresent(trace -> text.append(trace(trace)).append('\n'));
    walk.arrays().ifPresent(trace -> text.append(trace(trace)).append('\n'));
    return text.append(result(evaluation)).toString();
  }

  /** Rows with their columns aligned. */
  static String aligned(List<List<String>> rows) {
    Tables table = new Tables();
    table.rows.addAll(rows);
    return table.text();
  }

  private static String result(Evaluation evaluation) {
    Tables table = new Tables();
    ArrayValue value = evaluation.value();
    for (int entry = 0; entry < value.elements().size(); entry++) {
      String subscripts = value.subscripts(entry);
      table.rows.add(List.of("value" + subscripts, exact(value.elements().get(entry))));
      for (ArrayValue parameter : evaluation.row(entry)) {
        for (int i = 0; i < parameter.elements().size(); i++) {
          String name = "d" + subscripts + "/d" + parameter.name() + parameter.subscripts(i);
          table.rows.add(List.of(name, exact(parameter.elements().get(i))));
        }
      }
    }
    return table.rows.isEmpty() ? "value is an array of no elements\n" : table.text();
  }

  private static String trace(ArrayTrace trace) {
    Tables table = new Tables();
    table.rows.add(List.of("name", "shape", "operation", " values"));
    for (ArrayTrace.Row row : trace.rows()) {
      ArrayValue value = row.value();
      List<String> extents = value.shape().stream().map(n -> Integer.toString(n)).toList();
      List<String> numbers = new ArrayList<>();
      for (double number : value.elements().stream().limit(MOST_VALUES).toList()) {
        numbers.add(Numbers.of(number, TRACE_DIGITS));
      }
      String rest = value.elements().size() > MOST_VALUES ? ", …" : "";
      table.rows.add(
          List.of(
              value.name(),
              String.join("×", extents),
              shortened(row.text()),
              signed(String.join(", ", numbers) + rest)));
    }
    return table.text();
  }

  private static String shortened(String text) {
    int length = length(text);
    return length <= LONGEST_TEXT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT - 1)) + "…";
  }

  private static String exact(double value) {
    return signed(Numbers.shortest(value));
  }

  private static String trace(Trace trace) {
    Tables table = new Tables();
    table.rows.add(List.of("name", "operation", " value", " cotangent"));
    for (Trace.Row row : trace.rows()) {
      String value =
          switch (row.state()) {
            case NUMBER -> signed(Numbers.of(row.value(), TRACE_DIGITS));
            case TRUE -> " true";
            case FALSE -> " false";
            case NOT_TAKEN -> " not taken";
          };
      boolean number = row.state() == Trace.State.NUMBER;
      String cotangent = number ? signed(Numbers.of(row.cotangent(), TRACE_DIGITS)) : "";
      table.rows.add(List.of(row.name(), row.text(), value, cotangent));
    }
    return table.text();
  }

  /** Room for the sign, so that digits stand below digits. */
  private static String signed(String number) {
    return number.startsWith("-") ? number : " " + number;
  }

  private String text() {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], length(row.get(i)));
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        line.append(i == 0 ? "" : GAP).append(row.get(i));
        line.append(" ".repeat(widths[i] - length(row.get(i))));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
