package org.gradc.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradc.derive.Derivatives;
import org.gradc.derive.Mode;
import org.gradc.laws.Lowered;
import org.gradc.lower.LoweredFunction;
import org.gradc.optimize.Optimizations;
import org.gradc.program.ArrayDeclaration;
import org.gradc.program.ExternCalls;
import org.gradc.program.Interpreter;
import org.gradc.program.Program;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The programs of the samples with arrays, run by the interpreter at each stage of the way. */
final class ArrayProgramsTest {
  private static final Map<String, Program> PROGRAMS = new LinkedHashMap<>();

  @BeforeAll
  static void lower() throws IOException {
    for (Sample sample : Sample.all()) {
      for (LoweredFunction function : Lowered.of(sample.name(), sample.text())) {
        PROGRAMS.put(function.className(), function.value());
      }
    }
  }

  static Stream<Problem> problems() {
    return Stream.of(
        Problems.energy(3, 2),
        Problems.linearRegression(2, 4),
        Problems.logisticRegression(2, 4),
        Problems.softmaxRegression(3, 2, 4),
        Problems.network(3, 2, 4, 3, 5),
        Problems.gmm(3, 1, 2),
        Problems.gmm(2, 4, 3),
        Problems.lstm(1, 2, 3),
        Problems.lstm(3, 2, 5),
        Problems.rosenbrockN(1),
        Problems.rosenbrockN(6),
        Problems.bones(1),
        Problems.bones(6),
        Problems.lennardJones(1),
        Problems.lennardJones(5),
        Problems.orbit(1, 1),
        Problems.orbit(20, 5),
        Problems.rnn(3, 2, 3, 4),
        Problems.gaussian(1, 2),
        Problems.gaussian(4, 6),
        Problems.heat(1, 1),
        Problems.heat(4, 5));
  }

  private static Map<String, double[]> run(Problem problem, Program program) {
    List<Object> given = new ArrayList<>(problem.parameters());
    given.addAll(problem.data());
    Map<String, double[]> inputs = new LinkedHashMap<>();
    for (ArrayDeclaration input : program.inputs()) {
      inputs.put(input.name(), numbers(given.get(inputs.size())));
    }
    assertThat(inputs).hasSameSizeAs(given);
    Map<String, Integer> extents = new LinkedHashMap<>();
    for (String extent : program.extents()) {
      extents.put(extent, problem.extents().get(extents.size()));
    }
    assertThat(extents).hasSameSizeAs(problem.extents());
    return Interpreter.run(program, ExternCalls.NONE, extents, inputs);
  }

  private static double[] numbers(Object given) {
    if (given instanceof int[] array) {
      return IntStream.of(array).asDoubleStream().toArray();
    }
    return given instanceof double[] array ? array : new double[] {((Number) given).doubleValue()};
  }

  private static void assertValue(Problem problem, Map<String, double[]> outputs) {
    double expected = problem.oracle().value(problem.theta());
    assertThat(outputs.get("$value"))
        .hasSize(1)
        .satisfies(
            v ->
                assertThat(v[0])
                    .isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected)))));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void asWritten(Problem problem) {
    assertValue(problem, run(problem, PROGRAMS.get(problem.type())));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void inNormalForm(Problem problem) {
    Program normal = Optimizations.NORMAL_FORM.run(PROGRAMS.get(problem.type()));
    assertValue(problem, run(problem, normal));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void optimized(Problem problem) {
    assertValue(problem, run(problem, Optimizations.optimize(PROGRAMS.get(problem.type()))));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void gradientInReverse(Problem problem) {
    gradient(problem, Mode.REVERSE, false);
  }

  @ParameterizedTest
  @MethodSource("problems")
  void gradientForward(Problem problem) {
    gradient(problem, Mode.FORWARD, false);
  }

  @ParameterizedTest
  @MethodSource("problems")
  void optimizedGradient(Problem problem) {
    gradient(problem, Mode.REVERSE, true);
  }

  private static void gradient(Problem problem, Mode mode, boolean optimized) {
    Program normal = Optimizations.NORMAL_FORM.run(PROGRAMS.get(problem.type()));
    Program derived = Derivatives.gradient(normal, mode);
    Map<String, double[]> outputs =
        run(problem, optimized ? Optimizations.optimize(derived) : derived);
    assertValue(problem, outputs);
    double[] expected = problem.oracle().gradient(problem.theta());
    double largest = DoubleStream.of(expected).map(Math::abs).max().orElse(0);
    double[] found = outputs.get("$gradient");
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(found[i]).as("[%d]", i).isCloseTo(expected[i], within(1e-8 * largest));
    }
  }
}
