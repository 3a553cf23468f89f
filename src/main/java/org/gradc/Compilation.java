package org.gradc;

import java.util.List;
import org.gradc.diagnostic.Diagnostic;

/**
 * What compiling gave: files, or errors.
 *
 * @param files in the order of sources and functions; empty where there is an error
 * @param diagnostics by place
 */
public record Compilation(List<GeneratedFile> files, List<Diagnostic> diagnostics) {
  public Compilation {
    files = List.copyOf(files);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Whether anything that was said is an error. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
