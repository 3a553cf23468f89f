package org.gradc.samples;

/** The LSTM of ADBench, step by step and cell by cell. */
record LstmOracle(int layers, int b, int length, double[] state, double[] sequence)
    implements Oracle {

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  @Override
  public double value(double[] theta) {
    double[] s = state.clone();
    double sum = 0;
    int extra = layers * 8 * b;
    for (int t = 0; t + 1 < length; t++) {
      double[] y = new double[b];
      double total = 2;
      for (int i = 0; i < b; i++) {
        double x = sequence[t * b + i] * theta[extra + i];
        for (int l = 0; l < layers; l++) {
          int weight = l * 8 * b + i;
          int bias = weight + 4 * b;
          int shown = l * 2 * b + i;
          int held = shown + b;
          double h = s[shown];
          double forget = sigmoid(x * theta[weight] + theta[bias]);
          double admit = sigmoid(h * theta[weight + b] + theta[bias + b]);
          double emit = sigmoid(x * theta[weight + 2 * b] + theta[bias + 2 * b]);
          double change = Math.tanh(h * theta[weight + 3 * b] + theta[bias + 3 * b]);
          s[held] = s[held] * forget + admit * change;
          s[shown] = emit * Math.tanh(s[held]);
          x = s[shown];
        }
        y[i] = x * theta[extra + b + i] + theta[extra + 2 * b + i];
        total += Math.exp(y[i]);
      }
      for (int i = 0; i < b; i++) {
        sum += sequence[(t + 1) * b + i] * (y[i] - Math.log(total));
      }
    }
    return -sum / ((length - 1.0) * b);
  }
}
