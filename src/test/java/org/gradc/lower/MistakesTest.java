package org.gradc.lower;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradc.diagnostic.DiagnosticRenderer;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Source;
import org.gradc.model.Analyzer;
import org.gradc.model.ModelOptions;
import org.gradc.syntax.FormulaFile;
import org.gradc.syntax.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is said about mistakes, word for word; {@code -Dgradc.accept=true} writes what came out
 * instead of comparing.
 */
class MistakesTest {
  private static final Path ROOT = Path.of("src/test/resources/golden/errors");

  @Test
  void inOneFormula() throws IOException {
    StringBuilder out = new StringBuilder();
    for (String line : Files.readAllLines(ROOT.resolve("formulas.txt"))) {
      out.append(errors("f.grad", line)).append('\n');
    }
    check("formulas.expected", out.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "names",
        "calls",
        "kinds",
        "derive",
        "externs",
        "extents",
        "indices",
        "locals",
        "fitting",
        "arrays",
        "partials",
        "rooms",
        "unread"
      })
  void inOneModuleAllInOneRun(String name) throws IOException {
    String text = Files.readString(ROOT.resolve(name + ".grad"));
    check(name + ".expected", errors(name + ".grad", text));
  }

  private static String errors(String name, String text) {
    Diagnostics diagnostics = new Diagnostics();
    FormulaFile file = Parser.parse(Source.of(name, text), diagnostics);
    if (file != null) {
      Lowering.lower(Analyzer.analyze(file, ModelOptions.NONE, diagnostics), diagnostics);
    }
    assertThat(diagnostics.hasErrors()).as(text).isTrue();
    return DiagnosticRenderer.plain().render(diagnostics);
  }

  private static void check(String file, String actual) throws IOException {
    if (Boolean.getBoolean("gradc.accept")) {
      Files.writeString(ROOT.resolve(file), actual);
    }
    assertThat(actual).isEqualTo(Files.readString(ROOT.resolve(file)));
  }
}
