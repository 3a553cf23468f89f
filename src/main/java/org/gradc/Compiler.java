package org.gradc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Source;
import org.gradc.lower.LoweredFunction;
import org.gradc.lower.LoweredModule;

/**
 * The front door: formula files in, Java files or errors out.
 *
 * <p>Nothing is read or written beside the arguments and results, and nothing that a formula names
 * is loaded or run. Formulas may nest deeply, so the work is done on a thread with a large stack.
 */
public final class Compiler {
  private static final long STACK_BYTES = 512L << 20;

  private final CompilerOptions options;
  private final Pipeline pipeline;
  private final Diagnostics diagnostics = new Diagnostics();

  private Compiler(CompilerOptions options) {
    this.options = options;
    this.pipeline = new Pipeline(options);
  }

  /** Compiles all sources; where any has an error, there are no files. */
  public static Compilation compile(List<Source> sources, CompilerOptions options) {
    return onLargeStack(new Compiler(options), compiler -> compiler.compile(sources));
  }

  /** Reads a source without generating Java. */
  public static Analysis analyse(Source source, CompilerOptions options) {
    return onLargeStack(new Compiler(options), compiler -> compiler.analyse(source));
  }

  private Compilation compile(List<Source> sources) {
    Map<LoweredFunction, String> packages = new LinkedHashMap<>();
    Map<String, LoweredFunction> classes = new LinkedHashMap<>();
    for (Source source : sources) {
      Optional<LoweredModule> module =
          guarded(source, () -> pipeline.programs(source, diagnostics));
      module.ifPresent(found -> collect(found, packages, classes));
    }
    List<GeneratedFile> files = new ArrayList<>();
    for (Map.Entry<LoweredFunction, String> entry : packages.entrySet()) {
      if (!diagnostics.hasErrors()) {
        LoweredFunction function = entry.getKey();
        guarded(
                function.span().source(),
                () -> Optional.of(pipeline.java(function, entry.getValue(), diagnostics)))
            .ifPresent(files::addAll);
      }
    }
    return new Compilation(diagnostics.hasErrors() ? List.of() : files, diagnostics.sorted());
  }

  private void collect(
      LoweredModule module,
      Map<LoweredFunction, String> packages,
      Map<String, LoweredFunction> classes) {
    String packageName = packageOf(module);
    for (LoweredFunction function : module.functions()) {
      String name = packageName.isEmpty() ? "" : packageName + ".";
      LoweredFunction other = classes.putIfAbsent(name + function.className(), function);
      if (other == null) {
        packages.put(function, packageName);
      } else {
        diagnostics.report(
            Message.CLASS_GENERATED_TWICE
                .at(function.span(), name + function.className())
                .noteAt(other.span(), Message.CLASS_GENERATED_HERE));
      }
    }
  }

  private String packageOf(LoweredModule module) {
    return Optional.ofNullable(module.packageName())
        .orElse(Optional.ofNullable(options.packageName()).orElse(""));
  }

  private Analysis analyse(Source source) {
    Optional<LoweredModule> module = guarded(source, () -> pipeline.programs(source, diagnostics));
    List<AnalysedFunction> functions = new ArrayList<>();
    module.ifPresent(
        found -> {
          for (LoweredFunction function : found.functions()) {
            String packageName = packageOf(found);
            guarded(
                    source,
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

  /** Turns exhausted memory or stack into an error about the source. */
  private <T> Optional<T> guarded(Source source, Work<T> work) {
    try {
      return work.run();
    } catch (OutOfMemoryError | StackOverflowError e) {
      diagnostics.report(Message.TOO_LARGE_TO_COMPILE.at(source.span(0, 0)));
      return Optional.empty();
    }
  }

  private static <T> T onLargeStack(Compiler compiler, Function<Compiler, T> work) {
    List<T> results = new ArrayList<>(1);
    List<Throwable> failures = new ArrayList<>(1);
    Thread thread = new Thread(null, () -> results.add(work.apply(compiler)), "gradc", STACK_BYTES);
    thread.setUncaughtExceptionHandler((failed, e) -> failures.add(e));
    thread.start();
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (results.isEmpty()) {
      throw new IllegalStateException("the compiler failed", failures.get(0));
    }
    return results.get(0);
  }
}
