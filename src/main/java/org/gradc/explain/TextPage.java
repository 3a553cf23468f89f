package org.gradc.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gradc.Explanation;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.DiagnosticRenderer;

/** A page as plain text. */
public final class TextPage {
  private static final int MOST_LOCALS = 12;

  private final Page page;
  private final Explanation explained;
  private final StringBuilder out = new StringBuilder();

  private TextPage(Page page) {
    this.page = page;
    this.explained = page.explanation();
  }

  /** The text, its lines ending in {@code \n}. */
  public static String of(Page page) {
    return new TextPage(page).text();
  }

  private String text() {
    line(explained.function() + ", class " + explained.className());
    line(explained.place().source().name() + ":" + explained.place().line());
    line("");
    explained.place().text().lines().forEach(formula -> line("    " + formula.stripTrailing()));
    signature();
    operations();
    explained.codes().forEach(this::modes);
    explained.patterns().forEach(this::pattern);
    rewrites();
    temporaries();
    methods();
    places();
    warnings();
    return out.toString();
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }

  private void heading(String text) {
    line("");
    line(text);
    line("-".repeat(text.length()));
  }

  private void table(List<List<String>> rows) {
    Columns.of(rows).forEach(row -> line("  " + row));
  }

  private void signature() {
    heading("Inputs and result");
    List<List<String>> rows = new ArrayList<>();
    for (Explanation.Input input : explained.inputs()) {
      rows.add(List.of(input.name(), input.role(), input.type()));
    }
    rows.add(List.of("", "result", explained.result()));
    table(rows);
  }

  private void operations() {
    heading("Operations");
    List<List<String>> rows = new ArrayList<>();
    for (Explanation.Code code : explained.codes()) {
      rows.add(
          List.of(code.kind(), Integer.toString(code.total()), Counts.inWords(code.operations())));
    }
    table(rows);
    if (explained.codes().stream().anyMatch(code -> !code.workArrays().isEmpty())) {
      line("  What stands in a loop counts once.");
    }
  }

  private void modes(Explanation.Code code) {
    if (code.modes().isEmpty()) {
      return;
    }
    heading("Orders of accumulation for the " + code.kind());
    List<List<String>> rows = new ArrayList<>();
    for (Explanation.ModeTried mode : code.modes()) {
      String operations = mode.operations() < 0 ? "not tried" : mode.operations() + " operations";
      rows.add(List.of(mode.mode(), operations, mode.chosen() ? "taken" : "", mode.reason()));
    }
    table(rows);
  }

  private void pattern(Explanation.Pattern pattern) {
    heading("Pattern of the " + PatternPicture.title(pattern));
    if (!pattern.unknown().isEmpty()) {
      line("  Not known: " + pattern.unknown() + ".");
      return;
    }
    line("  " + PatternPicture.caption(pattern));
    PatternPicture.characters(pattern).forEach(row -> line("  " + row));
  }

  private void rewrites() {
    heading("Rewrites applied");
    List<List<String>> rows = new ArrayList<>();
    explained.rewrites().forEach((rule, n) -> rows.add(List.of(rule, n + " times")));
    table(rows.isEmpty() ? List.of(List.of("none")) : rows);
  }

  private void temporaries() {
    heading("Temporaries");
    List<List<String>> rows = new ArrayList<>();
    for (Map.Entry<String, List<String>> method :
        Locals.of(explained.generated().content()).entrySet()) {
      rows.add(List.of("locals of " + method.getKey(), few(method.getValue())));
    }
    for (Explanation.Code code : explained.codes()) {
      if (code.scratch() > 0) {
        rows.add(List.of("scratch of " + code.kind(), "double[" + code.scratch() + "]"));
      }
      code.workArrays()
          .forEach(
              work -> rows.add(List.of("work array of " + code.kind(), work.name() + work.size())));
    }
    table(rows.isEmpty() ? List.of(List.of("none")) : rows);
  }

  private static String few(List<String> names) {
    String first = names.stream().limit(MOST_LOCALS).collect(Collectors.joining(" "));
    int more = names.size() - MOST_LOCALS;
    return names.size() + ": " + first + (more > 0 ? " and " + more + " more" : "");
  }

  private void methods() {
    heading("Methods");
    if (page.methods().isEmpty()) {
      line("  Not measured: this Java has no compiler.");
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (MethodSize method : page.methods()) {
      rows.add(
          List.of(
              method.type() + "." + method.name(),
              method.bytes() + " bytes",
              method.slots() + " slots"));
    }
    table(rows);
  }

  private void places() {
    heading("Lines of the class and where they come from");
    if (page.lines().isEmpty()) {
      line("  No line comes from a place of its own.");
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    for (TracedLine traced : page.lines()) {
      rows.add(
          List.of(
              Integer.toString(traced.number()),
              traced.text(),
              String.join(" ", traced.placesInWords())));
    }
    table(rows);
  }

  private void warnings() {
    heading("Warnings");
    if (page.warnings().isEmpty()) {
      line("  none");
    }
    DiagnosticRenderer renderer = DiagnosticRenderer.plain();
    for (Diagnostic warning : page.warnings()) {
      renderer.render(warning).lines().forEach(text -> line("  " + text));
    }
  }
}
