package org.gradc.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import org.gradc.expr.Sort;
import org.gradc.laws.Lowered;
import org.gradc.optimize.Optimizations;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.Program;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Kernels with many loops stay below the size above which HotSpot does not compile a method. */
class LargeLoopsTest {
  private static final int HOTSPOT_LIMIT = 8000;

  static List<Arguments> functions() {
    return List.of(
        Arguments.of("a network of eight layers", network(8)),
        Arguments.of("thirty sums of one array", sums(30)),
        Arguments.of("twelve coupled recurrences", recurrences(12)));
  }

  private static String network(int layers) {
    StringJoiner parameters = new StringJoiner(", ");
    StringBuilder lets = new StringBuilder();
    String before = "X";
    for (int k = 1; k <= layers; k++) {
      parameters.add("W" + k + "[h, h], b" + k + "[h]");
      lets.append(
          "  let a%d[i, u] = tanh(sum(v: W%d[u, v]*%s[i, v]) + b%d[u])\n"
              .formatted(k, k, before, k));
      before = "a" + k;
    }
    return "function f("
        + parameters
        + "; X[n, h], label[n] int) {\n"
        + lets
        + "  return mean(i: logsumexp(k: "
        + before
        + "[i, k]) - "
        + before
        + "[i, label[i]])\n}\n";
  }

  /** Each a loop that changes one variable, which later ones read. */
  private static String sums(int count) {
    StringBuilder text = new StringBuilder("function f(x[n]; y[n]) {\n  let s0 = 1\n");
    for (int k = 1; k <= count; k++) {
      text.append(
          "  let s%d = sum(i: sin(x[i]*s%d/%d)*cos(y[i] + s%d)*exp(-x[i]^2/%d))/n\n"
              .formatted(k, k - 1, k + 1, k - 1, k));
    }
    return text + "  return s" + count + "\n}\n";
  }

  private static String recurrences(int count) {
    StringBuilder text = new StringBuilder("function f(c[m]) {\n");
    StringJoiner last = new StringJoiner(" + ");
    for (int k = 1; k <= count; k++) {
      int next = k % count + 1;
      text.append("  let r%d[0] = %d/7\n".formatted(k, k));
      text.append(
          "  let r%d[t in 1..4] = tanh(r%d[t-1] + sum(j: c[j]*sin(r%d[t-1]*c[j])))\n"
              .formatted(k, k, next));
      last.add("r" + k + "[4]");
    }
    return text + "  return " + last + "\n}\n";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("functions")
  void largeKernelsAreSeveralMethods(String what, String text) {
    Program value = Optimizations.NORMAL_FORM.run(Lowered.of("f.grad", text).get(0).value());
    EmittedLoops emitted = EmittedLoops.ofScalar(value);
    Map<String, Integer> lengths = emitted.codeLengths();
    assertThat(lengths.keySet()).anyMatch(method -> method.contains("Kernel2("));
    assertThat(lengths.values()).allMatch(length -> length < HOTSPOT_LIMIT);
    for (int size : new int[] {1, 2, 5}) {
      Map<String, Integer> extents = new HashMap<>();
      value.extents().forEach(extent -> extents.put(extent, size));
      emitted.assertEqualsInterpreter(extents, point(value, extents));
    }
  }

  private static Map<String, double[]> point(Program program, Map<String, Integer> extents) {
    Random random = new Random(7);
    Map<String, double[]> point = new HashMap<>();
    for (ArrayDeclaration array : program.arrays().values()) {
      if (array.isInput()) {
        boolean integer = array.sort() == Sort.INTEGER;
        point.put(
            array.name(),
            random
                .doubles(EmittedLoops.size(array, extents))
                .map(x -> integer ? 0 : x - 0.5)
                .toArray());
      }
    }
    return point;
  }
}
