package org.gradc;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Source;

/**
 * Formulas that a program meets at run time.
 *
 * <pre>{@code
 * CompiledFunction model = Gradc.compile("a*exp(-b*x)");
 * BoundFunction function = model.bind();
 * double[] gradient = new double[function.dimension()];
 * double value = function.gradient(new double[] {2, 0.5, 1}, gradient); // by a, b, x
 * }</pre>
 *
 * <p>The class is the one that {@code gradc compile} would write, compiled in memory by the Java
 * compiler of the running JDK. A formula that was compiled before, with the same options, is not
 * compiled again while there is memory; nothing keeps a class from being unloaded for longer. All
 * methods may be called by several threads.
 */
public final class Gradc {
  private static final String FILE = "formula.grad";
  private static final int MOST_KEPT = 1_000;

  private record Key(String formula, CompilerOptions options) {}

  private static final Map<Key, SoftReference<CompiledFunction>> KEPT =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(
            Map.Entry<Key, SoftReference<CompiledFunction>> eldest) {
          return size() > MOST_KEPT;
        }
      };

  private Gradc() {}

  /**
   * Compiles a bare formula, or a module with one function.
   *
   * @throws FormulaException if the formula has errors, or is a module of several functions
   * @throws UnsupportedOperationException if this Java has no compiler
   */
  public static CompiledFunction compile(String formula) {
    return compile(formula, CompilerOptions.DEFAULT);
  }

  /**
   * Compiles a bare formula, or a module with one function.
   *
   * @throws FormulaException if the formula has errors, or is a module of several functions
   * @throws UnsupportedOperationException if this Java has no compiler
   */
  public static CompiledFunction compile(String formula, CompilerOptions options) {
    Key key = new Key(formula, options);
    synchronized (KEPT) {
      SoftReference<CompiledFunction> kept = KEPT.get(key);
      CompiledFunction function = kept == null ? null : kept.get();
      if (function != null) {
        return function;
      }
    }
    CompiledFunction function = compiled(formula, options);
    synchronized (KEPT) {
      KEPT.put(key, new SoftReference<>(function));
    }
    return function;
  }

  /** Forgets all classes, so that those that are no longer in use can be unloaded. */
  public static void clear() {
    synchronized (KEPT) {
      KEPT.clear();
    }
  }

  private static CompiledFunction compiled(String formula, CompilerOptions options) {
    if (ModuleLayer.boot().findModule("java.compiler").isEmpty()) { // nothing to write Java with
      throw CompiledFunction.noCompiler();
    }
    Source source = Source.of(FILE, formula);
    Compilation compilation =
        Compiler.compile(List.of(source), options.withoutWarnings().with(List.of()));
    if (compilation.hasErrors()) {
      throw new FormulaException(compilation.diagnostics());
    }
    List<GeneratedFile> files = compilation.files();
    if (files.size() != 1) {
      Diagnostic wrong =
          files.isEmpty()
              ? Message.NO_FUNCTION.anywhere(FILE)
              : Message.SEVERAL_CLASSES.at(source.span(0, 0), Integer.toString(files.size()));
      throw new FormulaException(List.of(wrong));
    }
    GeneratedFile file = files.get(0);
    return CompiledFunction.of(
        file, System.getProperty("java.class.path", ""), Gradc.class.getClassLoader());
  }
}
