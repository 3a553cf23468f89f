package org.gradc.samples;

/** What the oracles of classifiers share. */
final class Softmax {
  private Softmax() {}

  /** -log of the probability that scores give to a class. */
  static double crossEntropy(double[] score, int label) {
    double sum = 0;
    for (double s : score) {
      sum += Math.exp(s - score[label]);
    }
    return Math.log(sum);
  }

  /** Its gradient by the scores: the probabilities, less 1 at the class. */
  static double[] slopes(double[] score, int label) {
    double[] slopes = new double[score.length];
    for (int k = 0; k < score.length; k++) {
      double sum = 0;
      for (double s : score) {
        sum += Math.exp(s - score[k]);
      }
      slopes[k] = 1 / sum - (k == label ? 1 : 0);
    }
    return slopes;
  }
}
