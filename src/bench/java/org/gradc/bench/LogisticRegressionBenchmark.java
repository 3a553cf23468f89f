package org.gradc.bench;

import com.example.LogisticLossBatch;
import com.example.LogisticRegression;
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

/**
 * The gradient of logistic regression, 100,000 examples of 20 features: generated, and written by
 * hand.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class LogisticRegressionBenchmark {
  private static final int D = 20;
  private static final int N = 100_000;

  private final Problem problem = Problems.logisticRegression(D, N);
  private final double[] x = (double[]) problem.data().get(0);
  private final double[] y = (double[]) problem.data().get(1);
  private final double[] theta = problem.theta();
  private final double[] gradient = new double[theta.length];
  private final LogisticRegressionByHand byHand = new LogisticRegressionByHand(D, N, x, y);
  private final LogisticRegression regression = new LogisticRegression(D, N, x, y);
  private final LogisticLossBatch batch = new LogisticLossBatch(D, N, x, y);

  /** All compute the same. */
  @Setup
  public void check() {
    double value = problem.oracle().value(theta);
    double[] expected = problem.oracle().gradient(theta);
    GradientFunction generated = regression::gradient;
    generated.check(theta, value, expected);
    byHand.check(theta, value, expected);
  }

  /** The function alone, generated. */
  @Benchmark
  public double value() {
    return regression.value(theta);
  }

  /** What gradc generates. */
  @Benchmark
  public double generated() {
    return regression.gradient(theta, gradient);
  }

  /** The class of batches, over all rows. */
  @Benchmark
  public double batch() {
    return batch.gradient(theta, 0, N, gradient);
  }

  /** Four rows at a time, one exponential per row. */
  @Benchmark
  public double byHand() {
    return byHand.gradient(theta, gradient);
  }
}
