package org.gradc.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.gradc.check.DerivativeReport;
import org.gradc.check.Finding;
import org.gradc.check.Report;
import org.gradc.notation.Numbers;

/** The reports of a check as one line of JSON; points are counted from 0. */
final class JsonReport {
  private final JsonGenerator json;

  private JsonReport(JsonGenerator json) {
    this.json = json;
  }

  static String of(List<Report> reports) {
    return JsonLine.of(json -> new JsonReport(json).write(reports));
  }

  private void write(List<Report> reports) throws IOException {
    json.writeStartArray();
    for (Report report : reports) {
      json.writeStartObject();
      json.writeStringField("function", report.function());
      json.writeBooleanField("wrong", report.isWrong());
      JsonLine.strings(json, "points", report.points());
      JsonLine.strings(json, "ways", report.ways());
      json.writeArrayFieldStart("derivatives");
      for (DerivativeReport derivative : report.derivatives()) {
        write(derivative);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void write(DerivativeReport derivative) throws IOException {
    json.writeStartObject();
    json.writeStringField("derivative", derivative.name());
    json.writeNumberField("entries", derivative.entries());
    json.writeBooleanField("wrong", derivative.isWrong());
    if (!derivative.worst().isEmpty()) {
      json.writeObjectFieldStart("worst");
      number("ulps", derivative.ulps());
      json.writeStringField("entry", derivative.worst());
      json.writeNumberField("point", derivative.point());
      json.writeStringField("way", derivative.way());
      json.writeEndObject();
    }
    json.writeArrayFieldStart("findings");
    for (Finding finding : derivative.findings()) {
      json.writeStartObject();
      json.writeStringField("verdict", finding.verdict().word());
      json.writeStringField("entry", finding.entry());
      json.writeNumberField("point", finding.point());
      json.writeStringField("way", finding.way());
      number("found", finding.found());
      number("expected", finding.expected());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void number(String name, double value) throws IOException {
    json.writeFieldName(name);
    if (Double.isFinite(value)) {
      json.writeNumber(Numbers.of(value, Numbers.EXACT));
    } else {
      json.writeString(Double.toString(value));
    }
  }
}
