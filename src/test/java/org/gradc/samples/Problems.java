package org.gradc.samples;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Problems of any size with data that are random but the same in every run. */
public final class Problems {
  private final SplittableRandom random = new SplittableRandom(20180716);

  private Problems() {}

  private double[] normal(int count, double scale) {
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      // Irwin and Hall: twelve uniform numbers, less 6, have variance 1.
      double sum = -6;
      for (int k = 0; k < 12; k++) {
        sum += random.nextDouble();
      }
      numbers[i] = scale * sum;
    }
    return numbers;
  }

  private int[] labels(int count, int classes) {
    return IntStream.generate(() -> random.nextInt(classes)).limit(count).toArray();
  }

  /** ‖Wx‖² with an m×n matrix. */
  public static Problem energy(int m, int n) {
    Problems p = new Problems();
    double scale = 1 / Math.sqrt(n);
    List<double[]> parameters = List.of(p.normal(m * n, scale), p.normal(n, 1));
    return new Problem("Energy", List.of(m, n), parameters, List.of(), new EnergyOracle(m, n));
  }

  /** The same by x alone. */
  public static Problem energyOfInput(int m, int n) {
    Problems p = new Problems();
    double[] w = p.normal(m * n, 1 / Math.sqrt(n));
    double[] x = p.normal(n, 1);
    return new Problem(
        "EnergyOfInput", List.of(m, n), List.of(x), List.of(w), new EnergyOfInputOracle(m, n, w));
  }

  /** Linear regression with d features and n examples. */
  public static Problem linearRegression(int d, int n) {
    Problems p = new Problems();
    double[] x = p.normal(n * d, 1);
    double[] y = p.normal(n, 1);
    return new Problem(
        "LinearRegression",
        List.of(d, n),
        List.of(p.normal(d, 1 / Math.sqrt(d)), 0.25),
        List.of(x, y),
        new LinearRegressionOracle(d, n, x, y));
  }

  /** Logistic regression with d features and n examples. */
  public static Problem logisticRegression(int d, int n) {
    Problems p = new Problems();
    double[] x = p.normal(n * d, 1);
    double[] y = IntStream.of(p.labels(n, 2)).asDoubleStream().toArray();
    return new Problem(
        "LogisticRegression",
        List.of(d, n),
        List.of(p.normal(d, 2 / Math.sqrt(d)), 0.25),
        List.of(x, y),
        new LogisticRegressionOracle(d, n, x, y));
  }

  /** Softmax regression. */
  public static Problem softmaxRegression(int classes, int d, int n) {
    Problems p = new Problems();
    double[] x = p.normal(n * d, 1);
    int[] label = p.labels(n, classes);
    return new Problem(
        "SoftmaxRegression",
        List.of(classes, d, n),
        List.of(p.normal(classes * d, 1 / Math.sqrt(d)), p.normal(classes, 1)),
        List.of(x, label),
        new SoftmaxRegressionOracle(classes, d, n, x, label));
  }

  /** A feed-forward network with d inputs, p and q hidden units, and n examples. */
  public static Problem network(int p, int d, int q, int classes, int n) {
    Problems random = new Problems();
    double[] x = random.normal(n * d, 1);
    int[] label = random.labels(n, classes);
    return new Problem(
        "Network",
        List.of(p, d, q, classes, n),
        List.of(
            random.normal(p * d, 1 / Math.sqrt(d)),
            random.normal(p, 0.1),
            random.normal(q * p, 1 / Math.sqrt(p)),
            random.normal(q, 0.1),
            random.normal(classes * q, 1 / Math.sqrt(q)),
            random.normal(classes, 0.1)),
        List.of(x, label),
        new NetworkOracle(p, d, q, classes, n, x, label));
  }

  /** A Gaussian mixture. */
  public static Problem gmm(int components, int d, int n) {
    Problems p = new Problems();
    double[] x = p.normal(n * d, 1);
    int m = 1;
    return new Problem(
        "Gmm",
        List.of(components, d, n),
        List.of(
            p.normal(components, 1),
            p.normal(components * d, 1),
            p.normal(components * (d + d * (d - 1) / 2), 0.5)),
        List.of(x, 1.5, m),
        new GmmOracle(components, d, n, x, 1.5, m));
  }

  /** An LSTM. */
  public static Problem lstm(int layers, int b, int length) {
    Problems p = new Problems();
    double[] state = p.normal(layers * 2 * b, 0.5);
    double[] sequence = p.normal(length * b, 1);
    return new Problem(
        "Lstm",
        List.of(layers, b, length),
        List.of(p.normal(layers * 8 * b, 0.5), p.normal(3 * b, 0.5)),
        List.of(state, sequence),
        new LstmOracle(layers, b, length, state, sequence));
  }

  /** Rosenbrock's chain of n variables. */
  public static Problem rosenbrockN(int n) {
    List<double[]> parameters = List.of(new Problems().normal(n, 1));
    return new Problem("RosenbrockN", List.of(n), parameters, List.of(), new RosenbrockNOracle(n));
  }

  /** A skeleton, of which each bone hangs on one of the three before it. */
  public static Problem bones(int bones) {
    Problems p = new Problems();
    int[] parent = new int[bones];
    for (int b = 1; b < bones; b++) {
      parent[b] = Math.max(0, b - 1 - p.random.nextInt(3));
    }
    double[] offset = p.normal(3 * bones, 1);
    double[] target = p.normal(3 * bones, 2);
    return new Problem(
        "Bones",
        List.of(bones),
        List.of(p.normal(3, 1), p.normal(3 * bones, 1)),
        List.of(parent, offset, target),
        new BonesOracle(bones, parent, offset, target));
  }

  /** Atoms near the points of a cubic lattice. */
  public static Problem lennardJones(int atoms) {
    Problems p = new Problems();
    double[] x = p.normal(3 * atoms, 0.05);
    int side = (int) Math.ceil(Math.cbrt(atoms));
    for (int i = 0; i < atoms; i++) {
      x[3 * i] += 1.1 * (i % side);
      x[3 * i + 1] += 1.1 * (i / side % side);
      x[3 * i + 2] += 1.1 * (i / side / side);
    }
    return new Problem(
        "LennardJones", List.of(atoms), List.of(x), List.of(), new LennardJonesOracle(atoms));
  }

  /** An orbit over time 8, which is more than once around, seen about n times. */
  public static Problem orbit(int steps, int n) {
    Problems p = new Problems();
    double h = 8.0 / steps;
    int[] step = IntStream.range(0, n).map(o -> (int) ((long) (o + 1) * steps / n)).toArray();
    double[] observed = p.normal(2 * n, 0.7);
    return new Problem(
        "Orbit",
        List.of(n),
        List.of(new double[] {1, 0.1, -0.1, 0.9}, 1.1),
        List.of(steps, h, step, observed),
        new OrbitOracle(steps, h, step, observed));
  }

  /** A recurrent network. */
  public static Problem rnn(int hidden, int d, int classes, int steps) {
    Problems p = new Problems();
    double[] x = p.normal(steps * d, 1);
    int[] label = p.labels(steps, classes);
    return new Problem(
        "Rnn",
        List.of(hidden, d, classes, steps),
        List.of(
            p.normal(hidden * hidden, 1 / Math.sqrt(hidden)),
            p.normal(hidden * d, 1 / Math.sqrt(d)),
            p.normal(hidden, 0.1),
            p.normal(classes * hidden, 1 / Math.sqrt(hidden)),
            p.normal(classes, 0.1)),
        List.of(x, label),
        new RnnOracle(hidden, d, classes, steps, x, label));
  }

  /** A Gaussian in d dimensions with covariance AA' + 1, and n points. */
  public static Problem gaussian(int d, int n) {
    Problems p = new Problems();
    double[] x = p.normal(n * d, 1);
    double[] a = p.normal(d * d, 1 / Math.sqrt(d));
    double[] s = new double[d * d];
    for (int r = 0; r < d; r++) {
      for (int c = 0; c < d; c++) {
        s[r * d + c] = r == c ? 1 : 0;
        for (int k = 0; k < d; k++) {
          s[r * d + c] += a[r * d + k] * a[c * d + k];
        }
      }
    }
    return new Problem(
        "Gaussian",
        List.of(d, n),
        List.of(p.normal(d, 1), s),
        List.of(x),
        new GaussianOracle(d, n, x));
  }

  /** A rod of n inner points. */
  public static Problem heat(int n, int times) {
    Problems p = new Problems();
    double[] left = p.normal(times, 1);
    double[] right = p.normal(times, 1);
    double[] wished = p.normal(n, 1);
    return new Problem(
        "Heat",
        List.of(n, times),
        List.of(p.normal(n, 1), 0.4),
        List.of(left, right, wished),
        new HeatOracle(n, times, left, right, wished));
  }
}
