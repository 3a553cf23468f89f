package org.gradc.bench;

import java.util.Arrays;

/**
 * The gradient of the LSTM by backpropagation through time. The way forward keeps the gates, the
 * change, the cells and their tanh, so the way back computes no exponential again.
 */
final class LstmByHand implements GradientFunction {
  private final int layers;
  private final int b;
  private final int length;
  private final int extra;
  private final double[] state;
  private final double[] sequence;
  private final double[] forget;
  private final double[] admit;
  private final double[] emit;
  private final double[] change;
  private final double[] cell;
  private final double[] tanhOfCell;
  private final double[] hidden;
  private final double[] exponential;
  private final double[] total;
  private final double[] x;
  private final double[] byHidden;
  private final double[] byCell;

  LstmByHand(int layers, int b, int length, double[] state, double[] sequence) {
    this.layers = layers;
    this.b = b;
    this.length = length;
    this.extra = 8 * layers * b;
    this.state = state;
    this.sequence = sequence;
    int size = length * layers * b;
    this.forget = new double[size];
    this.admit = new double[size];
    this.emit = new double[size];
    this.change = new double[size];
    this.cell = new double[size];
    this.tanhOfCell = new double[size];
    this.hidden = new double[size];
    this.exponential = new double[length * b];
    this.total = new double[length];
    this.x = new double[b];
    this.byHidden = new double[layers * b];
    this.byCell = new double[layers * b];
  }

  @Override
  public double gradient(double[] theta, double[] gradient) {
    Arrays.fill(gradient, 0);
    Arrays.fill(byHidden, 0);
    Arrays.fill(byCell, 0);
    for (int l = 0; l < layers; l++) {
      System.arraycopy(state, l * 2 * b, hidden, l * b, b);
      System.arraycopy(state, (l * 2 + 1) * b, cell, l * b, b);
    }
    double scale = -1 / ((length - 1.0) * b);
    double value = 0;
    for (int t = 1; t < length; t++) {
      for (int i = 0; i < b; i++) {
        x[i] = sequence[(t - 1) * b + i] * theta[extra + i];
      }
      for (int l = 0; l < layers; l++) {
        forward(t, l, theta);
      }
      value += predict(t, theta);
    }
    for (int t = length - 1; t >= 1; t--) {
      score(t, scale, theta, gradient);
      for (int l = layers - 1; l >= 0; l--) {
        back(t, l, theta, gradient);
      }
    }
    return scale * value;
  }

  private static double sigmoid(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  private void forward(int t, int l, double[] theta) {
    int now = (t * layers + l) * b;
    int before = now - layers * b;
    int weight = l * 8 * b;
    int bias = weight + 4 * b;
    for (int i = 0; i < b; i++) {
      double h = hidden[before + i];
      double f = sigmoid(x[i] * theta[weight + i] + theta[bias + i]);
      double a = sigmoid(h * theta[weight + b + i] + theta[bias + b + i]);
      double e = sigmoid(x[i] * theta[weight + 2 * b + i] + theta[bias + 2 * b + i]);
      double c = Math.tanh(h * theta[weight + 3 * b + i] + theta[bias + 3 * b + i]);
      double held = cell[before + i] * f + a * c;
      double tanh = Math.tanh(held);
      double shown = e * tanh;
      forget[now + i] = f;
      admit[now + i] = a;
      emit[now + i] = e;
      change[now + i] = c;
      cell[now + i] = held;
      tanhOfCell[now + i] = tanh;
      hidden[now + i] = shown;
      x[i] = shown;
    }
  }

  /** Σ seq·(y - log(2 + Σ eʸ)) of one time. */
  private double predict(int t, double[] theta) {
    double sum = 2;
    double weighted = 0;
    double weights = 0;
    for (int i = 0; i < b; i++) {
      double y = x[i] * theta[extra + b + i] + theta[extra + 2 * b + i];
      double e = Math.exp(y);
      exponential[t * b + i] = e;
      sum += e;
      weighted += sequence[t * b + i] * y;
      weights += sequence[t * b + i];
    }
    total[t] = weights / sum;
    return weighted - weights * Math.log(sum);
  }

  private void score(int t, double scale, double[] theta, double[] gradient) {
    int top = (t * layers + layers - 1) * b;
    for (int i = 0; i < b; i++) {
      double slope = scale * (sequence[t * b + i] - total[t] * exponential[t * b + i]);
      gradient[extra + b + i] += slope * hidden[top + i];
      gradient[extra + 2 * b + i] += slope;
      byHidden[(layers - 1) * b + i] += slope * theta[extra + b + i];
    }
  }

  private void back(int t, int l, double[] theta, double[] gradient) {
    int now = (t * layers + l) * b;
    int before = now - layers * b;
    int weight = l * 8 * b;
    int bias = weight + 4 * b;
    int layer = l * b;
    for (int i = 0; i < b; i++) {
      double in = l == 0 ? sequence[(t - 1) * b + i] * theta[extra + i] : hidden[now - b + i];
      double h = hidden[before + i];
      double f = forget[now + i];
      double a = admit[now + i];
      double e = emit[now + i];
      double c = change[now + i];
      double tanh = tanhOfCell[now + i];
      double byShown = byHidden[layer + i];
      double byHeld = byCell[layer + i] + byShown * e * (1 - tanh * tanh);
      double toEmit = byShown * tanh * e * (1 - e);
      double toForget = byHeld * cell[before + i] * f * (1 - f);
      double toAdmit = byHeld * c * a * (1 - a);
      double toChange = byHeld * a * (1 - c * c);
      gradient[weight + i] += toForget * in;
      gradient[weight + b + i] += toAdmit * h;
      gradient[weight + 2 * b + i] += toEmit * in;
      gradient[weight + 3 * b + i] += toChange * h;
      gradient[bias + i] += toForget;
      gradient[bias + b + i] += toAdmit;
      gradient[bias + 2 * b + i] += toEmit;
      gradient[bias + 3 * b + i] += toChange;
      byCell[layer + i] = byHeld * f;
      byHidden[layer + i] = toAdmit * theta[weight + b + i] + toChange * theta[weight + 3 * b + i];
      double byIn = toForget * theta[weight + i] + toEmit * theta[weight + 2 * b + i];
      if (l == 0) {
        gradient[extra + i] += byIn * sequence[(t - 1) * b + i];
      } else {
        byHidden[layer - b + i] += byIn;
      }
    }
  }
}
