package org.gradc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gradc.derive.Candidate;
import org.gradc.derive.Derivatives;
import org.gradc.derive.Kind;
import org.gradc.derive.Mode;
import org.gradc.derive.RowSum;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Source;
import org.gradc.diagnostic.Span;
import org.gradc.emit.Adapter;
import org.gradc.emit.BatchEmitter;
import org.gradc.emit.ClassEmitter;
import org.gradc.emit.FunctionClass;
import org.gradc.emit.TestEmitter;
import org.gradc.emit.TestPoint;
import org.gradc.expr.Expr;
import org.gradc.lint.Lint;
import org.gradc.lower.LoweredFunction;
import org.gradc.lower.LoweredModule;
import org.gradc.lower.Lowering;
import org.gradc.model.Analyzer;
import org.gradc.model.DerivativeKind;
import org.gradc.model.ModelOptions;
import org.gradc.model.RequestedKind;
import org.gradc.model.ResolvedModule;
import org.gradc.optimize.Optimizations;
import org.gradc.program.Combine;
import org.gradc.program.Compact;
import org.gradc.program.Nest;
import org.gradc.program.Pass;
import org.gradc.program.Program;
import org.gradc.program.Steps;
import org.gradc.schedule.Kernel;
import org.gradc.syntax.Parser;

/**
 * The way from text to Java, top to bottom.
 *
 * <p>All kinds of one function are derived in one graph, so that value, gradient and Hessian share
 * what they have in common.
 */
final class Pipeline {
  /** Above this number of nodes only one mode is optimized. */
  private static final int LARGE = 20_000;

  /** From a program as written to what is read. */
  private static final List<Pass> READING_PASSES =
      List.of(Optimizations.NORMAL_FORM, Optimizations.UNROLL);

  /** From there to what is computed and differentiated for classes. */
  private static final List<Pass> STABLE_PASSES =
      List.of(Optimizations.SHIFTED_SUMS, Optimizations.STABLE_FORM);

  private static final List<Pass> VALUE_PASSES =
      Stream.of(READING_PASSES, STABLE_PASSES).flatMap(List::stream).toList();

  /** The names of the steps from a program as written to machine form, in order. */
  static final List<String> PASSES = passes();

  private static final String AS_WRITTEN = "as written";
  private static final String DERIVE = "derive";
  private static final String MACHINE_FORM = "machine form";

  private final CompilerOptions options;
  private final Trail trail;

  Pipeline(CompilerOptions options) {
    this(options, Trail.NONE);
  }

  /**
   * A pipeline that is looked at.
   *
   * @param trail is told what is done
   */
  Pipeline(CompilerOptions options, Trail trail) {
    this.options = options;
    this.trail = trail;
  }

  CompilerOptions options() {
    return options;
  }

  private static List<String> passes() {
    Set<String> names = new LinkedHashSet<>(List.of(AS_WRITTEN, Optimizations.NORMAL_FORM.name()));
    VALUE_PASSES.forEach(pass -> names.add(pass.name()));
    names.add(DERIVE);
    Optimizations.passes().forEach(pass -> names.add(pass.name()));
    names.add(MACHINE_FORM);
    return List.copyOf(names);
  }

  /** Text to programs as written; empty exactly if an error was reported. */
  Optional<LoweredModule> programs(Source source, Diagnostics diagnostics) {
    ModelOptions asked = new ModelOptions(options.kinds(), options.wrt());
    int before = diagnostics.errorCount();
    ResolvedModule resolved =
        Optional.ofNullable(Parser.parse(source, diagnostics))
            .map(file -> Analyzer.analyze(file, asked, diagnostics))
            .orElse(null);
    LoweredModule lowered =
        resolved == null ? null : Lowering.lower(resolved, options.maxNodes(), diagnostics);
    if (resolved == null || lowered == null || diagnostics.errorCount() > before) {
      return Optional.empty();
    }
    lowered.functions().forEach(function -> checkProducts(function, diagnostics));
    if (diagnostics.errorCount() > before) {
      return Optional.empty();
    }
    if (options.warnings()) {
      Lint.check(resolved, lowered, diagnostics);
    }
    return Optional.of(lowered);
  }

