package org.gradc.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class LbfgsProperties {

  /** The first-order conditions, which are sufficient as the function is strictly convex. */
  @Property(tries = 300, seed = "20260101")
  void convexQuadraticsWithinBoxes(@ForAll @IntRange(min = 1, max = 30) int n, @ForAll int seed) {
    Random random = new Random(seed);
    double[][] a = positiveDefinite(n, random);
    double[] b = new double[n];
    double[] lower = new double[n];
    double[] upper = new double[n];
    double[] start = new double[n];
    for (int i = 0; i < n; i++) {
      b[i] = 5 * random.nextGaussian();
      lower[i] = random.nextInt(4) == 0 ? Double.NEGATIVE_INFINITY : -random.nextDouble();
      upper[i] = random.nextInt(4) == 0 ? Double.POSITIVE_INFINITY : random.nextDouble();
      start[i] = Math.min(Math.max(random.nextGaussian(), lower[i]), upper[i]);
    }
    Objective objective = TestFunctions.quadratic(a, b);
    Run run =
        Run.until(StopRule.gradientNorm(1e-9), StopRule.iterations(2000))
            .within(Bounds.of(lower, upper));

    Fit fit = new Lbfgs().minimize(objective, start, run);

    double[] theta = fit.parameters();
    double[] gradient = new double[n];
    objective.gradient(theta, gradient);
    assertThat(fit.converged()).as(fit.message()).isTrue();
    for (int i = 0; i < n; i++) {
      assertThat(theta[i]).isBetween(lower[i], upper[i]);
      if (theta[i] > lower[i] + 1e-6) {
        assertThat(gradient[i]).isLessThan(1e-6);
      }
      if (theta[i] < upper[i] - 1e-6) {
        assertThat(gradient[i]).isGreaterThan(-1e-6);
      }
    }
  }

  /** The compact form within bounds that nothing meets, and the two loops without any, agree. */
  @Property(tries = 100, seed = "20260102")
  void theModelWithinWideBoundsIsThatWithoutBounds(
      @ForAll @IntRange(min = 2, max = 12) int n, @ForAll int seed) {
    Random random = new Random(seed);
    double[][] a = positiveDefinite(n, random);
    CurvaturePairs pairs = new CurvaturePairs(4, n);
    for (int pair = 0; pair < 6; pair++) {
      double[] s = random.doubles(n, -1, 1).toArray();
      double[] y = new double[n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          y[i] += a[i][j] * s[j];
        }
      }
      pairs.add(s, y);
    }
    double[] gradient = random.doubles(n, -1, 1).toArray();
    double[] lower = random.doubles(n, -2e6, -1e6).toArray();
    double[] upper = random.doubles(n, 1e6, 2e6).toArray();
    double[] free = new double[n];
    double[] boxed = new double[n];
    new TwoLoops(pairs).fill(new double[n], gradient, free);
    new BoxModel(pairs, Bounds.of(lower, upper), n).fill(new double[n], gradient, boxed);
    double size = Vectors.length(free);
    assertThat(boxed).containsExactly(free, within(1e-6 * size));
  }

  private static double[][] positiveDefinite(int n, Random random) {
    double[][] root = new double[n][n];
    for (double[] row : root) {
      for (int j = 0; j < n; j++) {
        row[j] = random.nextGaussian();
      }
    }
    double[][] a = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int k = 0; k < n; k++) {
          a[i][j] += root[k][i] * root[k][j];
        }
      }
      a[i][i] += 0.5;
    }
    return a;
  }
}
