package org.gradc.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gradc.AnalysedFunction;
import org.gradc.Analysis;
import org.gradc.Compiler;
import org.gradc.CompilerOptions;
import org.gradc.diagnostic.Source;
import org.gradc.notation.Formula;
import org.gradc.notation.InfixText;
import org.gradc.notation.Latex;
import org.gradc.notation.MathMl;
import org.gradc.notation.Notation;
import org.gradc.notation.UnicodeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

/** The derivatives of the corpus are written in every notation. */
final class NotationTest {

  /** The derivative by each variable of each formula. */
  static List<Formula> derivatives() {
    List<Formula> all = new ArrayList<>();
    for (CorpusCase one : cases()) {
      for (String variable : one.variables()) {
        all.add(derivative(one.source(), variable));
      }
    }
    return all;
  }

  private static List<CorpusCase> cases() {
    try {
      return CorpusCase.all();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Formula derivative(String text, String variable) {
    Analysis analysis = Compiler.analyse(Source.of("f.grad", text), CompilerOptions.DEFAULT);
    assertThat(analysis.diagnostics()).isEmpty();
    AnalysedFunction function = analysis.functions().get(0);
    return Formula.readable(function.normal(), function.derivative(List.of(variable)));
  }

  static Stream<Boolean> naming() {
    return Stream.of(false, true);
  }

  @ParameterizedTest
  @MethodSource("naming")
  void mathMlIsWellFormed(boolean named) throws Exception {
    for (Formula formula : derivatives()) {
      String text = MathMl.document(MathMl.of(formula, named));
      String xml = "<!DOCTYPE math>" + text;
      assertThat(
              DocumentBuilderFactory.newInstance()
                  .newDocumentBuilder()
                  .parse(new InputSource(new StringReader(xml)))
                  .getDocumentElement()
                  .getTagName())
          .isEqualTo("math");
    }
  }

  @Test
  void unicodeIsOneLineOfThePlainFormula() {
    for (Formula formula : derivatives()) {
      String text = UnicodeText.of(formula, false).expression();
      assertThat(text).doesNotContain("\n", "*", "-", "$");
    }
  }

  @Test
  void textIsOfTheLanguage() {
    for (CorpusCase one : cases()) {
      String variable = one.variables().get(0);
      Notation text = InfixText.of(derivative(one.source(), variable));
      if (text.definitions().isEmpty()) {
        Analysis again =
            Compiler.analyse(Source.of("g.grad", text.expression()), CompilerOptions.DEFAULT);
        assertThat(again.diagnostics()).as(text.expression()).isEmpty();
      }
    }
  }

  /** Runs where Node is and {@code npm install --prefix target katex} was run. */
  @Test
  void kaTeXSetsTheLatex(@TempDir Path directory) throws Exception {
    Path modules = Path.of("target/node_modules").toAbsolutePath();
    assumeThat(Files.isDirectory(modules.resolve("katex")) && nodeRuns())
        .as("no KaTeX in target/node_modules: npm install --prefix target katex")
        .isTrue();
    StringBuilder lines = new StringBuilder();
    for (Formula formula : derivatives()) {
      for (boolean named : new boolean[] {false, true}) {
        Notation notation = Latex.of(formula, named);
        lines.append(notation.expression()).append('\n');
        notation
            .definitions()
            .forEach(
                part -> lines.append(part.name()).append(" = ").append(part.text()).append('\n'));
      }
    }
    Path input = Files.writeString(directory.resolve("lines"), lines);
    ProcessBuilder node = new ProcessBuilder("node", "src/test/resources/katex/render.js");
    node.environment().put("NODE_PATH", modules.toString());
    node.redirectInput(input.toFile()).redirectErrorStream(true);
    node.command().add(Path.of("target/latex.html").toString());
    Process process = node.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    long count = lines.chars().filter(c -> c == '\n').count();
    assertThat(said).isEqualTo(count + " of " + count + " are typeset\n");
  }

  private static boolean nodeRuns() throws InterruptedException {
    try {
      return new ProcessBuilder("node", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
