package org.gradc.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gradc.diagnostic.DiagnosticRenderer;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Source;
import org.gradc.evaluate.Point;
import org.gradc.evaluate.PointReader;

/** Any text as a point of the command line. */
public final class PointTarget {
  private PointTarget() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    Source source = Source.of("--at", new String(bytes, StandardCharsets.UTF_8));
    Diagnostics diagnostics = new Diagnostics();
    Optional<Point> point = PointReader.read(source, diagnostics);
    DiagnosticRenderer.plain().render(diagnostics);
    if (point.isEmpty() != diagnostics.hasErrors()) {
      throw new AssertionError("a point and errors, or neither");
    }
  }
}
