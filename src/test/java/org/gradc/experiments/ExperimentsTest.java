package org.gradc.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.gradc.train.Fit;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pictures of {@code generated-samples/training}; {@code -Dgradc.accept=true} rewrites them.
 */
final class ExperimentsTest {
  private static final Path ROOT = Path.of("generated-samples/training");

  private interface Experiment {
    String svg() throws IOException;
  }

  private static final Map<String, Experiment> EXPERIMENTS = new LinkedHashMap<>();

  static {
    EXPERIMENTS.put("descent", ValleyExperiments::descent);
    EXPERIMENTS.put("valley-paths", ValleyExperiments::paths);
    EXPERIMENTS.put("valley-losses", ValleyExperiments::losses);
    EXPERIMENTS.put("learning-rates", ValleyExperiments::learningRates);
    EXPERIMENTS.put("logistic-losses", LearningExperiments::logisticRegression);
    EXPERIMENTS.put("saturation", LearningExperiments::saturation);
    EXPERIMENTS.put("moons", LearningExperiments::decisionRegions);
    EXPERIMENTS.put("critical-points", CriticalPoints::picture);
  }

  static Stream<Named<String>> names() {
    return EXPERIMENTS.keySet().stream().map(name -> Named.of(name, name));
  }

  @ParameterizedTest
  @MethodSource("names")
  void aPictureIsWhatTheExperimentShowsToday(String name) throws IOException {
    String svg = EXPERIMENTS.get(name).svg();
    Path file = ROOT.resolve(name + ".svg");
    if (Boolean.getBoolean("gradc.accept")) {
      Files.writeString(file, svg);
    }
    assertThat(svg).isEqualTo(Files.readString(file));
    assertThat(Files.readString(ROOT.resolve("README.md"))).contains(name + ".svg");
  }

  @Test
  void theHessianTellsCriticalPointsApart() throws IOException {
    for (CriticalPoints.Found found : CriticalPoints.found()) {
      assertThat(Math.abs(found.x())).isCloseTo(1, within(1e-12));
      assertThat(Math.abs(found.y())).isCloseTo(1, within(1e-12));
      String kind =
          found.x() * found.y() < 0 ? "saddle point" : found.x() > 0 ? "minimum" : "maximum";
      assertThat(found.kind()).isEqualTo(kind);
    }
  }

  @Test
  void theNetworkPartsTheMoons() throws IOException {
    Fit fit = LearningExperiments.network();
    assertThat(fit.loss()).isLessThan(0.05);
    assertThat(LearningExperiments.mistakes(fit)).isLessThanOrEqualTo(2);
  }
}
