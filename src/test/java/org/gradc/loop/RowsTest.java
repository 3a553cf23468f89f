package org.gradc.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.gradc.derive.Derivatives;
import org.gradc.derive.Mode;
import org.gradc.laws.Lowered;
import org.gradc.optimize.Optimizations;
import org.gradc.program.Program;
import org.gradc.schedule.Kernel;
import org.gradc.schedule.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which work arrays are kept in rows, and which rows of inputs are copied. */
class RowsTest {
  static List<Arguments> functions() {
    return List.of(
        Arguments.of(
            "the gradient's sums run along rows with the rows of the data",
            "function f(W[m, d]; X[n, d]) = sum(i, k: tanh(sum(j: W[k, j]*X[i, j])))",
            "gradientSum",
            "XRow"),
        Arguments.of(
            "each row of the data is met once: nothing to copy",
            "function f(w[d]; X[n, d]) = sum(i: tanh(sum(j: w[j]*X[i, j])))",
            "",
            ""),
        Arguments.of(
            "two layers: the second one's weights give the first one's cotangents",
            "function f(A[m, d], B[d, m]; X[n, d]) {\n"
                + "  let h[i, k] = tanh(sum(j: A[k, j]*X[i, j]))\n"
                + "  return sum(i, l: tanh(sum(k: B[l, k]*h[i, k])))\n"
                + "}",
            "BCopy gradientSum",
            "XRow"),
        Arguments.of(
            "rows of three are too short",
            "function f(W[m, 3]; X[n, 3]) = sum(i, k: tanh(sum(j: W[k, j]*X[i, j])))",
            "",
            ""),
        Arguments.of(
            "the data are read across their rows",
            "function f(W[m, d]; X[d, n]) = sum(i, k: tanh(sum(j: W[k, j]*X[j, i])))",
            "",
            ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("functions")
  void gradientsKeepInRowsWhatLoopsRunAlong(String what, String text, String rows, String copies) {
    LoopProgram gradient = gradient(text);
    assertThat(names(gradient, gradient::isInRows)).isEqualTo(rows);
    assertThat(names(gradient, array -> array.contains("Row"))).isEqualTo(copies);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("functions")
  void sumsAreNotRunOnVectors(String what, String text, String rows, String copies) {
    Program value = Lowered.of("f.grad", text).get(0).value();
    LoopProgram loops = Kernel.of(Kind.VALUE, Optimizations.optimize(value)).loops();
    assertThat(loops).isNotNull();
    assertThat(names(loops, loops::isInRows)).isEmpty();
  }

  private static LoopProgram gradient(String text) {
    Program value = Optimizations.NORMAL_FORM.run(Lowered.of("f.grad", text).get(0).value());
    Program gradient = Derivatives.of(org.gradc.derive.Kind.GRADIENT, value, Mode.REVERSE);
    LoopProgram loops = Kernel.of(Kind.GRADIENT, Optimizations.optimize(gradient)).loops();
    assertThat(loops).isNotNull();
    return loops;
  }

  private static String names(LoopProgram loops, Predicate<String> chosen) {
    TreeSet<String> names = new TreeSet<>();
    loops.arrays().keySet().stream()
        .filter(chosen)
        .forEach(array -> names.add(array.replaceAll("[$]|[.].*", "")));
    return String.join(" ", names);
  }
}
