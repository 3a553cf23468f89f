package org.gradc.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The oracles themselves: against the references of ADBench, and against differences. */
final class OraclesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"gmm_test", "gmm_1k_gmm_d2_K5", "gmm_1k_gmm_d10_K5", "gmm_1k_gmm_d10_K25"})
  void mixtures(String name) {
    Problem problem = Adbench.gmm("data_" + name);
    double[] reference = Adbench.reference("ref_data_" + name);
    assertThat(problem.theta()).hasSize(reference.length - 1);
    double value = problem.oracle().value(problem.theta());
    assertThat(value).isCloseTo(reference[0], within(1e-12 * Math.abs(reference[0])));
  }

  @Test
  void lstm() {
    Problem problem = Adbench.lstm("data_lstm_lstm_l2_c1024");
    double[] reference = Adbench.reference("ref_lstm_l2_c1024");
    assertThat(problem.theta()).hasSize(reference.length - 1);
    double value = problem.oracle().value(problem.theta());
    assertThat(value).isCloseTo(reference[0], within(1e-12 * reference[0]));
  }

  static Stream<Problem> problems() {
    return Stream.of(
        Problems.energy(3, 4),
        Problems.energyOfInput(3, 4),
        Problems.linearRegression(3, 7),
        Problems.logisticRegression(3, 7),
        Problems.softmaxRegression(3, 2, 6),
        Problems.network(4, 3, 5, 3, 6),
        Problems.rosenbrockN(6),
        Problems.lennardJones(5),
        Problems.rnn(4, 3, 3, 5),
        Problems.gaussian(4, 6),
        Problems.heat(5, 7));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void gradients(Problem problem) {
    double[] theta = problem.theta();
    double[] gradient = problem.oracle().gradient(theta);
    Oracle valueAlone = problem.oracle()::value;
    double[] differences = valueAlone.gradient(theta);
    double largest = DoubleStream.of(gradient).map(Math::abs).max().orElseThrow();
    for (int i = 0; i < theta.length; i++) {
      assertThat(gradient[i]).as("[%d]", i).isCloseTo(differences[i], within(1e-9 * largest));
    }
  }
}
