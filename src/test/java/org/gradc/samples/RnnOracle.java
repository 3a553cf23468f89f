package org.gradc.samples;

import java.util.Arrays;

/** The recurrent network by backpropagation through time. */
record RnnOracle(int hidden, int d, int classes, int steps, double[] x, int[] label)
    implements Oracle {

  private Affine recurrent() {
    // Its bias is the input's.
    return new Affine(hidden, hidden, 0, hidden * hidden + hidden * d);
  }

  private int input() {
    return hidden * hidden;
  }

  private Affine readOut() {
    int start = hidden * hidden + hidden * d + hidden;
    return new Affine(classes, hidden, start, start + classes * hidden);
  }

  private double[][] states(double[] theta) {
    double[][] state = new double[steps + 1][hidden];
    for (int t = 1; t <= steps; t++) {
      state[t] = recurrent().apply(theta, state[t - 1]);
      for (int i = 0; i < hidden; i++) {
        for (int j = 0; j < d; j++) {
          state[t][i] += theta[input() + i * d + j] * x[(t - 1) * d + j];
        }
        state[t][i] = Math.tanh(state[t][i]);
      }
    }
    return state;
  }

  @Override
  public double value(double[] theta) {
    double[][] state = states(theta);
    double sum = 0;
    for (int t = 1; t <= steps; t++) {
      sum += Softmax.crossEntropy(readOut().apply(theta, state[t]), label[t - 1]);
    }
    return sum / steps;
  }

  @Override
  public double[] gradient(double[] theta) {
    double[][] state = states(theta);
    double[] gradient = new double[theta.length];
    double[] later = new double[hidden];
    for (int t = steps; t >= 1; t--) {
      double[] scores = Softmax.slopes(readOut().apply(theta, state[t]), label[t - 1]);
      double[] slope = readOut().pullBack(theta, state[t], scores, gradient);
      for (int i = 0; i < hidden; i++) {
        slope[i] = (slope[i] + later[i]) * (1 - state[t][i] * state[t][i]);
        for (int j = 0; j < d; j++) {
          gradient[input() + i * d + j] += slope[i] * x[(t - 1) * d + j];
        }
      }
      later = recurrent().pullBack(theta, state[t - 1], slope, gradient);
    }
    return Arrays.stream(gradient).map(g -> g / steps).toArray();
  }
}
