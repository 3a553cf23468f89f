package org.gradc.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Each rule against its paper's formulas, for f(x, y) = ½·(x² + 10·y²) from (1, 2), written out.
 */
final class UpdateRulesTest {
  private static final double X0 = 1;
  private static final double Y0 = 2;

  /** The points of a run with three updates; the gradient there is (x, 10·y). */
  private static List<double[]> points(UpdateRule rule) {
    List<double[]> points = new ArrayList<>();
    new FullBatch(rule)
        .minimize(
            TestFunctions.quadratic(new double[] {1, 10}, new double[] {0, 0}),
            new double[] {X0, Y0},
            Run.until(StopRule.iterations(3))
                .watchedBy(
                    iteration -> {
                      points.add(iteration.parameters());
                      return true;
                    }));
    return points;
  }

  private static void assertPoints(UpdateRule rule, double[]... expected) {
    List<double[]> points = points(rule);
    assertThat(points).hasSize(4);
    assertThat(points.get(0)).containsExactly(X0, Y0);
    for (int k = 0; k < 3; k++) {
      for (int i = 0; i < 2; i++) {
        assertThat(points.get(k + 1)[i])
            .as("update %d of parameter %d", k + 1, i)
            .isEqualTo(expected[k][i], within(2 * Math.ulp(expected[k][i])));
      }
    }
  }

  @Test
  void gradientDescentGoesAgainstTheGradient() {
    double x1 = 1 - 0.05 * 1;
    double y1 = 2 - 0.05 * 20;
    double x2 = x1 - 0.05 * x1;
    double y2 = y1 - 0.05 * 10 * y1;
    double x3 = x2 - 0.05 * x2;
    double y3 = y2 - 0.05 * 10 * y2;
    assertPoints(
        UpdateRules.gradientDescent(StepSize.fixed(0.05)),
        new double[] {x1, y1},
        new double[] {x2, y2},
        new double[] {x3, y3});
  }

  @Test
  void decayingStepsAreHarmonic() {
    double x1 = 1 - 0.1;
    double x2 = x1 - 0.1 / 1.5 * x1;
    double x3 = x2 - 0.1 / 2 * x2;
    double y1 = 2 - 0.1 * 20;
    assertPoints(
        UpdateRules.gradientDescent(StepSize.decaying(0.1, 0.5)),
        new double[] {x1, y1},
        new double[] {x2, y1},
        new double[] {x3, y1});
  }

  @Test
  void theHeavyBallKeepsItsSpeed() {
    double v1 = -0.02 * 1;
    double w1 = -0.02 * 20;
    double x1 = 1 + v1;
    double y1 = 2 + w1;
    double v2 = 0.9 * v1 - 0.02 * x1;
    double w2 = 0.9 * w1 - 0.02 * (10 * y1);
    double x2 = x1 + v2;
    double y2 = y1 + w2;
    double v3 = 0.9 * v2 - 0.02 * x2;
    double w3 = 0.9 * w2 - 0.02 * (10 * y2);
    assertPoints(
        UpdateRules.momentum(StepSize.fixed(0.02), 0.9),
        new double[] {x1, y1},
        new double[] {x2, y2},
        new double[] {x2 + v3, y2 + w3});
  }

  @Test
  void nesterovTakesTheGradientAhead() {
    double v1 = -0.02 * 1;
    double w1 = -0.02 * 20;
    double x1 = 1 + v1;
    double y1 = 2 + w1;
    double ahead1 = x1 + 0.9 * v1;
    double above1 = y1 + 0.9 * w1;
    double v2 = 0.9 * v1 - 0.02 * ahead1;
    double w2 = 0.9 * w1 - 0.02 * (10 * above1);
    double x2 = x1 + v2;
    double y2 = y1 + w2;
    double ahead2 = x2 + 0.9 * v2;
    double above2 = y2 + 0.9 * w2;
    double v3 = 0.9 * v2 - 0.02 * ahead2;
    double w3 = 0.9 * w2 - 0.02 * (10 * above2);
    assertPoints(
        UpdateRules.nesterov(StepSize.fixed(0.02), 0.9),
        new double[] {ahead1, above1},
        new double[] {ahead2, above2},
        new double[] {x2 + v3 + 0.9 * v3, y2 + w3 + 0.9 * w3});
  }

