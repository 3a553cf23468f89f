package org.gradc.bench;

import com.example.Gmm;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.gradc.samples.Adbench;
import org.gradc.samples.Problem;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The gradient of ADBench's mixture, 25 components in 10 dimensions, 1000 points: generated, and
 * written by hand.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class GmmBenchmark {
  private final Problem problem = Adbench.gmm("data_gmm_1k_gmm_d10_K25");
  private final int components = problem.extents().get(0);
  private final int d = problem.extents().get(1);
  private final int n = problem.extents().get(2);
  private final double[] x = (double[]) problem.data().get(0);
  private final double gamma = (Double) problem.data().get(1);
  private final int m = (Integer) problem.data().get(2);
  private final double[] theta = problem.theta();
  private final double[] gradient = new double[theta.length];
  private final GmmByHand byHand = new GmmByHand(components, d, n, x, gamma, m);
  private final GmmInBlocks inBlocks = new GmmInBlocks(components, d, n, x, gamma, m);
  private final Gmm gmm = new Gmm(components, d, n, x, gamma, m);

  /** All compute the reference of ADBench. */
  @Setup
  public void check() {
    double[] reference = Adbench.reference("ref_data_gmm_1k_gmm_d10_K25");
    double[] expected = Arrays.copyOfRange(reference, 1, reference.length);
    GradientFunction generated = gmm::gradient;
    generated.check(theta, reference[0], expected);
    byHand.check(theta, reference[0], expected);
    inBlocks.check(theta, reference[0], expected);
  }

  /** The function alone, generated. */
  @Benchmark
  public double value() {
    return gmm.value(theta);
  }

  /** What gradc generates. */
  @Benchmark
  public double generated() {
    return gmm.gradient(theta, gradient);
  }

  /** Point by point. */
  @Benchmark
  public double byHand() {
    return byHand.gradient(theta, gradient);
  }

  /** 64 points at once. */
  @Benchmark
  public double inBlocks() {
    return inBlocks.gradient(theta, gradient);
  }
}
