package org.gradc.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
  @Test
  void nearestNamesInTheOrderGiven() {
    assertThat(Suggestions.nearest("w3", List.of("x0", "w1", "w2", "b")))
        .containsExactly("w1", "w2");
    assertThat(Suggestions.nearest("funtion", List.of("let", "function")))
        .containsExactly("function");
    assertThat(Suggestions.nearest("sgimoid", List.of("sigmoid", "sin")))
        .containsExactly("sigmoid");
    assertThat(Suggestions.nearest("EXP", List.of("exp", "expm1"))).containsExactly("exp");
  }

  @Test
  void whatSharesTooLittleIsNotProposed() {
    assertThat(Suggestions.nearest("q", List.of("x", "y"))).isEmpty();
    assertThat(Suggestions.nearest("rate", List.of("alpha", "tau"))).isEmpty();
    assertThat(Suggestions.nearest("n".repeat(1_000_000), List.of("n".repeat(999_999)))).isEmpty();
  }

  @Test
  void distanceCountsAnExchangeOnce() {
    assertThat(Suggestions.distance("ab", "ba")).isEqualTo(1);
    assertThat(Suggestions.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(Suggestions.distance("", "abc")).isEqualTo(3);
  }
}
