package org.gradc.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradc.CompiledFunction;
import org.gradc.data.Table;
import org.gradc.train.Fit;
import org.gradc.train.ResidualFunction;

/** Makes a result of what a search found. */
final class Findings {
  /** So many points make a curve. */
  private static final int CURVE = 201;

  private final Layout layout;
  private final Request request;
  private final RowData data;
  private final Split split;
  private final Table table;
  private final CompiledFunction type;

  Findings(
      Layout layout,
      Request request,
      RowData data,
      Split split,
      Table table,
      CompiledFunction type) {
    this.layout = layout;
    this.request = request;
    this.data = data;
    this.split = split;
    this.table = table;
    this.type = type;
  }

  Result of(Search.Found found, List<Scaling> scalings) {
    Fit fit = found.fit();
    double[] theta = fit.parameters();
    double sign = request.maximize() ? -1 : 1;
    boolean mean = found.method().takesSomeRows() && found.training().rows().isPresent();
    boolean squares = found.training().residuals().isPresent();
    double scale = sign * (mean && squares ? split.training().length : 1);
    List<Double> curve = new ArrayList<>();
    int iterations = 0;
    long evaluations = 0;
    for (Fit one : found.fits()) {
      double[] losses = one.losses();
      for (int i = curve.isEmpty() ? 0 : 1; i < losses.length; i++) { // a fit starts at the last
        curve.add(scale * losses[i]);
      }
      iterations += one.iterations();
      evaluations += one.evaluations();
    }
    return new Result(
        layout.function().name(),
        found.method().word(),
        layout.parameterNames(),
        boxed(theta),
        sign * found.training().objective().value(theta),
        lossName(found),
        found.training().residuals().map(r -> squares(r, theta)),
        found.held().map(held -> sign * held.objective().value(theta)),
        split.training().length,
        split.validation().length,
        table.skipped(),
        scalings,
        iterations,
        evaluations,
        fit.reason(),
        fit.message(),
        curve,
        found.heldLosses().stream().limit(curve.size()).toList(),
        picture(theta, scalings));
  }

  private String lossName(Search.Found found) {
    if (found.training().residuals().isPresent()) {
      return "sum of squares";
    }
    return found.training().rows().isPresent()
        ? "mean of " + layout.function().name()
        : layout.function().name();
  }

  private static List<Double> boxed(double[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  /** Parameters that stand at a bound are not free: the others are judged without them. */
  private Result.Squares squares(ResidualFunction residuals, double[] theta) {
    int n = residuals.dimension();
    int m = residuals.outputDimension();
    double[] r = new double[m];
    double[] jacobian = new double[Math.multiplyExact(m, n)];
    residuals.jacobian(theta, r, jacobian);
    double sum = Arrays.stream(r).map(x -> x * x).sum();
    boolean[] bound = Box.atBounds(layout, request.bounds(), theta);
    int[] free = free(bound);
    double[] reduced = new double[m * free.length];
    for (int i = 0; i < m; i++) {
      for (int k = 0; k < free.length; k++) {
        reduced[i * free.length + k] = jacobian[i * n + free[k]];
      }
    }
    LeastSquares statistics = new LeastSquares(reduced, m, free.length);
    double[] some = statistics.standardErrors(sum);
    boolean[] undetermined = statistics.undetermined();
    List<String> names = layout.parameterNames();
    double[] errors = new double[n];
    Arrays.fill(errors, Double.NaN);
    List<String> open = new ArrayList<>();
    List<String> fixed = new ArrayList<>();
    for (int k = 0; k < free.length; k++) {
      errors[free[k]] = some[k];
      if (undetermined[k]) {
        open.add(names.get(free[k]));
      }
    }
    for (int i = 0; i < n; i++) {
      if (bound[i]) {
        fixed.add(names.get(i));
      }
    }
    int freedom = m - free.length;
    double deviation = freedom > 0 ? Math.sqrt(sum / freedom) : Double.NaN;
    return new Result.Squares(boxed(errors), open, fixed, deviation, freedom, determination(sum));
  }

  private static int[] free(boolean[] bound) {
    int[] free = new int[bound.length];
    int count = 0;
    for (int i = 0; i < bound.length; i++) {
      if (!bound[i]) {
        free[count++] = i;
      }
    }
    return Arrays.copyOf(free, count);
  }

  private Optional<Double> determination(double sum) {
    String response = layout.response();
    if (response == null) {
      return Optional.empty();
    }
    double[] y = data.column(response, split.training());
    double mean = Arrays.stream(y).sum() / y.length;
    double total = Arrays.stream(y).map(v -> (v - mean) * (v - mean)).sum();
    return total > 0 ? Optional.of(1 - sum / total) : Optional.empty();
  }

  private Optional<Result.Picture> picture(double[] theta, List<Scaling> scalings) {
    String response = layout.response();
    List<String> predictors =
        layout.columns().values().stream().flatMap(List::stream).distinct().toList();
    boolean one = predictors.size() == 1 && !predictors.get(0).equals(response);
    if (response == null || !one || !layout.whole().isEmpty()) {
      return Optional.empty();
    }
    String predictor = predictors.get(0);
    double[] all = table.column(predictor); // as it stands in the table, not scaled
    double[] x = Arrays.stream(split.training()).mapToDouble(row -> all[row]).toArray();
    double low = Arrays.stream(x).min().orElse(0);
    double high = Arrays.stream(x).max().orElse(1);
    double[] curveX = new double[CURVE];
    int[] rows = new int[CURVE];
    for (int i = 0; i < CURVE; i++) {
      curveX[i] = low + (high - low) * i / (CURVE - 1);
      rows[i] = i;
    }
    double[] scaled =
        scalings.stream()
            .filter(s -> s.column().equals(predictor))
            .findFirst()
            .map(s -> s.apply(curveX))
            .orElse(curveX);
    // Less a response of 0 the residuals are the values of the model.
    RowData curve = new RowData(layout, Map.of(predictor, scaled, response, new double[CURVE]));
    double[] fitted = new double[CURVE];
    new Problems(layout, request, type, curve)
        .over(rows)
        .residuals()
        .ifPresent(r -> r.value(theta, fitted));
    double[] y = data.column(response, split.training());
    return Optional.of(
        new Result.Picture(predictor, response, boxed(x), boxed(y), boxed(curveX), boxed(fitted)));
  }
}