  /** Reports a product that no derivative can be taken of. */
  private static void checkProducts(LoweredFunction function, Diagnostics diagnostics) {
    boolean product =
        Steps.updates(function.value().steps()).stream()
            .anyMatch(update -> update.combine() == Combine.PRODUCT);
    if (product
        && !function.kinds().isEmpty()
        && !Derivatives.hasBoundedProducts(normal(function))) {
      Span name = function.declared().definition().signature().name().span();
      diagnostics.report(Message.PRODUCT_LENGTH_UNKNOWN.at(name, function.name()));
    }
  }

  /**
   * A program as written to Java: its class, and one that sums it over rows where that is asked.
   */
  List<GeneratedFile> java(LoweredFunction function, String packageName, Diagnostics diagnostics) {
    trail.begins(function.name());
    Program value = differentiable(function.value());
    FunctionClass own =
        functionClass(function, packageName, function.className(), value, function.kinds());
    List<GeneratedFile> files = new ArrayList<>();
    files.add(file(own, ClassEmitter.emit(own)));
    files.addAll(adapters(function, own, diagnostics));
    String differing = RowSum.sizeThatDiffers(value);
    if (!function.batchKinds().isEmpty() && !differing.isEmpty()) {
      RequestedKind asked = function.declared().batchKinds().get(0);
      diagnostics.report(Message.BATCH_SIZE_DIFFERS.at(asked.span(), function.name(), differing));
    } else if (!function.batchKinds().isEmpty()) {
      files.add(rowsClass(function, packageName, value, function.batchKinds()));
    }
    return files;
  }

  /** The class that sums value and gradient of a function over rows. */
  GeneratedFile rowsClass(LoweredFunction function, String packageName) {
    Program value = stable(normal(function));
    return rowsClass(function, packageName, value, List.of(DerivativeKind.GRADIENT));
  }

  private GeneratedFile rowsClass(
      LoweredFunction function,
      String packageName,
      Program value,
      Collection<DerivativeKind> kinds) {
    FunctionClass batch =
        functionClass(function, packageName, function.batchClassName(), RowSum.of(value), kinds);
    return file(batch, BatchEmitter.emit(batch));
  }

  /** The classes that wrap the class of a function for other libraries. */
  private List<GeneratedFile> adapters(
      LoweredFunction function, FunctionClass own, Diagnostics diagnostics) {
    List<GeneratedFile> files = new ArrayList<>();
    for (String word : options.adapters()) {
      Adapter adapter = Adapter.of(word);
      Optional<String> text = adapter.text(own);
      String name = adapter.className(own.className());
      text.ifPresent(found -> files.add(file(own.packageName(), name, found)));
      if (text.isEmpty() && options.warnings()) {
        diagnostics.report(
            Message.NO_ADAPTER.at(
                function.declared().definition().signature().name().span(), function.name(), word));
      }
    }
    return files;
  }

  /** The class of a function with these kinds of derivatives. */
  GeneratedFile ownClass(
      LoweredFunction function, String packageName, Collection<DerivativeKind> kinds) {
    FunctionClass own = ownClass(function, function.value(), packageName, kinds);
    return file(own, ClassEmitter.emit(own));
  }

  /**
   * The same before it is text.
   *
   * @param written the value as written
   */
  FunctionClass ownClass(
      LoweredFunction function,
      Program written,
      String packageName,
      Collection<DerivativeKind> kinds) {
    Program value = differentiable(written);
    return functionClass(function, packageName, function.className(), value, kinds);
  }

  /** What classes are made of, and what is differentiated for them. */
  Program differentiable(Program written) {
    trail.after(AS_WRITTEN, written);
    Program value = written;
    for (Pass pass : VALUE_PASSES) {
      value = pass.run(value);
      trail.after(pass.name(), value);
    }
    return value;
  }

  private static Program all(List<Pass> passes, Program program) {
    Program result = program;
    for (Pass pass : passes) {
      result = pass.run(result);
    }
    return result;
  }

  /** What a function computes, in normal form: what is read. */
  static Program normal(LoweredFunction function) {
    return all(READING_PASSES, function.value());
  }

  /** The same in stable forms: what classes are made of, and what is differentiated for them. */
  static Program stable(Program normal) {
    return all(STABLE_PASSES, normal);
  }

