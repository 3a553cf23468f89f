package org.gradc.fuzz;

import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Source;
import org.gradc.syntax.SourceReader;

/** Any bytes as a formula file, through the whole compiler. */
public final class CompilerTarget {
  private CompilerTarget() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    Source source = SourceReader.read("fuzz.grad", bytes, new Diagnostics());
    if (source != null) {
      WholeCompiler.check(source);
    }
  }
}
