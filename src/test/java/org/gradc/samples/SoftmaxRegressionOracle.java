package org.gradc.samples;

/** Softmax regression, an example after the other. */
record SoftmaxRegressionOracle(int classes, int d, int n, double[] x, int[] label)
    implements Oracle {

  private double[] score(double[] theta, int i) {
    double[] score = new double[classes];
    for (int k = 0; k < classes; k++) {
      score[k] = theta[classes * d + k];
      for (int j = 0; j < d; j++) {
        score[k] += theta[k * d + j] * x[i * d + j];
      }
    }
    return score;
  }

  @Override
  public double value(double[] theta) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += Softmax.crossEntropy(score(theta, i), label[i]);
    }
    return sum / n;
  }

  @Override
  public double[] gradient(double[] theta) {
    double[] gradient = new double[theta.length];
    for (int i = 0; i < n; i++) {
      double[] slopes = Softmax.slopes(score(theta, i), label[i]);
      for (int k = 0; k < classes; k++) {
        for (int j = 0; j < d; j++) {
          gradient[k * d + j] += slopes[k] * x[i * d + j] / n;
        }
        gradient[classes * d + k] += slopes[k] / n;
      }
    }
    return gradient;
  }
}
