package org.gradc.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.gradc.fit.Result;
import org.gradc.fit.Scaling;
import org.gradc.notation.Numbers;

/** The result of a fit as one line of JSON. */
final class FitJson {
  private final JsonGenerator json;

  private FitJson(JsonGenerator json) {
    this.json = json;
  }

  static String of(Result result) {
    return JsonLine.of(json -> new FitJson(json).write(result));
  }

  private void write(Result result) throws IOException {
    json.writeStartObject();
    json.writeStringField("function", result.function());
    json.writeStringField("optimizer", result.optimizer());
    named("parameters", result.names(), result.parameters());
    json.writeStringField("lossName", result.lossName());
    number("loss", result.loss());
    if (result.validation().isPresent()) {
      number("validationLoss", result.validation().get());
    }
    if (result.squares().isPresent()) {
      write(result.squares().get(), result.names());
    }
    json.writeNumberField("rows", result.rows());
    json.writeNumberField("heldBack", result.held());
    json.writeNumberField("skipped", result.skipped());
    json.writeObjectFieldStart("standardized");
    for (Scaling scaling : result.scalings()) {
      json.writeObjectFieldStart(scaling.column());
      number("mean", scaling.mean());
      number("scale", scaling.scale());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeNumberField("iterations", result.iterations());
    json.writeNumberField("evaluations", result.evaluations());
    json.writeBooleanField("converged", result.reason().converged());
    json.writeStringField(
        "reason", result.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    numbers("losses", result.curve());
    if (!result.validationCurve().isEmpty()) {
      numbers("validationLosses", result.validationCurve());
    }
    json.writeEndObject();
  }

  private void write(Result.Squares squares, List<String> names) throws IOException {
    named("standardErrors", names, squares.standardErrors());
    JsonLine.strings(json, "undetermined", squares.undetermined());
    JsonLine.strings(json, "atBounds", squares.fixed());
    number("residualStandardDeviation", squares.deviation());
    json.writeNumberField("degreesOfFreedom", squares.degreesOfFreedom());
    if (squares.determination().isPresent()) {
      number("rSquared", squares.determination().get());
    }
  }

  private void named(String name, List<String> names, List<Double> numbers) throws IOException {
    json.writeObjectFieldStart(name);
    for (int i = 0; i < names.size(); i++) {
      number(names.get(i), numbers.get(i));
    }
    json.writeEndObject();
  }

  private void numbers(String name, List<Double> numbers) throws IOException {
    json.writeArrayFieldStart(name);
    for (double number : numbers) {
      write(number);
    }
    json.writeEndArray();
  }

  private void number(String name, double number) throws IOException {
    json.writeFieldName(name);
    write(number);
  }

  private void write(double number) throws IOException {
    if (Double.isFinite(number)) {
      json.writeNumber(Numbers.of(number, Numbers.EXACT));
    } else {
      json.writeString(Double.toString(number));
    }
  }
}
