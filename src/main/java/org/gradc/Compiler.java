package org.gradc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Source;
import org.gradc.diagnostic.Span;
import org.gradc.lower.LoweredFunction;
import org.gradc.lower.LoweredModule;
import org.jspecify.annotations.Nullable;

/**
 * The front door: formula files in, Java files or errors out.
 *
 * <p>Nothing is read or written beside the arguments and results, and nothing that a formula names
 * is loaded or run. Formulas may nest deeply, so the work is done on a thread with a large stack.
 */
public final class Compiler {
  private final CompilerOptions options;
  private final Pipeline pipeline;
  private final Diagnostics diagnostics = new Diagnostics();
  private volatile @Nullable Span working;

  private Compiler(CompilerOptions options) {
    this(options, Trail.NONE);
  }

  private Compiler(CompilerOptions options, Trail trail) {
    this.options = options;
    this.pipeline = new Pipeline(options, trail);
  }

  /** Compiles all sources; where any has an error, there are no files. */
  public static Compilation compile(List<Source> sources, CompilerOptions options) {
    Compiler compiler = new Compiler(options);
    return CompilerThread.run(() -> compiler.compile(sources), options.maxSeconds())
        .orElseGet(() -> new Compilation(List.of(), List.of(compiler.tooLong(sources.get(0)))));
  }

  /**
   * The programs that one pass makes of each function, in place of the files, as text that {@code
   * ProgramParser} reads.
   *
   * @param pass one of {@link OptionWords#passes}
   */
  public static ProgramListing listing(List<Source> sources, CompilerOptions options, String pass) {
    ProgramDump dump = new ProgramDump(pass);
    Compiler compiler = new Compiler(options, dump);
    Compilation compilation =
        CompilerThread.run(() -> compiler.compile(sources), options.maxSeconds())
            .orElseGet(() -> new Compilation(List.of(), List.of(compiler.tooLong(sources.get(0)))));
    return new ProgramListing(
        compilation.hasErrors() ? "" : dump.text(), compilation.diagnostics());
  }

  /** Reads a source without generating Java, and without warnings. */
  public static Analysis analyse(Source source, CompilerOptions options) {
    return analyseWithWarnings(source, options.withoutWarnings());
  }

  /** Reads a source without generating Java, with the warnings that the options ask for. */
  public static Analysis analyseWithWarnings(Source source, CompilerOptions options) {
    Compiler compiler = new Compiler(options);
    return CompilerThread.run(() -> compiler.analyse(source), options.maxSeconds())
        .orElseGet(() -> new Analysis(List.of(), List.of(compiler.tooLong(source))));
  }

  /** That the time was not enough, with the last place at which work was begun. */
  private Diagnostic tooLong(Source first) {
    Span place = working == null ? first.span(0, 0) : working;
    return Message.COMPILES_TOO_LONG.at(place, Integer.toString(options.maxSeconds()));
  }

  private Compilation compile(List<Source> sources) {
    Map<String, Placed> classes = new LinkedHashMap<>();
    for (Source source : sources) {
      Optional<LoweredModule> module =
          guarded(source.span(0, 0), () -> pipeline.programs(source, diagnostics));
      module.ifPresent(found -> collect(found, classes));
    }
    List<GeneratedFile> files = new ArrayList<>();
    for (Placed placed : classes.values()) {
      if (!diagnostics.hasErrors()) {
        LoweredFunction function = placed.function();
        guarded(
                function.declared().definition().signature().name().span(),
                () -> Optional.of(pipeline.java(function, placed.packageName(), diagnostics)))
            .ifPresent(files::addAll);
      }
    }
    return new Compilation(diagnostics.hasErrors() ? List.of() : files, diagnostics.sorted());
  }

  /** A function and the package of its class. */
  private record Placed(LoweredFunction function, String packageName) {}

  private void collect(LoweredModule module, Map<String, Placed> classes) {
    String packageName = packageOf(module);
    for (LoweredFunction function : module.functions()) {
      String name = packageName.isEmpty() ? "" : packageName + ".";
      Placed other =
          classes.putIfAbsent(name + function.className(), new Placed(function, packageName));
      if (other != null) {
        diagnostics.report(
            Message.CLASS_GENERATED_TWICE
                .at(function.span(), name + function.className())
                .noteAt(other.function().span(), Message.CLASS_GENERATED_HERE));
      }
    }
  }

  private String packageOf(LoweredModule module) {
    return Optional.ofNullable(module.packageName())
        .orElse(Optional.ofNullable(options.packageName()).orElse(""));
  }

  private Analysis analyse(Source source) {
    Optional<LoweredModule> module =
        guarded(source.span(0, 0), () -> pipeline.programs(source, diagnostics));
    List<AnalysedFunction> functions = new ArrayList<>();
    module.ifPresent(
        found -> {
          for (LoweredFunction function : found.functions()) {
            String packageName = packageOf(found);
            guarded(
                    function.span(),
                    () -> Optional.of(new AnalysedFunction(function, packageName, pipeline)))
                .ifPresent(functions::add);
          }
        });
    List<Diagnostic> said = diagnostics.sorted();
    return new Analysis(diagnostics.hasErrors() ? List.of() : functions, said);
  }

  @FunctionalInterface
  private interface Work<T> {
    Optional<T> run();
  }

  /** Turns exhausted memory or stack into an error about the place that is worked on. */
  private <T> Optional<T> guarded(Span place, Work<T> work) {
    working = place;
    try {
      return work.run();
    } catch (OutOfMemoryError | StackOverflowError e) {
      diagnostics.report(Message.TOO_LARGE_TO_COMPILE.at(place));
      return Optional.empty();
    }
  }
}
