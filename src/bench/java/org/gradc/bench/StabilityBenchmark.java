package org.gradc.bench;

import com.example.BlackScholes;
import com.example.Neuron;
import com.example.Reprojection;
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

/** What stable forms cost: gradients of generated classes and the plain forms of the same. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class StabilityBenchmark {
  private final double[] theta = {2, -1, -3, -2, -3};
  private final double[] option = {100, 95, 0.03, 0.2, 0.75};
  private final double[] gradient = new double[5];

  /** The neuron as gradc generates it. */
  @Benchmark
  public double neuron() {
    return Neuron.gradient(theta[0], theta[1], theta[2], theta[3], theta[4], gradient);
  }

  /** The neuron with (1 - σ)σ, which loses its digits where σ is near 1. */
  @Benchmark
  public double neuronPlain() {
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

  /** Black–Scholes as gradc generates it. */
  @Benchmark
  public double blackScholes() {
    return BlackScholes.gradient(option[0], option[1], option[2], option[3], option[4], gradient);
  }

  private final double[] camera = {
    0.3, -0.2, 0.4, 0.1, 0.2, -3, 800, 320, 240, 0.01, -0.002, 0.5, -0.4, 2, 1
  };
  private final double[] image = new double[2];
  private final double[] jacobian = new double[30];
  private final Reprojection reprojection = new Reprojection(330, 250);
  private final ReprojectionPlain reprojectionPlain = new ReprojectionPlain(330, 250);

  /** The projection of a point as gradc generates it. */
  @Benchmark
  public double[] reprojection() {
    reprojection.jacobian(camera, image, jacobian);
    return jacobian;
  }

  /** The projection with sin(θ)/θ, 1 - cos(θ) and the root as they stand. */
  @Benchmark
  public double[] reprojectionPlain() {
    reprojectionPlain.jacobian(camera, image, jacobian);
    return jacobian;
  }

  /** Black–Scholes by hand. */
  @Benchmark
  public double blackScholesPlain() {
    return BlackScholesPlain.gradient(option, gradient);
  }
}
