package org.gradc.experiments;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gradc.BoundFunction;
import org.gradc.chart.Chart;
import org.gradc.chart.Grid;
import org.gradc.train.FullBatch;
import org.gradc.train.Objective;
import org.gradc.train.StepSize;
import org.gradc.train.UpdateRule;
import org.gradc.train.UpdateRules;

/** Descent on functions of one and two variables. */
final class ValleyExperiments {
  private static final int STEPS = 60;
  private static final double[] START = {-4.5, 1.2};

  private ValleyExperiments() {}

  private static Map<String, UpdateRule> rules() {
    return Trained.rules(0.03, 0.01, 0.01, 0.3);
  }

  /** Steps against the slope of one variable, with the tangent of the first. */
  static String descent() throws IOException {
    BoundFunction bowl = Trained.function("training/bowl.grad");
    double rate = 0.2;
    double[] x = new double[5];
    double[] y = new double[x.length];
    double[] slope = new double[1];
    x[0] = 1.8;
    double first = 0;
    for (int i = 0; i < x.length; i++) {
      y[i] = bowl.gradient(new double[] {x[i]}, slope);
      first = i == 0 ? slope[0] : first;
      if (i + 1 < x.length) {
        x[i + 1] = x[i] - rate * slope[0];
      }
    }
    double[] curveX = new double[101];
    double[] curveY = new double[curveX.length];
    for (int i = 0; i < curveX.length; i++) {
      curveX[i] = -2 + 0.04 * i;
      curveY[i] = bowl.value(new double[] {curveX[i]});
    }
    return Chart.titled("Gradient descent, x′ = x − 0.2·f′(x)")
        .axes("x", "f(x)")
        .line("f(x) = x² + 1", curveX, curveY)
        .line(
            "tangent at the start",
            new double[] {1.1, 2},
            new double[] {y[0] - 0.7 * first, y[0] + 0.2 * first})
        .line("", x, y)
        .labels("steps", x, y, List.of("start", "1", "2", "3", "4"))
        .svg();
  }

  /** The ways of six methods over the contour lines. */
  static String paths() throws IOException {
    BoundFunction valley = Trained.function("training/valley.grad");
    Grid grid = Grid.of(-5, 2, -1.6, 1.6, 141, 65, (x, y) -> valley.value(new double[] {x, y}));
    Chart chart =
        Chart.titled("Optimisers in a valley")
            .axes("x", "y")
            .contours("", grid, List.of(0.25, 1.0, 3.0, 7.0, 13.0, 21.0, 31.0, 43.0));
    for (Map.Entry<String, UpdateRule> entry : rules().entrySet()) {
      if (!entry.getKey().equals("delta-bar-delta")) {
        List<double[]> path = new ArrayList<>();
        new FullBatch(entry.getValue())
            .minimize(Trained.objective(valley), START, Trained.steps(STEPS, path));
        chart.line(entry.getKey(), Trained.coordinate(path, 0), Trained.coordinate(path, 1));
      }
    }
    return chart.svg();
  }

  /** The loss of each method against its steps. */
  static String losses() throws IOException {
    Objective valley = Trained.objective(Trained.function("training/valley.grad"));
    Chart chart = Chart.titled("Optimisers in a valley").axes("step", "loss").logarithmicY();
    for (Map.Entry<String, UpdateRule> entry : rules().entrySet()) {
      double[] losses =
          new FullBatch(entry.getValue()).minimize(valley, START, Trained.steps(STEPS)).losses();
      chart.line(entry.getKey(), Trained.counted(losses.length), losses);
    }
    return chart.svg();
  }

  /** Learning rates that are too small, right and too large. */
  static String learningRates() throws IOException {
    Objective valley = Trained.objective(Trained.function("training/valley.grad"));
    Chart chart =
        Chart.titled("Gradient descent by learning rate").axes("step", "loss").logarithmicY();
    double[] rates = {0.002, 0.035, 0.0405};
    String[] names = {"0.002, too small", "0.035, right", "0.0405, too large"};
    for (int i = 0; i < rates.length; i++) {
      UpdateRule rule = UpdateRules.gradientDescent(StepSize.fixed(rates[i]));
      double[] losses = new FullBatch(rule).minimize(valley, START, Trained.steps(100)).losses();
      chart.line(names[i], Trained.counted(losses.length), losses);
    }
    return chart.svg();
  }
}
