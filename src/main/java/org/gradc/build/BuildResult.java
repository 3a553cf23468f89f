package org.gradc.build;

import java.nio.file.Path;
import java.util.List;
import org.gradc.diagnostic.Diagnostic;

/**
 * What one execution did.
 *
 * @param files how many formula files there are
 * @param compiled how many of them were compiled
 * @param written the Java files whose content changed
 * @param deleted the Java files whose formula is gone
 * @param reasons why each file was compiled or deleted
 * @param diagnostics by place
 * @param failed whether the build fails: nothing was written then
 */
public record BuildResult(
    int files,
    int compiled,
    List<Path> written,
    List<Path> deleted,
    List<String> reasons,
    List<Diagnostic> diagnostics,
    boolean failed) {
  public BuildResult {
    written = List.copyOf(written);
    deleted = List.copyOf(deleted);
    reasons = List.copyOf(reasons);
    diagnostics = List.copyOf(diagnostics);
  }
}
