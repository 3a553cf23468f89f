package org.gradc.lower;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.DiagnosticRenderer;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Limits;
import org.gradc.diagnostic.Source;
import org.gradc.expr.Constant;
import org.gradc.expr.Expr;
import org.gradc.model.Analyzer;
import org.gradc.model.ModelOptions;
import org.gradc.model.Parameter;
import org.gradc.model.ResolvedModule;
import org.gradc.program.ExternCalls;
import org.gradc.program.Interpreter;
import org.gradc.program.ProgramChecker;
import org.gradc.syntax.FormulaFile;
import org.gradc.syntax.Parser;
import org.jspecify.annotations.Nullable;

/** From text to lowered functions and their values, for tests. */
final class Formulas {
  private Formulas() {}

  /** What a text gives: a module, or errors. */
  record Outcome(@Nullable LoweredModule module, Diagnostics diagnostics) {
    List<String> ids() {
      return diagnostics.sorted().stream().map(Diagnostic::message).map(m -> m.id()).toList();
    }

    String rendered() {
      return DiagnosticRenderer.plain().render(diagnostics);
    }
  }

  static Outcome outcome(String text, ModelOptions options) {
    return outcome(text, options, Limits.DEFAULT_NODES);
  }

  static Outcome outcome(String text, ModelOptions options, int maxNodes) {
    Diagnostics diagnostics = new Diagnostics();
    FormulaFile file = Parser.parse(Source.of("test.grad", text), diagnostics);
    ResolvedModule resolved = file == null ? null : Analyzer.analyze(file, options, diagnostics);
    LoweredModule lowered =
        resolved == null ? null : Lowering.lower(resolved, maxNodes, diagnostics);
    return new Outcome(diagnostics.hasErrors() ? null : lowered, diagnostics);
  }

  static Outcome outcome(String text) {
    return outcome(text, ModelOptions.NONE);
  }

  /** The module of a text without errors. */
  static LoweredModule module(String text) {
    Outcome outcome = outcome(text);
    if (outcome.module() == null || !outcome.diagnostics().isEmpty()) {
      throw new AssertionError(text + "\n" + outcome.rendered());
    }
    for (LoweredFunction function : outcome.module().functions()) {
      ProgramChecker.check(function.value());
    }
    return outcome.module();
  }

  /** The last function of a text without errors. */
  static LoweredFunction last(String text) {
    List<LoweredFunction> functions = module(text).functions();
    return functions.get(functions.size() - 1);
  }

  /** The expression of a scalar function. */
  static Expr body(LoweredFunction function) {
    return function.value().roots().get(0);
  }

  static List<String> parameters(LoweredFunction function) {
    return function.parameters().stream().map(Parameter::text).toList();
  }

  /** The result for these arguments, in declared order. */
  static double[] result(LoweredFunction function, ExternCalls externs, double... arguments) {
    Map<String, double[]> inputs = new HashMap<>();
    List<String> names = parameters(function);
    if (names.size() != arguments.length) {
      throw new AssertionError(names + " are given " + arguments.length + " values");
    }
    for (int k = 0; k < arguments.length; k++) {
      inputs.put(names.get(k), new double[] {arguments[k]});
    }
    Map<String, double[]> outputs = Interpreter.run(function.value(), externs, Map.of(), inputs);
    return Objects.requireNonNull(outputs.get(Lowering.VALUE));
  }

  /** The number of results of a function of constant size. */
  static int size(LoweredFunction function) {
    int size = 1;
    for (Expr extent : function.shape()) {
      size *= ((Constant) extent).value().intValue();
    }
    return size;
  }

  static double value(LoweredFunction function, double... arguments) {
    return result(function, ExternCalls.NONE, arguments)[0];
  }

  /** The value of the last function of a text. */
  static double value(String text, double... arguments) {
    return value(last(text), arguments);
  }

  /** Runs on a thread with the stack that the parser needs for deep nesting. */
  static <T> T onLargeStack(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(null, task, "large stack", 256L << 20);
    thread.start();
    return task.get();
  }
}
