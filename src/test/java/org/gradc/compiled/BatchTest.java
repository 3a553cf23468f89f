package org.gradc.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.gradc.CompilerOptions;
import org.gradc.GeneratedFile;
import org.gradc.diagnostic.Source;
import org.junit.jupiter.api.Test;

/** Classes that sum a function over rows of data. */
class BatchTest {
  private static final String FORMULA =
      """
      function loss(w[d], b; x[d], y, group int) =
        (sum(j: tanh(x[j]*w[j])) + b - y)^2 + group*b
      derive batch gradient of loss
      """;

  private static final int D = 3;
  private static final int ROWS = 2100;

  private static GeneratedClass compile(String className) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (GeneratedFile file :
        org.gradc.Compiler.compile(
                List.of(Source.of("loss.grad", "package generated\n" + FORMULA)),
                CompilerOptions.DEFAULT)
            .files()) {
      sources.put(file.path().replace(".java", "").replace('/', '.'), file.content());
    }
    return GeneratedClass.compile(className, sources.getOrDefault(className, ""));
  }

  private static double number(int i) {
    return Math.sin(1.3 * i + 0.2);
  }

  private static double[] numbers(int length) {
    double[] numbers = new double[length];
    for (int i = 0; i < length; i++) {
      numbers[i] = number(i);
    }
    return numbers;
  }

  private static int[] groups() {
    int[] groups = new int[ROWS];
    for (int i = 0; i < ROWS; i++) {
      groups[i] = i % 4;
    }
    return groups;
  }

  @Test
  void sumsAreThoseOfTheExamples() {
    GeneratedClass one = compile("generated.Loss");
    GeneratedClass batch = compile("generated.LossBatch");
    double[] x = numbers(ROWS * D);
    double[] y = numbers(ROWS);
    int[] groups = groups();
    Object rows = batch.instance(D, ROWS, x, y, groups);
    double[] theta = {0.3, -0.4, 0.7, 0.1};
    int from = 100;
    int to = 1500;
    double value = 0;
    double[] gradient = new double[4];
    for (int row = from; row < to; row++) {
      double[] g = new double[4];
      Object example =
          one.instance(D, Arrays.copyOfRange(x, row * D, row * D + D), y[row], groups[row]);
      value += one.numberOf(example, "gradient", theta, g);
      for (int j = 0; j < 4; j++) {
        gradient[j] += g[j];
      }
    }
    double[] found = new double[4];
    assertThat(batch.numberOf(rows, "gradient", theta, from, to, found))
        .isCloseTo(value, within(1e-11 * Math.abs(value)));
    assertThat(found).containsExactly(gradient, within(1e-9));
    assertThat(batch.numberOf(rows, "value", theta, from, from)).isZero();
    assertThat(batch.callOn(rows, "rowCount")).isEqualTo(ROWS);
    assertThatThrownBy(() -> batch.callOn(rows, "gradient", theta, 5, ROWS + 1, found))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("rows 5 to 2101");
  }

  @Test
  void threadsDoNotChangeABit() throws Exception {
    GeneratedClass batch = compile("generated.LossBatch");
    Object rows = batch.instance(D, ROWS, numbers(ROWS * D), numbers(ROWS), groups());
    double[] theta = {0.3, -0.4, 0.7, 0.1};
    double[] expected = new double[4];
    double value = batch.numberOf(rows, "gradient", theta, 3, ROWS, expected);
    double[] direction = {1, 2, -1, 0.5};
    double[] product = new double[4];
    batch.callOn(rows, "hvp", theta, 3, ROWS, direction, product);
    for (int threads = 1; threads <= 5; threads += 2) {
      ForkJoinPool pool = new ForkJoinPool(threads);
      try {
        double[] found = new double[4];
        double sum =
            pool.submit(() -> batch.numberOf(rows, "parallelGradient", theta, 3, ROWS, found))
                .get();
        assertThat(sum).isEqualTo(value);
        assertThat(found).containsExactly(expected);
        double[] foundProduct = new double[4];
        pool.submit(
                () -> batch.callOn(rows, "parallelHvp", theta, 3, ROWS, direction, foundProduct))
            .get();
        assertThat(foundProduct).containsExactly(product);
      } finally {
        pool.shutdown();
      }
    }
  }
}
