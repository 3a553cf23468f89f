package org.gradc.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What all methods have in common: starts, stop rules, the best so far, and divergence. */
final class SearchTest {
  private static final List<Optimizer> METHODS =
      List.of(new Lbfgs(), new SteepestDescent(), new FullBatch(UpdateRules.gradientDescent()));

  private static final Objective BOWL = TestFunctions.quadratic(new double[] {1}, new double[] {3});

  @Test
  void startsThatAreWrongAreRefusedWithThePlace() {
    for (Optimizer method : METHODS) {
      assertThatThrownBy(() -> method.minimize(BOWL, new double[2]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("the start has 2 elements, the function 1 parameters");
      assertThatThrownBy(() -> method.minimize(BOWL, new double[] {Double.NaN}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("start[0] is NaN, it must be a finite number");
      Run bounded = method.defaults().within(Bounds.of(new double[] {0}, new double[] {1}));
      assertThatThrownBy(() -> method.minimize(BOWL, new double[] {2}, bounded))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("start[0] is 2.0, which is not within its bounds 0.0 and 1.0");
      Run wrongBounds = method.defaults().within(Bounds.of(new double[2], new double[2]));
      assertThatThrownBy(() -> method.minimize(BOWL, new double[] {0}, wrongBounds))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("bounds for 2 parameters");
      Objective logarithm =
          Objective.of(
              1,
              t -> Math.log(t[0]),
              (t, g) -> {
                g[0] = 1 / t[0];
                return Math.log(t[0]);
              });
      assertThatThrownBy(() -> method.minimize(logarithm, new double[] {-1}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("the loss at the start is NaN; take a start at which it is a finite number");
      Objective root =
          Objective.of(
              1,
              t -> Math.sqrt(t[0]),
              (t, g) -> {
                g[0] = 0.5 / Math.sqrt(t[0]);
                return Math.sqrt(t[0]);
              });
      assertThatThrownBy(() -> method.minimize(root, new double[] {0}))
          .hasMessageStartingWith("element 0 of the gradient at the start is Infinity");
    }
  }

  @Test
  void boundsThatHoldNoNumberAreRefused() {
    assertThatThrownBy(() -> Bounds.of(new double[] {1}, new double[] {0}))
        .hasMessage("no number lies within the bounds 1.0 and 0.0 of parameter 0");
    assertThatThrownBy(() -> Bounds.of(new double[] {Double.NaN}, new double[] {0}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Bounds.of(new double[1], new double[2]))
        .hasMessage("there are 1 lower and 2 upper bounds");
  }

  /** A sigmoid far out: the gradient there underflows, and nothing can be learnt. */
  @Test
  void aStartWhereTheFunctionIsFlatIsSaid() {
    Objective saturated =
        Objective.of(
            1,
            t -> 1 / (1 + Math.exp(t[0])),
            (t, g) -> {
              double value = 1 / (1 + Math.exp(t[0]));
              g[0] = -value * (1 - value);
              return value;
            });
    for (Optimizer method : METHODS) {
      Fit fit = method.minimize(saturated, new double[] {-800});
      assertThat(fit.reason()).isEqualTo(StopReason.SMALL_GRADIENT);
      assertThat(fit.iterations()).isZero();
      assertThat(fit.message()).contains("at the start", "flat", "another start");
    }
  }

  @Test
  void aZeroGradientAtTheStartEndsEvenWithoutARule() {
    for (Optimizer method : METHODS) {
      Fit fit = method.minimize(BOWL, new double[] {3}, Run.until(StopRule.iterations(9)));
      assertThat(fit.reason()).isEqualTo(StopReason.SMALL_GRADIENT);
      assertThat(fit.evaluations()).isEqualTo(1);
    }
  }

  @Test
  void aStepSizeThatIsTooLargeIsSaidWithAProposal() {
    Fit fit =
        new FullBatch(UpdateRules.gradientDescent(StepSize.fixed(3)))
            .minimize(BOWL, new double[] {0});
    assertThat(fit.reason()).isEqualTo(StopReason.DIVERGED);
    assertThat(fit.message()).contains("at the start", "Try a smaller step size, such as 0.3");
    assertThat(fit.parameters()).containsExactly(0);
    assertThat(fit.loss()).isEqualTo(4.5);
  }

  @Test
  void aLossThatNeverFallsIsSaidToo() {
    Fit fit =
        new FullBatch(UpdateRules.gradientDescent(StepSize.fixed(2)))
            .minimize(BOWL, new double[] {0}, Run.until(StopRule.iterations(5)));
    assertThat(fit.reason()).isEqualTo(StopReason.ITERATIONS);
    assertThat(fit.message()).contains("No iteration made the loss smaller", "0.2");
  }

  @Test
  void theBestSoFarIsKeptWhenAWatcherEndsTheSearch() {
    Fit fit =
        new FullBatch(UpdateRules.gradientDescent(StepSize.fixed(0.5)))
            .minimize(
                BOWL,
                new double[] {0},
                new FullBatch(UpdateRules.gradientDescent())
                    .defaults()
                    .watchedBy(iteration -> iteration.number() < 2));
    assertThat(fit.reason()).isEqualTo(StopReason.ASKED);
    assertThat(fit.iterations()).isEqualTo(2);
    assertThat(fit.parameters()).containsExactly(2.25);
    assertThat(fit.best().number()).isEqualTo(2);
    assertThat(fit.losses()).containsExactly(4.5, 1.125, 0.28125);
  }

  @Test
  void theFirstRuleThatHoldsIsTheReason() {
    Optimizer half = new FullBatch(UpdateRules.gradientDescent(StepSize.fixed(0.5)));
    Fit byGradient = half.minimize(BOWL, new double[] {0}, Run.until(StopRule.gradientNorm(0.75)));
    assertThat(byGradient.parameters()).containsExactly(2.25);
    Fit byChange = half.minimize(BOWL, new double[] {0}, Run.until(StopRule.relativeChange(0.3)));
    // 1.125 → 0.28125 changes by 0.84 of 1.125, 0.28125 → 0.0703125 by 0.21 of 1
    assertThat(byChange.iterations()).isEqualTo(3);
    assertThat(byChange.reason()).isEqualTo(StopReason.SMALL_CHANGE);
    Fit byBoth =
        half.minimize(
            BOWL,
            new double[] {0},
            Run.until(StopRule.iterations(3), StopRule.relativeChange(0.3)));
    assertThat(byBoth.reason()).isEqualTo(StopReason.ITERATIONS);
  }

  @Test
  void theMaximumIsTheMinimumOfTheNegated() {
    Objective hill = BOWL.negated();
    assertThat(hill.value(new double[] {1})).isEqualTo(-2);
    Fit fit = new Lbfgs().minimize(hill.negated(), new double[] {0});
    assertThat(fit.parameters()).containsExactly(new double[] {3}, within(1e-8));
    BatchObjective line = TestFunctions.line(new double[] {1, 2}, new double[] {1, 1});
    double[] gradient = new double[2];
    assertThat(line.negated().gradient(new double[] {1, 1}, 0, 2, gradient)).isEqualTo(-2.5);
    assertThat(gradient).containsExactly(-5, -3);
    assertThat(line.mean().gradient(new double[] {1, 1}, gradient)).isEqualTo(1.25);
    assertThat(gradient).containsExactly(2.5, 1.5);
  }

  /** Two steps from (1, 1) of ½(x² + 10y²): α halves from 1/|g| until Armijo's rule holds. */
  @Test
  void steepestDescentBacktracksByHalves() {
    Objective bowl = TestFunctions.quadratic(new double[] {1, 10}, new double[2]);
    Fit fit =
        new SteepestDescent()
            .minimize(bowl, new double[] {1, 1}, Run.until(StopRule.iterations(2)));
    double first = 1 / Math.sqrt(101);
    double x1 = 1 - first;
    double y1 = 1 - first * 10;
    double second = 2 * first;
    // With 2·first, f falls: 0.38 → 0.21 or less; otherwise it would be halved.
    double x2 = x1 - second * x1;
    double y2 = y1 - second * 10 * y1;
    double f1 = (x1 * x1 + 10 * y1 * y1) / 2;
    double f2 = (x2 * x2 + 10 * y2 * y2) / 2;
    assertThat(f2).isLessThan(f1 - 1e-4 * second * (x1 * x1 + 100 * y1 * y1));
    assertThat(fit.losses()[1]).isEqualTo(f1, within(1e-15));
    assertThat(fit.losses()[2]).isEqualTo(f2, within(1e-15));
  }

  @Test
  void firstOrderMethodsOnRosenbrockAndACondition1000() {
    Run long10000 = Run.until(StopRule.gradientNorm(1e-6), StopRule.iterations(100_000));
    for (Optimizer method :
        List.of(
            new SteepestDescent(),
            new FullBatch(UpdateRules.gradientDescent(StepSize.fixed(0.001))),
            new FullBatch(UpdateRules.momentum(StepSize.fixed(0.001), 0.9)),
            new FullBatch(UpdateRules.nesterov(StepSize.fixed(0.001), 0.9)),
            new FullBatch(UpdateRules.deltaBarDelta(0.0005, 0.00001, 0.3, 0.7)),
            new FullBatch(UpdateRules.adaGrad(StepSize.fixed(0.5), 1e-8)),
            new FullBatch(UpdateRules.adam(StepSize.fixed(0.02))))) {
      Fit fit =
          method.minimize(TestFunctions.rosenbrock(), TestFunctions.ROSENBROCK_START, long10000);
      assertThat(fit.parameters()).containsExactly(new double[] {1, 1}, within(1e-3));
      Fit quadratic = method.minimize(TestFunctions.illConditioned(), new double[10], long10000);
      assertThat(quadratic.loss()).isLessThan(1e-6);
    }
  }

  /** RMSProp with a fixed step ends up at a distance of about its step size. */
  @Test
  void rmsPropGetsAsNearAsItsStep() {
    Run run = Run.until(StopRule.iterations(20_000));
    Fit fit =
        new FullBatch(UpdateRules.rmsProp(StepSize.fixed(0.001), 0.9, 1e-8))
            .minimize(TestFunctions.rosenbrock(), TestFunctions.ROSENBROCK_START, run);
    assertThat(fit.parameters()).containsExactly(new double[] {1, 1}, within(0.01));
  }

  /** Within x ≤ ½, Rosenbrock's minimum is at (½, ¼), and for both projected methods too. */
  @Test
  void projectedMethodsFindBounds() {
    Bounds bounds = Bounds.of(new double[] {-2, -2}, new double[] {0.5, 2});
    Run run = Run.until(StopRule.gradientNorm(1e-8), StopRule.iterations(100_000)).within(bounds);
    for (Optimizer method :
        List.of(
            new Lbfgs(),
            new SteepestDescent(),
            new FullBatch(UpdateRules.gradientDescent(StepSize.fixed(0.001))))) {
      Fit fit = method.minimize(TestFunctions.rosenbrock(), TestFunctions.ROSENBROCK_START, run);
      assertThat(fit.parameters()[0]).isEqualTo(0.5);
      assertThat(fit.parameters()[1]).isEqualTo(0.25, within(1e-7));
      assertThat(fit.best().gradientNorm()).isLessThan(1e-7);
    }
  }
}
