package org.gradc.bench;

import com.example.Neuron;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The neuron's gradient: generated, written by hand with care, and by central differences. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class NeuronBenchmark {
  private static final double STEP = 1e-6;

  private final Neuron neuron = new Neuron();
  private final double[] theta = {2, -1, -3, -2, -3};
  private final double[] gradient = new double[5];

  /** The function alone. */
  @Benchmark
  public double value() {
    return neuron.value(theta);
  }

  /** What gradc generates. */
  @Benchmark
  public double generated() {
    return neuron.gradient(theta, gradient);
  }

  /** σ' = (1 - σ)σ, each product once. */
  @Benchmark
  public double byHand() {
    double w0 = theta[0];
    double x0 = theta[1];
    double w1 = theta[2];
    double x1 = theta[3];
    double value = 1 / (1 + Math.exp(-(w0 * x0 + w1 * x1 + theta[4])));
    double slope = (1 - value) * value;
    gradient[0] = slope * x0;
    gradient[1] = slope * w0;
    gradient[2] = slope * x1;
    gradient[3] = slope * w1;
    gradient[4] = slope;
    return value;
  }

  /** Two evaluations per parameter. */
  @Benchmark
  public double centralDifferences() {
    for (int i = 0; i < theta.length; i++) {
      double x = theta[i];
      theta[i] = x + STEP;
      double above = neuron.value(theta);
      theta[i] = x - STEP;
      double below = neuron.value(theta);
      theta[i] = x;
      gradient[i] = (above - below) / (2 * STEP);
    }
    return neuron.value(theta);
  }
}
