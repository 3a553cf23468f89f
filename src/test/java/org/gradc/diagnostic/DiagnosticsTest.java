package org.gradc.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {
  private final Source source = Source.of("f", "a + b\n+ c");
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void placeOrdersAndTheFirstAtASpanWins() {
    diagnostics.report(Message.UNKNOWN_NAME.at(source.span(8, 9), "c"));
    diagnostics.report(Message.UNKNOWN_NAME.at(source.span(0, 1), "a"));
    diagnostics.report(Message.FACTORIAL.at(source.span(0, 1)));
    diagnostics.report(Message.UNKNOWN_NAME.anywhere("z"));
    assertThat(diagnostics.sorted().stream().map(Diagnostic::text))
        .containsExactly("unknown name 'z'", "unknown name 'a'", "unknown name 'c'");
    assertThat(diagnostics.errorCount()).isEqualTo(3);
  }

  @Test
  void notesAloneAreNoErrors() {
    diagnostics.report(Message.OPENED_HERE.at(source.span(0, 1), "("));
    assertThat(diagnostics.hasErrors()).isFalse();
    assertThat(diagnostics.isEmpty()).isFalse();
  }

  @Test
  void handingOnKeepsTheCount() {
    Source many = Source.of("g", "x".repeat(500));
    for (int k = 0; k < 300; k++) {
      diagnostics.report(Message.UNKNOWN_NAME.at(many.span(k, k + 1), "x"));
    }
    Diagnostics other = new Diagnostics();
    diagnostics.passTo(other);
    assertThat(other.errorCount()).isEqualTo(300);
    assertThat(other.sorted()).hasSize(Diagnostics.LIMIT + 1);
    assertThat(other.sorted().get(Diagnostics.LIMIT).text())
        .isEqualTo("200 more errors are not shown");
  }

  @Test
  void aListThatIsReportedAgainKeepsTheCountAndItsClosingNote() {
    Source many = Source.of("g", "x".repeat(500));
    for (int k = 0; k < 300; k++) {
      diagnostics.report(Message.UNKNOWN_NAME.at(many.span(k, k + 1), "x"));
    }
    Diagnostics other = new Diagnostics();
    diagnostics.sorted().forEach(other::report);
    assertThat(other.errorCount()).isEqualTo(300);
    assertThat(other.sorted()).isEqualTo(diagnostics.sorted());
  }

  @Test
  void aWrongNumberOfArgumentsIsRefused() {
    assertThatThrownBy(() -> Message.UNKNOWN_NAME.anywhere("a", "b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[name]");
  }

  @Test
  void sentencesOfTheCatalogueHaveOneStyle() {
    Set<String> ids = new HashSet<>();
    for (Message message : Message.values()) {
      String text = message.template().toString();
      assertThat(ids.add(message.id())).as(text).isTrue();
      assertThat(message.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
      assertThat(text).doesNotEndWith(".").doesNotMatch("^[A-Z][a-z].*");
    }
  }

  @Test
  void linesAndColumns() {
    Source mixed = Source.of("m", "a\r\nb\rc\n\uD835\uDC65y");
    assertThat(mixed.lineCount()).isEqualTo(4);
    assertThat(List.of(mixed.lineEnd(1), mixed.lineEnd(2), mixed.lineEnd(3)))
        .isEqualTo(List.of(1, 4, 6));
    assertThat(mixed.line(9)).isEqualTo(4);
    assertThat(mixed.column(9)).isEqualTo(2);
    assertThat(mixed.column(10)).isEqualTo(3);
  }

  @Test
  void knowsWhetherThereIsAnErrorInAPlace() {
    Source source = Source.of("a.grad", "let a = b let c = d");
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.report(Message.UNKNOWN_NAME.at(source.span(8, 9), "b"));
    assertThat(diagnostics.hasErrorIn(source.span(0, 9))).isTrue();
    assertThat(diagnostics.hasErrorIn(source.span(0, 8))).isFalse();
    assertThat(diagnostics.hasErrorIn(source.span(10, 19))).isFalse();
    assertThat(diagnostics.hasErrorIn(Source.of("b.grad", "let a = b").span(0, 9))).isFalse();
    diagnostics.report(Message.EXPECTED_EXPRESSION.at(source.span(19, 19), "the end"));
    assertThat(diagnostics.hasErrorIn(source.span(10, 19))).isTrue();
  }

  @Test
  void wasToldMoreThanItKeptAndSoKnowsOfNoPlaceWithoutError() {
    Source source = Source.of("a.grad", "x ".repeat(Diagnostics.LIMIT + 1));
    Diagnostics diagnostics = new Diagnostics();
    for (int k = 0; k < Diagnostics.LIMIT; k++) {
      diagnostics.report(Message.UNKNOWN_NAME.at(source.span(2 * k, 2 * k + 1), "x"));
    }
    int end = source.text().length();
    assertThat(diagnostics.hasErrorIn(source.span(end - 2, end))).isFalse();
    diagnostics.report(Message.UNKNOWN_NAME.at(source.span(end - 2, end - 1), "x"));
    assertThat(diagnostics.hasErrorIn(source.span(1, 2))).isTrue();
  }
}
