package org.gradc.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gradc.Analysis;
import org.gradc.Compilation;
import org.gradc.Compiler;
import org.gradc.CompilerOptions;
import org.gradc.GeneratedFile;
import org.gradc.diagnostic.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Formula files beside their pages. */
final class PageTest {
  private static final Path ROOT = Path.of("src/test/resources/golden/explain");

  static List<Path> formulas() throws IOException {
    try (Stream<Path> files = Files.list(ROOT)) {
      return files.filter(file -> file.toString().endsWith(".grad")).sorted().toList();
    }
  }

  private static Source source(Path file) throws IOException {
    return Source.of(String.valueOf(file.getFileName()), Files.readString(file));
  }

  private static Page page(Path file) throws IOException {
    Analysis analysis = Compiler.analyseWithWarnings(source(file), CompilerOptions.DEFAULT);
    return Page.of(analysis.functions().get(0).explanation(), analysis.diagnostics());
  }

  @ParameterizedTest
  @MethodSource("formulas")
  void thePageIsAsAccepted(Path file) throws IOException {
    check(file, ".txt", TextPage.of(page(file)));
    check(file, ".html", HtmlPage.of(page(file)));
  }

  private static void check(Path file, String ending, String actual) throws IOException {
    Path expected = Path.of(file.toString().replaceAll("\\.grad$", ending));
    if (Boolean.getBoolean("gradc.accept")) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @MethodSource("formulas")
  void theClassIsThatOfTheCompiler(Path file) throws IOException {
    Compilation compilation =
        Compiler.compile(List.of(source(file)), CompilerOptions.DEFAULT.withoutWarnings());
    assertThat(compilation.files())
        .extracting(GeneratedFile::content)
        .containsExactly(page(file).explanation().generated().content());
  }

  @ParameterizedTest
  @MethodSource("formulas")
  void everyComputedLineHasAPlaceInTheFormula(Path file) throws IOException {
    Page page = page(file);
    List<Integer> traced = page.lines().stream().map(TracedLine::number).toList();
    List<String> lines = page.explanation().generated().content().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).matches(" +(gradient|hessian|jacobian|value)\\[.*\\] = .*[+*/(].*")) {
        assertThat(traced).as(lines.get(i)).contains(i + 1);
      }
    }
    page.lines()
        .forEach(line -> assertThat(line.places()).allMatch(page.explanation().place()::covers));
  }

  @Test
  void hostileTextIsEscaped() {
    Source source = Source.of("<b>.grad", "/* <script> */ function f(x) = x^2 // \u202e</pre>\n");
    Analysis analysis = Compiler.analyse(source, CompilerOptions.DEFAULT);
    String html = HtmlPage.of(Page.of(analysis.functions().get(0).explanation(), List.of()));
    assertThat(html).doesNotContain("<b>", "<script>").contains("&lt;b&gt;");
  }
}
