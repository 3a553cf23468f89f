package org.gradc.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LevenbergMarquardtTest {

  @Test
  void rosenbrock() {
    Fit fit =
        new LevenbergMarquardt()
            .minimize(TestFunctions.rosenbrockResiduals(), TestFunctions.ROSENBROCK_START);
    assertThat(fit.converged()).as(fit.message()).isTrue();
    assertThat(fit.parameters()).containsExactly(new double[] {1, 1}, within(1e-9));
    assertThat(fit.loss()).isEqualTo(0, within(1e-18));
    assertThat(fit.losses()[0]).isEqualTo(24.2, within(1e-13));
  }

  /** The line through (0, 1), (1, 3), (2, 4): by the normal equations b = 7/6, a = 3/2. */
  @Test
  void aLineIsThatOfTheNormalEquations() {
    Fit fit = new LevenbergMarquardt().minimize(line(), new double[] {0, 0});
    assertThat(fit.parameters()).containsExactly(new double[] {1.5, 7.0 / 6}, within(1e-9));
    // The residuals there are 1/6, -1/3 and 1/6.
    assertThat(fit.loss()).isEqualTo(1.0 / 36 + 1.0 / 9 + 1.0 / 36, within(1e-12));
  }

  @Test
  void whatTheSumOfSquaresGivesIsTheSameMinimum() {
    Fit fit = new Lbfgs().minimize(line().sumOfSquares(), new double[] {0, 0});
    assertThat(fit.parameters()).containsExactly(new double[] {1.5, 7.0 / 6}, within(1e-8));
    assertThat(fit.loss()).isEqualTo(1.0 / 6, within(1e-12));
    assertThat(line().sumOfSquares().value(new double[] {1, 0})).isEqualTo(1 + 4 + 4);
  }

  @Test
  void fewerResidualsThanParameters() {
    ResidualFunction one =
        ResidualFunction.of(
            2,
            1,
            (t, r) -> r[0] = t[0] + t[1] - 3,
            (t, r, j) -> {
              r[0] = t[0] + t[1] - 3;
              j[0] = 1;
              j[1] = 1;
            });
    Fit fit = new LevenbergMarquardt().minimize(one, new double[] {0, 0});
    assertThat(fit.loss()).isEqualTo(0, within(1e-20));
  }

  @Test
  void stopRulesAndWatchersEndIt() {
    List<Integer> numbers = new ArrayList<>();
    Run run =
        Run.until(StopRule.iterations(100))
            .watchedBy(
                iteration -> {
                  numbers.add(iteration.number());
                  return iteration.number() < 2;
                });
    Fit fit =
        new LevenbergMarquardt()
            .minimize(TestFunctions.rosenbrockResiduals(), TestFunctions.ROSENBROCK_START, run);
    assertThat(numbers).containsExactly(0, 1, 2);
    assertThat(fit.reason()).isEqualTo(StopReason.ASKED);
    Fit one =
        new LevenbergMarquardt()
            .minimize(
                TestFunctions.rosenbrockResiduals(),
                TestFunctions.ROSENBROCK_START,
                Run.until(StopRule.iterations(1)));
    assertThat(one.reason()).isEqualTo(StopReason.ITERATIONS);
    assertThat(one.loss()).isLessThan(24.2);
  }

  @Test
  void whatItCannotDoIsRefused() {
    Run bounded =
        new LevenbergMarquardt().defaults().within(Bounds.of(new double[2], new double[] {1, 1}));
    assertThatThrownBy(
            () -> new LevenbergMarquardt().minimize(line(), new double[] {0, 0}, bounded))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("take Lbfgs");
    ResidualFunction logarithm =
        ResidualFunction.of(
            1,
            1,
            (t, r) -> r[0] = Math.log(t[0]),
            (t, r, j) -> {
              r[0] = Math.log(t[0]);
              j[0] = 1 / t[0];
            });
    assertThatThrownBy(() -> new LevenbergMarquardt().minimize(logarithm, new double[] {-1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the loss at the start is NaN");
  }

  private static ResidualFunction line() {
    double[] x = {0, 1, 2};
    double[] y = {1, 3, 4};
    ResidualFunction.Jacobian jacobian =
        (t, r, j) -> {
          for (int i = 0; i < 3; i++) {
            r[i] = t[0] * x[i] + t[1] - y[i];
            j[2 * i] = x[i];
            j[2 * i + 1] = 1;
          }
        };
    return ResidualFunction.of(2, 3, (t, r) -> jacobian.jacobian(t, r, new double[6]), jacobian);
  }
}
