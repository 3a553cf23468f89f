package org.gradc.compiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.gradc.Compilation;
import org.gradc.Compiler;
import org.gradc.CompilerOptions;
import org.gradc.diagnostic.Source;
import org.gradc.laws.JavaBatch;
import org.junit.jupiter.api.Test;

/** Arrays of a size that is written out, in functions that are cut into several methods. */
class LargeArraysTest {
  private static final int SIZE = 100;

  /** Scalars beside arrays are arguments of each method, which may read them more than once. */
  @Test
  void scalarsBesideArrays() {
    JavaBatch classes =
        compiled(
            """
            function large(x[100], y; z) = y*exp(z*sum(i: sin(i*x[i])*cos(x[i])/100)) + y*z
            derive gradient, hvp of large
            """);
    double[] x = DoubleStream.iterate(0.01, a -> a + 0.01).limit(SIZE).toArray();
    double y = 1.5;
    double z = 0.5;
    double inner = 0;
    for (int i = 0; i < SIZE; i++) {
      inner += Math.sin(i * x[i]) * Math.cos(x[i]) / 100;
    }
    double power = Math.exp(z * inner);
    double[] gradient = new double[SIZE + 1];
    assertThat((double) classes.call("Large", "gradient", x, y, z, gradient))
        .isCloseTo(y * power + y * z, within(1e-13));
    assertThat(gradient[SIZE]).isCloseTo(power + z, within(1e-13));
    double[] direction = new double[SIZE + 1];
    direction[SIZE] = 1;
    double[] product = new double[SIZE + 1];
    classes.call("Large", "hvp", x, y, z, direction, product);
    for (int i = 0; i < SIZE; i++) {
      double slope =
          (i * Math.cos(i * x[i]) * Math.cos(x[i]) - Math.sin(i * x[i]) * Math.sin(x[i])) / 100;
      assertThat(gradient[i]).isCloseTo(y * power * z * slope, within(1e-13));
      assertThat(product[i]).isCloseTo(power * z * slope, within(1e-13));
    }
  }

  /** One kernel has a loop, another none and is cut: both are methods of one class. */
  @Test
  void loopsBesideLargeScalars() {
    String terms =
        String.join(
            "+",
            IntStream.range(1, 300).mapToObj(i -> "sin(x*%d)*cos(x+%d)".formatted(i, i)).toList());
    JavaBatch classes =
        compiled(
            "function mixed(x; k int) = x*exp((" + terms + ")/300) + x + sum(i in 0..k: 1/(i+1))");
    double[] gradient = new double[1];
    double value = (double) classes.call("Mixed", "gradient", 0.3, 4, gradient);
    double sum = 0;
    double slope = 0;
    for (int i = 1; i < 300; i++) {
      sum += Math.sin(0.3 * i) * Math.cos(0.3 + i) / 300;
      slope +=
          (i * Math.cos(0.3 * i) * Math.cos(0.3 + i) - Math.sin(0.3 * i) * Math.sin(0.3 + i)) / 300;
    }
    assertThat(value)
        .isCloseTo(
            0.3 * Math.exp(sum) + 0.3 + 1 + 1 / 2. + 1 / 3. + 1 / 4. + 1 / 5., within(1e-12));
    assertThat(gradient[0]).isCloseTo(Math.exp(sum) * (1 + 0.3 * slope) + 1, within(1e-12));
  }

  private static JavaBatch compiled(String text) {
    Compilation compilation =
        Compiler.compile(
            List.of(Source.of("large.grad", text)), CompilerOptions.DEFAULT.withoutWarnings());
    assertThat(compilation.diagnostics()).as(text).isEmpty();
    return JavaBatch.compile(compilation.files());
  }
}
