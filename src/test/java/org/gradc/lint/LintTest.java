package org.gradc.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gradc.Compilation;
import org.gradc.Compiler;
import org.gradc.CompilerOptions;
import org.gradc.diagnostic.Diagnostic;
import org.gradc.diagnostic.DiagnosticRenderer;
import org.gradc.diagnostic.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is warned of stands beside its input; as important is what is not. */
final class LintTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/lint");
  private static final Path SAMPLES = Path.of("generated-samples/com/example");

  private static Compilation compile(Path file) throws IOException {
    return compile(file.getFileName().toString(), Files.readString(file));
  }

  private static Compilation compile(String name, String text) {
    return Compiler.compile(List.of(Source.of(name, text)), CompilerOptions.DEFAULT);
  }

  private static String rendered(Compilation compilation) {
    StringBuilder text = new StringBuilder();
    for (Diagnostic diagnostic : compilation.diagnostics()) {
      text.append(DiagnosticRenderer.plain().render(diagnostic));
    }
    return text.toString();
  }

  static List<Path> golden() throws IOException {
    return formulas(GOLDEN);
  }

  static List<Path> samples() throws IOException {
    return formulas(SAMPLES);
  }

  private static List<Path> formulas(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(f -> f.toString().endsWith(".grad")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("golden")
  void warningsAreThoseExpected(Path file) throws IOException {
    Path expected = Path.of(file.toString().replace(".grad", ".expected"));
    Compilation compilation = compile(file);
    assertThat(compilation.hasErrors()).isFalse();
    assertThat(compilation.files()).isNotEmpty();
    String actual = rendered(compilation);
    if (Boolean.getBoolean("gradc.accept")) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void ofTheSamplesNothingIsSaid(Path file) throws IOException {
    assertThat(rendered(compile(file))).isEmpty();
  }

  /** Each is right as it is, or saved by a rewrite, or open to nobody but its author. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "log(x) + sqrt(y)",
        "sqrt(1 - x^2)",
        "log(1 - x)",
        "1/(1 - x)",
        "1 - cos(x)",
        "exp(x) - 1",
        "(x + 1) - x",
        "x^2 - y^2",
        "exp(-x) - exp(-y)",
        "(exp(x) - exp(-x))/(exp(x) + exp(-x))",
        "sqrt(x^2 + y^2 + 1)",
        "if x > 0 then x else 0",
        "if x < 0 then -x else x",
        "if abs(x) < 1 then x^2/2 else abs(x) - 1/2",
        "if x > 0 then x*log(x) else 0",
        "if x < 1 then 0 else 1",
        "if x == 0 then 1 else sin(x)/x",
        "if x != y then sin(x - y)/(x - y) else 1",
        "if x < y then (y - x)^2 else 0",
        "sum(i in 1..9: x^i/i)",
        "x*sum(i in 1..9: 1)",
        "sum(i in 0..5: if i < 3 then x else y)",
      })
  void ofWhatIsInOrderNothingIsSaid(String formula) {
    assertThat(rendered(compile("formula.grad", formula))).isEmpty();
  }

  @Test
  void dataMayBeChosenByJumps() {
    String text = "function f(x; y) = if y < 1 then x else 2*x + 1";
    assertThat(rendered(compile("f.grad", text))).isEmpty();
  }

  @Test
  void warningsCanBeTurnedOff() {
    Source source = Source.of("f.grad", "function f(x, y) = x");
    assertThat(Compiler.compile(List.of(source), CompilerOptions.DEFAULT).diagnostics()).hasSize(1);
    CompilerOptions silent = CompilerOptions.DEFAULT.withoutWarnings();
    assertThat(Compiler.compile(List.of(source), silent).diagnostics()).isEmpty();
  }

  /** The same text, the same warnings: the points are drawn from a fixed seed. */
  @Test
  void warningsRepeat() throws IOException {
    Path file = GOLDEN.resolve("branches.grad");
    assertThat(rendered(compile(file))).isEqualTo(rendered(compile(file)));
  }
}
