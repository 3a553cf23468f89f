package org.gradc.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class MinibatchesTest {
  private static final double[] X = IntStream.range(0, 50).mapToDouble(i -> i / 50.0).toArray();
  private static final double[] Y = Arrays.stream(X).map(x -> 2 * x - 1).toArray();

  /** Records which rows are asked for, and in which batches. */
  private static BatchObjective recorded(BatchObjective of, List<int[]> batches) {
    return BatchObjective.of(
        of.dimension(),
        of.rowCount(),
        of::value,
        of::gradient,
        (theta, rows, from, to, gradient) -> {
          batches.add(Arrays.copyOfRange(rows, from, to));
          return of.gradient(theta, rows, from, to, gradient);
        });
  }

  @Test
  void eachRowCountsOnceInAnEpoch() {
    List<int[]> batches = new ArrayList<>();
    new Minibatches(UpdateRules.gradientDescent(), 8, 3)
        .minimize(
            recorded(TestFunctions.line(X, Y), batches),
            new double[2],
            Run.until(StopRule.iterations(3)));
    assertThat(batches).hasSize(3 * 7);
    List<List<Integer>> orders = new ArrayList<>();
    for (int epoch = 0; epoch < 3; epoch++) {
      List<int[]> ofEpoch = batches.subList(7 * epoch, 7 * epoch + 7);
      assertThat(ofEpoch).extracting(batch -> batch.length).containsExactly(8, 8, 8, 8, 8, 8, 2);
      List<Integer> order = ofEpoch.stream().flatMapToInt(Arrays::stream).boxed().toList();
      assertThat(order)
          .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 50).boxed().toList());
      orders.add(order);
    }
    assertThat(orders).doesNotHaveDuplicates();
  }

  /** Two epochs of two batches of a line through three points, with the means over each batch. */
  @Test
  void updatesTakeTheMeanOfABatch() {
    double[] x = {1, 2, 4};
    double[] y = {3, 1, 2};
    List<int[]> batches = new ArrayList<>();
    Fit fit =
        new Minibatches(UpdateRules.gradientDescent(StepSize.fixed(0.05)), 2, 11)
            .minimize(
                recorded(TestFunctions.line(x, y), batches),
                new double[] {0.5, 0},
                Run.until(StopRule.iterations(2)));
    double a = 0.5;
    double b = 0;
    List<Double> losses = new ArrayList<>(List.of(meanLoss(a, b, x, y)));
    for (int[] batch : batches) {
      double slope = 0;
      double offset = 0;
      for (int row : batch) {
        slope += (a * x[row] + b - y[row]) * x[row] / batch.length;
        offset += (a * x[row] + b - y[row]) / batch.length;
      }
      a -= 0.05 * slope;
      b -= 0.05 * offset;
      if (batch.length == 1) {
        losses.add(meanLoss(a, b, x, y));
      }
    }
    assertThat(batches).hasSize(4);
    assertThat(fit.losses()).hasSize(3);
    for (int epoch = 0; epoch < 3; epoch++) {
      assertThat(fit.losses()[epoch]).isEqualTo(losses.get(epoch), within(1e-14));
    }
    assertThat(fit.evaluations()).isEqualTo(4 + 3); // batches, and losses over all rows
  }

  private static double meanLoss(double a, double b, double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (a * x[i] + b - y[i]) * (a * x[i] + b - y[i]) / 2;
    }
    return sum / x.length;
  }

  @Test
  void equalSeedsGiveEqualBitsAndOthersDoNot() {
    assertThat(fit(5).parameters()).containsExactly(fit(5).parameters());
    assertThat(fit(5).losses()).containsExactly(fit(5).losses());
    assertThat(fit(5).parameters()).isNotEqualTo(fit(6).parameters());
  }

  private static Fit fit(long seed) {
    return new Minibatches(UpdateRules.adam(StepSize.fixed(0.05)), 8, seed)
        .minimize(TestFunctions.line(X, Y), new double[2], Run.until(StopRule.iterations(4)));
  }

  @Test
  void everyRuleFindsALineWithoutNoise() {
    for (UpdateRule rule :
        List.of(
            UpdateRules.gradientDescent(StepSize.fixed(0.5)),
            UpdateRules.momentum(StepSize.fixed(0.1), 0.9),
            UpdateRules.nesterov(StepSize.fixed(0.1), 0.9),
            UpdateRules.adaGrad(StepSize.fixed(0.5), 1e-8),
            UpdateRules.adam(StepSize.fixed(0.05)))) {
      Fit fit =
          new Minibatches(rule, 10, 1)
              .minimize(
                  TestFunctions.line(X, Y), new double[2], Run.until(StopRule.iterations(300)));
      assertThat(fit.parameters()).containsExactly(new double[] {2, -1}, within(1e-3));
    }
  }

  @Test
  void aStepSizeThatIsTooLargeIsSaidWithAProposal() {
    Fit fit =
        new Minibatches(UpdateRules.gradientDescent(StepSize.fixed(50)), 10, 1)
            .minimize(TestFunctions.line(X, Y), new double[2], Run.until(StopRule.iterations(300)));
    assertThat(fit.reason()).isEqualTo(StopReason.DIVERGED);
    assertThat(fit.converged()).isFalse();
    assertThat(fit.message()).endsWith("Try a smaller step size, such as 5.0.");
    assertThat(fit.parameters()).containsExactly(0, 0); // the best so far is the start
    assertThat(fit.loss()).isFinite();
  }

  @Test
  void fewerRowsThanABatchAreRefused() {
    Minibatches method = new Minibatches(UpdateRules.adam(), 64, 1);
    BatchObjective line = TestFunctions.line(X, Y);
    assertThatThrownBy(() -> method.minimize(line, new double[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a batch takes 64 rows and there are 50; take batches of 50 at most");
    assertThatThrownBy(
            () -> method.minimize(TestFunctions.line(new double[0], new double[0]), new double[2]))
        .hasMessage("a batch takes 64 rows and there are 0");
    assertThatThrownBy(() -> new Minibatches(UpdateRules.adam(), 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Least squares within b ≥ 0: then a = Σxy/Σx² of the line through the origin. */
  @Test
  void boundsAreKept() {
    Run run =
        Run.until(StopRule.iterations(400))
            .within(Bounds.of(new double[] {-5, 0}, new double[] {5, 5}));
    Fit fit =
        new Minibatches(UpdateRules.gradientDescent(StepSize.fixed(0.5)), 50, 1)
            .minimize(TestFunctions.line(X, Y), new double[2], run);
    double xy = IntStream.range(0, 50).mapToDouble(i -> X[i] * Y[i]).sum();
    double xx = Arrays.stream(X).map(x -> x * x).sum();
    assertThat(fit.parameters()).containsExactly(new double[] {xy / xx, 0}, within(1e-9));
  }
}
