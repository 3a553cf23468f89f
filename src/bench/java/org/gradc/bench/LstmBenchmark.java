package org.gradc.bench;

import com.example.Lstm;
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
 * The gradient of ADBench's LSTM, two layers of 14 cells over 1024 times: generated, and written by
 * hand.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class LstmBenchmark {
  private final Problem problem = Adbench.lstm("data_lstm_lstm_l2_c1024");
  private final double[] theta = problem.theta();
  private final double[] gradient = new double[theta.length];
  private final LstmByHand byHand =
      new LstmByHand(
          problem.extents().get(0),
          problem.extents().get(1),
          problem.extents().get(2),
          (double[]) problem.data().get(0),
          (double[]) problem.data().get(1));
  private final Lstm lstm =
      new Lstm(
          problem.extents().get(0),
          problem.extents().get(1),
          problem.extents().get(2),
          (double[]) problem.data().get(0),
          (double[]) problem.data().get(1));

  /** All compute the reference of ADBench. */
  @Setup
  public void check() {
    double[] reference = Adbench.reference("ref_lstm_l2_c1024");
    double[] expected = Arrays.copyOfRange(reference, 1, reference.length);
    GradientFunction generated = lstm::gradient;
    generated.check(theta, reference[0], expected);
    byHand.check(theta, reference[0], expected);
  }

  /** The function alone, generated. */
  @Benchmark
  public double value() {
    return lstm.value(theta);
  }

  /** What gradc generates. */
  @Benchmark
  public double generated() {
    return lstm.gradient(theta, gradient);
  }

  /** Backpropagation through time that keeps what it needs. */
  @Benchmark
  public double byHand() {
    return byHand.gradient(theta, gradient);
  }
}
