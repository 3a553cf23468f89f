package org.gradc.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.gradc.Explanation;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.explain.MethodSize;
import org.gradc.explain.Page;
import org.gradc.explain.TracedLine;

/** A page about a function as one line of JSON. */
final class JsonPage {
  private final JsonGenerator json;

  private JsonPage(JsonGenerator json) {
    this.json = json;
  }

  static String of(Page page) {
    return JsonLine.of(json -> new JsonPage(json).write(page));
  }

  @FunctionalInterface
  private interface Writer<T> {
    void write(T value) throws IOException;
  }

  private <T> void objects(String name, List<T> values, Writer<T> fields) throws IOException {
    json.writeArrayFieldStart(name);
    for (T value : values) {
      json.writeStartObject();
      fields.write(value);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void counts(String name, Map<String, Integer> counts) throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
  }

  private void write(Page page) throws IOException {
    Explanation explained = page.explanation();
    json.writeStartObject();
    json.writeStringField("function", explained.function());
    json.writeStringField("class", explained.className());
    json.writeStringField("file", explained.place().source().name());
    json.writeNumberField("line", explained.place().line());
    json.writeStringField("formula", explained.place().text());
    objects("inputs", explained.inputs(), this::input);
    json.writeStringField("result", explained.result());
    objects("kinds", explained.codes(), this::code);
    objects("patterns", explained.patterns(), this::pattern);
    counts("rewrites", explained.rewrites());
    objects("methods", page.methods(), this::method);
    objects("lines", page.lines(), this::line);
    objects("warnings", page.warnings(), this::warning);
    json.writeEndObject();
  }

  private void input(Explanation.Input input) throws IOException {
    json.writeStringField("name", input.name());
    json.writeStringField("role", input.role());
    json.writeStringField("type", input.type());
  }

  private void code(Explanation.Code code) throws IOException {
    json.writeStringField("kind", code.kind());
    json.writeNumberField("total", code.total());
    counts("operations", code.operations());
    objects("orders", code.modes(), this::mode);
    json.writeNumberField("scratch", code.scratch());
    objects("workArrays", code.workArrays(), this::work);
  }

  private void mode(Explanation.ModeTried mode) throws IOException {
    json.writeStringField("order", mode.mode());
    if (mode.operations() >= 0) {
      json.writeNumberField("operations", mode.operations());
    }
    json.writeBooleanField("taken", mode.chosen());
    json.writeStringField("why", mode.reason());
  }

  private void work(Explanation.WorkArray work) throws IOException {
    json.writeStringField("name", work.name());
    json.writeStringField("size", work.size());
  }

  private void pattern(Explanation.Pattern pattern) throws IOException {
    json.writeStringField("matrix", pattern.matrix());
    if (!pattern.unknown().isEmpty()) {
      json.writeStringField("unknown", pattern.unknown());
      return;
    }
    JsonLine.strings(json, "rows", pattern.rows());
    JsonLine.strings(json, "columns", pattern.columns());
    json.writeArrayFieldStart("entries");
    for (List<Integer> row : pattern.entries()) {
      json.writeStartArray();
      for (int column : row) {
        json.writeNumber(column);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void method(MethodSize method) throws IOException {
    json.writeStringField("class", method.type());
    json.writeStringField("name", method.name());
    json.writeNumberField("bytes", method.bytes());
    json.writeNumberField("slots", method.slots());
  }

  private void line(TracedLine line) throws IOException {
    json.writeNumberField("line", line.number());
    json.writeStringField("text", line.text());
    JsonLine.strings(json, "places", line.placesInWords());
  }

  private void warning(Diagnostic warning) throws IOException {
    json.writeStringField("id", warning.message().id());
    json.writeStringField("text", warning.text());
  }
}
