package org.gradc.experiments;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gradc.BoundRows;
import org.gradc.chart.Chart;
import org.gradc.chart.Grid;
import org.gradc.train.BatchObjective;
import org.gradc.train.Fit;
import org.gradc.train.FullBatch;
import org.gradc.train.Minibatches;
import org.gradc.train.Objective;
import org.gradc.train.StepSize;
import org.gradc.train.UpdateRule;
import org.gradc.train.UpdateRules;

/** Learning from rows of data. */
final class LearningExperiments {
  private static final int ROWS = 200;
  private static final int HIDDEN = 8;
  private static final int MOONS = 120;

  private LearningExperiments() {}

  /** Two clouds that overlap, with labels 0 and 1. */
  private static BoundRows clouds() throws IOException {
    Random random = new Random(1);
    double[] x = new double[2 * ROWS];
    double[] y = new double[ROWS];
    for (int i = 0; i < ROWS; i++) {
      y[i] = i % 2;
      x[2 * i] = random.nextGaussian() + (y[i] > 0 ? 1 : -1);
      x[2 * i + 1] = 3 * random.nextGaussian() + (y[i] > 0 ? 2 : -2);
    }
    return Trained.rows("com/example/logistic_regression.grad", 1, 2, ROWS, x, y);
  }

  /** Logistic regression by minibatches, all methods. */
  static String logisticRegression() throws IOException {
    BatchObjective loss = Trained.objective(clouds());
    Chart chart =
        Chart.titled("Logistic regression by minibatches")
            .axes("epoch", "mean loss")
            .logarithmicY();
    for (Map.Entry<String, UpdateRule> entry : Trained.rules(0.02, 0.005, 0.01, 0.02).entrySet()) {
      if (!entry.getKey().equals("delta-bar-delta")) { // for gradients of all rows
        Fit fit =
            new Minibatches(entry.getValue(), 10, 1)
                .minimize(loss, new double[3], Trained.steps(20));
        chart.line(entry.getKey(), Trained.counted(fit.losses().length), fit.losses());
      }
    }
    return chart.svg();
  }

  /** The answers of a neuron that starts far out on the flat part of the sigmoid. */
  static String saturation() throws IOException {
    Chart chart =
        Chart.titled("A saturated neuron that should answer 0")
            .axes("step", "answer of the neuron");
    for (String file : List.of("squared_error", "cross_entropy")) {
      List<double[]> path = new ArrayList<>();
      Objective loss = Trained.objective(Trained.function("training/" + file + ".grad", 1.0, 0.0));
      new FullBatch(UpdateRules.gradientDescent(StepSize.fixed(0.15)))
          .minimize(loss, new double[] {2, 2}, Trained.steps(300, path));
      double[] answers =
          path.stream().mapToDouble(p -> 1 / (1 + StrictMath.exp(-(p[0] + p[1])))).toArray();
      chart.line(file.replace('_', ' '), Trained.counted(answers.length), answers);
    }
    return chart.svg();
  }

  /** Two half circles that reach into each other, with noise: x, then the labels. */
  private static double[][] moons() {
    Random random = new Random(3);
    double[] x = new double[2 * MOONS];
    double[] y = new double[MOONS];
    for (int i = 0; i < MOONS; i++) {
      y[i] = i % 2;
      double angle = Math.PI * random.nextDouble();
      double side = y[i] > 0 ? 1 : -1;
      x[2 * i] = side * StrictMath.cos(angle) + 0.5 * (1 - side) + 0.12 * random.nextGaussian();
      x[2 * i + 1] =
          side * StrictMath.sin(angle) + 0.25 * (1 - side) + 0.12 * random.nextGaussian();
    }
    return new double[][] {x, y};
  }

  /** A network with one hidden layer, trained by Adam. */
  static Fit network() throws IOException {
    double[][] data = moons();
    BatchObjective loss =
        Trained.objective(
            Trained.rows("training/two_layers.grad", 0, HIDDEN, 2, MOONS, data[0], data[1]));
    Random random = new Random(5);
    double[] start = new double[loss.dimension()];
    for (int i = 0; i < 2 * HIDDEN; i++) {
      start[i] = random.nextGaussian();
    }
    return new FullBatch(UpdateRules.adam(StepSize.fixed(0.05)))
        .minimize(loss.mean(), start, Trained.steps(300));
  }

  /** How many of the moons' points the network puts on the wrong side. */
  static int mistakes(Fit fit) throws IOException {
    double[][] data = moons();
    double[] scores = scores(fit.parameters(), data[0]);
    int mistakes = 0;
    for (int i = 0; i < MOONS; i++) {
      mistakes += scores[i] > 0 == data[1][i] > 0 ? 0 : 1;
    }
    return mistakes;
  }

  /** The network's z at each point: what the loss for the label 0 is more than that for 1. */
  private static double[] scores(double[] theta, double[] x) throws IOException {
    int count = x.length / 2;
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    BoundRows zero =
        Trained.rows("training/two_layers.grad", 0, HIDDEN, 2, count, x, new double[count]);
    BoundRows one = Trained.rows("training/two_layers.grad", 0, HIDDEN, 2, count, x, ones);
    double[] scores = new double[count];
    for (int i = 0; i < count; i++) {
      scores[i] = zero.value(theta, i, i + 1) - one.value(theta, i, i + 1);
    }
    return scores;
  }

  static String decisionRegions() throws IOException {
    double[] theta = network().parameters();
    int columns = 121;
    int rows = 91;
    double[] x = new double[2 * columns * rows];
    for (int i = 0; i < columns * rows; i++) {
      x[2 * i] = -1.6 + 4.2 * (i % columns) / (columns - 1);
      x[2 * i + 1] = -1.1 + 2.7 * (i / columns) / (rows - 1);
    }
    double[] score = scores(theta, x);
    double[][] data = moons();
    return Chart.titled("Two moons and a network with eight hidden units")
        .axes("x₁", "x₂")
        .regions("answer 1", "answer 0", new Grid(-1.6, 2.6, -1.1, 1.6, columns, rows, score))
        .points("label 1", points(data, 1, 0), points(data, 1, 1), 0)
        .points("label 0", points(data, 0, 0), points(data, 0, 1), 1)
        .svg();
  }

  private static double[] points(double[][] data, double label, int coordinate) {
    List<Double> found = new ArrayList<>();
    for (int i = 0; i < data[1].length; i++) {
      if (data[1][i] == label) {
        found.add(data[0][2 * i + coordinate]);
      }
    }
    return found.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
