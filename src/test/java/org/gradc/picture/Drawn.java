package org.gradc.picture;

import org.gradc.AnalysedFunction;
import org.gradc.Compiler;
import org.gradc.CompilerOptions;
import org.gradc.diagnostic.Source;

/** Functions to draw. */
public final class Drawn {
  private Drawn() {}

  /** The one function of a text. */
  public static AnalysedFunction function(String text) {
    return Compiler.analyse(Source.of("<expression>", text), CompilerOptions.DEFAULT)
        .functions()
        .get(0);
  }
}
