package org.gradc.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gradc.diagnostic.Source;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the fuzzer starts from, and what it found, once more. */
final class SeedsTest {
  private static final Path SEEDS = Path.of("src/test/resources/fuzz");
  private static final Duration AT_MOST = Duration.ofSeconds(60);

  private static final List<Named<Consumer<byte[]>>> TARGETS =
      List.of(
          Named.of("parser", ParserTarget::fuzzerTestOneInput),
          Named.of("compiler", CompilerTarget::fuzzerTestOneInput),
          Named.of("grammar", GrammarTarget::fuzzerTestOneInput),
          Named.of("point", PointTarget::fuzzerTestOneInput));

  static Stream<Arguments> seeds() throws IOException {
    Stream.Builder<Arguments> seeds = Stream.builder();
    for (Named<Consumer<byte[]>> target : TARGETS) {
      for (Path file : files(target.getName())) {
        seeds.add(Arguments.of(target, Named.of(String.valueOf(file.getFileName()), file)));
      }
    }
    return seeds.build();
  }

  private static List<Path> files(String target) throws IOException {
    try (Stream<Path> files = Files.list(SEEDS.resolve(target))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aSeedIsAnswered(Consumer<byte[]> target, Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    assertTimeoutPreemptively(AT_MOST, () -> target.accept(bytes));
  }

  /** The Java of every formula that is accepted, not only of those that the fuzzer samples. */
  @Test
  void theJavaOfAllSeedsCompiles() throws IOException {
    for (Path file : files("grammar")) {
      String text = new Sentences(Files.readAllBytes(file)).module();
      WholeCompiler.check(Source.of("fuzz.grad", text), true);
    }
    for (Path file : files("compiler")) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      WholeCompiler.check(Source.of("fuzz.grad", text), true);
    }
  }

  /** Else the fuzzer would exercise the error messages alone. */
  @Test
  void choicesMakeModules() {
    assertThat(new Sentences(new byte[0]).module())
        .contains("function f(x, w[n], b, A[m, n], v[n], s[d])", "return x");
  }
}
