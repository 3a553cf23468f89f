package org.gradc.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PathPatternTest {
  @ParameterizedTest
  @CsvSource({
    "**/*.grad, a.grad, true",
    "**/*.grad, a/b/c.grad, true",
    "**/*.grad, a.gradle, false",
    "*.grad, a/b.grad, false",
    "a/*, a/b.grad, true",
    "a/, a/b/c.grad, true",
    "a\\b.grad, a/b.grad, true",
    "**/old/**, a/old/b.grad, true",
    "**/old/**, bold/b.grad, false",
    "a?.grad, ab.grad, true",
    "a?.grad, a/.grad, false",
    "a.grad, aXgrad, false",
    "(.grad, (.grad, true"
  })
  void patternsAreThoseOfMaven(String pattern, String path, boolean fits) {
    assertThat(new PathPattern(pattern).matches(path)).isEqualTo(fits);
  }
}
