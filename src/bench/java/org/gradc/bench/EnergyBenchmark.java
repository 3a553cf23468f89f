package org.gradc.bench;

import com.example.Energy;
import java.util.concurrent.TimeUnit;
import org.gradc.samples.Problem;
import org.gradc.samples.Problems;
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

/** The gradient of ‖Wx‖², W 512×512: generated, and written by hand. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class EnergyBenchmark {
  private static final int M = 512;
  private static final int N = 512;

  private final Problem problem = Problems.energy(M, N);
  private final double[] theta = problem.theta();
  private final double[] gradient = new double[theta.length];
  private final EnergyByHand byHand = new EnergyByHand(M, N);
  private final EnergyByRows byRows = new EnergyByRows(M, N);
  private final Energy energy = new Energy(M, N);

  /** All compute the same. */
  @Setup
  public void check() {
    double value = problem.oracle().value(theta);
    double[] expected = problem.oracle().gradient(theta);
    GradientFunction generated = energy::gradient;
    generated.check(theta, value, expected);
    byHand.check(theta, value, expected);
    byRows.check(theta, value, expected);
  }

  /** The function alone, generated. */
  @Benchmark
  public double value() {
    return energy.value(theta);
  }

  /** What gradc generates. */
  @Benchmark
  public double generated() {
    return energy.gradient(theta, gradient);
  }

  /** Four rows at a time. */
  @Benchmark
  public double byHand() {
    return byHand.gradient(theta, gradient);
  }

  /** Row by row. */
  @Benchmark
  public double byRows() {
    return byRows.gradient(theta, gradient);
  }
}