  /** The rate of x, whose gradients agree, grows; that of y, which overshoots, shrinks. */
  @Test
  void deltaBarDeltaAdaptsEachRate() {
    double x1 = 1 - 0.15 * 1;
    double y1 = 2 - 0.15 * 20; // -1
    double barX1 = 0.3 * 1;
    double barY1 = 0.3 * 20;
    double rateX2 = 0.15 + 0.01; // 0.3 · x1 > 0
    double rateY2 = 0.15 - 0.2 * 0.15; // 6 · (-10) < 0
    double x2 = x1 - rateX2 * x1;
    double y2 = y1 - rateY2 * (10 * y1); // 0.2
    double barX2 = 0.3 * x1 + 0.7 * barX1;
    double barY2 = 0.3 * (10 * y1) + 0.7 * barY1; // -3 + 4.2 > 0, and the gradient 2 > 0
    assertThat(barX2 * x2).isPositive();
    assertThat(barY2 * y2).isPositive();
    double rateX3 = rateX2 + 0.01;
    double rateY3 = rateY2 + 0.01;
    assertPoints(
        UpdateRules.deltaBarDelta(0.15, 0.01, 0.2, 0.7),
        new double[] {x1, y1},
        new double[] {x2, y2},
        new double[] {x2 - rateX3 * x2, y2 - rateY3 * (10 * y2)});
  }

  @Test
  void adaGradDividesByTheLengthOfAllGradients() {
    double x1 = 1 - 0.1 * 1 / (1 + 1e-8);
    double y1 = 2 - 0.1 * 20 / (20 + 1e-8);
    double sx2 = 1 + x1 * x1;
    double sy2 = 400 + 10 * y1 * (10 * y1);
    double x2 = x1 - 0.1 * x1 / (Math.sqrt(sx2) + 1e-8);
    double y2 = y1 - 0.1 * (10 * y1) / (Math.sqrt(sy2) + 1e-8);
    double sx3 = sx2 + x2 * x2;
    double sy3 = sy2 + 10 * y2 * (10 * y2);
    assertPoints(
        UpdateRules.adaGrad(StepSize.fixed(0.1), 1e-8),
        new double[] {x1, y1},
        new double[] {x2, y2},
        new double[] {
          x2 - 0.1 * x2 / (Math.sqrt(sx3) + 1e-8), y2 - 0.1 * (10 * y2) / (Math.sqrt(sy3) + 1e-8)
        });
  }

  @Test
  void rmsPropDividesByTheRootMeanSquare() {
    double sx1 = (1 - 0.9) * 1;
    double sy1 = (1 - 0.9) * 400;
    double x1 = 1 - 0.01 * 1 / (Math.sqrt(sx1) + 1e-8);
    double y1 = 2 - 0.01 * 20 / (Math.sqrt(sy1) + 1e-8);
    double sx2 = 0.9 * sx1 + (1 - 0.9) * (x1 * x1);
    double sy2 = 0.9 * sy1 + (1 - 0.9) * (10 * y1 * (10 * y1));
    double x2 = x1 - 0.01 * x1 / (Math.sqrt(sx2) + 1e-8);
    double y2 = y1 - 0.01 * (10 * y1) / (Math.sqrt(sy2) + 1e-8);
    double sx3 = 0.9 * sx2 + (1 - 0.9) * (x2 * x2);
    double sy3 = 0.9 * sy2 + (1 - 0.9) * (10 * y2 * (10 * y2));
    assertPoints(
        UpdateRules.rmsProp(StepSize.fixed(0.01), 0.9, 1e-8),
        new double[] {x1, y1},
        new double[] {x2, y2},
        new double[] {
          x2 - 0.01 * x2 / (Math.sqrt(sx3) + 1e-8), y2 - 0.01 * (10 * y2) / (Math.sqrt(sy3) + 1e-8)
        });
  }

  /** Algorithm 1 of the paper for x; y follows the same formulas with another gradient. */
  @Test
  void adamCorrectsTheBiasOfItsMeans() {
    double[] x = adam(X0, 1);
    double[] y = adam(Y0, 10);
    assertPoints(
        UpdateRules.adam(StepSize.fixed(0.1)),
        new double[] {x[0], y[0]},
        new double[] {x[1], y[1]},
        new double[] {x[2], y[2]});
  }

