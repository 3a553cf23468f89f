package com.example.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.gradc.train.Fit;
import org.gradc.train.Lbfgs;
import org.gradc.train.Objective;
import org.gradc.train.Run;
import org.gradc.train.StopRule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DistributedLossTest {
  private static final int D = 5;
  private static final int ROWS = 4_000;
  private static final int PARTITIONS = 4;
  private static final Run RUN = Run.until(StopRule.gradientNorm(1e-12), StopRule.iterations(100));

  /** How often the task that is to fail was run; driver and tasks share a JVM here. */
  private static final AtomicInteger ATTEMPTS = new AtomicInteger();

  private static JavaSparkContext spark;

  @BeforeAll
  static void start() {
    spark = LocalSpark.start("local[2,3]"); // two threads, and a task may fail twice
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  @Test
  void theFitIsThatOfOneMachine() {
    Fit alone = new Lbfgs().minimize(onOneMachine(), new double[D + 1], RUN);
    Objective loss = DistributedLoss.mean(spark.parallelize(losses(), PARTITIONS), D + 1, ROWS);
    Fit distributed = new Lbfgs().minimize(loss, new double[D + 1], RUN);
    assertTrue(distributed.converged(), distributed.message());
    assertEquals(alone.loss(), distributed.loss(), 1e-12);
    assertArrayEquals(alone.parameters(), distributed.parameters(), 1e-10);
  }

  @Test
  void aTaskThatFailsOnceIsComputedAgain() {
    ATTEMPTS.set(0);
    JavaRDD<LogisticLossBatch> failing =
        spark
            .parallelize(losses(), PARTITIONS)
            .mapPartitionsWithIndex(
                (partition, losses) -> {
                  if (partition == 1 && ATTEMPTS.getAndIncrement() == 0) {
                    throw new IllegalStateException("this machine is lost");
                  }
                  return losses;
                },
                true);
    Fit alone = new Lbfgs().minimize(onOneMachine(), new double[D + 1], RUN);
    Fit distributed =
        new Lbfgs().minimize(DistributedLoss.mean(failing, D + 1, ROWS), new double[D + 1], RUN);
    assertEquals(distributed.evaluations() + 1, ATTEMPTS.get());
    assertArrayEquals(alone.parameters(), distributed.parameters(), 1e-10);
  }

  private static Objective onOneMachine() {
    List<LogisticLossBatch> losses = losses();
    Objective.Gradient gradient =
        (theta, result) -> {
          double[] part = new double[D + 1];
          double value = 0;
          Arrays.fill(result, 0);
          for (LogisticLossBatch loss : losses) {
            value += loss.gradient(theta, 0, loss.rowCount(), part);
            for (int i = 0; i <= D; i++) {
              result[i] += part[i];
            }
          }
          for (int i = 0; i <= D; i++) {
            result[i] /= ROWS;
          }
          return value / ROWS;
        };
    return Objective.of(D + 1, theta -> gradient.gradient(theta, new double[D + 1]), gradient);
  }

  private static List<LogisticLossBatch> losses() {
    Random random = new Random(7);
    List<LogisticLossBatch> losses = new ArrayList<>();
    int each = ROWS / PARTITIONS;
    for (int partition = 0; partition < PARTITIONS; partition++) {
      double[] x = random.doubles(each * D, -1, 1).toArray();
      double[] y = random.doubles(each).map(u -> u < 0.3 ? 1 : 0).toArray();
      losses.add(new LogisticLossBatch(D, each, x, y));
    }
    return losses;
  }
}
