package org.gradc.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SplitTest {
  @Test
  void everyRowIsOnOneSide() {
    Split split = Split.of(101, 0.2, 42);
    assertThat(split.validation()).hasSize(20).isSorted();
    assertThat(split.training()).hasSize(81).isSorted();
    int[] all =
        IntStream.concat(IntStream.of(split.training()), IntStream.of(split.validation()))
            .sorted()
            .toArray();
    assertThat(all).isEqualTo(IntStream.range(0, 101).toArray());
  }

  @Test
  void theSeedDecides() {
    assertThat(Split.of(50, 0.5, 1).training()).isEqualTo(Split.of(50, 0.5, 1).training());
    assertThat(Split.of(50, 0.5, 1).training()).isNotEqualTo(Split.of(50, 0.5, 2).training());
  }

  @Test
  void withoutValidationAllRowsAreInOrder() {
    assertThat(Split.of(5, 0, 9).training()).containsExactly(0, 1, 2, 3, 4);
    assertThat(Split.of(5, 0, 9).validation()).isEmpty();
  }
}
