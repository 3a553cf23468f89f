package org.gradc.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradc.diagnostic.DiagnosticRenderer;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Source;
import org.junit.jupiter.api.Test;

/** What is said about mistakes, word for word. */
class MistakesTest {
  @Test
  void inOneFormula() {
    StringBuilder out = new StringBuilder();
    for (String line : Golden.input("mistakes.txt").split("\n", -1)) {
      if (!line.isEmpty()) {
        out.append(errors("f.grad", line)).append('\n');
      }
    }
    Golden.check("mistakes.expected", out.toString());
  }

  @Test
  void inOneModuleAllInOneRun() {
    Golden.check("modules.expected", errors("modules.grad", Golden.input("modules.grad")));
  }

  private static String errors(String name, String text) {
    Diagnostics diagnostics = new Diagnostics();
    Parser.parse(Source.of(name, text), diagnostics);
    assertThat(diagnostics.hasErrors()).as(text).isTrue();
    return DiagnosticRenderer.plain().render(diagnostics);
  }
}
