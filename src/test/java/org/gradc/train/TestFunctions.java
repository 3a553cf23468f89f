package org.gradc.train;

/** Functions with known minima, with gradients written by hand. */
final class TestFunctions {
  /** The usual start of Rosenbrock's function, whose minimum is 0 at (1, 1). */
  static final double[] ROSENBROCK_START = {-1.2, 1};

  private TestFunctions() {}

  /** 100·(y − x²)² + (1 − x)². */
  static Objective rosenbrock() {
    return Objective.of(
        2,
        t -> 100 * square(t[1] - t[0] * t[0]) + square(1 - t[0]),
        (t, g) -> {
          double u = t[1] - t[0] * t[0];
          g[0] = -400 * t[0] * u - 2 * (1 - t[0]);
          g[1] = 200 * u;
          return 100 * u * u + square(1 - t[0]);
        });
  }

  /** Rosenbrock's function as two residuals, 10·(y − x²) and 1 − x. */
  static ResidualFunction rosenbrockResiduals() {
    return ResidualFunction.of(
        2,
        2,
        (t, r) -> {
          r[0] = 10 * (t[1] - t[0] * t[0]);
          r[1] = 1 - t[0];
        },
        (t, r, j) -> {
          r[0] = 10 * (t[1] - t[0] * t[0]);
          r[1] = 1 - t[0];
          j[0] = -20 * t[0];
          j[1] = 10;
          j[2] = -1;
          j[3] = 0;
        });
  }

  /** ½·Σ aᵢ·(θᵢ − cᵢ)². */
  static Objective quadratic(double[] a, double[] c) {
    Objective.Gradient gradient =
        (t, g) -> {
          double sum = 0;
          for (int i = 0; i < a.length; i++) {
            g[i] = a[i] * (t[i] - c[i]);
            sum += 0.5 * g[i] * (t[i] - c[i]);
          }
          return sum;
        };
    return Objective.of(a.length, t -> gradient.gradient(t, new double[a.length]), gradient);
  }

  /** ½·θᵀAθ − bᵀθ for a symmetric A. */
  static Objective quadratic(double[][] a, double[] b) {
    Objective.Gradient gradient =
        (t, g) -> {
          double sum = 0;
          for (int i = 0; i < b.length; i++) {
            double product = 0;
            for (int j = 0; j < b.length; j++) {
              product += a[i][j] * t[j];
            }
            g[i] = product - b[i];
            sum += (0.5 * product - b[i]) * t[i];
          }
          return sum;
        };
    return Objective.of(b.length, t -> gradient.gradient(t, new double[b.length]), gradient);
  }

  /** A quadratic of condition 1,000 in 10 variables, with the minimum 0 at (1, …, 1). */
  static Objective illConditioned() {
    double[] a = new double[10];
    double[] c = new double[10];
    for (int i = 0; i < 10; i++) {
      a[i] = Math.pow(1000, i / 9.0);
      c[i] = 1;
    }
    return quadratic(a, c);
  }

  /** ½·Σ over rows of (a·xᵢ + b − yᵢ)². */
  static BatchObjective line(double[] x, double[] y) {
    return BatchObjective.of(
        2,
        x.length,
        (t, from, to) -> sum(t, identity(x.length), from, to, x, y, new double[2]),
        (t, from, to, g) -> sum(t, identity(x.length), from, to, x, y, g),
        (t, rows, from, to, g) -> sum(t, rows, from, to, x, y, g));
  }

  private static double sum(
      double[] t, int[] rows, int from, int to, double[] x, double[] y, double[] g) {
    double sum = 0;
    g[0] = 0;
    g[1] = 0;
    for (int i = from; i < to; i++) {
      int row = rows[i];
      double residual = t[0] * x[row] + t[1] - y[row];
      sum += 0.5 * residual * residual;
      g[0] += residual * x[row];
      g[1] += residual;
    }
    return sum;
  }

  private static int[] identity(int count) {
    int[] rows = new int[count];
    for (int i = 0; i < count; i++) {
      rows[i] = i;
    }
    return rows;
  }

  static double square(double a) {
    return a * a;
  }
}
