package org.gradc.samples;

import java.util.Arrays;

/** The feed-forward network by textbook backpropagation, an example after the other. */
record NetworkOracle(int p, int d, int q, int classes, int n, double[] x, int[] label)
    implements Oracle {

  private Affine first() {
    return new Affine(p, d, 0, p * d);
  }

  private Affine second() {
    int start = p * d + p;
    return new Affine(q, p, start, start + q * p);
  }

  private Affine third() {
    int start = p * d + p + q * p + q;
    return new Affine(classes, q, start, start + classes * q);
  }

  private double[] input(int i) {
    return Arrays.copyOfRange(x, i * d, i * d + d);
  }

  private static double[] tanh(double[] z) {
    return Arrays.stream(z).map(Math::tanh).toArray();
  }

  private static double[] relu(double[] z) {
    return Arrays.stream(z).map(s -> Math.max(s, 0)).toArray();
  }

  @Override
  public double value(double[] theta) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double[] h1 = tanh(first().apply(theta, input(i)));
      double[] h2 = relu(second().apply(theta, h1));
      sum += Softmax.crossEntropy(third().apply(theta, h2), label[i]);
    }
    return sum / n;
  }

  @Override
  public double[] gradient(double[] theta) {
    double[] gradient = new double[theta.length];
    for (int i = 0; i < n; i++) {
      double[] h1 = tanh(first().apply(theta, input(i)));
      double[] h2 = relu(second().apply(theta, h1));
      double[] slope = Softmax.slopes(third().apply(theta, h2), label[i]);
      slope = third().pullBack(theta, h2, slope, gradient);
      for (int v = 0; v < q; v++) {
        slope[v] *= h2[v] > 0 ? 1 : 0;
      }
      slope = second().pullBack(theta, h1, slope, gradient);
      for (int u = 0; u < p; u++) {
        slope[u] *= 1 - h1[u] * h1[u];
      }
      first().pullBack(theta, input(i), slope, gradient);
    }
    return Arrays.stream(gradient).map(g -> g / n).toArray();
  }
}