  /** The test of the class of a function whose value is given in normal form. */
  GeneratedFile test(
      LoweredFunction function, String packageName, Program value, List<ReferencePoint> points) {
    FunctionClass tested =
        functionClass(function, packageName, function.className(), value, List.of());
    List<TestPoint> expected = new ArrayList<>();
    for (ReferencePoint point : points) {
      List<TestPoint.Expected> numbers = new ArrayList<>();
      for (ReferencePoint.Reference reference : point.references()) {
        String kind = reference.kind().toUpperCase(Locale.ROOT);
        numbers.add(
            new TestPoint.Expected(
                org.gradc.schedule.Kind.valueOf(kind),
                reference.seed(),
                reference.expected(),
                reference.tolerances()));
      }
      expected.add(new TestPoint(point.extents(), point.arrays(), numbers));
    }
    String name = TestEmitter.className(tested.className());
    return file(packageName, name, TestEmitter.emit(tested, expected));
  }

  private FunctionClass functionClass(
      LoweredFunction function,
      String packageName,
      String className,
      Program value,
      Collection<DerivativeKind> kinds) {
    Map<org.gradc.schedule.Kind, Program> programs = new LinkedHashMap<>();
    trail.begins(function.name() + ", value");
    Derivation plain = Derivation.optimized(value, trail);
    trail.after(MACHINE_FORM, plain.machine());
    programs.put(org.gradc.schedule.Kind.VALUE, plain.machine());
    for (DerivativeKind kind : kinds) {
      trail.begins(function.name() + ", " + kind.word());
      Derivation derivation = derive(Kind.valueOf(kind.name()), value);
      trail.after(MACHINE_FORM, derivation.machine());
      programs.put(org.gradc.schedule.Kind.valueOf(kind.name()), derivation.machine());
    }
    Source source = function.span().source();
    return new FunctionClass(
        packageName,
        className,
        function.name(),
        Optional.ofNullable(function.documentation()).orElse(""),
        function.text(),
        source.name().substring(source.name().lastIndexOf('/') + 1),
        function.span().line(),
        org.gradc.emit.Parameter.of(value),
        Kernel.ofClass(programs));
  }

  private static GeneratedFile file(FunctionClass function, String content) {
    return file(function.packageName(), function.className(), content);
  }

  private static GeneratedFile file(String packageName, String className, String content) {
    String directory = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
    return new GeneratedFile(directory + className + ".java", content);
  }

  /**
   * The derivative of a value in normal form: every mode that is asked for and worth trying, then
   * the one with the fewest operations; of equals the first. Large derivatives are compared before
   * they are optimized, and only the best of them is.
   */
  Derivation derive(Kind kind, Program normal) {
    List<Candidate> offered = candidates(kind, normal).stream().filter(Candidate::offered).toList();
    Optional<Derivation> best = Optional.empty();
    boolean raw = false;
    for (Candidate candidate : offered) {
      Program derived = Compact.program(Derivatives.of(kind, normal, candidate.mode()));
      trail.derives(kind, candidate);
      trail.after(DERIVE, derived);
      boolean large = offered.size() > 1 && derived.graph().size() > LARGE;
      Derivation attempt = large ? Derivation.of(derived) : Derivation.optimized(derived, trail);
      trail.tried(kind, candidate, attempt.operations());
      if (best.isEmpty() || attempt.operations() < best.get().operations()) {
        best = Optional.of(attempt);
        raw = large;
      }
    }
    Derivation chosen = best.orElseThrow();
    return raw ? Derivation.optimized(chosen.program(), trail) : chosen;
  }

  List<Candidate> candidates(Kind kind, Program normal) {
    return switch (options.mode()) {
      case AUTO -> Derivatives.candidates(kind, normal);
      case FORWARD -> List.of(new Candidate(Mode.FORWARD, true, "asked for"));
      case REVERSE -> List.of(new Candidate(Mode.REVERSE, true, "asked for"));
    };
  }

  /**
   * The value of a scalar function.
   *
   * @throws IllegalArgumentException if it is array-valued
   */
  static Expr scalarValue(Program program) {
    if (program.outputs().get(0).rank() != 0) {
      throw new IllegalArgumentException(program.name() + " is array-valued");
    }
    return ((Nest) program.steps().get(0)).updates().get(0).body();
  }
}
