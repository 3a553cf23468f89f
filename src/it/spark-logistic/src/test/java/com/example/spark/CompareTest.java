package com.example.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;

class CompareTest {
  @Test
  void allMethodsFindTheSameParameters() {
    List<Trained> methods;
    try (JavaSparkContext spark = LocalSpark.start("local[2]")) {
      methods = new Compare(spark, 20_000, 20).run();
    }
    assertEquals(4, methods.size());
    Trained first = methods.get(0);
    for (Trained other : methods) {
      assertEquals(first.loss(), other.loss(), 1e-6, other.method());
      assertArrayEquals(first.parameters(), other.parameters(), 1e-3, other.method());
    }
  }
}
