package org.gradc.bench;

import java.util.Arrays;

/**
 * The mixture's gradient, forward and back for one point after the other. With v = x - μ and z =
 * Qv, z and v of each component are kept from the way forward, as are the softmax's terms. What
 * flows to μ is Q' times what flows to z, and Q is the same for all points, so that is multiplied
 * once.
 */
final class GmmByHand implements GradientFunction {
  private final int components;
  private final int d;
  private final int n;
  private final double[] x;
  private final GmmTerms terms;
  private final double[] v;
  private final double[] z;
  private final double[] byZ;
  private final double[] share;

  GmmByHand(int components, int d, int n, double[] x, double gamma, int m) {
    this.components = components;
    this.d = d;
    this.n = n;
    this.x = x;
    this.terms = new GmmTerms(components, d, n, gamma, m);
    this.v = new double[components * d];
    this.z = new double[components * d];
    this.byZ = new double[components * d];
    this.share = new double[components];
  }

  @Override
  public double gradient(double[] theta, double[] gradient) {
    Arrays.fill(gradient, 0);
    Arrays.fill(byZ, 0);
    terms.prepare(theta);
    double value = 0;
    for (int i = 0; i < n; i++) {
      value += forward(i, theta);
      back(gradient);
    }
    finish(theta, gradient);
    return value + terms.value(theta, gradient);
  }

  /** The logarithm of a point's likelihood; leaves the components' parts of it in share. */
  private double forward(int i, double[] theta) {
    double[] q = terms.diagonal;
    double max = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < components; k++) {
      int row = k * d;
      for (int j = 0; j < d; j++) {
        double distance = x[i * d + j] - theta[components + row + j];
        v[row + j] = distance;
        z[row + j] = q[row + j] * distance;
      }
      int below = terms.icf() + k * terms.stride() + d;
      for (int c = 0; c < d; c++) {
        double distance = v[row + c];
        for (int r = c + 1; r < d; r++) {
          z[row + r] += theta[below++] * distance;
        }
      }
      double sum = 0;
      for (int j = 0; j < d; j++) {
        sum += z[row + j] * z[row + j];
      }
      double logarithm = theta[k] + terms.logDeterminant[k] - 0.5 * sum;
      share[k] = logarithm;
      max = Math.max(max, logarithm);
    }
    double sum = 0;
    for (int k = 0; k < components; k++) {
      double term = Math.exp(share[k] - max);
      share[k] = term;
      sum += term;
    }
    double reciprocal = 1 / sum;
    for (int k = 0; k < components; k++) {
      share[k] *= reciprocal;
    }
    return max + Math.log(sum);
  }

  private void back(double[] gradient) {
    for (int k = 0; k < components; k++) {
      double slope = share[k];
      int row = k * d;
      int icf = terms.icf() + k * terms.stride();
      gradient[k] += slope;
      for (int j = 0; j < d; j++) {
        double slopeOfZ = -slope * z[row + j];
        z[row + j] = slopeOfZ;
        byZ[row + j] += slopeOfZ;
        gradient[icf + j] += slopeOfZ * v[row + j];
      }
      int below = icf + d;
      for (int c = 0; c < d; c++) {
        double distance = v[row + c];
        for (int r = c + 1; r < d; r++) {
          gradient[below++] += z[row + r] * distance;
        }
      }
    }
  }

  /** From z to μ, and from Q's diagonal to its logarithm. */
  private void finish(double[] theta, double[] gradient) {
    for (int k = 0; k < components; k++) {
      int row = k * d;
      int icf = terms.icf() + k * terms.stride();
      int below = icf + d;
      for (int c = 0; c < d; c++) {
        double q = terms.diagonal[row + c];
        double sum = q * byZ[row + c];
        for (int r = c + 1; r < d; r++) {
          sum += theta[below++] * byZ[row + r];
        }
        gradient[components + row + c] = -sum;
        gradient[icf + c] = gradient[icf + c] * q + gradient[k];
      }
    }
  }
}
