package org.gradc.samples;

/** The robot arm by products of 4×4 frames, joint by joint: nothing in common with the formula. */
final class DenavitHartenberg {
  private static final double[] A = {0, -0.425, -0.39225, 0, 0, 0.05};
  private static final double[] D = {0.089159, 0, 0, 0.10915, 0.09465, 0.0823};
  private static final double[] SIN_ALPHA = {1, 0, 0, 1, -1, 0};
  private static final double[] COS_ALPHA = {0, 1, 1, 0, 0, 1};

  private DenavitHartenberg() {}

  /** Where the tip is. */
  static double[] tip(double[] q) {
    double[][] frame = frame(q, q.length);
    return new double[] {frame[0][3], frame[1][3], frame[2][3]};
  }

  /** How the tip moves with a joint: the joint's axis times the lever. */
  static double[] velocity(double[] q, int joint) {
    double[][] frame = frame(q, joint);
    double[] tip = tip(q);
    double[] lever = new double[3];
    for (int i = 0; i < 3; i++) {
      lever[i] = tip[i] - frame[i][3];
    }
    double x = frame[0][2];
    double y = frame[1][2];
    double z = frame[2][2];
    return new double[] {
      y * lever[2] - z * lever[1], z * lever[0] - x * lever[2], x * lever[1] - y * lever[0]
    };
  }

  private static double[][] frame(double[] q, int joints) {
    double[][] frame = {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
    for (int k = 0; k < joints; k++) {
      double c = Math.cos(q[k]);
      double s = Math.sin(q[k]);
      double[][] link = {
        {c, -s * COS_ALPHA[k], s * SIN_ALPHA[k], A[k] * c},
        {s, c * COS_ALPHA[k], -c * SIN_ALPHA[k], A[k] * s},
        {0, SIN_ALPHA[k], COS_ALPHA[k], D[k]},
        {0, 0, 0, 1}
      };
      double[][] next = new double[4][4];
      for (int i = 0; i < 4; i++) {
        for (int j = 0; j < 4; j++) {
          for (int m = 0; m < 4; m++) {
            next[i][j] += frame[i][m] * link[m][j];
          }
        }
      }
      frame = next;
    }
    return frame;
  }
}
