package org.gradc.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.gradc.laws.JavaBatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The classes generated from samples with arrays compute what their oracles do. */
final class ArraySamplesTest {
  private static JavaBatch classes;

  @BeforeAll
  static void compile() {
    classes = JavaBatch.compile(Sample.generated());
  }

  private static SampleClass sample(String name) {
    try {
      return new SampleClass(classes.loadClass("com.example." + name));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  static Stream<Problem> problems() {
    return Stream.of(
        Problems.energy(1, 1),
        Problems.energy(5, 3),
        Problems.energy(18, 37),
        Problems.linearRegression(4, 9),
        Problems.logisticRegression(1, 1),
        Problems.logisticRegression(5, 23),
        Problems.softmaxRegression(1, 2, 3),
        Problems.softmaxRegression(4, 3, 17),
        Problems.network(6, 4, 5, 3, 11),
        Problems.rosenbrockN(1),
        Problems.rosenbrockN(2),
        Problems.rosenbrockN(40),
        Problems.lennardJones(1),
        Problems.lennardJones(13),
        Problems.rnn(5, 3, 4, 1),
        Problems.rnn(5, 3, 4, 9),
        Problems.gaussian(1, 4),
        Problems.gaussian(6, 20),
        Problems.heat(1, 1),
        Problems.heat(1, 6),
        Problems.heat(8, 12));
  }

  /** Those whose gradients have to be differences. */
  static Stream<Problem> differences() {
    return Stream.of(
        Problems.gmm(1, 1, 3),
        Problems.gmm(3, 4, 7),
        Problems.lstm(1, 2, 3),
        Problems.lstm(3, 4, 8),
        Problems.bones(1),
        Problems.bones(9),
        Problems.orbit(1, 1),
        Problems.orbit(60, 12));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void gradients(Problem problem) {
    double[] theta = problem.theta();
    check(problem, problem.oracle().value(theta), problem.oracle().gradient(theta), 1e-11);
  }

  @ParameterizedTest
  @MethodSource("differences")
  void gradientsByDifferences(Problem problem) {
    double[] theta = problem.theta();
    check(problem, problem.oracle().value(theta), problem.oracle().gradient(theta), 1e-8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gmm_test", "gmm_1k_gmm_d2_K5", "gmm_1k_gmm_d10_K5", "gmm_1k_gmm_d10_K25"})
  void mixturesOfAdbench(String name) {
    double[] reference = Adbench.reference("ref_data_" + name);
    double[] gradient = Arrays.copyOfRange(reference, 1, reference.length);
    check(Adbench.gmm("data_" + name), reference[0], gradient, 1e-10);
  }

  @Test
  void lstmOfAdbench() {
    double[] reference = Adbench.reference("ref_lstm_l2_c1024");
    double[] gradient = Arrays.copyOfRange(reference, 1, reference.length);
    check(Adbench.lstm("data_lstm_lstm_l2_c1024"), reference[0], gradient, 1e-10);
  }

  /** The instance and the static methods, used twice, so that work arrays are used again. */
  private static void check(Problem problem, double value, double[] gradient, double tolerance) {
    SampleClass sample = sample(problem.type());
    Object instance = sample.bind(problem.binding());
    double[] theta = problem.theta();
    double[] found = new double[theta.length];
    assertThat(sample.call(instance, "dimension")).isEqualTo(theta.length);
    for (int use = 0; use < 2; use++) {
      Arrays.fill(found, Double.NaN);
      assertClose(sample.call(instance, "value", theta), value);
      assertClose(sample.call(instance, "gradient", theta, found), value);
      assertClose(found, gradient, tolerance);
    }
    List<Object> arguments = problem.arguments();
    assertClose(sample.call(sample.type(), "value", arguments.toArray()), value);
    double[] again = new double[theta.length];
    arguments.add(again);
    assertClose(sample.call(sample.type(), "gradient", arguments.toArray()), value);
    assertThat(again).isEqualTo(found);
  }

  private static void assertClose(double found, double expected) {
    assertThat(found).isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
  }

  /** Every entry, to so much of the largest. */
  private static void assertClose(double[] found, double[] expected, double tolerance) {
    double largest = DoubleStream.of(expected).map(Math::abs).max().orElse(0);
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.length; i++) {
      assertThat(found[i]).as("[%d]", i).isCloseTo(expected[i], within(tolerance * largest));
    }
  }

  /** The example of the lecture: q = (0.22, 0.26). */
  @Test
  void energyOnPaper() {
    double[] w = {0.1, 0.5, -0.3, 0.8};
    double[] x = {0.2, 0.4};
    double[] gradient = new double[6];
    SampleClass energy = sample("Energy");
    double value = energy.call(energy.type(), "gradient", 2, 2, w, x, gradient);
    assertThat(value).isCloseTo(0.116, within(1e-16));
    double[] expected = {0.088, 0.176, 0.104, 0.208, -0.112, 0.636};
    for (int i = 0; i < 6; i++) {
      assertThat(gradient[i]).isCloseTo(expected[i], within(1e-15));
    }
  }

  /** Here W is data although it stands first. */
  @Test
  void energyOfInput() {
    Problem problem = Problems.energyOfInput(4, 3);
    SampleClass sample = sample("EnergyOfInput");
    Object instance = sample.bind(problem.binding());
    double[] x = problem.theta();
    double[] w = (double[]) problem.data().get(0);
    double[] expected = problem.oracle().gradient(x);
    double[] found = new double[3];
    assertClose(sample.call(instance, "gradient", x, found), problem.oracle().value(x));
    assertClose(found, expected, 1e-14);
    sample.call(sample.type(), "gradient", 4, 3, w, x, found);
    assertClose(found, expected, 1e-14);
    // The gradient is linear in x, so the Hessian takes x there too.
    sample.call(instance, "hvp", new double[3], x, found);
    assertClose(found, expected, 1e-14);
  }

  @Test
  void hessianOfLinearRegression() {
    Problem problem = Problems.linearRegression(4, 9);
    SampleClass sample = sample("LinearRegression");
    double[] theta = problem.theta();
    double[] gradient = new double[5];
    double[] hessian = new double[25];
    sample.call(sample.bind(problem.binding()), "hessian", theta, gradient, hessian);
    assertClose(gradient, problem.oracle().gradient(theta), 1e-13);
    assertClose(hessian, ((LinearRegressionOracle) problem.oracle()).hessian(), 1e-13);
  }

  static Stream<Problem> withHessianVectorProducts() {
    return Stream.of(
        Problems.logisticRegression(3, 8),
        Problems.softmaxRegression(4, 3, 7),
        Problems.rosenbrockN(9),
        Problems.lennardJones(6));
  }

  @ParameterizedTest
  @MethodSource("withHessianVectorProducts")
  void hessianVectorProducts(Problem problem) {
    double[] theta = problem.theta();
    double[] direction = new double[theta.length];
    for (int i = 0; i < direction.length; i++) {
      direction[i] = Math.cos(1 + 3 * i);
    }
    SampleClass sample = sample(problem.type());
    double[] found = new double[theta.length];
    sample.call(sample.bind(problem.binding()), "hvp", theta, direction, found);
    assertClose(found, problem.oracle().hessianTimes(theta, direction), 1e-9);
  }

  /** The sum over all rows is n times the mean, and rows may be taken in any order. */
  @Test
  void batchesOfLogisticRegression() {
    int d = 3;
    int n = 10;
    Problem problem = Problems.logisticRegression(d, n);
    double[] x = (double[]) problem.data().get(0);
    double[] y = (double[]) problem.data().get(1);
    double[] theta = problem.theta();
    SampleClass sample = sample("LogisticLossBatch");
    Object batch = sample.bind(d, n, x, y);
    assertThat(sample.call(batch, "rowCount")).isEqualTo(n);
    double[] found = new double[d + 1];
    double value = n * problem.oracle().value(theta);
    double[] expected = scaled(problem.oracle().gradient(theta), n);
    assertClose(sample.call(batch, "value", theta, 0, n), value);
    assertClose(sample.call(batch, "gradient", theta, 0, n, found), value);
    assertClose(found, expected, 1e-13);

    double[] second = new double[d + 1];
    double parts = sample.call(batch, "gradient", theta, 0, 4, found);
    parts += sample.call(batch, "gradient", theta, 4, n, second);
    assertClose(parts, value);
    assertClose(sum(found, second), expected, 1e-13);

    int[] rows = {7, 2, 9, 0, 4, 1, 3, 8, 6, 5};
    assertClose(sample.call(batch, "value", theta, rows, 0, n), value);
    assertClose(sample.call(batch, "gradient", theta, rows, 0, n, found), value);
    assertClose(found, expected, 1e-13);

    double[] direction = {1, -2, 0.5, 3};
    sample.call(batch, "hvp", theta, 0, n, direction, found);
    assertClose(found, scaled(problem.oracle().hessianTimes(theta, direction), n), 1e-9);
  }

  private static double[] scaled(double[] v, double factor) {
    return DoubleStream.of(v).map(e -> factor * e).toArray();
  }

  private static double[] sum(double[] a, double[] b) {
    double[] sum = a.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += b[i];
    }
    return sum;
  }

  /** log(1 + exp(z)) is z for a large z, and no exponential overflows on the way. */
  @Test
  void logisticRegressionFarFromTheBoundary() {
    SampleClass sample = sample("LogisticRegression");
    double[] gradient = new double[2];
    double[] x = {1000, -1000};
    double[] y = {0, 0};
    double value =
        sample.call(sample.type(), "gradient", 1, 2, new double[] {1}, 0.0, x, y, gradient);
    assertThat(value).isEqualTo(500);
    assertThat(gradient).containsExactly(500, 0.5);
  }

  @Test
  void aClassThatDoesNotExistIsRefused() {
    SampleClass sample = sample("SoftmaxRegression");
    Object instance = sample.bind(2, 1, 2, new double[] {1, 2}, new int[] {0, 2});
    assertThatThrownBy(() -> sample.call(instance, "value", new double[4]))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  /** A bone that comes before its parent would be read before it is there. */
  @Test
  void aParentThatComesLaterIsRefused() {
    Problem problem = Problems.bones(3);
    SampleClass sample = sample("Bones");
    List<Object> binding = new ArrayList<>(Arrays.asList(problem.binding()));
    binding.set(1, new int[] {0, 2, 0});
    Object instance = sample.bind(binding.toArray());
    assertThatThrownBy(() -> sample.call(instance, "value", problem.theta()))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  /** The root's parent is not asked for. */
  @Test
  void theRootMayHaveAnyParent() {
    Problem problem = Problems.bones(3);
    SampleClass sample = sample("Bones");
    List<Object> binding = new ArrayList<>(Arrays.asList(problem.binding()));
    int[] parent = ((int[]) binding.get(1)).clone();
    parent[0] = -1;
    binding.set(1, parent);
    double[] theta = problem.theta();
    double value = sample.call(sample.bind(binding.toArray()), "value", theta);
    assertClose(value, problem.oracle().value(theta));
  }
}
