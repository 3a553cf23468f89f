package org.gradc.fuzz;

import org.gradc.diagnostic.DiagnosticRenderer;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Source;
import org.gradc.syntax.FormulaFile;
import org.gradc.syntax.Parser;
import org.gradc.syntax.SourceReader;

/** Any bytes as a formula file: a tree, or errors that can be drawn. */
public final class ParserTarget {
  private ParserTarget() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    Diagnostics diagnostics = new Diagnostics();
    Source source = SourceReader.read("fuzz.grad", bytes, diagnostics);
    FormulaFile file = source == null ? null : Parser.parse(source, diagnostics);
    DiagnosticRenderer.plain().render(diagnostics);
    if ((file == null) != diagnostics.hasErrors()) {
      throw new AssertionError("a tree and errors, or neither");
    }
  }
}
