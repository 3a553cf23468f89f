package org.gradc.explain;

import static org.gradc.notation.Markup.escaped;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradc.Explanation;
import org.gradc.diagnostic.DiagnosticRenderer;

/** A page as one HTML file that loads nothing. */
public final class HtmlPage {
  private static final String STYLE =
      """
      body { font: 15px/1.45 sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color: #1b1f24 }
      h1 { font-size: 1.5rem } h2 { font-size: 1.1rem; margin-top: 2rem }
      pre, code, td.code { font-family: monospace; font-size: 13px; white-space: pre-wrap }
      pre { background: #f5f6f8; padding: .7rem 1rem; border-radius: 4px }
      table { border-collapse: collapse } td, th { text-align: left; vertical-align: top; padding: .2rem .9rem .2rem 0; border-bottom: 1px solid #e3e6ea }
      .frame { fill: none; stroke: #9aa4b0 } .entry { fill: #2f6fb4 } .warning { background: #fff4dd }
      """;

  private final Page page;
  private final Explanation explained;
  private final StringBuilder out = new StringBuilder();

  private HtmlPage(Page page) {
    this.page = page;
    this.explained = page.explanation();
  }

  /** The text of the file. */
  public static String of(Page page) {
    return new HtmlPage(page).text();
  }

  private String text() {
    String title = escaped(explained.function() + ", class " + explained.className());
    line("<!DOCTYPE html>");
    line("<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title + "</title>");
    line("<style>\n" + STYLE + "</style></head><body>");
    line("<h1>" + title + "</h1>");
    line("<p>" + escaped(explained.place().source().name() + ":" + explained.place().line()));
    line("<pre>" + escaped(explained.place().text()) + "</pre>");
    signature();
    operations();
    explained.codes().forEach(this::modes);
    explained.patterns().forEach(this::pattern);
    rewrites();
    temporaries();
    methods();
    places();
    warnings();
    line("</body></html>");
    return out.toString();
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private void heading(String text) {
    line("<h2>" + escaped(text) + "</h2>");
  }

  private void table(List<String> head, List<List<String>> rows) {
    line("<table>");
    row("th", head);
    rows.forEach(row -> row("td", row));
    line("</table>");
  }

  private void row(String cell, List<String> cells) {
    StringBuilder text = new StringBuilder("<tr>");
    for (String one : cells) {
      text.append('<').append(cell).append(" class=\"code\">").append(escaped(one));
      text.append("</").append(cell).append('>');
    }
    line(text.append("</tr>").toString());
  }

  private void signature() {
    heading("Inputs and result");
    List<List<String>> rows = new ArrayList<>();
    for (Explanation.Input input : explained.inputs()) {
      rows.add(List.of(input.name(), input.role(), input.type()));
    }
    rows.add(List.of("", "result", explained.result()));
    table(List.of("name", "role", "shape"), rows);
  }

  private void operations() {
    heading("Operations");
    List<List<String>> rows = new ArrayList<>();
    for (Explanation.Code code : explained.codes()) {
      rows.add(
          List.of(code.kind(), Integer.toString(code.total()), Counts.inWords(code.operations())));
    }
    table(List.of("kind", "all", "by operator"), rows);
    if (explained.codes().stream().anyMatch(code -> !code.workArrays().isEmpty())) {
      line("<p>What stands in a loop counts once.");
    }
  }

  private void modes(Explanation.Code code) {
    if (code.modes().isEmpty()) {
      return;
    }
    heading("Orders of accumulation for the " + code.kind());
    List<List<String>> rows = new ArrayList<>();
    for (Explanation.ModeTried mode : code.modes()) {
      String operations = mode.operations() < 0 ? "not tried" : mode.operations() + "";
      rows.add(List.of(mode.mode(), operations, mode.chosen() ? "taken" : "", mode.reason()));
    }
    table(List.of("order", "operations", "", "why"), rows);
  }

  private void pattern(Explanation.Pattern pattern) {
    heading("Pattern of the " + PatternPicture.title(pattern));
    if (!pattern.unknown().isEmpty()) {
      line("<p>Not known: " + escaped(pattern.unknown()) + ".");
      return;
    }
    line("<p>" + escaped(PatternPicture.caption(pattern)) + "</p>");
    line(PatternPicture.svg(pattern));
  }

  private void rewrites() {
    heading("Rewrites applied");
    List<List<String>> rows = new ArrayList<>();
    explained.rewrites().forEach((rule, n) -> rows.add(List.of(rule, Integer.toString(n))));
    table(List.of("rule", "times"), rows);
  }

  private void temporaries() {
    heading("Temporaries");
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<String, List<String>> method :
        Locals.of(explained.generated().content()).entrySet()) {
      rows.add(List.of("locals of " + method.getKey(), String.join(" ", method.getValue())));
    }
    for (Explanation.Code code : explained.codes()) {
      if (code.scratch() > 0) {
        rows.add(List.of("scratch of " + code.kind(), "double[" + code.scratch() + "]"));
      }
      code.workArrays()
          .forEach(
              work -> rows.add(List.of("work array of " + code.kind(), work.name() + work.size())));
    }
    table(List.of("where", "what"), rows);
  }

  private void methods() {
    heading("Methods");
    if (page.methods().isEmpty()) {
      line("<p>Not measured: this Java has no compiler.");
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (MethodSize method : page.methods()) {
      rows.add(
          List.of(
              method.type() + "." + method.name(),
              Integer.toString(method.bytes()),
              Integer.toString(method.slots())));
    }
    table(List.of("method", "bytes of bytecode", "slots"), rows);
  }

  private void places() {
    heading("Lines of the class and where they come from");
    List<List<String>> rows = new ArrayList<>();
    for (TracedLine traced : page.lines()) {
      rows.add(
          List.of(
              Integer.toString(traced.number()),
              traced.text(),
              String.join("\n", traced.placesInWords())));
    }
    table(List.of("line", "text", "place in the formula"), rows);
  }

  private void warnings() {
    heading("Warnings");
    if (page.warnings().isEmpty()) {
      line("<p>none");
    }
    DiagnosticRenderer renderer = DiagnosticRenderer.plain();
    page.warnings()
        .forEach(
            warning ->
                line("<pre class=\"warning\">" + escaped(renderer.render(warning)) + "</pre>"));
  }
}
