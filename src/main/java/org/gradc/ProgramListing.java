package org.gradc;

import java.util.List;
import org.gradc.diagnostic.Diagnostic;

/**
 * Programs as text, or errors.
 *
 * @param text the programs, each after a line that begins with {@code //} and says what it is;
 *     empty where there is an error
 * @param diagnostics by place
 */
public record ProgramListing(String text, List<Diagnostic> diagnostics) {
  public ProgramListing {
    diagnostics = List.copyOf(diagnostics);
  }
}