  private static double[] adam(double start, double curvature) {
    double g1 = curvature * start;
    double m1 = (1 - 0.9) * g1;
    double v1 = (1 - 0.999) * (g1 * g1);
    double t1 = start - 0.1 * (m1 / (1 - 0.9)) / (Math.sqrt(v1 / (1 - 0.999)) + 1e-8);
    double g2 = curvature * t1;
    double m2 = 0.9 * m1 + (1 - 0.9) * g2;
    double v2 = 0.999 * v1 + (1 - 0.999) * (g2 * g2);
    double corrected2 = Math.sqrt(v2 / (1 - Math.pow(0.999, 2)));
    double t2 = t1 - 0.1 * (m2 / (1 - Math.pow(0.9, 2))) / (corrected2 + 1e-8);
    double g3 = curvature * t2;
    double m3 = 0.9 * m2 + (1 - 0.9) * g3;
    double v3 = 0.999 * v2 + (1 - 0.999) * (g3 * g3);
    double corrected3 = Math.sqrt(v3 / (1 - Math.pow(0.999, 3)));
    double t3 = t2 - 0.1 * (m3 / (1 - Math.pow(0.9, 3))) / (corrected3 + 1e-8);
    return new double[] {t1, t2, t3};
  }

  /** The first step of Adam is its step size in each parameter, whatever the scale. */
  @Test
  void theFirstStepOfAdamHasTheStepSize() {
    double[] first = points(UpdateRules.adam(StepSize.fixed(0.125))).get(1);
    assertThat(first[0]).isEqualTo(1 - 0.125, within(1e-8));
    assertThat(first[1]).isEqualTo(2 - 0.125, within(1e-8));
  }

  @Test
  void aParameterWithoutGradientDoesNotMoveWithoutEpsilon() {
    Objective flat =
        Objective.of(
            2,
            t -> t[0] * t[0],
            (t, g) -> {
              g[0] = 2 * t[0];
              g[1] = 0;
              return t[0] * t[0];
            });
    for (UpdateRule rule :
        List.of(
            UpdateRules.adaGrad(StepSize.fixed(0.1), 0),
            UpdateRules.rmsProp(StepSize.fixed(0.1), 0.9, 0),
            UpdateRules.adam(StepSize.fixed(0.1), 0.9, 0.999, 0))) {
      Fit fit =
          new FullBatch(rule)
              .minimize(flat, new double[] {1, 7}, Run.until(StopRule.iterations(5)));
      assertThat(fit.parameters()[1]).isEqualTo(7);
      assertThat(fit.loss()).isLessThan(1);
    }
  }

  @Test
  void aRuleOfOnesOwnIsAFewLines() {
    UpdateRule signs =
        new UpdateRule(
            StepSize.fixed(0.25),
            n ->
                (update, size, theta, gradient) -> {
                  for (int i = 0; i < n; i++) {
                    theta[i] -= size * Math.signum(gradient[i]);
                  }
                });
    assertThat(points(signs).get(3)).containsExactly(0.25, 1.25);
  }

  @Test
  void constantsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> StepSize.fixed(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the step size must be positive, and is 0.0");
    assertThatThrownBy(() -> StepSize.decaying(0.1, -1))
        .hasMessage("the decay must be 0 or more, and is -1.0");
    assertThatThrownBy(() -> UpdateRules.momentum(StepSize.fixed(1), 1))
        .hasMessage("the momentum must lie from 0 to below 1, and is 1.0");
    assertThatThrownBy(() -> UpdateRules.adam(StepSize.fixed(1), 0.9, Double.NaN, 0))
        .hasMessage("beta2 must lie from 0 to below 1, and is NaN");
    assertThatThrownBy(() -> UpdateRules.rmsProp(StepSize.fixed(1), 0.9, -1))
        .hasMessage("epsilon must be 0 or more, and is -1.0");
    assertThatThrownBy(() -> UpdateRules.deltaBarDelta(0.1, -1, 0.1, 0.7))
        .hasMessage("the increase must be 0 or more, and is -1.0");
  }
}
