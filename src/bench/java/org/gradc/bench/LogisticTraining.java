package org.gradc.bench;

import com.example.LogisticLossBatch;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import org.gradc.train.BatchObjective;
import org.gradc.train.Fit;
import org.gradc.train.Lbfgs;
import org.gradc.train.Minibatches;
import org.gradc.train.ParallelObjective;
import org.gradc.train.Run;
import org.gradc.train.StepSize;
import org.gradc.train.StopRule;
import org.gradc.train.UpdateRule;
import org.gradc.train.UpdateRules;

/**
 * Prints the mean loss that logistic regression without regularisation reaches, and the time of a
 * pass over all rows, for several methods and Tribuo on the same data. Arguments: the numbers of
 * rows, 1,000,000 unless given, and of features, 20 unless given.
 */
public final class LogisticTraining {
  private static final int EPOCHS = 5;

  private final int rows;
  private final int features;
  private final double[] x;
  private final double[] y;

  private LogisticTraining(int rows, int features) {
    this.rows = rows;
    this.features = features;
    this.x = new double[Math.multiplyExact(rows, features)];
    this.y = new double[rows];
    Random random = new Random(42);
    double[] weights = random.doubles(features, -1, 1).toArray();
    for (int row = 0; row < rows; row++) {
      double z = 0.5;
      for (int j = 0; j < features; j++) {
        x[row * features + j] = random.nextGaussian();
        z += weights[j] * x[row * features + j];
      }
      y[row] = random.nextDouble() < 1 / (1 + Math.exp(-z)) ? 1 : 0;
    }
  }

  /** Trains with all methods. */
  public static void main(String[] arguments) {
    int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    int features = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
    new LogisticTraining(rows, features).run();
  }

  private void run() {
    print("%,d rows, %d features%n%n", rows, features);
    print("| method | threads | rows of a batch | passes | mean loss | ms per pass |%n");
    print("|---|---|---|---|---|---|%n");
    lbfgs(1); // not printed twice: it warms up
    for (int threads = 1; threads <= 2; threads++) {
      print("%s", lbfgs(threads));
    }
    UpdateRule descent = UpdateRules.gradientDescent(StepSize.decaying(1, 0.01));
    print("%s", stochastic("SGD", descent, 1, 100));
    for (int threads = 1; threads <= 2; threads++) {
      print("%s", stochastic("SGD", descent, threads, 4_096));
    }
    print("%s", stochastic("Adam", UpdateRules.adam(StepSize.decaying(0.01, 1e-3)), 1, 100));
    double[] theta = new double[features + 1];
    double ms = new TribuoTraining(features, x, y).train(EPOCHS, 100, theta);
    print("%s", line("Tribuo, AdaGrad", 1, "100", EPOCHS, loss().mean().value(theta), ms));
  }

  private BatchObjective loss() {
    LogisticLossBatch loss = new LogisticLossBatch(features, rows, x, y);
    return BatchObjective.of(
        loss.dimension(), loss.rowCount(), loss::value, loss::gradient, loss::gradient);
  }

  private BatchObjective loss(int threads) {
    Supplier<BatchObjective> one = this::loss;
    return threads == 1 ? one.get() : ParallelObjective.of(threads, one);
  }

  private String lbfgs(int threads) {
    Lbfgs method = new Lbfgs();
    long start = System.nanoTime();
    Fit fit = method.minimize(loss(threads).mean(), new double[features + 1]);
    double ms = (System.nanoTime() - start) / 1e6 / fit.evaluations();
    return line("L-BFGS", threads, "all", fit.evaluations(), fit.loss(), ms);
  }

  /** An epoch includes the mean loss over all rows that follows it; the shortest is printed. */
  private String stochastic(String name, UpdateRule rule, int threads, int batch) {
    if (rows < batch) {
      return "";
    }
    long[] times = new long[EPOCHS + 1];
    Run run =
        Run.until(StopRule.iterations(EPOCHS))
            .watchedBy(
                epoch -> {
                  times[epoch.number()] = System.nanoTime();
                  return true;
                });
    Fit fit =
        new Minibatches(rule, batch, 1).minimize(loss(threads), new double[features + 1], run);
    long[] epochs = new long[EPOCHS];
    Arrays.setAll(epochs, epoch -> times[epoch + 1] - times[epoch]);
    double ms = Arrays.stream(epochs).min().orElseThrow() / 1e6;
    return line(name, threads, "%,d".formatted(batch), EPOCHS, fit.loss(), ms);
  }

  private static String line(
      String name, int threads, String batch, long passes, double loss, double ms) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %s | %d | %.8f | %.1f |%n",
        name,
        threads,
        batch,
        passes,
        loss,
        ms);
  }

  private static void print(String format, Object... arguments) {
    byte[] text = String.format(Locale.ROOT, format, arguments).getBytes(StandardCharsets.UTF_8);
    System.out.write(text, 0, text.length);
    System.out.flush();
  }
}
