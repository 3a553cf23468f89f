package org.gradc.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.gradc.AnalysedFunction;
import org.gradc.evaluate.ArrayTrace;
import org.gradc.evaluate.ArrayValue;
import org.gradc.evaluate.Evaluation;
import org.gradc.evaluate.Trace;
import org.gradc.notation.Numbers;

/**
 * The result of an evaluation as one line of JSON.
 *
 * <p>Numbers have up to 17 significant digits, which give back the same double; JSON has no NaN and
 * no infinities, so these are the strings {@code "NaN"}, {@code "Infinity"}, {@code "-Infinity"}.
 */
final class JsonResult {
  private final JsonGenerator json;

  private JsonResult(JsonGenerator json) {
    this.json = json;
  }

  /**
   * {@code {"function":…,"value":…,"gradient":{"x":…}}}, arrays as flat lists; of an array-valued
   * function {@code value} is a list and {@code jacobian} a list of such objects, a row per entry
   * of the value.
   */
  static String of(AnalysedFunction function, Evaluation evaluation, Walk walk) {
    return JsonLine.of(json -> new JsonResult(json).write(function, evaluation, walk));
  }

  private void write(AnalysedFunction function, Evaluation evaluation, Walk walk)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("function", function.name());
    json.writeFieldName("value");
    numbers(evaluation.value());
    if (evaluation.value().isScalar()) {
      json.writeFieldName("gradient");
      row(evaluation.row(0));
    } else {
      json.writeArrayFieldStart("jacobian");
      for (int entry = 0; entry < evaluation.value().elements().size(); entry++) {
        row(evaluation.row(entry));
      }
      json.writeEndArray();
    }
    if (walk.operations().isPresent()) {
      json.writeArrayFieldStart("trace");
      for (Trace.Row row : walk.operations().get().rows()) {
        step(row);
      }
      json.writeEndArray();
    } else if (walk.arrays().isPresent()) {
      json.writeArrayFieldStart("trace");
      for (ArrayTrace.Row row : walk.arrays().get().rows()) {
        step(row);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void row(List<ArrayValue> parameters) throws IOException {
    json.writeStartObject();
    for (ArrayValue parameter : parameters) {
      json.writeFieldName(parameter.name());
      numbers(parameter);
    }
    json.writeEndObject();
  }

  /** A number, or a flat list of numbers. */
  private void numbers(ArrayValue value) throws IOException {
    if (value.isScalar()) {
      number(value.elements().get(0));
      return;
    }
    json.writeStartArray();
    for (double element : value.elements()) {
      number(element);
    }
    json.writeEndArray();
  }

  private void step(ArrayTrace.Row row) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", row.value().name());
    if (!row.text().isEmpty()) {
      json.writeStringField("operation", row.text());
    }
    json.writeArrayFieldStart("shape");
    for (int extent : row.value().shape()) {
      json.writeNumber(extent);
    }
    json.writeEndArray();
    json.writeFieldName("value");
    numbers(row.value());
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
