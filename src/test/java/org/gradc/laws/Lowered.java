package org.gradc.laws;

import java.util.List;
import org.gradc.diagnostic.DiagnosticRenderer;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Source;
import org.gradc.lower.LoweredFunction;
import org.gradc.lower.LoweredModule;
import org.gradc.lower.Lowering;
import org.gradc.model.Analyzer;
import org.gradc.model.ModelOptions;
import org.gradc.model.ResolvedModule;
import org.gradc.syntax.FormulaFile;
import org.gradc.syntax.Parser;

/** The functions of a text as programs as written; an error in the text is a failure. */
public final class Lowered {
  private Lowered() {}

  /** The functions of a formula file. */
  public static List<LoweredFunction> of(String fileName, String text) {
    Diagnostics diagnostics = new Diagnostics();
    FormulaFile file = Parser.parse(Source.of(fileName, text), diagnostics);
    ResolvedModule module =
        file == null ? null : Analyzer.analyze(file, ModelOptions.NONE, diagnostics);
    LoweredModule lowered = module == null ? null : Lowering.lower(module, diagnostics);
    if (lowered == null || diagnostics.hasErrors()) {
      throw new AssertionError(DiagnosticRenderer.plain().render(diagnostics) + "in\n" + text);
    }
    return lowered.functions();
  }
}
