package org.gradc.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.gradc.AnalysedFunction;
import org.gradc.evaluate.Evaluation;
import org.gradc.evaluate.Trace;

/**
 * The result of an evaluation as one line of JSON.
 *
 * <p>Numbers have up to 17 significant digits, which give back the same double; JSON has no NaN and
 * no infinities, so these are the strings {@code "NaN"}, {@code "Infinity"}, {@code "-Infinity"}.
 */
final class JsonResult {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;

  private JsonResult(JsonGenerator json) {
    this.json = json;
  }

  /**
   * {@code {"function":…,"value":…,"gradient":{"x":…}}}; of an array-valued function {@code value}
   * is a list and {@code jacobian} a list of such objects, a row per entry of the value.
   */
  static String of(AnalysedFunction function, Evaluation evaluation, Optional<Trace> trace) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      new JsonResult(generator).write(function, evaluation, trace);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text in memory is written without one
    }
    return text.append('\n').toString();
  }

  private void write(AnalysedFunction function, Evaluation evaluation, Optional<Trace> trace)
      throws IOException {
    List<String> names = function.differentiated();
    json.writeStartObject();
    json.writeStringField("function", function.name());
    json.writeFieldName("value");
    if (function.outputs() == 0) {
      number(evaluation.value().get(0));
      json.writeFieldName("gradient");
      row(names, evaluation.row(0));
    } else {
      json.writeStartArray();
      for (double value : evaluation.value()) {
        number(value);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("jacobian");
      for (int entry = 0; entry < evaluation.value().size(); entry++) {
        row(names, evaluation.row(entry));
      }
      json.writeEndArray();
    }
    if (trace.isPresent()) {
      json.writeArrayFieldStart("trace");
      for (Trace.Row row : trace.get().rows()) {
        step(row);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void row(List<String> names, List<Double> numbers) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < names.size(); i++) {
      json.writeFieldName(names.get(i));
      number(numbers.get(i));
    }
    json.writeEndObject();
  }

  /** A step that was not taken has neither value nor cotangent, a condition has no cotangent. */
  private void step(Trace.Row row) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", row.name());
    if (!row.text().isEmpty()) {
      json.writeStringField("operation", row.text());
    }
    switch (row.state()) {
      case NUMBER -> {
        json.writeFieldName("value");
        number(row.value());
        json.writeFieldName("cotangent");
        number(row.cotangent());
      }
      case TRUE -> json.writeBooleanField("value", true);
      case FALSE -> json.writeBooleanField("value", false);
      case NOT_TAKEN -> json.writeBooleanField("taken", false);
    }
    json.writeEndObject();
  }

  private void number(double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumber(Numbers.of(value, Numbers.EXACT));
    } else {
      json.writeString(Double.toString(value));
    }
  }
}
