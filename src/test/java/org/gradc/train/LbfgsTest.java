package org.gradc.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LbfgsTest {
  private static final double INF = Double.POSITIVE_INFINITY;

  @Test
  void rosenbrock() {
    Fit fit = new Lbfgs().minimize(TestFunctions.rosenbrock(), TestFunctions.ROSENBROCK_START);
    assertThat(fit.reason()).isEqualTo(StopReason.SMALL_GRADIENT);
    assertThat(fit.parameters()).containsExactly(new double[] {1, 1}, within(1e-8));
    assertThat(fit.iterations()).isLessThan(60);
  }

  @Test
  void aQuadraticOfCondition1000() {
    Fit fit = new Lbfgs().minimize(TestFunctions.illConditioned(), new double[10]);
    assertThat(fit.converged()).isTrue();
    for (double element : fit.parameters()) {
      assertThat(element).isEqualTo(1, within(1e-7));
    }
  }

  /**
   * With a memory of one, iterations 1 and 2 are those of the BFGS formula from the identity scaled
   * by sᵀy/yᵀy, H = (I − ρsyᵀ)γ(I − ρysᵀ) + ρssᵀ, worked out for f = ½(x² + 10y²) from (1, 1).
   */
  @Test
  void twoIterationsByHand() {
    List<double[]> points = new ArrayList<>();
    new Lbfgs(1)
        .minimize(
            TestFunctions.quadratic(new double[] {1, 10}, new double[] {0, 0}),
            new double[] {1, 1},
            Run.until(StopRule.iterations(2))
                .watchedBy(
                    iteration -> {
                      points.add(iteration.parameters());
                      return true;
                    }));
    // The first step, 1/|g|, is taken: f falls from 5.5 to 0.42, the slope from -10.05 to -0.1.
    double length = Math.sqrt(101);
    double x1 = 1 - 1 / length;
    double y1 = 1 - 10 / length;
    assertThat(points.get(1)).containsExactly(new double[] {x1, y1}, within(1e-15));
    double sx = x1 - 1;
    double sy = y1 - 1;
    double yx = sx; // y = A·s
    double yy = 10 * sy;
    double rho = 1 / (sx * yx + sy * yy);
    double gamma = (sx * yx + sy * yy) / (yx * yx + yy * yy);
    double gx = x1;
    double gy = 10 * y1;
    double alpha = rho * (sx * gx + sy * gy);
    double qx = gamma * (gx - alpha * yx);
    double qy = gamma * (gy - alpha * yy);
    double beta = rho * (yx * qx + yy * qy);
    double dx = -(qx + (alpha - beta) * sx);
    double dy = -(qy + (alpha - beta) * sy);
    // A step of 1 falls enough, and the slope there is less than 0.9 of that at the start.
    double slope0 = gx * dx + gy * dy;
    double slope1 = (x1 + dx) * dx + 10 * (y1 + dy) * dy;
    assertThat(Math.abs(slope1)).isLessThan(0.9 * Math.abs(slope0));
    assertThat(points.get(2)).containsExactly(new double[] {x1 + dx, y1 + dy}, within(1e-14));
  }

  @Test
  void boundsThatAreNotMetChangeNothing() {
    Run run = new Lbfgs().defaults().within(box(-10, 10, -10, 10));
    Fit fit = new Lbfgs().minimize(TestFunctions.rosenbrock(), TestFunctions.ROSENBROCK_START, run);
    assertThat(fit.reason()).isEqualTo(StopReason.SMALL_GRADIENT);
    assertThat(fit.parameters()).containsExactly(new double[] {1, 1}, within(1e-8));
  }

  /** Problem 1 of Hock and Schittkowski (1981): y ≥ -1.5, which is not met at the minimum. */
  @Test
  void hockSchittkowski1() {
    Fit fit = fit(TestFunctions.rosenbrock(), box(-INF, INF, -1.5, INF), -2, 1);
    assertThat(fit.parameters()).containsExactly(new double[] {1, 1}, within(1e-8));
    assertThat(fit.loss()).isEqualTo(0, within(1e-16));
  }

  /** Problem 2: y ≥ 1.5; x* = 2a·cos(⅓·acos(1/b)), a = √(598/1200), b = 400a³. */
  @Test
  void hockSchittkowski2() {
    Fit fit = fit(TestFunctions.rosenbrock(), box(-INF, INF, 1.5, INF), -2, 1.5);
    double a = Math.sqrt(598.0 / 1200);
    double b = 400 * a * a * a;
    double x = 2 * a * Math.cos(Math.acos(1 / b) / 3);
    double other = -2 * a * Math.cos(Math.acos(-1 / b) / 3); // a local minimum beyond the ridge
    assertThat(fit.parameters()[1]).isEqualTo(1.5);
    assertThat(fit.parameters()[0])
        .satisfiesAnyOf(
            found -> assertThat(found).isEqualTo(x, within(1e-7)),
            found -> assertThat(found).isEqualTo(other, within(1e-7)));
    Fit right = fit(TestFunctions.rosenbrock(), box(-INF, INF, 1.5, INF), 2, 2);
    assertThat(right.parameters()).containsExactly(new double[] {x, 1.5}, within(1e-7));
    assertThat(right.loss()).isEqualTo(0.0504261879, within(1e-9));
  }

  /** Problem 3: y + 1e-5·(y − x)², y ≥ 0; the minimum is 0 at (0, 0). */
  @Test
  void hockSchittkowski3() {
    Objective f =
        withGradient(
            2,
            (t, g) -> {
              double d = t[1] - t[0];
              g[0] = -2e-5 * d;
              g[1] = 1 + 2e-5 * d;
              return t[1] + 1e-5 * d * d;
            });
    Run run =
        Run.until(StopRule.gradientNorm(1e-12), StopRule.iterations(500))
            .within(box(-INF, INF, 0, INF));
    Fit fit = new Lbfgs().minimize(f, new double[] {10, 1}, run);
    assertThat(fit.parameters()[1]).isEqualTo(0);
    assertThat(fit.parameters()[0]).isEqualTo(0, within(1e-6));
  }

  /** Problem 4: ⅓(x + 1)³ + y, x ≥ 1, y ≥ 0; the minimum is 8/3 at the corner (1, 0). */
  @Test
  void hockSchittkowski4() {
    Objective f =
        withGradient(
            2,
            (t, g) -> {
              g[0] = (t[0] + 1) * (t[0] + 1);
              g[1] = 1;
              return (t[0] + 1) * (t[0] + 1) * (t[0] + 1) / 3 + t[1];
            });
    Fit fit = fit(f, box(1, INF, 0, INF), 1.125, 0.125);
    assertThat(fit.parameters()).containsExactly(1, 0);
    assertThat(fit.loss()).isEqualTo(8.0 / 3, within(1e-15));
  }

  /** Problem 5: sin(x + y) + (x − y)² − 1.5x + 2.5y + 1; the minimum is -√3/2 − π/3. */
  @Test
  void hockSchittkowski5() {
    Objective f =
        withGradient(
            2,
            (t, g) -> {
              double d = t[0] - t[1];
              g[0] = Math.cos(t[0] + t[1]) + 2 * d - 1.5;
              g[1] = Math.cos(t[0] + t[1]) - 2 * d + 2.5;
              return Math.sin(t[0] + t[1]) + d * d - 1.5 * t[0] + 2.5 * t[1] + 1;
            });
    Fit fit = fit(f, box(-1.5, 4, -3, 3), 0, 0);
    assertThat(fit.parameters())
        .containsExactly(new double[] {-Math.PI / 3 + 0.5, -Math.PI / 3 - 0.5}, within(1e-8));
    assertThat(fit.loss()).isEqualTo(-Math.sqrt(3) / 2 - Math.PI / 3, within(1e-14));
  }

  /** Problem 38, Colville's function of four parameters within [-10, 10]. */
  @Test
  void hockSchittkowski38() {
    Objective f =
        withGradient(
            4,
            (t, g) -> {
              double u = t[1] - t[0] * t[0];
              double v = t[3] - t[2] * t[2];
              double p = t[1] - 1;
              double q = t[3] - 1;
              g[0] = -400 * t[0] * u - 2 * (1 - t[0]);
              g[1] = 200 * u + 20.2 * p + 19.8 * q;
              g[2] = -360 * t[2] * v - 2 * (1 - t[2]);
              g[3] = 180 * v + 20.2 * q + 19.8 * p;
              return 100 * u * u
                  + (1 - t[0]) * (1 - t[0])
                  + 90 * v * v
                  + (1 - t[2]) * (1 - t[2])
                  + 10.1 * (p * p + q * q)
                  + 19.8 * p * q;
            });
    Bounds bounds = Bounds.of(new double[] {-10, -10, -10, -10}, new double[] {10, 10, 10, 10});
    Fit fit = fit(f, bounds, -3, -1, -3, -1);
    assertThat(fit.parameters()).containsExactly(new double[] {1, 1, 1, 1}, within(1e-7));
  }

  /** Problem 45: 2 − x₁x₂x₃x₄x₅/120 within [0, i]; the minimum is 1 at (1, 2, 3, 4, 5). */
  @Test
  void hockSchittkowski45() {
    Objective f =
        withGradient(
            5,
            (t, g) -> {
              double product = t[0] * t[1] * t[2] * t[3] * t[4];
              for (int i = 0; i < 5; i++) {
                double others = 1;
                for (int j = 0; j < 5; j++) {
                  others *= j == i ? 1 : t[j];
                }
                g[i] = -others / 120;
              }
              return 2 - product / 120;
            });
    Bounds bounds = Bounds.of(new double[5], new double[] {1, 2, 3, 4, 5});
    Fit fit = fit(f, bounds, 0.5, 0.5, 0.5, 0.5, 0.5);
    assertThat(fit.parameters()).containsExactly(1, 2, 3, 4, 5);
    assertThat(fit.loss()).isEqualTo(1);
  }

  /**
   * Problem 110, of ten equal parameters within [2.001, 9.999]; at its minimum each is the root x
   * of 2·ln(x − 2)/(x − 2) − 2·ln(10 − x)/(10 − x) − x/5, since the product to the power 1/5 is x².
   */
  @Test
  void hockSchittkowski110() {
    Objective f =
        withGradient(
            10,
            (t, g) -> {
              double product = Arrays.stream(t).reduce(1, (a, b) -> a * b);
              double power = Math.pow(product, 0.2);
              double sum = -power;
              for (int i = 0; i < 10; i++) {
                double low = Math.log(t[i] - 2);
                double high = Math.log(10 - t[i]);
                sum += low * low + high * high;
                g[i] = 2 * low / (t[i] - 2) - 2 * high / (10 - t[i]) - 0.2 * power / t[i];
              }
              return sum;
            });
    double[] lower = new double[10];
    double[] upper = new double[10];
    double[] start = new double[10];
    Arrays.fill(lower, 2.001);
    Arrays.fill(upper, 9.999);
    Arrays.fill(start, 9);
    Fit fit = fit(f, Bounds.of(lower, upper), start);
    assertThat(fit.loss()).isEqualTo(-45.77846971, within(1e-7));
    double low = 9;
    double high = 9.9;
    while (high - low > 1e-12) {
      double x = (low + high) / 2;
      double slope = 2 * Math.log(x - 2) / (x - 2) - 2 * Math.log(10 - x) / (10 - x) - x / 5;
      low = slope < 0 ? x : low;
      high = slope < 0 ? high : x;
    }
    double stationary = low;
    for (double element : fit.parameters()) {
      assertThat(element).isEqualTo(stationary, within(1e-8));
    }
  }

  /** A parameter at a bound must be able to leave it again. */
  @Test
  void aBoundThatHoldsAtFirstIsLeft() {
    Fit fit = fit(TestFunctions.rosenbrock(), box(-0.5, 2, 0, 2), -0.5, 0);
    assertThat(fit.parameters()).containsExactly(new double[] {1, 1}, within(1e-8));
  }

  @Test
  void equalBoundsFixAParameter() {
    Fit fit = fit(TestFunctions.rosenbrock(), box(0.5, 0.5, -INF, INF), 0.5, 7);
    assertThat(fit.parameters()).containsExactly(new double[] {0.5, 0.25}, within(1e-9));
    assertThat(fit.parameters()[0]).isEqualTo(0.5);
  }

  /** log(x) − log(1 − x): outside (0, 1) the loss is NaN, and steps that leave it are shortened. */
  @Test
  void stepsThatLeaveTheDomainAreShortened() {
    Objective f =
        withGradient(
            1,
            (t, g) -> {
              g[0] = -1 / t[0] + 3 / (1 - t[0]);
              return -Math.log(t[0]) - 3 * Math.log(1 - t[0]);
            });
    Fit fit = new Lbfgs().minimize(f, new double[] {0.99});
    assertThat(fit.parameters()[0]).isEqualTo(0.25, within(1e-9));
  }

  /** |x| + (y − 1)² has no gradient at its minimum; the loss still gets there. */
  @Test
  void aKinkEndsTheSearchWithoutASmallerLoss() {
    Objective f =
        withGradient(
            2,
            (t, g) -> {
              g[0] = Math.signum(t[0]);
              g[1] = 2 * (t[1] - 1);
              return Math.abs(t[0]) + (t[1] - 1) * (t[1] - 1);
            });
    Fit fit = new Lbfgs().minimize(f, new double[] {0.7, 3});
    assertThat(fit.reason()).isIn(StopReason.NO_SMALLER_LOSS, StopReason.SMALL_GRADIENT);
    assertThat(fit.loss()).isLessThan(1e-6);
  }

  @Test
  void aLossWithoutMinimumEndsWithTheIterations() {
    Objective f =
        withGradient(
            1,
            (t, g) -> {
              g[0] = -Math.exp(-t[0]);
              return Math.exp(-t[0]);
            });
    Fit fit = new Lbfgs().minimize(f, new double[] {0}, Run.until(StopRule.iterations(5)));
    assertThat(fit.losses()).hasSize(fit.iterations() + 1);
    assertThat(fit.loss()).isLessThan(0.1);
  }

  private static Fit fit(Objective objective, Bounds bounds, double... start) {
    Fit fit = new Lbfgs().minimize(objective, start, new Lbfgs().defaults().within(bounds));
    assertThat(fit.converged()).as(fit.message()).isTrue();
    return fit;
  }

  private static Objective withGradient(int dimension, Objective.Gradient gradient) {
    return Objective.of(dimension, t -> gradient.gradient(t, new double[dimension]), gradient);
  }

  private static Bounds box(double x0, double x1, double y0, double y1) {
    return Bounds.of(new double[] {x0, y0}, new double[] {x1, y1});
  }
}
