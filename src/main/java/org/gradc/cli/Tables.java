package org.gradc.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradc.AnalysedFunction;
import org.gradc.evaluate.Evaluation;
import org.gradc.evaluate.Trace;

/** The result of an evaluation as aligned columns. */
final class Tables {
  private static final int TRACE_DIGITS = 6;
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  private Tables() {}

  /** The trace where there is one, then the value and its derivatives. */
  static String of(AnalysedFunction function, Evaluation evaluation, Optional<Trace> trace) {
    StringBuilder text = new StringBuilder();
    trace.ifPresent(walk -> text.append(trace(walk)).append('\n'));
    return text.append(result(function, evaluation)).toString();
  }

  private static String result(AnalysedFunction function, Evaluation evaluation) {
    Tables table = new Tables();
    boolean scalar = function.outputs() == 0;
    for (int entry = 0; entry < evaluation.value().size(); entry++) {
      String value = scalar ? "value" : "value[" + entry + "]";
      String derivative = scalar ? "d/d" : "d[" + entry + "]/d";
      table.rows.add(List.of(value, exact(evaluation.value().get(entry))));
      List<Double> row = evaluation.row(entry);
      for (int i = 0; i < row.size(); i++) {
        table.rows.add(List.of(derivative + function.differentiated().get(i), exact(row.get(i))));
      }
    }
    return table.text();
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
