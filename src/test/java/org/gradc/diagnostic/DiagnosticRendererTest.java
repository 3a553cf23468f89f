package org.gradc.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticRendererTest {
  private final DiagnosticRenderer plain = DiagnosticRenderer.plain();

  private static Span find(String text, String what) {
    Source source = Source.of("models/neuron.grad", text);
    int start = text.indexOf(what);
    return source.span(start, start + what.length());
  }

  @Test
  void theFormOfThePage() {
    String text = "function neuron(w1, w2) =\n\n    1/(1+exp(-(w3*x0+w1*x1+w2)))\n";
    Diagnostic diagnostic =
        Message.UNKNOWN_NAME.at(find(text, "w3"), "w3").didYouMean(List.of("w1", "w2"));
    assertThat(plain.render(diagnostic))
        .isEqualTo(
            """
            models/neuron.grad:3:16: error: unknown name 'w3' [unknown-name]
               3 |     1/(1+exp(-(w3*x0+w1*x1+w2)))
                 |                ^^
               did you mean 'w1', 'w2'?
            """);
  }

  @Test
  void placesInMavensLogAreThoseOfItsCompiler() {
    Diagnostic diagnostic =
        Message.UNKNOWN_NAME
            .at(find("a +\n  w3", "w3"), "w3")
            .noteAt(find("a +\n  w3", "a"), Message.CLASS_GENERATED_HERE);
    assertThat(DiagnosticRenderer.maven().render(diagnostic))
        .isEqualTo(
            """
            models/neuron.grad:[2,3] error: unknown name 'w3' [unknown-name]
               2 |   w3
                 |   ^^
            models/neuron.grad:[1,1] note: the first one is here
               1 | a +
                 | ^
            """);
  }

  @Test
  void colourAddsSequencesOnly() {
    Diagnostic diagnostic =
        Message.UNCLOSED_BRACKET
            .at(find("(a + b", "b").behind(), ")")
            .noteAt(find("(a + b", "("), Message.OPENED_HERE, "(");
    String coloured = DiagnosticRenderer.coloured().render(diagnostic);
    assertThat(coloured).contains("\u001b[1;31m").isNotEqualTo(plain.render(diagnostic));
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain.render(diagnostic));
  }

  @Test
  void tabsWideAndCombiningCharactersKeepTheCaretInPlace() {
    assertThat(caretLine("\tx\u0302 + 漢 + w3", "w3"))
        .isEqualTo("     |     " + " ".repeat(9) + "^^");
  }

  @Test
  void controlSequencesDoNotPass() {
    String text = "a \u001b[2J\u0007\u202e + w3";
    String name = "evil\u001b]0;title\u0007.grad";
    Source source = Source.of(name, text);
    int start = text.indexOf("w3");
    String drawn =
        plain.render(Message.UNKNOWN_NAME.at(source.span(start, start + 2), "w\u001b[31m3"));
    assertThat(drawn.replace("\n", "").chars().filter(Character::isISOControl)).isEmpty();
    assertThat(drawn).doesNotContain("\u202e").contains("<U+202E>", "␛[2J␇");
    List<String> lines = drawn.lines().toList();
    assertThat(lines.get(2).indexOf('^')).isEqualTo(lines.get(1).indexOf("w3"));
  }

  @Test
  void longLinesShowAWindow() {
    String text = "x+".repeat(400_000) + "w3" + "+y".repeat(400_000);
    String drawn = plain.render(Message.UNKNOWN_NAME.at(find(text, "w3"), "w3"));
    List<String> lines = drawn.lines().toList();
    assertThat(lines.get(0)).startsWith("models/neuron.grad:1:800001:");
    assertThat(lines.get(1)).hasSizeLessThan(120).contains("…x+").endsWith("…");
    assertThat(lines.get(2).indexOf('^')).isEqualTo(lines.get(1).indexOf("w3"));
    assertThat(lines.get(2)).endsWith(" ^^");
  }

  @Test
  void severalLinesAreMarkedToTheEndOfTheFirst() {
    assertThat(caretLine("a + (b\n + c)\n", "(b\n + c)")).isEqualTo("     |     ^^");
  }

  @Test
  void theEndOfTheTextHasAPlace() {
    Source source = Source.of("f", "1 +\r\n2 +");
    assertThat(plain.render(Message.UNKNOWN_NAME.at(source.span(8, 8), "")))
        .startsWith("f:2:4: error:")
        .contains("   2 | 2 +\n     |    ^\n");
  }

  @Test
  void longArgumentsAreCut() {
    String drawn = plain.render(Message.UNKNOWN_NAME.anywhere("n".repeat(1_000_000)));
    assertThat(drawn).hasSizeLessThan(300).startsWith("error: unknown name 'nnn").contains("n…n");
  }

  private String caretLine(String text, String what) {
    return plain.render(Message.UNKNOWN_NAME.at(find(text, what), "n")).lines().toList().get(2);
  }
}
