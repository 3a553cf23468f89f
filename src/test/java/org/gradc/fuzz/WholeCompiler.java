package org.gradc.fuzz;

import java.util.List;
import org.gradc.Compilation;
import org.gradc.Compiler;
import org.gradc.CompilerOptions;
import org.gradc.diagnostic.DiagnosticRenderer;
import org.gradc.diagnostic.Source;
import org.gradc.laws.JavaBatch;

/**
 * Compiles a source with every kind of derivative: there are files or errors, and of some small
 * files javac makes classes.
 */
final class WholeCompiler {
  private static final CompilerOptions SCALAR = all("gradient", "hessian", "jvp", "hvp");
  private static final CompilerOptions ARRAY = all("jacobian", "jvp", "vjp");

  /** One in so many, by the text, since javac is slow and the fuzzer wants many runs. */
  private static final int COMPILED_ONE_IN = 16;

  private static final int LARGEST_COMPILED = 60_000;

  private WholeCompiler() {}

  static void check(Source source) {
    check(source, Math.floorMod(source.text().hashCode(), COMPILED_ONE_IN) == 0);
  }

  static void check(Source source, boolean compilesJava) {
    Compilation scalar = Compiler.compile(List.of(source), SCALAR);
    Compilation compilation =
        scalar.hasErrors() ? Compiler.compile(List.of(source), ARRAY) : scalar;
    compilation.diagnostics().forEach(DiagnosticRenderer.plain()::render);
    int size = compilation.files().stream().mapToInt(f -> f.content().length()).sum();
    if (compilation.hasErrors() && size > 0) {
      throw new AssertionError("files in spite of errors");
    }
    if (compilesJava && size > 0 && size < LARGEST_COMPILED) {
      JavaBatch.compile(compilation.files());
    }
  }

  private static CompilerOptions all(String... kinds) {
    return new CompilerOptions(null, List.of(kinds), List.of(), CompilerOptions.Mode.AUTO);
  }
}
