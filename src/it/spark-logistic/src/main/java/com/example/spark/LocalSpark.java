package com.example.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** Spark in threads of this virtual machine, without a page and without a network. */
final class LocalSpark {
  private LocalSpark() {}

  /**
   * Starts it.
   *
   * @param master {@code local[n]}, or {@code local[n,m]} where a task may fail m - 1 times
   */
  static JavaSparkContext start(String master) {
    return new JavaSparkContext(
        new SparkConf()
            .setAppName("spark-logistic")
            .setMaster(master)
            .set("spark.ui.enabled", "false")
            .set("spark.driver.host", "localhost")
            .set("spark.driver.bindAddress", "127.0.0.1"));
  }
}
