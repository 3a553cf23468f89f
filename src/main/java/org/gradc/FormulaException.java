package org.gradc;

import java.util.List;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.DiagnosticRenderer;

/** A formula that has errors; the message shows all of them with their places. */
public final class FormulaException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  FormulaException(List<Diagnostic> diagnostics) {
    super(text(diagnostics));
    this.diagnostics = List.copyOf(diagnostics);
  }

  private static String text(List<Diagnostic> diagnostics) {
    StringBuilder text = new StringBuilder();
    diagnostics.forEach(one -> text.append(DiagnosticRenderer.plain().render(one)));
    return text.toString().stripTrailing();
  }

  /** What is wrong, by place; nothing where the exception came out of a stream of objects. */
  public List<Diagnostic> diagnostics() {
    return diagnostics == null ? List.of() : diagnostics;
  }
}
