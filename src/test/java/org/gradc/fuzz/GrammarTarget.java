package org.gradc.fuzz;

import org.gradc.diagnostic.Source;

/** Bytes as choices among what the grammar allows, through the whole compiler. */
public final class GrammarTarget {
  private GrammarTarget() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    WholeCompiler.check(Source.of("fuzz.grad", new Sentences(bytes).module()));
  }
}
