package org.gradc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The nonlinear regressions of the NIST from both of their starts, by the command line. */
final class CertifiedFitTest {
  private static final Path ROOT = Path.of("src/test/resources/nist");
  private static final double SIX_DIGITS = 5e-7;
  private static final double FOUR_DIGITS = 5e-5;

  static Stream<Arguments> sets() throws IOException {
    List<Arguments> sets = new ArrayList<>();
    for (JsonNode set : new ObjectMapper().readTree(ROOT.resolve("certified.json").toFile())) {
      sets.add(Arguments.of(set.get("name").textValue(), "start1", set));
      sets.add(Arguments.of(set.get("name").textValue(), "start2", set));
    }
    return sets.stream();
  }

  @ParameterizedTest(name = "{0} from {1}")
  @MethodSource("sets")
  void theCertifiedParametersAreFound(String name, String start, JsonNode set) throws IOException {
    List<String> from = new ArrayList<>();
    for (int i = 0; i < set.get("parameters").size(); i++) {
      from.add(set.get("parameters").get(i).textValue() + "=" + set.get(start).get(i).asText());
    }
    Run run =
        Run.of(
            "fit",
            "-e",
            set.get("model").textValue(),
            "--data",
            ROOT.resolve(name + ".csv").toString(),
            "--response",
            "y",
            "--start",
            String.join(",", from),
            "--json",
            "-q");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    JsonNode result = new ObjectMapper().readTree(run.out());
    for (int i = 0; i < from.size(); i++) {
      String parameter = set.get("parameters").get(i).textValue();
      near(result.get("parameters").get(parameter), set.get("certified").get(i), SIX_DIGITS);
      near(
          result.get("standardErrors").get(parameter), set.get("certified_sd").get(i), FOUR_DIGITS);
    }
    near(result.get("loss"), set.get("rss"), SIX_DIGITS);
    near(result.get("residualStandardDeviation"), set.get("residual_sd"), SIX_DIGITS);
    assertThat(result.get("degreesOfFreedom").intValue()).isEqualTo(set.get("dof").intValue());
  }

  private static void near(JsonNode found, JsonNode expected, double digits) {
    double number = expected.doubleValue();
    assertThat(found.doubleValue()).isCloseTo(number, within(digits * Math.abs(number)));
  }
}
