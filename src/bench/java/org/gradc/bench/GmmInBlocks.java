package org.gradc.bench;

import java.util.Arrays;

/**
 * The mixture's gradient for 64 points at once, which stand innermost in all arrays: C2 makes
 * vector instructions of the loops over them, as long as d is. The algebra is that of {@link
 * GmmByHand}.
 */
final class GmmInBlocks implements GradientFunction {
  private static final int BLOCK = 64;

  private final int components;
  private final int d;
  private final int n;
  private final double[] x;
  private final GmmTerms terms;
  private final double[] points;
  private final double[] v;
  private final double[] z;
  private final double[] byZ;
  private final double[] share;
  private final double[] max = new double[BLOCK];
  private final double[] sum = new double[BLOCK];

  GmmInBlocks(int components, int d, int n, double[] x, double gamma, int m) {
    this.components = components;
    this.d = d;
    this.n = n;
    this.x = x;
    this.terms = new GmmTerms(components, d, n, gamma, m);
    this.points = new double[d * BLOCK];
    this.v = new double[components * d * BLOCK];
    this.z = new double[components * d * BLOCK];
    this.byZ = new double[components * d];
    this.share = new double[components * BLOCK];
  }

  @Override
  public double gradient(double[] theta, double[] gradient) {
    Arrays.fill(gradient, 0);
    Arrays.fill(byZ, 0);
    terms.prepare(theta);
    double value = 0;
    for (int first = 0; first < n; first += BLOCK) {
      int count = Math.min(BLOCK, n - first);
      for (int j = 0; j < d; j++) {
        for (int i = 0; i < count; i++) {
          points[j * BLOCK + i] = x[(first + i) * d + j];
        }
      }
      Arrays.fill(max, Double.NEGATIVE_INFINITY);
      for (int k = 0; k < components; k++) {
        forward(k, count, theta);
      }
      value += softmax(count);
      for (int k = 0; k < components; k++) {
        back(k, count, gradient);
      }
    }
    finish(theta, gradient);
    return value + terms.value(theta, gradient);
  }

  private void forward(int k, int count, double[] theta) {
    int row = k * d * BLOCK;
    for (int j = 0; j < d; j++) {
      int at = row + j * BLOCK;
      int from = j * BLOCK;
      double mu = theta[components + k * d + j];
      double q = terms.diagonal[k * d + j];
      for (int i = 0; i < count; i++) {
        v[at + i] = points[from + i] - mu;
      }
      for (int i = 0; i < count; i++) {
        z[at + i] = q * v[at + i];
      }
    }
    int below = terms.icf() + k * terms.stride() + d;
    for (int c = 0; c < d; c++) {
      int from = row + c * BLOCK;
      for (int r = c + 1; r < d; r++) {
        int at = row + r * BLOCK;
        double l = theta[below++];
        for (int i = 0; i < count; i++) {
          z[at + i] += l * v[from + i];
        }
      }
    }
    int of = k * BLOCK;
    Arrays.fill(share, of, of + count, theta[k] + terms.logDeterminant[k]);
    for (int r = 0; r < d; r++) {
      int from = row + r * BLOCK;
      for (int i = 0; i < count; i++) {
        share[of + i] -= 0.5 * z[from + i] * z[from + i];
      }
    }
    for (int i = 0; i < count; i++) {
      max[i] = Math.max(max[i], share[of + i]);
    }
  }

  /**
   * The logarithm of the points' likelihood; makes probabilities of the components' parts in it.
   */
  private double softmax(int count) {
    Arrays.fill(sum, 0);
    for (int k = 0; k < components; k++) {
      int of = k * BLOCK;
      for (int i = 0; i < count; i++) {
        share[of + i] = Math.exp(share[of + i] - max[i]);
      }
      for (int i = 0; i < count; i++) {
        sum[i] += share[of + i];
      }
    }
    double value = 0;
    for (int i = 0; i < count; i++) {
      value += max[i] + Math.log(sum[i]);
    }
    for (int i = 0; i < count; i++) {
      sum[i] = 1 / sum[i];
    }
    for (int k = 0; k < components; k++) {
      int of = k * BLOCK;
      for (int i = 0; i < count; i++) {
        share[of + i] *= sum[i];
      }
    }
    return value;
  }

  private void back(int k, int count, double[] gradient) {
    int row = k * d * BLOCK;
    int of = k * BLOCK;
    int icf = terms.icf() + k * terms.stride();
    for (int i = 0; i < count; i++) {
      gradient[k] += share[of + i];
    }
    for (int r = 0; r < d; r++) {
      int at = row + r * BLOCK;
      for (int i = 0; i < count; i++) {
        z[at + i] *= -share[of + i];
      }
      double total = 0;
      for (int i = 0; i < count; i++) {
        total += z[at + i];
      }
      byZ[k * d + r] += total;
      gradient[icf + r] += dot(at, at, count);
    }
    int below = icf + d;
    for (int c = 0; c < d; c++) {
      for (int r = c + 1; r < d; r++) {
        gradient[below++] += dot(row + r * BLOCK, row + c * BLOCK, count);
      }
    }
  }

  /** Σ z·v over a block, in eight sums. */
  private double dot(int inZ, int inV, int count) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double s5 = 0;
    double s6 = 0;
    double s7 = 0;
    int i = 0;
    for (; i + 7 < count; i += 8) {
      s0 += z[inZ + i] * v[inV + i];
      s1 += z[inZ + i + 1] * v[inV + i + 1];
      s2 += z[inZ + i + 2] * v[inV + i + 2];
      s3 += z[inZ + i + 3] * v[inV + i + 3];
      s4 += z[inZ + i + 4] * v[inV + i + 4];
      s5 += z[inZ + i + 5] * v[inV + i + 5];
      s6 += z[inZ + i + 6] * v[inV + i + 6];
      s7 += z[inZ + i + 7] * v[inV + i + 7];
    }
    for (; i < count; i++) {
      s0 += z[inZ + i] * v[inV + i];
    }
    return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
  }

  /** From z to μ, and from Q's diagonal to its logarithm. */
  private void finish(double[] theta, double[] gradient) {
    for (int k = 0; k < components; k++) {
      int icf = terms.icf() + k * terms.stride();
      int below = icf + d;
      for (int c = 0; c < d; c++) {
        double q = terms.diagonal[k * d + c];
        double total = q * byZ[k * d + c];
        for (int r = c + 1; r < d; r++) {
          total += theta[below++] * byZ[k * d + r];
        }
        gradient[components + k * d + c] = -total;
        gradient[icf + c] = gradient[icf + c] * q + gradient[k];
      }
    }
  }
}
