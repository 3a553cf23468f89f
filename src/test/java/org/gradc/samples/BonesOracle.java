package org.gradc.samples;

/** The skeleton, each joint found from its bone up to the root. */
record BonesOracle(int bones, int[] parent, double[] offset, double[] target) implements Oracle {

  /** A vector in the axes of a bone's parent, given in the bone's own. */
  private static double[] turned(double[] theta, int bone, double[] v) {
    double a = theta[3 + 3 * bone];
    double b = theta[4 + 3 * bone];
    double c = theta[5 + 3 * bone];
    // About x, then y, then z.
    double y = Math.cos(c) * v[1] - Math.sin(c) * v[2];
    double z = Math.sin(c) * v[1] + Math.cos(c) * v[2];
    double x = Math.cos(b) * v[0] + Math.sin(b) * z;
    z = Math.cos(b) * z - Math.sin(b) * v[0];
    return new double[] {Math.cos(a) * x - Math.sin(a) * y, Math.sin(a) * x + Math.cos(a) * y, z};
  }

  private double[] end(double[] theta, int bone) {
    double[] end = {0, 0, 0};
    int b = bone;
    while (true) {
      for (int i = 0; i < 3; i++) {
        end[i] += offset[3 * b + i];
      }
      end = turned(theta, b, end);
      if (b == 0) {
        break;
      }
      b = parent[b];
    }
    for (int i = 0; i < 3; i++) {
      end[i] += theta[i];
    }
    return end;
  }

  @Override
  public double value(double[] theta) {
    double sum = 0;
    for (int b = 0; b < bones; b++) {
      double[] end = end(theta, b);
      for (int i = 0; i < 3; i++) {
        sum += Math.pow(end[i] - target[3 * b + i], 2);
      }
    }
    return sum / 2;
  }
}
