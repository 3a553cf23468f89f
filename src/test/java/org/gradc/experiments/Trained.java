package org.gradc.experiments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradc.AnalysedFunction;
import org.gradc.Analysis;
import org.gradc.BoundFunction;
import org.gradc.BoundRows;
import org.gradc.CompiledFunction;
import org.gradc.Compiler;
import org.gradc.CompilerOptions;
import org.gradc.GeneratedFile;
import org.gradc.diagnostic.Source;
import org.gradc.train.BatchObjective;
import org.gradc.train.Objective;
import org.gradc.train.Run;
import org.gradc.train.StepSize;
import org.gradc.train.StopRule;
import org.gradc.train.UpdateRule;
import org.gradc.train.UpdateRules;

/**
 * What the experiments share: formulas as functions, the optimisers, searches that keep their path.
 */
final class Trained {
  private static final Path ROOT = Path.of("generated-samples");

  private Trained() {}

  /** The first-order methods by name, each with its step size. */
  static Map<String, UpdateRule> rules(
      double descent, double momentum, double deltaBarDelta, double adaptive) {
    Map<String, UpdateRule> rules = new LinkedHashMap<>();
    rules.put("gradient descent", UpdateRules.gradientDescent(StepSize.fixed(descent)));
    rules.put("momentum", UpdateRules.momentum(StepSize.fixed(momentum), 0.9));
    rules.put("Nesterov", UpdateRules.nesterov(StepSize.fixed(momentum), 0.9));
    rules.put(
        "delta-bar-delta", UpdateRules.deltaBarDelta(deltaBarDelta, deltaBarDelta / 10, 0.3, 0.7));
    rules.put("AdaGrad", UpdateRules.adaGrad(StepSize.fixed(2 * adaptive), 1e-8));
    rules.put("RMSProp", UpdateRules.rmsProp(StepSize.fixed(adaptive), 0.9, 1e-8));
    rules.put("Adam", UpdateRules.adam(StepSize.fixed(adaptive)));
    return rules;
  }

  /** So many iterations, whatever is reached. */
  static Run steps(int count) {
    return Run.until(StopRule.iterations(count));
  }

  /** The same, with the parameters of each iteration in a list. */
  static Run steps(int count, List<double[]> path) {
    return steps(count)
        .watchedBy(
            iteration -> {
              path.add(iteration.parameters());
              return true;
            });
  }

  /** The class of a formula file, as it is generated. */
  static BoundFunction function(String file, Object... data) throws IOException {
    return compiled(analysed(file, 0).generated()).bind(data);
  }

  /** The class that sums a function of a formula file over rows. */
  static BoundRows rows(String file, int function, Object... data) throws IOException {
    return compiled(analysed(file, function).generatedRows()).bindRows(data);
  }

  private static CompiledFunction compiled(GeneratedFile file) {
    return CompiledFunction.of(
        file, System.getProperty("java.class.path"), Trained.class.getClassLoader());
  }

  private static AnalysedFunction analysed(String file, int function) throws IOException {
    Path path = ROOT.resolve(file);
    Source source = Source.of(path.getFileName().toString(), Files.readString(path));
    Analysis analysis = Compiler.analyse(source, CompilerOptions.DEFAULT);
    return analysis.functions().get(function);
  }

  static Objective objective(BoundFunction function) {
    return Objective.of(function.dimension(), function::value, function::gradient);
  }

  static BatchObjective objective(BoundRows rows) {
    return BatchObjective.of(
        rows.dimension(), rows.rowCount(), rows::value, rows::gradient, rows::gradient);
  }

  /** The numbers 0, 1, 2 and so on. */
  static double[] counted(int count) {
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = i;
    }
    return numbers;
  }

  /** One coordinate of a path. */
  static double[] coordinate(List<double[]> path, int coordinate) {
    List<Double> found = new ArrayList<>();
    path.forEach(point -> found.add(point[coordinate]));
    return found.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
