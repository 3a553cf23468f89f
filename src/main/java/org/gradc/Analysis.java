package org.gradc;

import java.util.List;
import org.gradc.diagnostic.Diagnostic;

/**
 * What a source says, without Java: its functions, or errors.
 *
 * @param functions in declared order; empty where there is an error
 * @param diagnostics by place
 */
public record Analysis(List<AnalysedFunction> functions, List<Diagnostic> diagnostics) {
  public Analysis {
    functions = List.copyOf(functions);
    diagnostics = List.copyOf(diagnostics);
  }
}
