package com.example.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobEnd;
import org.apache.spark.scheduler.SparkListenerJobStart;

/** How long each of the jobs took that Spark ran for an action. */
final class JobTimes extends SparkListener {
  private final Map<Integer, Long> starts = new HashMap<>();
  private final List<Double> milliseconds = new ArrayList<>();

  private JobTimes() {}

  /** The milliseconds of the jobs of an action, in the order of their ends. */
  static List<Double> of(JavaSparkContext spark, Runnable action) {
    JobTimes times = new JobTimes();
    deliver(spark);
    spark.sc().addSparkListener(times);
    try {
      action.run();
      deliver(spark);
    } finally {
      spark.sc().removeSparkListener(times);
    }
    return times.milliseconds;
  }

  /** Listeners are told by another thread: waits until they know all that has happened. */
  private static void deliver(JavaSparkContext spark) {
    try {
      spark.sc().listenerBus().waitUntilEmpty();
    } catch (TimeoutException e) {
      throw new IllegalStateException("the listeners of Spark are behind", e);
    }
  }

  @Override
  public void onJobStart(SparkListenerJobStart start) {
    starts.put(start.jobId(), start.time());
  }

  @Override
  public void onJobEnd(SparkListenerJobEnd end) {
    milliseconds.add((double) (end.time() - starts.get(end.jobId())));
  }
}
