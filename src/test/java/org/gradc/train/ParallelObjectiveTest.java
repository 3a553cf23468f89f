package org.gradc.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class ParallelObjectiveTest {
  private static final int ROWS = 5_000;
  private static final double[] X = new Random(1).doubles(ROWS, -1, 1).toArray();
  private static final double[] Y = new Random(2).doubles(ROWS, -1, 1).toArray();
  private static final double[] THETA = {0.1, -0.2};

  private static BatchObjective loss() {
    return TestFunctions.line(X, Y);
  }

  /** The parts are rows 0, 1666, 3333 and 5000; adding them up in order gives the same bits. */
  @Test
  void partsAreAddedInTheirOrder() {
    BatchObjective one = loss();
    double[] expected = new double[2];
    double value = 0;
    int[] ends = {0, 1666, 3333, 5000};
    for (int p = 0; p < 3; p++) {
      double[] part = new double[2];
      value += one.gradient(THETA, ends[p], ends[p + 1], part);
      for (int i = 0; i < 2; i++) {
        expected[i] += part[i];
      }
    }
    ParallelObjective parallel = ParallelObjective.of(3, ParallelObjectiveTest::loss);
    double[] gradient = new double[2];
    for (int time = 0; time < 50; time++) {
      assertThat(parallel.gradient(THETA, 0, ROWS, gradient)).isEqualTo(value);
      assertThat(gradient).containsExactly(expected);
      assertThat(parallel.value(THETA, 0, ROWS)).isEqualTo(value, within(1e-9));
    }
  }

  @Test
  void rowsByNumberAndPartsOfRows() {
    int[] rows = new Random(3).ints(3_000, 0, ROWS).toArray();
    double[] expected = new double[2];
    double[] gradient = new double[2];
    ParallelObjective parallel = ParallelObjective.of(4, ParallelObjectiveTest::loss);
    double value = loss().gradient(THETA, rows, 100, 2_900, expected);
    assertThat(parallel.gradient(THETA, rows, 100, 2_900, gradient)).isEqualTo(value, within(1e-9));
    assertThat(gradient).containsExactly(expected, within(1e-10));
    assertThat(parallel.gradient(THETA, 7, 9, gradient))
        .isEqualTo(loss().gradient(THETA, 7, 9, expected));
    assertThat(parallel.gradient(THETA, 7, 7, gradient)).isZero();
    assertThat(gradient).containsOnly(0);
  }

  @Test
  void aFitIsTheSameEveryTime() {
    Minibatches method =
        new Minibatches(UpdateRules.gradientDescent(StepSize.fixed(0.5)), 1_250, 7);
    Run run = Run.until(StopRule.iterations(3));
    Fit first =
        method.minimize(ParallelObjective.of(2, ParallelObjectiveTest::loss), new double[2], run);
    Fit second =
        method.minimize(ParallelObjective.of(2, ParallelObjectiveTest::loss), new double[2], run);
    Fit alone = method.minimize(loss(), new double[2], run);
    assertThat(first.parameters()).containsExactly(second.parameters());
    assertThat(first.parameters()).containsExactly(alone.parameters(), within(1e-12));
  }

  @Test
  void whatAPartThrowsIsThrown() {
    ParallelObjective parallel = ParallelObjective.of(2, ParallelObjectiveTest::loss);
    assertThatThrownBy(() -> parallel.gradient(new double[1], 0, ROWS, new double[2]))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> ParallelObjective.of(0, ParallelObjectiveTest::loss))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
